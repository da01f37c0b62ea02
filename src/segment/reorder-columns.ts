/**
 * Columns that were read in the wrong order: one paragraph breaks off where another, at the top of a text,
 * begins in the middle. The article is its own dictionary: the two belong together when the characters at the
 * joint stand together again and again in it, and those at the joint as printed do not.
 */
import type { ClassifiedLine } from "./line-class.ts";
import { cannotStart } from "./word-joint.ts";

/** Times that the pair of characters at the joint must stand in the article, and how many times more than as printed. */
const LEAST_SEEN = 3;
const TIMES_MORE = 3;
/** Width in em from which a line is a whole paragraph or column, not a hard wrap. */
const LEAST_WIDTH = 40;

/** The lines of an article in the order in which they read; the same array when nothing is out of order. */
export function reorderColumns(lines: readonly ClassifiedLine[]): readonly ClassifiedLine[] {
  const article = lines.map((line) => line.compact).join("\n");
  for (const [from, line] of lines.entries()) {
    if (!beginsText(lines, from) || cannotStart(line.compact)) continue;
    const end = lines.findIndex(
      (other, index) => index > from && other.kind !== "text" && other.kind !== "field",
    );
    if (end < 0) continue;
    const to = findBreak(lines, end, line, article);
    if (to === undefined) continue;
    return [
      ...lines.slice(0, from),
      ...lines.slice(end, to + 1),
      ...lines.slice(from, end),
      ...lines.slice(to + 1),
    ];
  }
  return lines;
}

/** True iff the line is the first of the text under a headline. */
function beginsText(lines: readonly ClassifiedLine[], index: number): boolean {
  const previous = lines[index - 1];
  return lines[index]?.kind === "text" && (previous === undefined || previous.kind === "heading");
}

/** The line below that breaks off where `beginning` goes on. */
function findBreak(
  lines: readonly ClassifiedLine[],
  start: number,
  beginning: ClassifiedLine,
  article: string,
): number | undefined {
  for (let index = start; index < lines.length; index++) {
    const line = lines[index] as ClassifiedLine;
    if (line.kind !== "text" || line.closed || line.width < LEAST_WIDTH) continue;
    const next = lines[index + 1];
    const printed = next?.kind === "text" ? timesSeen(line, next, article) : 0;
    const repaired = timesSeen(line, beginning, article);
    if (repaired >= LEAST_SEEN && repaired >= TIMES_MORE * printed) return index;
  }
  return undefined;
}

/** How often the last character of one line and the first of the other stand together in the article. */
function timesSeen(before: ClassifiedLine, after: ClassifiedLine, article: string): number {
  const pair = before.compact.slice(-1) + after.compact.slice(0, 1);
  return /^\p{Script=Han}{2}$/u.test(pair) ? article.split(pair).length - 1 : 0;
}
