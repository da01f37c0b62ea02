import type { Article } from "../model/article.ts";
import { alignLetters, type LetterAlignment } from "../text/align-letters.ts";
import { lettersOf, lettersWeight } from "../text/letters.ts";
import type { TextRange } from "../text/normalise.ts";
import { containment, shinglesOf } from "../text/shingles.ts";
import { type LetteredText, tellingChange } from "./telling-changes.ts";

/** How an excerpt stands in one article. */
export interface ExcerptComparison {
  readonly article: Article;
  /** Share of the excerpt's letters that are printed as pasted, 0 to 1. */
  readonly likeness: number;
  /** Share of the excerpt that stands there in clauses, word for word, in whatever order. */
  readonly share: number;
  /** Where the clauses that stand there in order are in the article's text, in reading order; empty when only the title is the same. */
  readonly ranges: readonly TextRange[];
  /** The first difference that is no slip, when there is one. */
  readonly difference?: { readonly pasted: string; readonly printed: string };
}

/** What leaving out print costs, in letters: less than a clause says, so that none is left out by chance. */
const JUMP_COST = { han: 6, latin: 16 };
/** Where the excerpt has an ellipsis. */
const ELLIPSIS_COST = 0.5;
/** Letters in a row that agree by more than chance, in Chinese characters. */
const SOLID_WEIGHT = 6;
/** Cells of one comparison; of an article that needs more only what is around the passage found is read. */
const MAXIMUM_CELLS = 8_000_000;
/** Print left out from the end of a sentence to the start of another, give or take letters that fit on either side. */
const WHOLE_SENTENCES = /^.{0,3}[。！？!?.；;\n](?:.*[。！？!?.；;\n])?.{0,3}$/su;
const ELLIPSIS = /…|\.{3}|。{2,}|·{3,}|[[（(][.…略]+[\])）]/u;

/** The letters of an excerpt, to be compared with any number of articles. */
export function letteredText(text: string): LetteredText {
  return { text, letters: lettersOf(text) };
}

/**
 * Compares an excerpt with all that an article prints: title, subtitle, by-line and text. Who pastes a title with the text
 * below it may leave out what stands between.
 *
 * @param near offset in the article's text around which to look if the whole is too long to compare
 */
export function compareExcerpt(excerpt: LetteredText, article: Article, near: number): ExcerptComparison {
  const { title, titleIsOurs, subtitle, byline } = article;
  const lines = [titleIsOurs ? undefined : title, subtitle, byline].filter((line) => line !== undefined);
  const whole = compareWith(excerpt, article, near, lines);
  if (whole.likeness === 1 || lines.length < 2 || titleIsOurs) return whole;
  const withoutBetween = compareWith(excerpt, article, near, [title]);
  return withoutBetween.likeness > whole.likeness ? withoutBetween : whole;
}

function compareWith(
  excerpt: LetteredText,
  article: Article,
  near: number,
  headingLines: readonly string[],
): ExcerptComparison {
  const pasted = excerpt.letters.text;
  const heading = headingLines.map((line) => `${line}\n`).join("");
  const room = Math.max(0, Math.floor(MAXIMUM_CELLS / pasted.length) - heading.length);
  const cutFrom = article.text.length <= room ? 0 : Math.max(0, near - Math.floor(room / 2));
  const printed = letteredText(heading + article.text.slice(cutFrom, cutFrom + room));
  const { offsets } = printed.letters;
  const jumpCost = lettersWeight(pasted) * 2 > pasted.length ? JUMP_COST.han : JUMP_COST.latin;
  const aligned = alignLetters(pasted, printed.letters.text, (at) =>
    ELLIPSIS.test(between(excerpt, at, at)) ? ELLIPSIS_COST : jumpCost,
  );
  const difference = tellingChange(excerpt, printed, aligned) ?? hiddenCut(excerpt, printed, aligned);
  const solid = aligned.runs.filter(
    ({ pastedFrom, length }) => lettersWeight(pasted.slice(pastedFrom, pastedFrom + length)) >= SOLID_WEIGHT,
  );
  return {
    article,
    likeness: 1 - aligned.edits / pasted.length,
    share: Math.max(
      solid.reduce((sum, { length }) => sum + length, 0) / pasted.length,
      containment(shinglesOf(excerpt.text), shinglesOf(printed.text)),
    ),
    ranges: solid
      .map(({ printedFrom, length }) => ({
        start: (offsets[printedFrom] as number) - heading.length,
        end: (offsets[printedFrom + length - 1] as number) + 1 - heading.length,
      }))
      .filter(({ end }) => end > 0)
      .map(({ start, end }) => ({ start: Math.max(0, start) + cutFrom, end: end + cutFrom })),
    ...(difference ? { difference } : {}),
  };
}

/** What stands between two letters of a text, marks included; between neighbours the marks alone. */
function between({ text, letters: { offsets } }: LetteredText, from: number, to: number): string {
  return text.slice((offsets[from - 1] ?? -1) + 1, offsets[to]);
}

/** Words left out inside a sentence without an ellipsis: the excerpt reads as if they were not printed. */
function hiddenCut(excerpt: LetteredText, printed: LetteredText, { jumps }: LetterAlignment) {
  return jumps
    .map(({ at, from, to }) => ({ pasted: between(excerpt, at, at), printed: between(printed, from, to) }))
    .find((gap) => !ELLIPSIS.test(gap.pasted) && !WHOLE_SENTENCES.test(gap.printed));
}
