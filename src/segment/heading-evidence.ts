/**
 * Weighs whether a line is a heading (headline, kicker, sub-head) or the beginning of running text. No single
 * sign decides: a line that stops short of its column, stands apart, reads like a slogan or is followed by a
 * by-line is a heading; one that breaks a word, opens with an adverbial or leaves a quotation open runs on.
 */
import {
  ENGLISH_SENTENCE,
  HEADLINE_PARTS,
  isEnglishHeading,
  isSlogan,
  PLACE_COLON,
  SALUTATION,
  SUBJECT_COLON,
} from "./headline-shapes.ts";
import { isNoticeTitle } from "./notice-words.ts";
import type { PrintedLine } from "./printed-line.ts";
import { runningTextSigns, startsReport } from "./running-text-cues.ts";
import { cannotEnd, cannotStart, runsOn, seldomEnds, splitsWord } from "./word-joint.ts";
import { isShortOf, isWiderThan, type WrapWidths } from "./wrap-width.ts";

export interface HeadingContext {
  readonly line: PrintedLine;
  readonly previous: PrintedLine | undefined;
  readonly next: PrintedLine | undefined;
  readonly wrap: WrapWidths;
  /** True iff the line above is running text that has not come to the end of its sentence. */
  readonly afterOpenText: boolean;
  /** True iff the line above is a heading, by-line, sign-off or the page's first. */
  readonly afterStructure: boolean;
  readonly afterHeading: boolean;
  /** True iff within the next lines, before any finished sentence, an article plainly begins. */
  readonly beforeStart: boolean;
  /** True iff the line fills its column after a finished sentence, and the next is set in as a paragraph's first is. */
  readonly beforeParagraph: boolean;
  /** True iff a field or table row stands below. */
  readonly beforeList: boolean;
  /** True iff a by-line stands above, apart by a blank line. */
  readonly underByline: boolean;
  readonly usualBlanks: number;
  /** True iff the lines around it stand apart by a blank line each, whatever they are. */
  readonly doubleSpaced: boolean;
}

export interface HeadingEvidence {
  readonly points: number;
  readonly reasons: readonly string[];
}

/** Points from which a line counts as a heading. */
export const HEADING_POINTS = 2;

/** An indent of two characters and one compressed mark: what a full first line of a paragraph may lack, in em. */
const INDENT_MARGIN = 3.4;
const LEAST_INDENT = 1.4;
const WIDE_MARGIN = 2.5;
/** Widths in em up to which an unwrapped line is surely, or possibly, a headline. */
const SURE_WIDTH = 24;
const POSSIBLE_WIDTH = 46;
/** Width in em from which a line may be a stretch of text that a column break cut out. */
const NARROWEST_FRAGMENT = 12;

export function headingEvidence(context: HeadingContext): HeadingEvidence {
  const { line, previous, next, wrap } = context;
  const reasons: string[] = [];
  let points = 0;
  const weigh = (weight: number, reason: string) => {
    points += weight;
    reasons.push(`${weight > 0 ? "+" : ""}${weight} ${reason}`);
  };
  const impossible = ruleOut(context);
  if (impossible !== undefined) return { points: Number.NEGATIVE_INFINITY, reasons: [impossible] };

  const english = !/\p{Script=Han}/u.test(line.text);
  const wrapped = wrap.above !== undefined || wrap.below !== undefined;
  if (wrapped && isShortOf(line, wrap, INDENT_MARGIN)) weigh(3, "stops short of the column");
  else if (wrapped && isWiderThan(line, wrap, WIDE_MARGIN)) weigh(3, "wider than the column");
  else if (wrap.above !== undefined && context.afterStructure && line.width < wrap.above - INDENT_MARGIN)
    weigh(2, "stops short of the column above");
  else if (!wrapped && line.width <= SURE_WIDTH) weigh(2, "short line");
  else if (!wrapped && line.width <= POSSIBLE_WIDTH) weigh(1, "not a long line");
  else if (!wrapped) weigh(-4, "long line");
  if (context.afterOpenText) {
    const cutOff = !wrapped && (previous?.width ?? 0) > POSSIBLE_WIDTH && line.width <= SURE_WIDTH;
    const fragment = line.width > NARROWEST_FRAGMENT ? -2 : -1;
    weigh(cutOff ? fragment : -4, "the text above is unfinished");
  }
  const column = wrapped && points === 0 && !context.afterStructure;
  if (context.beforeStart)
    weigh(column ? (context.afterOpenText ? 1 : 3) : 4, "a by-line or report begins below");
  if (context.beforeList && !/[：:]$/u.test(line.compact)) weigh(1.5, "a list begins below");
  if (isNoticeTitle(line.text)) weigh(2, "names a notice or letter");
  if (context.underByline) weigh(-2, "stands under a by-line, where text begins");
  if (standsApart(context)) weigh(1, "stands apart");
  if (stopsBeforeGap(context) && (english || !column))
    weigh(english ? 2 : 1, "ends before a gap without a full stop");
  else if (
    stopsBeforeGap(context) &&
    line.blanksBefore > 0 &&
    !context.afterOpenText &&
    !looksIndented(context)
  )
    weigh(1.5, "alone between gaps and without a full stop");
  if (context.afterHeading && line.blanksBefore === 0 && /[：:，,—]$/u.test(previous?.compact ?? ""))
    weigh(2, "goes on from the headline above");
  if (context.beforeParagraph) weigh(2.5, "a paragraph begins below");
  if (HEADLINE_PARTS.test(line.text)) weigh(1.5, "two parts apart by a space");
  if ((context.doubleSpaced && next?.blanksBefore === 0) || line.standsOnNext)
    weigh(2, "tight above its text on a double-spaced page");
  if (context.doubleSpaced && line.blanksBefore > 1) weigh(1, "more space above than usual");
  if (line.indented && wrapped && !context.beforeStart) weigh(-2, "indented like a paragraph");
  if (line.closed) weigh(-1, "ends with a mark of exclamation or question");
  const placed = standsApart(context) && PLACE_COLON.test(line.folded) && !context.afterOpenText;
  if (placed) weigh(3, "names a place before a colon");
  if (next && splitsWord(line.compact, next.compact)) weigh(-3, "breaks a word with the next line");
  else if (next && cannotStart(next.compact) && !(context.beforeStart && /^\p{Ll}/u.test(next.compact)))
    weigh(/^\p{Ll}/u.test(next.compact) ? -4 : -2, "the next line cannot begin a text");
  if (isSlogan(line.text)) weigh(2, "parts of equal length");
  if (standsApart(context) && SUBJECT_COLON.test(line.folded)) weigh(1.5, "names a subject before a colon");
  if (/^.{2,16}[：:]$/u.test(line.compact)) weigh(2, "ends with a colon");
  if (/(?:——|—)$/u.test(line.compact)) weigh(4, "ends with a dash");
  if (
    english &&
    !line.closed &&
    next !== undefined &&
    ENGLISH_SENTENCE.test(next.text) &&
    !context.afterOpenText
  )
    weigh(2.5, "a sentence begins below");
  if (isEnglishHeading(line.text)) weigh(1.5, "set in capitals or title case");
  if (previous === undefined) weigh(1, "first line of the page");
  const running = runningTextSigns(line.folded);
  if (running > 0) weigh(-running, "worded as running text");
  return { points, reasons };
}

