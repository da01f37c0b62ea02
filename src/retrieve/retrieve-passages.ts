import type { Embedder } from "../embed/embedder.ts";
import type { PassageExplanation } from "../model/passage-explanation.ts";
import type { QueryPlan, WeighedConcept } from "../model/query-plan.ts";
import type { Question } from "../model/question.ts";
import type { LegScores, Narrowing, RetrievedPassage } from "../model/retrieval.ts";
import type { ArchiveStore, IndexedPassage } from "../store/archive-store.ts";
import type { BilingualDictionary } from "./bilingual-dictionary.ts";
import { addEnglishAlternatives } from "./english-alternatives.ts";
import { explainPassages } from "./explain-passages.ts";
import { fuseScores } from "./fuse-scores.ts";
import { narrowCandidates } from "./narrow-candidates.ts";
import { planQuery } from "./plan-query.ts";
import { scoreCandidates } from "./score-candidates.ts";
import { searchCandidates } from "./search-candidates.ts";
import { termsToWeigh, weighConcepts } from "./weigh-concepts.ts";

/** Weights of the legs by the language of the question. Experiment: eval/score-retrieval.ts. */
export const LEG_WEIGHTS: Readonly<Record<QueryPlan["language"], LegScores>> = {
  zh: { dense: 1, lexical: 0.5, bridge: 0.5, pinyin: 0 },
  en: { dense: 1, lexical: 0.3, bridge: 0.6, pinyin: 0.8 },
};

export interface RetrieveDependencies {
  readonly store: Pick<
    ArchiveStore,
    | "searchByVector"
    | "searchByTerms"
    | "passageFrequencies"
    | "corpusStatistics"
    | "outline"
    | "findPrinted"
    | "findPrintings"
  >;
  readonly embedder: Pick<Embedder, "embedQueries">;
  readonly dictionary: BilingualDictionary;
}

export interface Retrieval {
  readonly plan: QueryPlan;
  /** The plan's concepts with what the archive knows of them. */
  readonly concepts: readonly WeighedConcept[];
  /** Best first. */
  readonly passages: readonly RetrievedPassage[];
  /** The dates, newspapers and values of the question, and what each of them did. */
  readonly narrowed: readonly Narrowing[];
  readonly queryVector: Float32Array;
  /** For each passage why it is where it is; only when it was asked for. */
  readonly explanations?: readonly PassageExplanation[];
}

/**
 * Finds the passages for a question: a dense search and one search a kind of term run side by side and bring
 * candidates; every candidate is then scored on all legs, whichever search brought it.
 */
export async function retrievePassages(
  question: Question,
  { store, embedder, dictionary }: RetrieveDependencies,
  {
    limit = 40,
    weights,
    explain = false,
  }: { readonly limit?: number; readonly weights?: LegScores; readonly explain?: boolean } = {},
): Promise<Retrieval> {
  const plan = planQuery(question, dictionary, await store.outline());
  const [[queryVector], statistics, frequencies] = await Promise.all([
    embedder.embedQueries([plan.text]),
    store.corpusStatistics(),
    store.passageFrequencies(termsToWeigh(plan)),
  ]);
  if (!queryVector) throw new TypeError("the embedder returned no vector for the question");
  const known = weighConcepts(plan, frequencies, statistics.passages);
  const searches = searchCandidates(plan, queryVector, known, frequencies, store);
  const lists = await Promise.all(searches.map(({ found }) => found));
  const candidates = [...new Map(lists.flat().map((passage) => [passage.id, passage])).values()];

  const concepts =
    plan.language === "zh"
      ? await withEnglish(plan, candidates, frequencies, statistics.passages, { store, dictionary })
      : known;
  const raw = scoreCandidates(candidates, concepts, queryVector, statistics);
  const legWeights = weights ?? LEG_WEIGHTS[plan.language];
  const fused = fuseScores(raw, legWeights);
  const { gains, narrowed } = await narrow(candidates, plan, store);
  const passages = candidates
    .map((passage, index): RetrievedPassage => {
      const { scores, score } = fused[index] as (typeof fused)[0];
      const own = gains[index] ?? {};
      const gained = Object.values(own).reduce((sum, gain) => sum + gain, 0);
      return {
        ...withoutTerms(passage),
        score: score + gained,
        scores,
        ...(gained > 0 ? { gains: own } : {}),
      };
    })
    // Equal scores are ordered by id: the same question on the same index gives the same list.
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
  const explanations = explain
    ? explainPassages(passages, {
        candidates,
        concepts,
        queryVector,
        statistics,
        weights: legWeights,
        searches: searches.map(({ name }, index) => ({ name, found: lists[index] ?? [] })),
      })
    : undefined;
  return { plan, concepts, passages, narrowed, queryVector, ...(explanations ? { explanations } : {}) };
}

/** Dates and newspapers of the candidates are read only when the question names some. */
async function narrow(
  candidates: readonly IndexedPassage[],
  plan: QueryPlan,
  store: RetrieveDependencies["store"],
) {
  const needsPrintings = plan.periods.length > 0 || plan.newspapers.length > 0;
  const articleIds = [...new Set(candidates.map(({ articleId }) => articleId))];
  return narrowCandidates(candidates, plan, needsPrintings ? await store.findPrintings(articleIds) : []);
}

/** The concepts of a Chinese question with the words of the English passages that mean them. */
async function withEnglish(
  plan: QueryPlan,
  candidates: readonly IndexedPassage[],
  frequencies: ReadonlyMap<string, number>,
  passages: number,
  { store, dictionary }: Pick<RetrieveDependencies, "store" | "dictionary">,
): Promise<WeighedConcept[]> {
  const english = candidates.filter(({ language }) => language === "en");
  const bridged = {
    ...plan,
    concepts: addEnglishAlternatives(plan.concepts, plan.text, english, dictionary),
  };
  const added = termsToWeigh(bridged).filter((term) => /^[a-z]/.test(term) && !frequencies.has(term));
  const more = added.length === 0 ? new Map<string, number>() : await store.passageFrequencies(added);
  return weighConcepts(bridged, new Map([...frequencies, ...more]), passages);
}

function withoutTerms({ id, articleId, ordinal, start, end, text, title }: IndexedPassage) {
  return { id, articleId, ordinal, start, end, text, title };
}
