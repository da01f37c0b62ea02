/** Spacing that a whole page has in common says nothing of any line: only what differs from it does. */
import type { PrintedLine } from "./printed-line.ts";

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
  if (usual === 1 && !margin) return [...lines];
  return lines.map((line) => ({
    ...line,
    blanksBefore: line.blanksBefore === 0 ? 0 : Math.max(1, Math.round(line.blanksBefore / usual)),
    indented: line.indented && !margin,
  }));
}
