import type { AskedPart } from "./asked-parts.ts";
import { findValues, type TypedValue } from "./find-values.ts";
import type { ConceptPlace } from "./locate-concepts.ts";
import { nearness } from "./nearness.ts";

/** A value that nothing of the question stands near is worth this share of the whole pull. */
const UNPULLED = 0.05;
/** Of a kind that the question word may also mean: 多少 is money behind 追回, and things behind 发. */
const LATER_KIND = 0.4;
const ASKS_LARGEST =
  /\b(?:biggest|largest|highest|oldest|longest|most expensive|at most|maximum)\b|最[大高多长老贵]/i;
const NEARLY_AS_NEAR = 0.4;
const ENUMERATION = /^(?:[、,，\s]|和|与|及|以及|and|or)+$/;
/** An average is no single value, and is asked for as such. */
const AVERAGE_BEFORE = /(?:平均|人均|户均|average)[^，,。；;]{0,8}$/i;
const ASKS_AVERAGE = /均|average|mean|per (?:capita|person|head)/i;
const AVERAGE = 0.4;

export interface RankedValue extends TypedValue {
  /** 0…1: how well it answers the part, by its kind and by what stands near it. */
  readonly score: number;
}

/**
 * The values in a sentence that may answer one part of a question, best first. A value that the question itself names
 * is no answer to it. `places` are offsets into the sentence.
 */
export function rankValues(
  sentence: string,
  { part, weights, given, asked }: AskedPart,
  places: readonly ConceptPlace[],
): RankedValue[] {
  const best = new Map<number, RankedValue>();
  for (const value of findValues(sentence, part)) {
    if (isNamed(value, asked) || (value.meaning !== undefined && given.has(value.meaning))) continue;
    const pull = UNPULLED + (1 - UNPULLED) * nearness(sentence, value, places, weights);
    // The first type is what is asked; a later one is what the question word may also mean.
    const isAverage = AVERAGE_BEFORE.test(sentence.slice(0, value.start)) && !ASKS_AVERAGE.test(asked);
    const score = pull * value.fit * LATER_KIND ** value.rank * (isAverage ? AVERAGE : 1);
    if ((best.get(value.start)?.score ?? -1) < score) best.set(value.start, { ...value, score });
  }
  const ranked = [...best.values()].sort((a, b) => b.score - a.score || a.start - b.start);
  return ASKS_LARGEST.test(part.text) ? largestFirst(ranked, sentence) : ranked;
}

/** Whether the question itself names the value. */
export function isNamed({ raw, spellings = [] }: TypedValue, asked: string): boolean {
  return [raw, ...spellings].some((spelling) => asked.toLowerCase().includes(spelling.toLowerCase()));
}

/** Of the values that are about as near as the first and of its kind, the largest is meant. */
function largestFirst(ranked: readonly RankedValue[], sentence: string): RankedValue[] {
  const [first] = ranked;
  if (first?.amount === undefined) return [...ranked];
  const alike = ranked.filter(({ amount, fit }) => amount !== undefined && fit === first.fit);
  const inRow = rowOf(first, alike, sentence);
  const rivals = alike.filter((value) => inRow.has(value) || value.score >= NEARLY_AS_NEAR * first.score);
  const largest = rivals.reduce(
    (known, value) => ((value.amount ?? 0) > (known.amount ?? 0) ? value : known),
    first,
  );
  return [{ ...largest, score: first.score }, ...ranked.filter((value) => value !== largest)];
}

/** The values that are enumerated with one: 800元、500元和200元. */
function rowOf(one: RankedValue, values: readonly RankedValue[], sentence: string): Set<RankedValue> {
  const row = new Set([one]);
  const inOrder = [...values].sort((a, b) => a.start - b.start);
  for (const neighbours of [inOrder, [...inOrder].reverse()]) {
    let last = one;
    for (const value of neighbours.slice(neighbours.indexOf(one) + 1)) {
      const between = sentence.slice(Math.min(last.end, value.end), Math.max(last.start, value.start));
      if (!ENUMERATION.test(between)) break;
      row.add(value);
      last = value;
    }
  }
  return row;
}
