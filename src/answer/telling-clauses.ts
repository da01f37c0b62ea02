import { splitClauses, type TextSpan } from "../text/sentences.ts";
import type { ConceptPlace } from "./locate-concepts.ts";

const LEADING_MARKS = /^[\s，,、；;：:。.！!？?—-]+/;
const TRAILING_MARKS = /[\s，,、；;：:。.！!？?—-]+$/;

/**
 * The run of neighbouring clauses, within a length, that holds most of the question's concepts, and what fits behind
 * and before it: an answer stands beside the words that ask for it. Offsets into the sentence, punctuation included.
 */
export function tellingSpan(
  sentence: string,
  places: readonly ConceptPlace[],
  weights: readonly number[],
  maximumLength: number,
  mustHold?: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  const clauses = splitClauses(sentence);
  let best: { from: number; to: number; value: number } | undefined;
  for (let from = 0; from < clauses.length; from++) {
    for (let to = from; to < clauses.length; to++) {
      const { start } = clauses[from] as TextSpan;
      const { end } = clauses[to] as TextSpan;
      if (end - start > maximumLength && to > from) break;
      if (mustHold && (mustHold.start < start || mustHold.end > end)) continue;
      const value = heldWeight(places, weights, start, end) - (end - start) / 1000;
      if (!best || value > best.value) best = { from, to, value };
    }
  }
  if (!best) return { start: 0, end: Math.min(sentence.length, maximumLength) };
  let { from, to } = best;
  const lengthOf = (first: number, last: number) =>
    (clauses[last]?.end ?? Number.POSITIVE_INFINITY) - (clauses[first]?.start ?? Number.NEGATIVE_INFINITY);
  for (;;) {
    if (lengthOf(from, to + 1) <= maximumLength) to += 1;
    else if (lengthOf(from - 1, to) <= maximumLength) from -= 1;
    else break;
  }
  return { start: (clauses[from] as TextSpan).start, end: (clauses[to] as TextSpan).end };
}

/** The same without the punctuation around it, cut hard only where a single clause is too long. */
export function tellingClauses(
  sentence: string,
  places: readonly ConceptPlace[],
  weights: readonly number[],
  maximumLength: number,
  mustHold?: { readonly start: number; readonly end: number },
): string {
  const { start, end } = tellingSpan(sentence, places, weights, maximumLength, mustHold);
  const clause = sentence.slice(start, end).replace(LEADING_MARKS, "");
  return (clause.length > maximumLength ? cutAtWord(clause, maximumLength) : clause).replace(
    TRAILING_MARKS,
    "",
  );
}

function heldWeight(
  places: readonly ConceptPlace[],
  weights: readonly number[],
  from: number,
  to: number,
): number {
  const held = new Map<number, number>();
  for (const { concept, start, end, support } of places) {
    if (start < from || end > to) continue;
    held.set(concept, Math.max(held.get(concept) ?? 0, support * (weights[concept] ?? 0)));
  }
  return [...held.values()].reduce((sum, weight) => sum + weight, 0);
}

/** Never inside a number, a Latin word or a surrogate pair. */
function cutAtWord(clause: string, maximumLength: number): string {
  let end = maximumLength;
  while (
    end > 0 &&
    /[\dA-Za-z.,%\ud800-\udbff]/.test(clause.charAt(end - 1)) &&
    /[\dA-Za-z.,%万亿\udc00-\udfff]/.test(clause.charAt(end))
  ) {
    end -= 1;
  }
  return clause.slice(0, end === 0 ? maximumLength : end);
}