/** The reason why a line cannot be a heading, or `undefined`. */
function ruleOut({
  line,
  previous,
  next,
  afterOpenText,
  afterStructure,
  beforeStart,
  afterHeading,
  wrap,
}: HeadingContext): string | undefined {
  const text = line.compact;
  if (/(?:[。…]|[^.]\.)[”’"')）」』》\]]*$/u.test(text) && !/^——/u.test(text)) return "ends a sentence";
  if (/[；;、]$/u.test(text)) return "ends with a mark inside a sentence";
  if (/[，,]$/u.test(text)) {
    const nextShort = next !== undefined && !next.closed && next.blanksBefore === 0;
    const short = wrap.below === undefined ? line.width <= 18 : line.width < wrap.below - INDENT_MARGIN;
    const apart = line.blanksBefore > 0 || afterStructure || wrap.below !== undefined;
    if (!(nextShort && short && apart)) return "ends with a comma";
  } else if (
    cannotEnd(text) &&
    !(beforeStart && !afterOpenText && seldomEnds(text)) &&
    !(next && next.blanksBefore === 0 && !cannotEnd(text + next.compact))
  ) {
    return "cannot end here";
  }
  if (cannotStart(text) && !(afterHeading && /^\p{Ll}/u.test(text))) return "cannot begin here";
  if (SALUTATION.test(text)) return "greets the reader of a letter";
  if (/(?:如下|下列|下述|following|[，,].*)[：:]$/u.test(text)) return "introduces what follows";
  if (/^[（(][^（）()]*[）)]$/u.test(text)) return "a remark in brackets";
  if (afterOpenText && previous && runsOn(previous.compact, text)) return "goes on from the line above";
  return undefined;
}

function standsApart({ line, next, usualBlanks }: HeadingContext): boolean {
  if (usualBlanks > 0) return line.blanksBefore > 0 && (next?.blanksBefore ?? 1) > 0;
  return line.blanksBefore > 0;
}

function stopsBeforeGap({ line, next, doubleSpaced }: HeadingContext): boolean {
  if (doubleSpaced || next === undefined) return false;
  return next.blanksBefore > 0 && !cannotStart(next.compact) && !line.closed;
}

/** True iff the line falls short of the column below by what an indent leaves: the first line of a paragraph. */
function looksIndented({ line, wrap }: HeadingContext): boolean {
  const short = (wrap.below ?? line.width) - line.width;
  return short >= LEAST_INDENT && short <= INDENT_MARGIN;
}

/** Characters within which a dateline ends. */
const LONGEST_DATELINE = 120;

/** True iff an article begins at this line: the paper's mark, a dateline. By-lines are told apart before. */
export function beginsReport(line: PrintedLine): boolean {
  return (
    startsReport(line.text.slice(0, LONGEST_DATELINE)) || startsReport(line.folded.slice(0, LONGEST_DATELINE))
  );
}
