import type { QueryPlan, QuestionPart, WeighedConcept } from "../model/query-plan.ts";
import { findDates } from "../text/dates.ts";
import { foldScript } from "../text/fold-script.ts";
import { findQuantities } from "../text/quantities.ts";
import { meaningOf } from "./find-values.ts";

/** One part of a question made ready for weighing values: see `prepareParts`. */
export interface AskedPart {
  readonly part: QuestionPart;
  /** What each concept weighs for the part, the whole being 1. */
  readonly weights: readonly number[];
  /** Numbers and days that the question names itself: they are no answer to it. */
  readonly given: ReadonlySet<string>;
  /** The whole question as asked. */
  readonly asked: string;
}

/** How a concept counts for one part of a question. Checked with `npm run eval`. */
const PART_EMPHASIS = {
  /** It stands in another part of the question, or in the turn before. */
  elsewhere: 0.3,
  /** It names what is counted: the number stands beside it. */
  noun: 1.3,
} as const;

/** The parts of a question with what is the same for all sentences. */
export function prepareParts(plan: QueryPlan, concepts: readonly WeighedConcept[]): AskedPart[] {
  const given = new Set([
    ...findQuantities(plan.asked).map(({ value, unit }) => meaningOf(value, unit)),
    ...findDates(plan.asked)
      .filter(({ day, month }) => (day ?? month) !== undefined)
      .map(({ month, day }) => `${month}-${day}`),
  ]);
  return plan.parts.map((part) => ({ part, weights: partWeights(part, concepts), given, asked: plan.asked }));
}

function partWeights(part: QuestionPart, concepts: readonly WeighedConcept[]): number[] {
  const text = foldScript(part.text).toLowerCase();
  const noun = part.noun.toLowerCase();
  const weights = concepts.map(({ surface, importance, alternatives, isEarlier }) => {
    if (alternatives.length === 0) return 0;
    const word = surface.toLowerCase();
    if (isEarlier || !text.includes(word)) return importance * PART_EMPHASIS.elsewhere;
    return importance * (noun.includes(word) ? PART_EMPHASIS.noun : 1);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return weights.map((weight) => weight / total);
}
