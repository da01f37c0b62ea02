import { badRequest } from "./api-error.ts";
import { isObject } from "./method.ts";
import type { InlineButton, ReplyMarkup } from "./records.ts";

const MAX_CALLBACK_DATA_BYTES = 64;
const MAX_BUTTONS = 100;

/** An inline keyboard whose every button Telegram would take; other markups pass unread. */
export function checkReplyMarkup(value: unknown): ReplyMarkup | undefined {
  if (value === undefined) return undefined;
  if (!isObject(value)) throw badRequest("object expected as reply markup");
  const rows = value["inline_keyboard"];
  if (rows === undefined) return undefined;
  if (!Array.isArray(rows) || !rows.every((row) => Array.isArray(row))) {
    throw badRequest('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays');
  }
  const keyboard = rows.map((row: unknown[]) => row.map(checkButton));
  if (keyboard.flat().length > MAX_BUTTONS) throw badRequest("reply markup is too long");
  return { inline_keyboard: keyboard.filter((row) => row.length > 0) };
}

function checkButton(value: unknown): InlineButton {
  if (!isObject(value))
    throw badRequest("can't parse inline keyboard button: InlineKeyboardButton must be an Object");
  const { text, callback_data, url } = value;
  if (typeof text !== "string" || text === "")
    throw badRequest("inline keyboard button text must be non-empty");
  if (callback_data === undefined && url === undefined) {
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  }
  if (callback_data !== undefined) {
    const bytes = Buffer.byteLength(String(callback_data), "utf8");
    if (bytes === 0 || bytes > MAX_CALLBACK_DATA_BYTES) throw badRequest("BUTTON_DATA_INVALID");
    return { text, callback_data: String(callback_data) };
  }
  if (!URL.canParse(String(url)) || !/^(https?|tg):/i.test(String(url))) {
    throw badRequest(`inline keyboard button URL '${String(url)}' is invalid: Unsupported URL protocol`);
  }
  if (/^https?:/i.test(String(url)) && !new URL(String(url)).hostname.includes(".")) {
    throw badRequest(`inline keyboard button URL '${String(url)}' is invalid: Wrong HTTP URL`);
  }
  return { text, url: String(url) };
}
