/** Files far longer than a newspaper page: cut into stretches, so that the work grows with the length and not its square. */
import type { PrintedLine } from "./printed-line.ts";

/** Printed lines of the longest stretch: several times those of a broadsheet page in narrow columns. */
const MOST_LINES = 2_000;
/** Lines at the end of a stretch among which the best place for the cut is looked for. */
const CUT_WINDOW = 500;

/** The lines of a page in one stretch, or in several when it is too long for a page. */
export function divideLongPage(lines: readonly PrintedLine[]): PrintedLine[][] {
  const stretches: PrintedLine[][] = [];
  let start = 0;
  while (lines.length - start > MOST_LINES) {
    const end = findCut(lines, start + MOST_LINES);
    stretches.push(lines.slice(start, end));
    start = end;
  }
  return [...stretches, lines.slice(start)];
}

/** The line with the most space above it, under the end of a sentence; the last of equals. */
function findCut(lines: readonly PrintedLine[], limit: number): number {
  let best = limit;
  let most = -1;
  for (let index = limit - CUT_WINDOW; index <= limit; index++) {
    const space = (lines[index]?.blanksBefore ?? 0) + (lines[index - 1]?.closed ? 0.5 : 0);
    if (space < most) continue;
    most = space;
    best = index;
  }
  return best;
}
