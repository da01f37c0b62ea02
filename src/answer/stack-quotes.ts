/** The quotes under a headline, in characters; at least one is shown. Contract: design, section 4. */
const TEXT_LENGTH = 320;

/** Quotes one below the other, each once and on a line of its own, as many as there is room for. */
export function stackQuotes(quotes: readonly string[]): string {
  const lines: string[] = [];
  let room = TEXT_LENGTH;
  for (const quote of quotes) {
    room -= quote.length + 1;
    if (lines.length > 0 && room < 0) break;
    lines.push(quote.replaceAll("\n", " "));
  }
  return [...new Set(lines)].join("\n");
}
