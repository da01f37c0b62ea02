import { normalise } from "./normalise.ts";

/** Han characters, words and numbers a shingle. Experiment: eval/measure-reprints.ts. */
export const SHINGLE_LENGTH = 4;

const UNIT = /\p{Script=Han}|[\p{L}\p{M}]+|\d+(?:[.,]\d+)*/gu;

/** Overlapping rows of neighbouring characters and words, in which two texts are compared. Marks do not count. */
export function shinglesOf(text: string): Set<string> {
  const units = normalise(text).match(UNIT) ?? [];
  const shingles = new Set<string>();
  for (let at = 0; at + SHINGLE_LENGTH <= units.length; at += 1)
    shingles.add(units.slice(at, at + SHINGLE_LENGTH).join("\u0001"));
  return shingles;
}

/** The share of `part` that stands in `whole`, 0 to 1; 0 for an empty part. Source: Broder 1997, "containment". */
export function containment(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size === 0) return 0;
  let shared = 0;
  for (const shingle of part) if (whole.has(shingle)) shared += 1;
  return shared / part.size;
}
