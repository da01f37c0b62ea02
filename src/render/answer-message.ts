import type { Answer } from "../model/answer.ts";
import type { AnswerLength } from "../model/chat-settings.ts";
import type { Buttons } from "./answer-buttons.ts";
import { renderRich } from "./render-rich.ts";
import { renderTelegram, type TelegramMessage } from "./render-telegram.ts";
import { isCut } from "./telegram-pages.ts";

/** `html` is what every client shows; `rich` needs Bot API 10.1 and clients of 2026. */
export type MessageFormat = "html" | "rich";

export interface AnswerFormat {
  readonly format: MessageFormat;
  readonly length: AnswerLength;
}

/**
 * An answer in the format and length that is wanted; `buttonsFor` gives its buttons, told whether something of it is left
 * out.
 */
export function answerMessage(
  answer: Answer,
  { format, length }: AnswerFormat,
  buttonsFor: (isCut: boolean) => Buttons = () => [],
): TelegramMessage {
  const rich = format === "rich" ? renderRich(answer, length) : undefined;
  const isShortened = isCut(answer, length);
  return {
    ...renderTelegram(answer, { length }),
    buttons: buttonsFor(isShortened),
    // A rich message shows everything but what is not wanted at once.
    ...(rich === undefined
      ? {}
      : { rich: { html: rich, buttons: buttonsFor(isShortened && length === "short") } }),
  };
}
