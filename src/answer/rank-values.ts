import type { QueryPlan, QuestionPart, WeighedConcept } from "../model/query-plan.ts";
import { findDates } from "../text/dates.ts";
import { foldScript } from "../text/fold-script.ts";
import { findQuantities } from "../text/quantities.ts";
import { type AnswerValue, findValues } from "./find-values.ts";
import type { ConceptPlace } from "./locate-concepts.ts";
import { nearness } from "./nearness.ts";

/** How a concept counts for one part of a question. Experiment: eval/fit-answer-weights.ts. */
export const PART_EMPHASIS = {
  /** It stands in another part of the question, or in the turn before. */
  elsewhere: 0.3,
  /** It names what is counted: the number stands beside it. */
  noun: 1.3,
} as const;
/** A value that nothing of the question stands near is worth this share of the whole pull. */
const UNPULLED = 0.05;
/** Of a kind that the question word may also mean: 多少 is money behind 追回, and things behind 发. */
const LATER_KIND = 0.4;
const ASKS_LARGEST =
  /\b(?:biggest|largest|highest|oldest|longest|most expensive|at most|maximum)\b|最[大高多长老贵]/i;
const NEARLY_AS_NEAR = 0.4;

export interface RankedValue extends AnswerValue {
  /** 0…1: how well it answers the part, by its kind and by what stands near it. */
  readonly score: number;
  /** Position of its kind among the kinds that the part may ask for. */
  readonly rank: number;
}

/** What each concept weighs for one part of a question, the whole being 1. */
export function partWeights(part: QuestionPart, concepts: readonly WeighedConcept[]): number[] {
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

/**
 * The values in a sentence that may answer one part of a question, best first. A value that the question itself names
 * is no answer to it. `places` are offsets into the sentence.
 */
export function rankValues(
  sentence: string,
  part: QuestionPart,
  plan: QueryPlan,
  places: readonly ConceptPlace[],
  weights: readonly number[],
): RankedValue[] {
  const given = givenValues(plan.asked);
  const best = new Map<number, RankedValue>();
  part.answerTypes.forEach((type, rank) => {
    for (const value of findValues(sentence, type, { units: part.units, question: part.text })) {
      if (plan.asked.includes(value.raw) || isGiven(value, given)) continue;
      const pull = UNPULLED + (1 - UNPULLED) * nearness(sentence, value, places, weights);
      // The first type is what is asked; a later one is what the question word may also mean.
      const score = pull * value.fit * LATER_KIND ** rank;
      if ((best.get(value.start)?.score ?? -1) < score) best.set(value.start, { ...value, score, rank });
    }
  });
  const ranked = [...best.values()].sort((a, b) => b.score - a.score || a.start - b.start);
  return ASKS_LARGEST.test(part.text) ? largestFirst(ranked) : ranked;
}

/** Of the values that are about as near as the first and of its kind, the largest is meant. */
function largestFirst(ranked: readonly RankedValue[]): RankedValue[] {
  const [first] = ranked;
  if (first?.amount === undefined) return [...ranked];
  const rivals = ranked.filter(
    ({ amount, fit, score }) =>
      amount !== undefined && fit === first.fit && score >= NEARLY_AS_NEAR * first.score,
  );
  const largest = rivals.reduce(
    (known, value) => ((value.amount ?? 0) > (known.amount ?? 0) ? value : known),
    first,
  );
  return [largest, ...ranked.filter((value) => value !== largest)];
}

interface GivenValues {
  readonly quantities: ReadonlySet<string>;
  readonly days: ReadonlySet<string>;
}

function givenValues(question: string): GivenValues {
  return {
    quantities: new Set(findQuantities(question).map(({ value, unit }) => `${value} ${unit ?? ""}`)),
    days: new Set(
      findDates(question)
        .filter(({ day, month }) => day !== undefined || month !== undefined)
        .map(({ month, day }) => `${month}-${day}`),
    ),
  };
}

function isGiven({ raw }: AnswerValue, given: GivenValues): boolean {
  return (
    findDates(raw).some(({ month, day }) => given.days.has(`${month}-${day}`)) ||
    findQuantities(raw).some(({ value, unit }) => given.quantities.has(`${value} ${unit ?? ""}`))
  );
}
