import type { Answer } from "../model/answer.ts";
import type { Buttons } from "./answer-buttons.ts";
import { renderRich } from "./render-rich.ts";
import { renderTelegram, type TelegramMessage } from "./render-telegram.ts";
import { isCut } from "./telegram-pages.ts";

/** `html` is what every client shows; `rich` needs Bot API 10.1 and clients of 2026. */
export type MessageFormat = "html" | "rich";

/** An answer in the format that is wanted; `buttonsFor` gives its buttons, told whether something of it is left out. */
export function answerMessage(
  answer: Answer,
  format: MessageFormat,
  buttonsFor: (isCut: boolean) => Buttons = () => [],
): TelegramMessage {
  const rich = format === "rich" ? renderRich(answer) : undefined;
  return {
    ...renderTelegram(answer),
    buttons: buttonsFor(isCut(answer)),
    ...(rich === undefined ? {} : { rich: { html: rich, buttons: buttonsFor(false) } }),
  };
}
