const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' };

/**
 * The character that stands for `&…;` at `index`, with or without the semicolon. Telegram knows four names and
 * numeric references below 0x10ffff; anything else is plain text.
 */
export function decodeHtmlEntity(
  text: string,
  index: number,
): { readonly character: string; readonly end: number } | undefined {
  const match = /^&(?:#x([0-9a-f]*)|#([0-9]*)|([a-z]+))/i.exec(text.slice(index, index + 12));
  if (match === null) return undefined;
  const [whole, hexadecimal, decimal, name] = match;
  const character =
    name === undefined ? numericCharacter(whole, hexadecimal, decimal) : (NAMED[name] ?? undefined);
  if (character === undefined) return undefined;
  const end = index + whole.length;
  return { character, end: text[end] === ";" ? end + 1 : end };
}

function numericCharacter(
  whole: string,
  hexadecimal: string | undefined,
  decimal: string | undefined,
): string | undefined {
  const code =
    hexadecimal === undefined ? Number.parseInt(decimal ?? "", 10) : Number.parseInt(hexadecimal, 16);
  if (!(code > 0 && code < 0x10ffff) || whole.length >= 10) return undefined;
  return String.fromCodePoint(code);
}
