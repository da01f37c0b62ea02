import type { WeighedConcept } from "../model/query-plan.ts";
import { splitClauses, type TextSpan } from "../text/sentences.ts";
import { locateConcepts } from "./locate-concepts.ts";

const SURROUNDING_MARKS = /^[\s，,、；;：:。.！!？?—-]+|[\s，,、；;：:。.！!？?—-]+$/g;

/**
 * The run of neighbouring clauses, within a length, that holds most of the question's concepts; of equal ones the
 * shorter. Without the punctuation around it.
 */
export function tellingClauses(
  sentence: string,
  concepts: readonly WeighedConcept[],
  maximumLength: number,
): string {
  const { start, end } = tellingSpan(sentence, concepts, maximumLength);
  return sentence.slice(start, end).replace(SURROUNDING_MARKS, "").slice(0, maximumLength);
}

/** The same as offsets into the sentence, punctuation included. */
export function tellingSpan(
  sentence: string,
  concepts: readonly WeighedConcept[],
  maximumLength: number,
  mustHold?: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  const clauses = splitClauses(sentence);
  const places = locateConcepts(sentence, concepts);
  let best: { start: number; end: number; value: number } | undefined;
  for (let from = 0; from < clauses.length; from++) {
    for (let to = from; to < clauses.length; to++) {
      const { start } = clauses[from] as TextSpan;
      const { end } = clauses[to] as TextSpan;
      if (end - start > maximumLength && to > from) break;
      if (mustHold && (mustHold.start < start || mustHold.end > end)) continue;
      const held = new Map<number, number>();
      for (const place of places) {
        if (place.start >= start && place.end <= end) held.set(place.concept, place.weight);
      }
      const value = [...held.values()].reduce((sum, weight) => sum + weight, 0) - (end - start) / 1000;
      if (!best || value > best.value) best = { start, end, value };
    }
  }
  return best ?? { start: 0, end: Math.min(sentence.length, maximumLength) };
}
