import type { Language } from "../model/language.ts";
import type { WeighedConcept } from "../model/query-plan.ts";
import type { LegScores } from "../model/retrieval.ts";
import type { RankingWeights } from "./ranking-weights.ts";
import type { ConceptScores } from "./score-passage.ts";

const TERM_LEGS = ["lexical", "bridge", "pinyin"] as const;

/** One candidate: its relative similarity, and what it says of each concept. */
export interface CandidateScores {
  readonly dense: number;
  readonly support: readonly ConceptScores[];
  readonly language: Language;
}

export interface FusedScore {
  readonly score: number;
  readonly scores: LegScores;
  readonly contributions: LegScores;
}

/**
 * Adds to the relative similarity the share of the question that the candidate covers, each concept through the leg on
 * which it is supported best: a word that stands there as such, as a translation and as pinyin is still one word. A
 * share of the question's whole importance, and not a z-score over the candidates, keeps its meaning when the archive
 * grows: see eval/README.md, "In the crowd". Plain reciprocal rank fusion would lose how sure a leg is.
 */
export function fuseScores(
  { dense, support, language }: CandidateScores,
  concepts: readonly WeighedConcept[],
  { legs: weights, name }: RankingWeights,
): FusedScore {
  const scores = { dense, lexical: 0, bridge: 0, pinyin: 0 };
  const contributions = { dense: weights.dense * dense, lexical: 0, bridge: 0, pinyin: 0 };
  const emphasis = concepts.map(({ isName }) => (isName ? name : 1));
  const whole = concepts.reduce((sum, { idf }, concept) => sum + (emphasis[concept] ?? 1) * idf[language], 0);
  support.forEach((said, concept) => {
    let bestLeg: (typeof TERM_LEGS)[number] = "lexical";
    for (const leg of TERM_LEGS) {
      scores[leg] += ((emphasis[concept] ?? 1) * said[leg]) / whole;
      if (weights[leg] * said[leg] > weights[bestLeg] * said[bestLeg]) bestLeg = leg;
    }
    contributions[bestLeg] += (weights[bestLeg] * (emphasis[concept] ?? 1) * said[bestLeg]) / whole;
  });
  const score = contributions.dense + contributions.lexical + contributions.bridge + contributions.pinyin;
  return { score, scores, contributions };
}
