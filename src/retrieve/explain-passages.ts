import type { ConceptMatch, PassageExplanation } from "../model/passage-explanation.ts";
import type { WeighedConcept } from "../model/query-plan.ts";
import type { LegScores, RetrievedPassage } from "../model/retrieval.ts";
import type { CorpusStatistics, IndexedPassage, TermField } from "../store/archive-store.ts";
import type { RankingWeights } from "./ranking-weights.ts";
import {
  dotProduct,
  type PassageFields,
  readFields,
  scoreAlternative,
  type TermScoring,
  wantedTerms,
} from "./score-passage.ts";
import { languageOfTerms } from "./weigh-concepts.ts";

export interface Ranking {
  readonly candidates: readonly IndexedPassage[];
  readonly concepts: readonly WeighedConcept[];
  readonly queryVector: Float32Array;
  readonly statistics: CorpusStatistics;
  readonly weights: RankingWeights;
  readonly searches: readonly { readonly name: string; readonly found: readonly IndexedPassage[] }[];
}

const PLACES = [
  ["title", "titleTerms"],
  ["body", "bodyTerms"],
  ["pinyin", "pinyinTerms"],
] as const satisfies readonly (readonly [string, TermField])[];

/** Says of ranked passages what brought them and what each of their scores is made of. */
export function explainPassages(
  passages: readonly RetrievedPassage[],
  ranking: Ranking,
): PassageExplanation[] {
  const { candidates, concepts, queryVector, statistics, weights, searches } = ranking;
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const wanted = wantedTerms(concepts);
  const scoring = { meanLength: statistics.meanLength, titleBoost: weights.titleBoost };
  const matchesOf = new Map(
    candidates.map(({ id, ...candidate }) => {
      const fields = readFields(candidate, wanted);
      return [id, concepts.map((concept) => matchOf(concept, fields, scoring))];
    }),
  );
  return passages.map(({ id, articleId, score, scores, contributions, gains = {} }): PassageExplanation => {
    const siblings = candidates.filter((candidate) => candidate.articleId === articleId);
    return {
      passageId: id,
      foundBy: searches
        .map(({ name, found }) => ({ search: name, rank: found.findIndex((hit) => hit.id === id) + 1 }))
        .filter(({ rank }) => rank > 0),
      cosine: dotProduct(queryVector, byId.get(id)?.vector ?? new Float32Array()),
      concepts: (matchesOf.get(id) ?? []).map(
        (match, concept): ConceptMatch => ({
          ...match,
          articleScore: Math.max(
            ...siblings.map((sibling) => matchesOf.get(sibling.id)?.[concept]?.best?.score ?? 0),
          ),
        }),
      ),
      legs: (Object.keys(scores) as (keyof LegScores)[]).map((leg) => ({
        leg,
        score: scores[leg],
        weight: weights.legs[leg],
        contribution: contributions[leg],
      })),
      gains,
      score,
    };
  });
}

function matchOf(
  { surface, isName, idf, alternatives }: WeighedConcept,
  fields: PassageFields,
  scoring: TermScoring,
): Omit<ConceptMatch, "articleScore"> {
  let best: ConceptMatch["best"];
  for (const alternative of alternatives) {
    const score = scoreAlternative(alternative, { isName, idf }, fields, scoring);
    if (score <= (best?.score ?? 0)) continue;
    const { kind, terms, weight } = alternative;
    const places = PLACES.filter(([place]) => (place === "pinyin") === (kind === "pinyin"))
      .filter(([, field]) => terms.every((term) => fields[field].counts.has(term)))
      .map(([place]) => place);
    best = { kind, terms, weight, idf: idf[languageOfTerms(terms)], places, score };
  }
  return { surface, isName, ...(best ? { best } : {}) };
}
