import { createHash } from "node:crypto";

/** Characters of the text that anchor an id: enough to tell articles apart, few enough to outlive later repairs. */
const ANCHOR_LENGTH = 64;

/**
 * Ids anchored in what the articles say and not in where they stand: the same file gives the same ids, and an
 * article keeps its id when another one of the page is cut differently. Texts that begin alike count up.
 *
 * @returns one id a text, in order: "a" and 12 hexadecimal digits
 */
export function articleIds(file: string, texts: readonly string[]): string[] {
  const occurrences = new Map<string, number>();
  return texts.map((text) => {
    const anchor = text.replace(/\s+/g, "").slice(0, ANCHOR_LENGTH);
    const occurrence = occurrences.get(anchor) ?? 0;
    occurrences.set(anchor, occurrence + 1);
    const digest = createHash("sha256").update(`${file}\n${anchor}\n${occurrence}`).digest("hex");
    return `a${digest.slice(0, 12)}`;
  });
}
