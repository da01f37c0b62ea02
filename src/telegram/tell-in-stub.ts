import { type Api, GrammyError } from "grammy";
import { MESSAGE_OPTIONS } from "./deliver-message.ts";
import type { SentStub } from "./delivery-ledger.ts";
import { outgoing } from "./outgoing-call.ts";

/**
 * Edits a stub as a courtesy, with the text that is right when the edit goes; resolves when it is not under way any more.
 * Rejects when Telegram refuses it, or when it did not get its turn before the signal.
 */
export async function tellInStub(
  api: Api,
  { chatId, messageId }: SentStub,
  text: () => string,
  until: AbortSignal,
): Promise<void> {
  try {
    await api.raw.editMessageText({
      chat_id: chatId,
      message_id: messageId,
      get text() {
        return text();
      },
      ...MESSAGE_OPTIONS,
      ...outgoing("courtesy", { until }),
    });
  } catch (error) {
    // By the time that it went it was what stood there.
    if (!(error instanceof GrammyError && error.description.includes("message is not modified"))) throw error;
  }
}
