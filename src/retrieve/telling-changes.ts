import type { LetterAlignment, LetterChange } from "../text/align-letters.ts";
import { findDates } from "../text/dates.ts";
import { isHan } from "../text/han.ts";
import { type Letters, lettersWeight } from "../text/letters.ts";
import { findPersonNames } from "../text/person-names.ts";
import { findQuantities } from "../text/quantities.ts";

/** A text with its letters; the letters' offsets lead into the text. */
export interface LetteredText {
  readonly text: string;
  readonly letters: Letters;
}

/** Up to the last digit or numeral: a measure word behind it may be misread. */
const NUMERAL = /^.*[\d〇零一二两三四五六七八九十百千万亿半%‰]/su;
/** Characters of which one in another's place turns the sense, though they look nothing like each other. */
const OPPOSITES = new Set("上下左右前后东西南北内外大小多少高低增减升降涨跌男女");
const NEGATIONS = new Set("不没未无非莫勿");
const NEGATION_WORD = /^(?:not|no|never|nor|un|in|dis)$/;
/** From so many letters on both sides a change is another word rather than a slip: two characters, three Latin letters. */
const OTHER_WORD = { han: 2, latin: 3 };
/** Words added, in Chinese characters. */
const ADDED_WEIGHT = 3;
/** The name of a county or the like: 麻岭县. One wrong character is another county sooner than a slip. */
const NAMED_PLACE = /\p{Script=Han}{2}(?=[省市县縣州])/gu;
const NAME_LETTERS = 2;
/** Letters that happen to agree between two changes of one Latin word. */
const CHANCE_LETTERS = 1;

/**
 * The first change that a misprint or slip does not explain, in the words of the pasted and of the printed text:
 * another figure or date, another name, a negation, another word, words added. `undefined` when there is none.
 */
export function tellingChange(
  pasted: LetteredText,
  printed: LetteredText,
  { changes, runs }: LetterAlignment,
): { readonly pasted: string; readonly printed: string } | undefined {
  if (changes.length === 0) return undefined;
  const last = runs.at(-1);
  const from = runs[0]?.printedFrom ?? 0;
  const to = last ? last.printedFrom + last.length : 0;
  const fixed = [
    ...fixedSpans(pasted).map((span) => ({ side: "pasted" as const, ...span })),
    ...fixedSpans(printed, from, to).map((span) => ({ side: "printed" as const, ...span })),
  ];
  const told = joinWithinWords(changes, printed.letters.text).find(
    (change) =>
      fixed.some(({ side, start, end }) => touches(change[side], start, end)) ||
      turnsSense(change, pasted, printed),
  );
  return (
    told && {
      pasted: pasted.letters.text.slice(...told.pasted),
      printed: printed.letters.text.slice(...told.printed),
    }
  );
}

function touches([start, end]: readonly [number, number], from: number, to: number): boolean {
  return start === end ? start > from && start < to : start < to && end > from;
}

/** The figures, dates and names of a text, or of the letters from `from` to `to`, as spans of letters. */
function fixedSpans(
  { text, letters: { offsets } }: LetteredText,
  from = 0,
  to = offsets.length,
): { readonly start: number; readonly end: number }[] {
  const base = offsets[from] ?? 0;
  const stretch = text.slice(base, (offsets[to - 1] ?? text.length) + 1);
  const spans = [
    ...findQuantities(stretch).map(({ start, end, raw, kind }) => ({
      start,
      end:
        kind === "count" || kind === "plain" ? start + (NUMERAL.exec(raw)?.[0].length ?? end - start) : end,
    })),
    ...findDates(stretch),
    ...[...stretch.matchAll(NAMED_PLACE)].map((match) => ({
      start: match.index,
      end: match.index + NAME_LETTERS,
    })),
    ...findPersonNames(stretch).filter(({ name, certainty }) => isHan(name.charCodeAt(0)) || certainty > 1),
  ];
  const letterAt = (offset: number) => {
    let at = from;
    while (at < to && (offsets[at] as number) < base + offset) at += 1;
    return at;
  };
  return spans.map(({ start, end }) => ({ start: letterAt(start), end: letterAt(end) }));
}

function turnsSense(
  { pasted: [pastedStart, pastedEnd], printed: [printedStart, printedEnd] }: LetterChange,
  { letters: pasted }: LetteredText,
  { letters: printed }: LetteredText,
): boolean {
  const before = printed.text.slice(printedStart, printedEnd);
  const after = pasted.text.slice(pastedStart, pastedEnd);
  const isChinese = [...before, ...after].some((unit) => isHan(unit.charCodeAt(0)));
  const least = isChinese ? OTHER_WORD.han : OTHER_WORD.latin;
  if (before.length >= least && after.length >= least) return true;
  if (lettersWeight(after) - lettersWeight(before) >= ADDED_WEIGHT) return true;
  if (OPPOSITES.has(before) && OPPOSITES.has(after)) return true;
  const negates = (words: string) =>
    NEGATION_WORD.test(words) || [...words].some((unit) => NEGATIONS.has(unit));
  return negates(before) !== negates(after);
}

/** Changes of one Latin word as one: what happens to agree in between says nothing. */
function joinWithinWords(changes: readonly LetterChange[], printed: string): LetterChange[] {
  const joined: LetterChange[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    const between = last ? printed.slice(last.printed[1], change.printed[0]) : "";
    if (last && between.length <= CHANCE_LETTERS && /^[a-z]*$/.test(between)) {
      joined[joined.length - 1] = {
        pasted: [last.pasted[0], change.pasted[1]],
        printed: [last.printed[0], change.printed[1]],
      };
    } else joined.push(change);
  }
  return joined;
}
