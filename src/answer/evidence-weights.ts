import type { EvidenceSigns } from "./evidence-signs.ts";

/** What each sign of a sentence counts. Fitted by eval/fit-answer-weights.ts. */
export const EVIDENCE_WEIGHTS: EvidenceSigns = {
  said: 1,
  telling: 4,
  neighbours: 1.5,
  covered: 2,
  typeFit: 1,
  value: 3,
  short: -2,
  row: 0,
  article: 0.6,
  passage: 0.3,
  similarity: 1,
};
