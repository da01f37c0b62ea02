import { type Api, GrammyError } from "grammy";
import type { Buttons } from "../render/answer-buttons.ts";
import type { TelegramMessage } from "../render/render-telegram.ts";
import { migratedChatId } from "./call-outcome.ts";
import { HTML_REFUSED, isUnparsable, MESSAGE_OPTIONS } from "./deliver-message.ts";
import type { SentStub } from "./delivery-ledger.ts";
import type { TelegramLogger } from "./telegram-logger.ts";

/** `gone`: there is no such message (any more), in the chat or in the supergroup that it became. */
export type Shown = { readonly kind: "shown" } | { readonly kind: "gone"; readonly movedTo?: number };

/** Puts the answer in the place of its stub; rejects when Telegram refuses that for any other reason. */
export type ShowAnswer = (stub: SentStub, answer: TelegramMessage) => Promise<Shown>;

export interface ShowAnswerDependencies {
  readonly api: Api;
  readonly logger: TelegramLogger;
}

/** How Telegram refuses the address of a button. */
const BUTTON_REFUSED = ["inline keyboard button URL", "BUTTON_URL_INVALID"];
/** How Telegram says that there is no such message of ours (any more). */
const MESSAGE_GONE = ["message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID"];

/**
 * An edit may be made any number of times: one that has been made already is refused as no change, which proves that
 * the answer is there.
 */
export function createShowing({ api, logger }: ShowAnswerDependencies): ShowAnswer {
  const edit = async ({ chatId, messageId }: SentStub, { html, plain, buttons }: TelegramMessage) => {
    const options = { ...MESSAGE_OPTIONS, ...keyboardOf(buttons) };
    try {
      await api.editMessageText(chatId, messageId, html, { ...options, parse_mode: "HTML" });
    } catch (error) {
      if (!isUnparsable(error)) throw error;
      logger.warn({ chatId }, HTML_REFUSED);
      await api.editMessageText(chatId, messageId, plain, options);
    }
  };

  return async (stub, message) => {
    try {
      try {
        await edit(stub, message);
      } catch (error) {
        const isOfButtons = BUTTON_REFUSED.some((words) => says(error, words));
        if (!isOfButtons || message.buttons === undefined) throw error;
        logger.warn({ chatId: stub.chatId }, "Telegram refused the address of a button; it is left out");
        await edit(stub, { ...message, buttons: withoutAddresses(message.buttons) });
      }
      return { kind: "shown" };
    } catch (error) {
      const movedTo = migratedChatId(error);
      if (movedTo !== undefined) return { kind: "gone", movedTo };
      if (says(error, "message is not modified")) return { kind: "shown" };
      if (MESSAGE_GONE.some((words) => says(error, words))) return { kind: "gone" };
      throw error;
    }
  };
}

/** What Telegram takes for an address is stricter than what a browser does: it wants a dot in the name, for one. */
function withoutAddresses(buttons: Buttons): Buttons {
  return buttons.map((row) => row.filter((button) => !("url" in button))).filter((row) => row.length > 0);
}

function keyboardOf(buttons: Buttons | undefined) {
  if (buttons === undefined || buttons.length === 0) return {};
  const rows = buttons.map((row) =>
    row.map((button) =>
      "url" in button ? { ...button } : { text: button.text, callback_data: button.data },
    ),
  );
  return { reply_markup: { inline_keyboard: rows } };
}

function says(error: unknown, words: string): boolean {
  return error instanceof GrammyError && error.description.includes(words);
}
