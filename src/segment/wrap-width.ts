/**
 * Whether the lines around a line are hard-wrapped to a column, and how wide the column is. Decided per
 * neighbourhood, not per page: a page may hold a narrow caption beside paragraphs of one line each.
 */
import type { PrintedLine } from "./printed-line.ts";

export interface WrapWidths {
  /** Column width in em of the lines above and including this neighbourhood, `undefined` where lines are not wrapped. */
  readonly above: number | undefined;
  readonly below: number | undefined;
}

/** Lines looked at on either side. */
const WINDOW = 8;
/** Unfinished lines that must agree before a column width is believed. */
const LEAST_EVIDENCE = 3;
/** Widest column in em that can be a hard wrap: newspaper columns hold 8 to 30 characters. */
const WIDEST_COLUMN = 34;
/** Lines of one column differ by indents and compressed punctuation, in em. */
const SPREAD = 2.5;

export function wrapWidths(lines: readonly PrintedLine[]): WrapWidths[] {
  return lines.map((_line, index) => ({
    above: columnWidth(lines.slice(Math.max(0, index - WINDOW), index)),
    below: columnWidth(lines.slice(index + 1, index + 1 + WINDOW)),
  }));
}

/** The column width to which most unfinished lines agree, or `undefined` when they do not. */
export function columnWidth(lines: readonly PrintedLine[]): number | undefined {
  const widths = lines
    .filter((line) => !line.closed && !/[；;]$/.test(line.compact) && !line.raw.includes("\t"))
    .map((line) => line.width)
    .sort((first, second) => first - second);
  if (widths.length < LEAST_EVIDENCE) return undefined;
  const median = widths[Math.floor(widths.length / 2)] ?? 0;
  const known = agreedWidth(lines, widths, median, 0.6);
  if (known !== undefined) return known;
  const upper = widths[Math.floor(widths.length * 0.75)] ?? 0;
  return agreedWidth(lines, widths, upper, 0.4);
}

/**
 * The width around `middle` to which at least `share` of the unfinished lines agree. Headings and by-lines are
 * narrower than the column and may be many; what is much wider says that the lines are paragraphs.
 */
function agreedWidth(
  lines: readonly PrintedLine[],
  widths: readonly number[],
  middle: number,
  share: number,
): number | undefined {
  if (middle > WIDEST_COLUMN) return undefined;
  const agreeing = widths.filter((width) => Math.abs(width - middle) <= SPREAD);
  const wide = lines.filter((line) => line.width > middle * 1.7).length;
  if (agreeing.length < Math.max(LEAST_EVIDENCE, widths.length * share) || wide > lines.length / 4)
    return undefined;
  return agreeing[Math.floor(agreeing.length / 2)] ?? middle;
}

/** True iff the line ends well before the column does, on both sides where a column is known. */
export function isShortOf(line: PrintedLine, { above, below }: WrapWidths, margin: number): boolean {
  const known = [above, below].filter((width) => width !== undefined);
  return known.length > 0 && known.every((width) => line.width < width - margin);
}

/** True iff the line is wider than the columns on both sides; with only one known, by twice the margin. */
export function isWiderThan(line: PrintedLine, { above, below }: WrapWidths, margin: number): boolean {
  const known = [above, below].filter((width) => width !== undefined);
  const needed = known.length === 1 ? 2 * margin : margin;
  return known.length > 0 && known.every((width) => line.width > width + needed);
}
