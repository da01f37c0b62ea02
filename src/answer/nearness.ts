import { splitClauses } from "../text/sentences.ts";
import type { ConceptPlace } from "./locate-concepts.ts";

/** Characters over which a concept's pull on a value falls to 1/e. Experiment: eval/answer-weights.ts. */
const REACH_CHARACTERS = 10;
/** A concept in another clause pulls less than one in the same. */
const OTHER_CLAUSE = 0.35;
/** Chinese and English alike put the asked value behind the verb that governs it more often than before it. */
const BEHIND = 0.7;

/**
 * How strongly the concepts of a question pull on a value in a sentence: the sum over concepts of their weight,
 * falling with the distance in characters, weaker across clauses and for concepts behind the value. Of each concept
 * the place that pulls most counts.
 */
export function nearness(
  sentence: string,
  value: { readonly start: number; readonly end: number },
  places: readonly ConceptPlace[],
): number {
  const clauses = splitClauses(sentence);
  const clauseOf = (offset: number) => clauses.findIndex(({ start, end }) => offset >= start && offset < end);
  const home = clauseOf(value.start);
  const pulls = new Map<number, number>();
  for (const { concept, start, end, weight } of places) {
    const before = end <= value.start;
    const distance = before ? value.start - end : Math.max(0, start - value.end);
    const pull =
      weight *
      Math.exp(-distance / REACH_CHARACTERS) *
      (clauseOf(start) === home ? 1 : OTHER_CLAUSE) *
      (before ? 1 : BEHIND);
    pulls.set(concept, Math.max(pull, pulls.get(concept) ?? 0));
  }
  return [...pulls.values()].reduce((sum, pull) => sum + pull, 0);
}
