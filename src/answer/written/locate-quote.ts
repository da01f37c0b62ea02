import { alignLetters } from "../../text/align-letters.ts";
import { lettersOf } from "../../text/letters.ts";
import type { TextRange } from "../../text/normalise.ts";
import { splitClauses, splitSentences } from "../../text/sentences.ts";

/** Share of its letters that a quote may have wrong to be taken for what is printed. */
const MOST_WRONG = 0.25;
/** A quote of fewer letters stands anywhere. */
const FEWEST_LETTERS = 2;
/** Print left out inside a quote costs as much as so many wrong letters; without an ellipsis it is as good as forbidden. */
const JUMP_COST = { ellipsis: 1, none: 1_000 } as const;
const ELLIPSIS = /…|\.{3}/;

/**
 * Where a quote stands in a stretch of a text, though it may be a little wrong there: whole clauses of what is really
 * printed, so that no figure is cut.
 *
 * @param within offsets into the text
 * @returns offsets into the text; `undefined` when nothing like it is printed there
 */
export function locateQuote(quote: string, text: string, within: TextRange): TextRange | undefined {
  const stretch = text.slice(within.start, within.end);
  const printed = lettersOf(stretch);
  const wanted = lettersOf(quote);
  if (wanted.text.length < FEWEST_LETTERS) return undefined;
  const at = printed.text.indexOf(wanted.text);
  if (at >= 0)
    return wholeClauses(stretch, rangeOf(printed.offsets, at, at + wanted.text.length), within.start);
  const cost = ELLIPSIS.test(quote) ? JUMP_COST.ellipsis : JUMP_COST.none;
  const { edits, runs } = alignLetters(wanted.text, printed.text, () => cost);
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last || edits > MOST_WRONG * wanted.text.length) return undefined;
  return wholeClauses(
    stretch,
    rangeOf(printed.offsets, first.printedFrom, last.printedFrom + last.length),
    within.start,
  );
}

function rangeOf(offsets: readonly number[], from: number, to: number): TextRange {
  return { start: offsets[from] ?? 0, end: (offsets[to - 1] ?? 0) + 1 };
}

/** The clauses that hold some of the range, in offsets that count from `base`. */
function wholeClauses(stretch: string, { start, end }: TextRange, base: number): TextRange {
  const held = splitSentences(stretch)
    .flatMap((sentence) => splitClauses(sentence.text, { base: sentence.start }))
    .filter((clause) => clause.start < end && clause.end > start);
  return {
    start: base + Math.min(start, held[0]?.start ?? start),
    end: base + Math.max(end, held.at(-1)?.end ?? end),
  };
}
