import { seededRandom } from "./seeded-random.ts";

/** A mean with the interval in which it would fall for 95 of 100 such sets of questions. */
export interface Estimate {
  readonly n: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Resamples of one interval: Efron and Tibshirani 1993, section 12, ask for 1,000 and more for percentiles. */
export const RESAMPLES = 1000;
export const SEED = 5;
const TAIL = 0.025;

/**
 * The mean of one value a question, with its percentile bootstrap interval. The same values in the same order give the
 * same interval. The difference of two systems is estimated from the differences by question (paired).
 */
export function estimateMean(values: readonly number[]): Estimate {
  return estimateRatio(values.map((part) => ({ part, whole: 1 })));
}

/** The share of all parts in all wholes, where each question has its own of both; questions are drawn, not their wholes. */
export function estimateRatio(
  counts: readonly { readonly part: number; readonly whole: number }[],
): Estimate {
  const n = counts.length;
  if (n === 0) return { n, mean: 0, low: 0, high: 0 };
  const random = seededRandom(SEED);
  const ratios = Float64Array.from({ length: RESAMPLES }, () => {
    let [parts, wholes] = [0, 0];
    for (let draw = 0; draw < n; draw++) {
      const drawn = counts[Math.floor(random() * n)] as (typeof counts)[number];
      parts += drawn.part;
      wholes += drawn.whole;
    }
    return ratio(parts, wholes);
  }).sort();
  const at = (share: number) => ratios[Math.round(share * (RESAMPLES - 1))] as number;
  const sum = (of: "part" | "whole") => counts.reduce((total, count) => total + count[of], 0);
  return { n, mean: ratio(sum("part"), sum("whole")), low: at(TAIL), high: at(1 - TAIL) };
}

const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/** Whether the interval of a difference leaves out 0. */
export const isSignificant = ({ low, high }: Estimate): boolean => low > 0 || high < 0;
