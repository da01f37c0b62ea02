/** Where a paragraph begins although the line above ends no sentence: the line above is a heading. */
import type { PrintedLine } from "./printed-line.ts";
import { runsOn } from "./word-joint.ts";
import { columnWidth } from "./wrap-width.ts";

/** Lines of a paragraph that tell its column, and by how much its first line falls short of them, in em. */
const PARAGRAPH_LINES = 6;
const LEAST_INDENT = 1.4;
const MOST_INDENT = 3.4;

/**
 * True iff the next line begins a paragraph although this one does not end a sentence: it is set in by the width of
 * two characters, or falls short of the lines under it by as much, which is what extraction leaves of an indent.
 */
export function isParagraphBelow(lines: readonly PrintedLine[], index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  const column = columnWidth(lines.slice(index + 2, index + 2 + PARAGRAPH_LINES));
  if (
    !line ||
    !next ||
    line.closed ||
    next.closed ||
    column === undefined ||
    !/\p{Script=Han}/u.test(line.text)
  )
    return false;
  if (/[，、；：,;:]$/u.test(line.compact) || runsOn(line.compact, next.compact) || line.indented)
    return false;
  const short = column - next.width;
  return (
    next.indented || (short >= LEAST_INDENT && short <= MOST_INDENT && line.width >= column - LEAST_INDENT)
  );
}
