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
  const n = values.length;
  if (n === 0) return { n, mean: 0, low: 0, high: 0 };
  const random = seededRandom(SEED);
  const means = Float64Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let draw = 0; draw < n; draw++) sum += values[Math.floor(random() * n)] as number;
    return sum / n;
  }).sort();
  const at = (share: number) => means[Math.round(share * (RESAMPLES - 1))] as number;
  return { n, mean: values.reduce((sum, value) => sum + value, 0) / n, low: at(TAIL), high: at(1 - TAIL) };
}

/** Whether the interval of a difference leaves out 0. */
export const isSignificant = ({ low, high }: Estimate): boolean => low > 0 || high < 0;
