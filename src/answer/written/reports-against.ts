import type { QuestionPart } from "../../model/query-plan.ts";
import { findDates } from "../../text/dates.ts";
import { findQuantities } from "../../text/quantities.ts";
import { isValueType } from "../answer-type-fit.ts";
import type { AnswerInput, QuotedSpan } from "../answerer.ts";
import { prepareParts } from "../asked-parts.ts";
import { type ChosenValue, candidatesFor, chooseValues } from "../choose-values.ts";
import { contradict } from "../contradict.ts";
import { datedValue, mayBeOfOneEvent, saysRarest } from "../differing-reports.ts";
import { findItems } from "../find-items.ts";
import type { RankedEvidence } from "../select-evidence.ts";
import { type Reports, sideBySide, tellReports } from "../tell-reports.ts";
import { isSameQuantity } from "../verify/same-quantity.ts";
import { doOverlap } from "./do-overlap.ts";

/** A text of a model's, what it rests on, and the short answer that it comes with. */
export interface ToldByModel {
  readonly text: string;
  readonly quotes: readonly QuotedSpan[];
  readonly answer: string;
}

/** What is told instead of a sentence whose value others contradict. */
export type Contradiction = Reports | "says less";

/** Of what the sentence says of the question that holds the value found without a model, another value's must say so much. */
const LEAST_SAID = 0.4;
/** A question that asks for no value is answered by one of so many. */
const BEST = 6;

/**
 * Whether the value that a sentence of a model's tells is contradicted: by other reports, or by
 * the value that was found without the model, which are then told side by side; or by the latter in a sentence that says
 * much more of what was asked.
 *
 * @param isAsserted whether the value found without the model would be asserted: what would not contradicts nothing
 */
export function reportsAgainst(
  { text, quotes, answer }: ToldByModel,
  input: AnswerInput,
  ranked: readonly RankedEvidence[],
  isAsserted: boolean,
): Contradiction | undefined {
  const [asked] = prepareParts(input.plan, input.concepts);
  if (!asked || input.plan.parts.length > 1) return undefined;
  const quoted = quotes.flatMap((quote) => heldBy(quote, ranked));
  const told =
    quoted
      .flatMap((evidence) => candidatesFor(asked, [evidence]))
      .find(({ value }) => value.rank === 0 && states(text, value.raw)) ??
    quoted
      .map((evidence) => namedBy(answer, text, evidence, asked.part))
      .find((named) => named !== undefined);
  if (!told) return undefined;
  const reports = tellReports(ranked, [told], input);
  if (reports) return reports;
  if (!isAsserted) return undefined;
  const [found] = chooseValues(ranked, input.plan, input.concepts);
  if (!found || !contradict(datedValue(found), datedValue(told), true)) return undefined;
  // A model that reads better than we do finds it in a sentence that says more.
  if (told.evidence.said >= found.evidence.said) return undefined;
  if (told.evidence.said < LEAST_SAID * found.evidence.said || !saysRarest(found, told, input))
    return "says less";
  return mayBeOfOneEvent(found, told) ? sideBySide([found, told], input) : undefined;
}

/**
 * Whether a quote may have to do with what is asked. Where a value is asked for it holds one, or says something
 * of the question beside a sentence that does; otherwise it says something of it, names as many things as are asked for, or is
 * among the best.
 */
export function isAbout(
  quote: QuotedSpan,
  { plan, concepts }: AnswerInput,
  ranked: readonly RankedEvidence[],
): boolean {
  const [asked] = prepareParts(plan, concepts);
  const held = heldBy(quote, ranked);
  const saysSome = held.some(({ said }) => said > 0);
  if (!asked) return true;
  if (!isValueType(asked.part.answerTypes[0]))
    return (
      saysSome ||
      held.some(
        (evidence) => ranked.indexOf(evidence) < BEST || findItems(evidence.text, plan.text).length > 0,
      )
    );
  // Not every currency and unit is known: any figure may be the value.
  const tells = (evidence: RankedEvidence) =>
    candidatesFor(asked, [evidence]).some(({ value }) => value.rank === 0) ||
    (asked.part.answerTypes[0] !== "person" &&
      findQuantities(evidence.text).length + findDates(evidence.text).length > 0);
  return held.some(tells) || (saysSome && held.some((evidence) => besides(evidence, ranked).some(tells)));
}

/** The sentences before and after one. */
function besides({ article, ordinal }: RankedEvidence, ranked: readonly RankedEvidence[]): RankedEvidence[] {
  return ranked.filter((other) => other.article.id === article.id && Math.abs(other.ordinal - ordinal) === 1);
}

function heldBy(quote: QuotedSpan, ranked: readonly RankedEvidence[]): RankedEvidence[] {
  return ranked.filter((sentence) => doOverlap(sentence, quote));
}

/** The short answer as a value of a sentence: names are printed where nothing around them says that they are such. */
function namedBy(
  answer: string,
  text: string,
  evidence: RankedEvidence,
  part: QuestionPart,
): ChosenValue | undefined {
  const start = answer === "" || !text.includes(answer) ? -1 : evidence.text.indexOf(answer);
  if (start < 0) return undefined;
  const value = { raw: answer, start, end: start + answer.length, fit: 1, rank: 0, score: 0 };
  return { part, evidence, value };
}

/** Whether a text holds a printed value, as printed or as the same quantity. */
function states(text: string, raw: string): boolean {
  if (text.includes(raw)) return true;
  const [quantity] = findQuantities(raw);
  return quantity !== undefined && findQuantities(text).some((told) => isSameQuantity(told, quantity, true));
}
