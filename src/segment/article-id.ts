import { createHash } from "node:crypto";
import { articleAnchor } from "./article-anchor.ts";

/**
 * Ids anchored in what the articles say and not in where they stand: the same file gives the same ids, and an
 * article keeps its id when another one of the page is cut differently, when its headline is read differently, or when
 * most changes come to its own text (`article-anchor.ts`). Texts with one anchor count up.
 *
 * @returns one id a text, in order: "a" and 12 hexadecimal digits
 */
export function articleIds(file: string, texts: readonly string[]): string[] {
  const occurrences = new Map<string, number>();
  return texts.map((text) => {
    const anchor = articleAnchor(text);
    const occurrence = occurrences.get(anchor) ?? 0;
    occurrences.set(anchor, occurrence + 1);
    const digest = createHash("sha256").update(`${file}\n${anchor}\n${occurrence}`).digest("hex");
    return `a${digest.slice(0, 12)}`;
  });
}
