/** Not shown, and no part of an address, a name or a command to any client of Telegram's. */
const BREAK = "\u200b";
/** Where Telegram sees an address, the name of an account or a command in plain words: `://`, `.org`, `@name`, `/start`. */
const LINK_SIGNS =
  /(?<=[\p{L}\p{N}]):(?=\/\/)|(?<=[\p{L}\p{N}_-])\.(?=\p{L}{2})|@(?=[\p{L}\p{N}_])|(?<![\p{L}\p{N}_/<>])\/(?=[A-Za-z0-9_])/gu;

/**
 * Words of a page as Telegram makes no link of them: whoever writes into an article must not decide where a tap leads. They
 * look the same.
 */
export function withoutLinks(text: string): string {
  return text.replace(LINK_SIGNS, (sign) => `${sign}${BREAK}`);
}
