import type { AnswerInput, QuotedSpan } from "../answerer.ts";
import { findSubjects } from "../find-subjects.ts";
import { locateConcepts, supportWithin } from "../locate-concepts.ts";
import { tellsOpposite } from "../superlatives.ts";
import { askedYears, tellsYear } from "../tells-year.ts";

/**
 * Why proven sentences answer another question than the one asked: their quotes tell of no year that it names, of the
 * opposite extreme, or stand in articles that do not name every place and person it is about. A near miss is printed too.
 *
 * @returns `undefined` when nothing speaks against them
 */
export function missesQuestion(
  { concepts, plan, passages }: AnswerInput,
  quotes: readonly QuotedSpan[],
): string | undefined {
  const sentences = quotes.map((quote) => ({
    ...quote,
    text: quote.article.text.slice(quote.start, quote.end),
  }));
  const untold = askedYears(plan).find((year) => !sentences.some((sentence) => tellsYear(sentence, year)));
  if (untold !== undefined) return `the year ${untold} is not told of`;
  if (tellsOpposite(plan.asked, sentences.map(({ text }) => text).join("\n")))
    return "the opposite extreme is told";
  const printed = quotes
    .map(({ article: { title, newspaper = "", places = [], text } }) =>
      [title, newspaper, ...places, text].join("\n"),
    )
    .join("\n");
  const support = supportWithin(locateConcepts(printed, concepts), concepts.length);
  const missing = findSubjects(concepts, plan, passages).find((index) => (support[index] ?? 0) === 0);
  return missing === undefined ? undefined : `${concepts[missing]?.surface} is not named`;
}
