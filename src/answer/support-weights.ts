import type { SupportSigns } from "./support-signs.ts";

/**
 * What each sign counts for an assertion: log-odds of a logistic regression over labelled questions, asked as they are
 * and with their articles taken away, near-misses, and questions that no newspaper archive answers. Fitted by eval/fit-answer-weights.ts, which prints them. Signs that are
 * demanded rather than weighed (see `gapIn`) have no weight.
 */
export const SUPPORT_WEIGHTS = {
  covered: 1.65,
  telling: 0.1,
  value: 0.55,
  unknown: -0.3,
  elsewhere: -1.25,
  subjectMissing: -0.9,
  subjectNamed: 1.5,
  substance: 2.85,
  prominence: 1.75,
  similarity: 1.5,
  answerable: 0,
  spanScore: 0,
  agreed: 0,
  isOpen: -0.25,
} as const satisfies Partial<Record<keyof SupportSigns, number>>;

export type SupportWeights = Readonly<Record<keyof typeof SUPPORT_WEIGHTS, number>>;

export const SUPPORT_BIAS = -3.75;

/** The same for evidence that a reader has read. */
export const READ_SUPPORT_WEIGHTS: SupportWeights = {
  covered: 1.75,
  telling: 0.05,
  value: 0.6,
  unknown: 0.45,
  elsewhere: -1.3,
  subjectMissing: -0.7,
  subjectNamed: 1.95,
  substance: 1.95,
  prominence: 1.2,
  similarity: 1.95,
  answerable: 0.95,
  spanScore: 0.65,
  agreed: 0.65,
  isOpen: 0.45,
};

export const READ_SUPPORT_BIAS = -3.75;

/** Below `closest` nothing is near enough to be shown; from `answered` on the answer is asserted. */
export const SUPPORT_THRESHOLDS = { answered: -0.35, closest: -1.9 } as const;
