/** Spacing that a whole page has in common says nothing of any line: only what differs from it does. */

import { isDoubleSpaced, type PrintedLine } from "./printed-line.ts";
import { columnWidth } from "./wrap-width.ts";

/** Gaps, and lines, from which a page's own habit can be told. */
const LEAST_GAPS = 5;
const LEAST_LINES = 8;
/** Share of lines set in from which an indent is the page's margin and begins no paragraph. */
const MARGIN_SHARE = 0.8;
/** Share of gaps that may be narrower than the page's usual gap: slips of the extraction. */
const NARROWER_SHARE = 0.1;

/** The lines as they would stand on a page without its extra line spacing and margin; most pages have neither. */
export function evenSpacing(lines: readonly PrintedLine[]): PrintedLine[] {
  const gaps = lines
    .slice(1)
    .map((line) => line.blanksBefore)
    .filter((gap) => gap > 0)
    .sort((first, second) => first - second);
  const usual = gaps.length < LEAST_GAPS ? 1 : (gaps[Math.floor(gaps.length * NARROWER_SHARE)] ?? 1);
  const indented = lines.filter((line) => line.indented).length;
  const margin = lines.length >= LEAST_LINES && indented / lines.length >= MARGIN_SHARE;
  if (usual === 1 && !margin) return closeUp(lines);
  const even = lines.map((line) => ({
    ...line,
    blanksBefore: line.blanksBefore === 0 ? 0 : Math.max(1, Math.round(line.blanksBefore / usual)),
    indented: line.indented && !margin,
  }));
  return closeUp(even);
}

/** Share of unfinished lines around from which blank lines stand inside sentences, and not between paragraphs. */
const OPEN_SHARE = 0.4;
const OPEN_WINDOW = 6;

/** Takes one blank line from above every line of a region whose lines all stand apart, in the middle of sentences too. */
function closeUp(lines: readonly PrintedLine[]): PrintedLine[] {
  return lines.map((line, index) => {
    if (!isDoubleSpaced(lines, index)) return line;
    const above = lines.slice(Math.max(1, index - OPEN_WINDOW), index);
    if (above.filter(({ blanksBefore }) => blanksBefore > 0).length < above.length / 2) return line;
    const around = lines.slice(Math.max(0, index - OPEN_WINDOW), index + OPEN_WINDOW + 1);
    const open = around.filter(({ closed, raw }) => !closed && !raw.includes("\t")).length;
    if (open / around.length < OPEN_SHARE || columnWidth(around) === undefined) return line;
    const standsOnNext = lines[index + 1]?.blanksBefore === 0;
    return { ...line, blanksBefore: Math.max(0, line.blanksBefore - 1), standsOnNext };
  });
}
