import { badRequest } from "./api-error.ts";

/** The 400 for markup that Telegram cannot parse. */
export function cannotParse(detail: string): Error {
  return badRequest(`can't parse entities: ${detail}`);
}

/** How many UTF-8 bytes stand before an index of a text; Telegram's errors count in these. */
export function byteOffset(text: string, index: number): number {
  return Buffer.byteLength(text.slice(0, index), "utf8");
}
