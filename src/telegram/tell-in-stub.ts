import { type Api, GrammyError } from "grammy";
import { MESSAGE_OPTIONS } from "./deliver-message.ts";
import type { SentStub } from "./delivery-ledger.ts";
import { type OutgoingCall, outgoing } from "./outgoing-call.ts";

export interface ToldInStub extends Pick<OutgoingCall, "isOnce"> {
  /** Asked when the edit goes. */
  text(): string;
  /** Absent when it is plain text. */
  readonly parseMode?: "HTML";
  /** An edit that has not gone by then does not go. */
  readonly until: AbortSignal;
}

/**
 * Edits a stub as a courtesy, with the text that is right when the edit goes; resolves when it is not under way any more.
 * Rejects when Telegram refuses it, or when it did not get its turn before the signal.
 */
export async function tellInStub(
  api: Api,
  { chatId, messageId }: SentStub,
  { text, parseMode, ...call }: ToldInStub,
): Promise<void> {
  try {
    await api.raw.editMessageText({
      chat_id: chatId,
      message_id: messageId,
      get text() {
        return text();
      },
      ...MESSAGE_OPTIONS,
      ...(parseMode === undefined ? {} : { parse_mode: parseMode }),
      ...outgoing("courtesy", call),
    });
  } catch (error) {
    // By the time that it went it was what stood there.
    if (!(error instanceof GrammyError && error.description.includes("message is not modified"))) throw error;
  }
}
