import { type Api, GrammyError } from "grammy";
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

/** How Telegram says that there is no such message of ours (any more). */
const MESSAGE_GONE = ["message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID"];

/**
 * An edit may be made any number of times: one that has been made already is refused as no change, which proves that
 * the answer is there.
 */
export function createShowing({ api, logger }: ShowAnswerDependencies): ShowAnswer {
  return async ({ chatId, messageId }, { html, plain }) => {
    try {
      try {
        await api.editMessageText(chatId, messageId, html, { ...MESSAGE_OPTIONS, parse_mode: "HTML" });
      } catch (error) {
        if (!isUnparsable(error)) throw error;
        logger.warn({ chatId }, HTML_REFUSED);
        await api.editMessageText(chatId, messageId, plain, MESSAGE_OPTIONS);
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

function says(error: unknown, words: string): boolean {
  return error instanceof GrammyError && error.description.includes(words);
}
