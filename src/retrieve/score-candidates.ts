import type { WeighedConcept } from "../model/query-plan.ts";
import type { CorpusStatistics, IndexedPassage } from "../store/archive-store.ts";
import { type FusedScore, fuseScores } from "./fuse-scores.ts";
import type { RankingWeights } from "./ranking-weights.ts";
import { relativeSimilarity } from "./relative-similarity.ts";
import { type ConceptScores, dotProduct, scoreConcepts, wantedTerms } from "./score-passage.ts";

export interface ScoringDependencies {
  readonly concepts: readonly WeighedConcept[];
  readonly queryVector: Float32Array;
  readonly statistics: CorpusStatistics;
  readonly weights: RankingWeights;
}

/** Scores every candidate passage on all legs and together, in the order given. */
export function scoreCandidates(
  candidates: readonly IndexedPassage[],
  { concepts, queryVector, statistics, weights }: ScoringDependencies,
): FusedScore[] {
  const wanted = wantedTerms(concepts);
  const scoring = { meanLength: statistics.meanLength, titleBoost: weights.titleBoost };
  const own = candidates.map((passage) => scoreConcepts(passage, concepts, scoring, wanted));
  const byArticle = new Map<string, ConceptScores[]>();
  candidates.forEach(({ articleId }, index) => {
    byArticle.set(articleId, maxima(byArticle.get(articleId), own[index] ?? []));
  });
  const dense = relativeSimilarity(
    candidates.map(({ vector }) => dotProduct(queryVector, vector)),
    candidates.map(({ language }) => language),
  );
  return candidates.map(({ articleId, language }, index) => {
    const ofArticle = byArticle.get(articleId) ?? [];
    const support = concepts.map((_, concept) =>
      blend(weights.articleShare, own[index]?.[concept], ofArticle[concept]),
    );
    return fuseScores({ dense: dense[index] ?? 0, support, language }, concepts, weights);
  });
}

const NOTHING: ConceptScores = { lexical: 0, bridge: 0, pinyin: 0 };

function maxima(known: readonly ConceptScores[] | undefined, own: readonly ConceptScores[]): ConceptScores[] {
  return own.map((scores, concept) => {
    const before = known?.[concept] ?? NOTHING;
    return {
      lexical: Math.max(scores.lexical, before.lexical),
      bridge: Math.max(scores.bridge, before.bridge),
      pinyin: Math.max(scores.pinyin, before.pinyin),
    };
  });
}

function blend(articleShare: number, own = NOTHING, ofArticle = NOTHING): ConceptScores {
  const mix = (leg: keyof ConceptScores) => (1 - articleShare) * own[leg] + articleShare * ofArticle[leg];
  return { lexical: mix("lexical"), bridge: mix("bridge"), pinyin: mix("pinyin") };
}
