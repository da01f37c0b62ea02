import { escapeHtml } from "../render/escape-html.ts";
import type { TelegramMessage } from "../render/render-telegram.ts";

/** A text of ours as a message. */
export function ownWords(text: string): TelegramMessage {
  return { html: escapeHtml(text), plain: text };
}
