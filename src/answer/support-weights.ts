import type { SupportSigns } from "./support-signs.ts";

/**
 * What each sign counts for an assertion: log-odds of a logistic regression over the questions of the sample, asked as
 * they are and with their article taken away. Fitted by eval/fit-answer-weights.ts, which prints them. Signs that are
 * demanded rather than weighed (see `gapIn`) have no weight.
 */
export const SUPPORT_WEIGHTS = {
  covered: 1.74,
  telling: 1.76,
  value: 0.87,
  unknown: -0.26,
  elsewhere: -1.8,
  subjectMissing: -1.46,
  prominence: 4.07,
  similarity: 0.49,
  isOpen: -0.29,
} as const satisfies Partial<Record<keyof SupportSigns, number>>;

export const SUPPORT_BIAS = -2.1;

/** Below `closest` nothing is near enough to be shown; from `answered` on the answer is asserted. */
export const SUPPORT_THRESHOLDS = { answered: -0.32, closest: -1.6 } as const;
