import { type DateMention, findDates } from "../../text/dates.ts";
import { foldScript } from "../../text/fold-script.ts";
import { findPersonNames } from "../../text/person-names.ts";
import { syllablesOf } from "../../text/pinyin.ts";
import { splitSentences } from "../../text/sentences.ts";
import type { QuotedSpan } from "../answerer.ts";
import type { Violation } from "../verify/violation.ts";
import { doOverlap } from "./do-overlap.ts";

/** Sentences of the same passages that may be quoted beside what the model quotes, for a name or a day that stands there. */
const MOST_ADDED = 2;
const MENDED_BY_QUOTE: ReadonlySet<Violation["rule"]> = new Set(["name-unsupported", "date-unsupported"]);
/** A name that the article is about stands where it begins, or in so many of its sentences. */
const FIRST_SENTENCES = 2;
const OFTEN = 2;
const PERSON = /^(?:\p{Script=Han}{2,4}|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)$/u;

/**
 * The quotes of a sentence, and the sentences of their passages that hold a name or a day which they do not. Not where it
 * may stand for another one: a day is taken from the sentence that is quoted in part, or when the passage tells no other;
 * a name from the sentence quoted or the one before it, and when the article is about it; and neither when the
 * quotes hold a day or a person that the sentence does not tell.
 *
 * @param passage the sentences that stand around the quotes, in reading order
 */
export function quoteWhatIsMissing(
  text: string,
  quotes: readonly QuotedSpan[],
  passage: readonly QuotedSpan[],
  violationsOf: (quotes: readonly QuotedSpan[]) => readonly Violation[],
): QuotedSpan[] {
  const proven = [...quotes];
  for (let added = 0; added < MOST_ADDED; added += 1) {
    const missing = violationsOf(proven);
    if (missing.length === 0 || !missing.every(({ rule }) => MENDED_BY_QUOTE.has(rule))) break;
    if (isExchanged(text, missing, quotes)) break;
    const isBetter = (sentence: QuotedSpan) => violationsOf([...proven, sentence]).length < missing.length;
    const isDay = missing.some(({ rule }) => rule === "date-unsupported");
    const near = passage.filter((sentence) =>
      isDay ? mayTellDay(sentence, quotes, passage) : mayTellName(sentence, quotes, passage),
    );
    const isFar = (sentence: QuotedSpan) => !near.includes(sentence);
    const chosen = near.find(isBetter) ?? (isDay ? undefined : firstOfMany(passage.filter(isFar), isBetter));
    if (chosen === undefined) break;
    proven.push(chosen);
  }
  return proven;
}

const written = ({ article, start, end }: QuotedSpan) => article.text.slice(start, end);

function mayTellDay(
  sentence: QuotedSpan,
  quotes: readonly QuotedSpan[],
  passage: readonly QuotedSpan[],
): boolean {
  if (quotes.some((quote) => doOverlap(sentence, quote))) return true;
  const days = passage.flatMap((other) => findDates(written(other)));
  return (
    new Set(days.map(({ year, month, day, relative }) => [year, month, day, relative].join())).size === 1
  );
}

/** The first of the sentences that are better, when an article says it often enough to be about it. */
function firstOfMany(
  passage: readonly QuotedSpan[],
  isBetter: (sentence: QuotedSpan) => boolean,
): QuotedSpan | undefined {
  const better: QuotedSpan[] = [];
  for (const sentence of passage) {
    if (isBetter(sentence)) better.push(sentence);
    if (better.length === OFTEN) return better[0];
  }
  return undefined;
}

function mayTellName(
  sentence: QuotedSpan,
  quotes: readonly QuotedSpan[],
  passage: readonly QuotedSpan[],
): boolean {
  const next = passage[passage.indexOf(sentence) + 1];
  if (quotes.some((quote) => doOverlap(sentence, quote) || (next !== undefined && doOverlap(next, quote))))
    return true;
  const [, last] = splitSentences(sentence.article.text).slice(0, FIRST_SENTENCES);
  return sentence.start < (last?.end ?? sentence.article.text.length);
}

/** Whether what is missing may stand in the place of something of its kind that the quotes hold and the sentence does not tell. */
function isExchanged(text: string, missing: readonly Violation[], quotes: readonly QuotedSpan[]): boolean {
  const told = foldScript(text);
  const letters = told.toLowerCase().replace(/[^a-z]/g, "");
  return missing.some(({ rule, what }) => {
    if (rule === "name-unsupported")
      return (
        PERSON.test(what) &&
        quotes
          .flatMap((quote) => findPersonNames(foldScript(written(quote))))
          .some(
            ({ name }) =>
              name.length > 2 &&
              !told.includes(name) &&
              !letters.includes(syllablesOf(name).join("") || name.toLowerCase().replace(/[^a-z]/g, "")),
          )
      );
    const toldDates = findDates(text);
    const claimed = toldDates.find(({ raw }) => raw === what);
    if (claimed === undefined) return false;
    return quotes
      .flatMap((quote) => findDates(written(quote)))
      .filter((printed) => !toldDates.some((date) => isSaidBy(date, printed)))
      .some((printed) =>
        (["day", "month", "year", "relative"] as const).some(
          (part) => claimed[part] !== undefined && printed[part] !== undefined,
        ),
      );
  });
}

/** Whether a date says some of another one and nothing else. */
function isSaidBy(date: DateMention, printed: DateMention): boolean {
  const parts = (["year", "month", "day", "relative"] as const).filter(
    (part) => date[part] !== undefined && printed[part] !== undefined,
  );
  return parts.length > 0 && parts.every((part) => date[part] === printed[part]);
}
