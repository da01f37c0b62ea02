import type { EvidenceSigns } from "./evidence-signs.ts";

/**
 * What each sign of a sentence counts: the weights under which the sentences that hold the fact get most of a softmax
 * over all sentences read. Fitted by eval/fit-answer-weights.ts, which prints them.
 */
export const EVIDENCE_WEIGHTS: EvidenceSigns = {
  said: 1.2,
  telling: 3.1,
  neighbours: 1.5,
  covered: 3.9,
  typeFit: 4,
  value: 4.3,
  short: -0.5,
  row: 0.3,
  article: 0.7,
  passage: 0.4,
  similarity: 2.4,
};
