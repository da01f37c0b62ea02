import { splitClauses } from "../text/sentences.ts";
import type { ConceptPlace } from "./locate-concepts.ts";

/** How a concept's pull on a value falls. Set by hand, checked with `npm run eval` on both archives. */
export const NEARNESS = {
  /** Characters over which it falls to 1/e in Chinese; a Latin letter says about a third of a Chinese character. */
  reach: 10,
  latinReach: 30,
  /** A concept in another clause pulls less than one in the same. */
  otherClause: 0.6,
  /** Chinese and English alike put the asked value behind the verb that governs it more often than before it. */
  behind: 0.8,
  /** A clause that begins a new subject says little of the value before it. */
  laterClause: 0.1,
} as const;

/**
 * How strongly the concepts of a question pull on a value in a sentence: the sum over concepts of their weight,
 * falling with the distance in characters, weaker across clauses and for concepts behind the value. Of each concept
 * the place that pulls most counts. `places` are offsets into the sentence.
 */
export function nearness(
  sentence: string,
  value: { readonly start: number; readonly end: number },
  places: readonly ConceptPlace[],
  weights: readonly number[],
): number {
  const reach = /\p{Script=Han}/u.test(sentence) ? NEARNESS.reach : NEARNESS.latinReach;
  const clauseEnds = splitClauses(sentence).map(({ end }) => end);
  const clauseOf = (offset: number) => clauseEnds.findIndex((end) => offset < end);
  const home = clauseOf(value.start);
  const pulls = new Map<number, number>();
  for (const { concept, start, end, support } of places) {
    // What stands in the value itself was given by the question and points nowhere.
    if (start < value.end && end > value.start) continue;
    const isBefore = end <= value.start;
    const distance = isBefore ? value.start - end : Math.max(0, start - value.end);
    const pull =
      (weights[concept] ?? 0) *
      support *
      Math.exp(-distance / reach) *
      (clauseOf(start) === home
        ? isBefore
          ? 1
          : NEARNESS.behind
        : isBefore
          ? NEARNESS.otherClause
          : NEARNESS.laterClause);
    pulls.set(concept, Math.max(pull, pulls.get(concept) ?? 0));
  }
  return [...pulls.values()].reduce((sum, pull) => sum + pull, 0);
}
