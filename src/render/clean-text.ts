// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const CONTROL_CHARACTERS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;
/** Line separators and marks that turn the reading direction of everything after them. */
const SEPARATORS_AND_DIRECTION_MARKS = /[\u2028-\u202e\u2066-\u2069]/g;
const LONE_SURROGATES = /\p{Surrogate}/gu;

/**
 * Text from a page, made safe to print: no escape sequence reaches a terminal, no direction override reaches
 * a chat, and half a surrogate pair, which no UTF-8 stream can carry, becomes U+FFFD.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(CONTROL_CHARACTERS, " ")
    .replace(SEPARATORS_AND_DIRECTION_MARKS, "")
    .replace(LONE_SURROGATES, "\uFFFD")
    .trim();
}

/** {@link cleanText} on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ");
}
