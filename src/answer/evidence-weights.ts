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
  said: 1.2,
  telling: 2.1,
  neighbours: 1.05,
  covered: 1.85,
  typeFit: 2.8,
  marks: 1.9,
  value: 4.25,
  short: -0.95,
  period: 0.5,
  row: 0.3,
  article: 0.55,
  passage: 0.35,
  similarity: 1.35,
  window: 1.2,
  span: 1.65,
};
