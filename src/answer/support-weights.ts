import type { SupportSigns } from "./support-signs.ts";

/**
 * What each sign counts for an assertion: log-odds of a logistic regression over labelled questions, asked as they are
 * and with their articles taken away, near-misses, and questions that no newspaper archive answers. Fitted by eval/fit-answer-weights.ts, which prints them. Signs that are
 * demanded rather than weighed (see `gapIn`) have no weight.
 */
export const SUPPORT_WEIGHTS = {
  covered: 1.3,
  telling: 0.45,
  value: 0.9,
  unknown: -0.3,
  elsewhere: -1.1,
  subjectMissing: -0.55,
  subjectNamed: 1.15,
  substance: 2.7,
  prominence: 3.65,
  similarity: 1.25,
  isOpen: -0.1,
} as const satisfies Partial<Record<keyof SupportSigns, number>>;

export const SUPPORT_BIAS = -4.4;

/** Below `closest` nothing is near enough to be shown; from `answered` on the answer is asserted. */
export const SUPPORT_THRESHOLDS = { answered: -0.6, closest: -1.9 } as const;
