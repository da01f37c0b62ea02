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

/** A logistic regression on the signs. */
export interface LinearSupport {
  readonly weights: SupportWeights;
  readonly bias: number;
}

/**
 * What counts where a reader has read: two judges that must both agree. `relevance`, whether the articles are about what is
 * asked (against questions with their articles taken away and off-topic ones), and `reading`, whether they tell it
 * (against near-misses): one sum of all signs lets much of the one make up for a lack of the other. The log-odds of both
 * together are scaled after Platt on held-out folds. Fitted by eval/fit-answer-weights.ts --reader.
 */
export const READ_SUPPORT: {
  readonly relevance: LinearSupport;
  readonly reading: LinearSupport;
  readonly slope: number;
  readonly offset: number;
} = {
  relevance: {
    weights: {
      covered: 1.3,
      telling: -0.5,
      value: 0.65,
      unknown: -0.1,
      elsewhere: -0.65,
      subjectMissing: -0.3,
      subjectNamed: 2.5,
      substance: 4.15,
      prominence: 1.35,
      similarity: 2.25,
      answerable: 0.9,
      spanScore: 0.95,
      agreed: 0.25,
      isOpen: -0.05,
    },
    bias: -4.85,
  },
  reading: {
    weights: {
      covered: -0.95,
      telling: -0.2,
      value: 1.75,
      unknown: 0,
      elsewhere: -1.05,
      subjectMissing: -0.9,
      subjectNamed: 0.45,
      substance: -0.2,
      prominence: -2.15,
      similarity: 1.5,
      answerable: 2,
      spanScore: 0.55,
      agreed: 0.3,
      isOpen: 1.1,
    },
    bias: 1,
  },
  slope: 0.85,
  offset: 1.25,
};

/**
 * Below `closest` nothing is near enough to be shown; from `answered` on the answer is asserted. Where a reader has read,
 * support is a calibrated log-odds: -0.5 is 38 %.
 */
export const SUPPORT_THRESHOLDS = {
  unread: { answered: -0.35, closest: -1.9 },
  read: { answered: -0.5, closest: -1.9 },
} as const;
