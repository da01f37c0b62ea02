/** Elements in one another that are parsed: pages nest some thirty, and time grows with the square. */
const DEEPEST_NESTING = 500;

/** Whether a document nests its elements deeper than any page does. Elements whose end may be left out do not count. */
export function isNestedTooDeep(markup: string): boolean {
  let depth = 0;
  for (const [tag] of markup.matchAll(
    /<\/?(?!(?:p|li|br|hr|img|meta|link|input|t[rdh]|d[td]|option)\b)[a-z][^<>]*>/gi,
  )) {
    if (tag.startsWith("</")) depth = Math.max(0, depth - 1);
    else if (!tag.endsWith("/>")) depth += 1;
    if (depth > DEEPEST_NESTING) return true;
  }
  return false;
}
