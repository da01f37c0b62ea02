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
  said: 0.45,
  telling: 2.1,
  neighbours: 0.75,
  covered: 1.75,
  typeFit: 1.9,
  marks: 1.75,
  value: 3.7,
  short: -0.6,
  period: 0.55,
  row: -0.15,
  article: 0.85,
  passage: 0.1,
  similarity: 1.05,
  window: 1.3,
  span: 2.2,
};
