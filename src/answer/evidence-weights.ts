import type { EvidenceSigns } from "./evidence-signs.ts";

/**
 * What each sign of a sentence counts: the weights under which the sentences that hold the fact get most of a softmax
 * over all sentences read. Fitted by eval/fit-answer-weights.ts, which prints them.
 */
export const EVIDENCE_WEIGHTS: EvidenceSigns = {
  said: 1.6,
  telling: 2.7,
  neighbours: 1.5,
  covered: 2.35,
  typeFit: 4,
  marks: 2,
  value: 4.55,
  short: -0.9,
  period: 0.95,
  row: 0.5,
  article: 0.8,
  passage: 0.25,
  similarity: 2,
  window: 0,
  span: 0,
};

/** The same where a reader has read the best windows. */
export const READ_EVIDENCE_WEIGHTS: EvidenceSigns = {
  ...EVIDENCE_WEIGHTS,
  window: 2,
  span: 2,
};
