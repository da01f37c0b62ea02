import { type Api, GrammyError } from "grammy";
import type { InputRichMessage } from "grammy/types";
import type { Buttons } from "../render/answer-buttons.ts";
import type { TelegramMessage } from "../render/render-telegram.ts";
import { isOfMessage, migratedChatId } from "./call-outcome.ts";
import { FORM_REFUSED, MESSAGE_OPTIONS } from "./deliver-message.ts";
import type { SentStub } from "./delivery-ledger.ts";
import { callWithButtons } from "./message-keyboard.ts";
import { type Importance, outgoing } from "./outgoing-call.ts";
import type { TelegramLogger } from "./telegram-logger.ts";

/** `gone`: there is no such message (any more), in the chat or in the supergroup that it became. */
export type Shown = { readonly kind: "shown" } | { readonly kind: "gone"; readonly movedTo?: number };

/**
 * Puts an answer in the place of its stub, in the fullest form that Telegram takes; rejects when it takes none, and for
 * any reason that is not of the message.
 */
export type ShowAnswer = (stub: SentStub, answer: TelegramMessage) => Promise<Shown>;

/** A message in one of the ways in which it can be written. */
interface Form {
  readonly content: string | InputRichMessage;
  readonly parseMode?: "HTML";
  readonly buttons: Buttons;
}

type Forms = readonly [Form, ...Form[]];

export interface ShowAnswerDependencies {
  readonly api: Api;
  readonly importance: Importance;
  readonly logger: TelegramLogger;
}

/** How Telegram says that there is no such message of ours (any more). */
const MESSAGE_GONE = ["message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID"];

/**
 * An edit may be made any number of times: one that has been made already is refused as no change, which proves that
 * the answer is there.
 */
export function createShowing({ api, importance, logger }: ShowAnswerDependencies): ShowAnswer {
  const edit = async ({ chatId, messageId }: SentStub, { content, parseMode, buttons }: Form) => {
    const ofText = { ...MESSAGE_OPTIONS, ...(parseMode === undefined ? {} : { parse_mode: parseMode }) };
    const options = typeof content === "string" ? ofText : {};
    await callWithButtons({ buttons, chatId, logger }, (keyboard) =>
      api.editMessageText(chatId, messageId, content, {
        ...options,
        ...keyboard,
        ...outgoing(importance),
      }),
    );
  };

  const show = async (stub: SentStub, [form, ...plainer]: Forms): Promise<Shown> => {
    try {
      await edit(stub, form);
      return { kind: "shown" };
    } catch (error) {
      const movedTo = migratedChatId(error);
      if (movedTo !== undefined) return { kind: "gone", movedTo };
      if (says(error, "message is not modified")) return { kind: "shown" };
      if (MESSAGE_GONE.some((words) => says(error, words))) return { kind: "gone" };
      const [next, ...rest] = plainer;
      if (!isOfMessage(error) || next === undefined) throw error;
      logger.warn({ chatId: stub.chatId, description: error.description }, FORM_REFUSED);
      return show(stub, [next, ...rest]);
    }
  };

  return (stub, message) => show(stub, formsOf(message));
}

/** Fullest first; the last is nothing but text, for when a refusal does not say what was wrong. */
function formsOf({ rich, html, plain, buttons = [] }: TelegramMessage): Forms {
  const texts: Forms = [
    { content: html, parseMode: "HTML", buttons },
    { content: plain, buttons },
    ...(buttons.length === 0 ? [] : [{ content: plain, buttons: [] }]),
  ];
  if (rich === undefined) return texts;
  // What stands in it are file names and quotes, of which nothing is to become a link.
  const richContent = { html: rich.html, skip_entity_detection: true };
  return [{ content: richContent, buttons: rich.buttons ?? [] }, ...texts];
}

function says(error: unknown, words: string): boolean {
  return error instanceof GrammyError && error.description.includes(words);
}
