/** The non-blank lines of a page with what later steps measure again and again. */
import { printedWidth } from "../text/character-class.ts";
import { normaliseWhitespace, withoutWhitespace } from "../text/clean-line.ts";
import { foldScript } from "../text/fold-script.ts";

export interface PrintedLine {
  /** 1-based number in the file. */
  readonly number: number;
  readonly raw: string;
  /** White space reduced to single spaces; tabs kept. */
  readonly text: string;
  /** Without any white space. */
  readonly compact: string;
  /** `compact` in simplified characters: the form in which fixed words are looked for. */
  readonly folded: string;
  /** Width of `compact` in em: a Chinese character is 1. */
  readonly width: number;
  /** Blank lines between this line and the printed line before it. */
  readonly blanksBefore: number;
  /** True iff the line ends where a sentence ends. */
  readonly closed: boolean;
  /** True iff the line is set in from the margin by spaces, as the first line of a paragraph is. */
  readonly indented: boolean;
  /** True iff it stands right on the line below where other lines stand apart by a blank one each. */
  readonly standsOnNext?: boolean;
}

/** Characters at either end of a line that tell what it is: a line longer than both is no newspaper's. */
const TELLING_END = 4_000;
const SENTENCE_END = /(?:[。！？!?…]|\.)[”’"')）」』》\]]*(?:[（(][^（）()]{2,40}[）)])?$/u;

/** True iff a text ends where a sentence ends, a credit in brackets behind it included; a decimal point or an abbreviation of one letter does not count. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text) && !/(?:^|[\s.])\p{Lu}\.$/u.test(text);
}

export function readPrintedLines(lines: readonly string[]): PrintedLine[] {
  const printed: PrintedLine[] = [];
  let blanksBefore = 0;
  for (const [index, raw] of lines.entries()) {
    const seen = abridge(raw);
    const compact = withoutWhitespace(seen);
    if (compact === "") {
      blanksBefore++;
      continue;
    }
    printed.push({
      number: index + 1,
      raw,
      text: normaliseWhitespace(seen),
      compact,
      folded: foldScript(compact),
      width: printedWidth(/\p{Script=Han}/u.test(compact) ? compact : normaliseWhitespace(seen)),
      blanksBefore,
      closed: endsSentence(compact),
      indented: /^(?:\u3000{1,2}|[^\S\t\u3000]{2,4})\S/.test(seen),
    });
    blanksBefore = 0;
  }
  return printed;
}

/** Both ends of an endless line, which bounds the work of every later step; any other line as it is. */
function abridge(raw: string): string {
  if (raw.length <= 2 * TELLING_END) return raw;
  const printed = raw.trim();
  if (printed.length <= 2 * TELLING_END) return printed;
  return printed.slice(0, TELLING_END) + printed.slice(-TELLING_END);
}

/**
 * Blank lines that this page puts between two printed lines as a matter of course: 0 or 1. More than that is
 * a gap with a meaning, most often the place of a picture.
 */
export function usualBlanks(lines: readonly PrintedLine[]): number {
  const gaps = lines.slice(1).map((line) => line.blanksBefore);
  const separated = gaps.filter((gap) => gap > 0).length;
  return separated > gaps.length / 2 ? 1 : 0;
}

/** Lines looked at on either side to tell whether every physical line is followed by a blank one. */
const SPACING_WINDOW = 6;

/** True iff nearly all lines around the one at `index` stand apart by a blank line each. */
export function isDoubleSpaced(lines: readonly PrintedLine[], index: number): boolean {
  const around = lines
    .slice(Math.max(1, index - SPACING_WINDOW), index + SPACING_WINDOW + 2)
    .filter((line) => line !== lines[index]);
  const separated = around.filter((line) => line.blanksBefore > 0).length;
  return around.length > 2 && separated / around.length >= 0.75;
}
