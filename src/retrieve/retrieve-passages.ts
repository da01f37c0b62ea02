import type { Embedder } from "../embed/embedder.ts";
import type { PassageExplanation } from "../model/passage-explanation.ts";
import type { QueryPlan, WeighedConcept } from "../model/query-plan.ts";
import type { Question } from "../model/question.ts";
import type { Narrowing, RetrievedPassage } from "../model/retrieval.ts";
import type { ArchiveStore, CorpusStatistics, IndexedPassage } from "../store/archive-store.ts";
import type { BilingualDictionary } from "./bilingual-dictionary.ts";
import { addEnglishAlternatives } from "./english-alternatives.ts";
import { explainPassages } from "./explain-passages.ts";
import { narrowCandidates } from "./narrow-candidates.ts";
import { planQuery } from "./plan-query.ts";
import { prominenceOf } from "./prominence-of.ts";
import { RANKING_WEIGHTS, type RankingWeights } from "./ranking-weights.ts";
import { scoreCandidates } from "./score-candidates.ts";
import { CANDIDATES_PER_LEG, searchCandidates } from "./search-candidates.ts";
import { spellNames } from "./spell-names.ts";
import { termsToWeigh, weighConcepts } from "./weigh-concepts.ts";

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
  /** How far the best passage stands above all candidates, in standard deviations. */
  readonly prominence: number;
  /** For each passage why it is where it is; only when it was asked for. */
  readonly explanations?: readonly PassageExplanation[];
}

/** Passages of which the answer is made. */
export const PASSAGES_READ = 40;

/**
 * Finds the passages for a question: a dense search and one search a kind of term run side by side and bring
 * candidates; every candidate is then scored on all legs, whichever search brought it.
 */
export async function retrievePassages(
  question: Question,
  { store, embedder, dictionary }: RetrieveDependencies,
  {
    limit = PASSAGES_READ,
    weights,
    explain = false,
    candidatesPerLeg = CANDIDATES_PER_LEG,
  }: {
    readonly limit?: number;
    readonly weights?: RankingWeights;
    readonly explain?: boolean;
    readonly candidatesPerLeg?: number;
  } = {},
): Promise<Retrieval> {
  const plan = planQuery(question, dictionary, await store.outline());
  const chosen = weights ?? RANKING_WEIGHTS[plan.language];
  const [[queryVector], statistics, frequencies] = await Promise.all([
    embedder.embedQueries([plan.text]),
    store.corpusStatistics(),
    store.passageFrequencies(termsToWeigh(plan)),
  ]);
  if (!queryVector) throw new TypeError("the embedder returned no vector for the question");
  const known = weighConcepts(plan, frequencies, statistics);
  const searches = searchCandidates(plan, queryVector, known, store, candidatesPerLeg);
  const lists = await Promise.all(searches.map(({ found }) => found));
  const candidates = [...new Map(lists.flat().map((passage) => [passage.id, passage])).values()];

  const weighed =
    plan.language === "zh"
      ? await withEnglish(plan, candidates, { frequencies, statistics, store, dictionary })
      : known;
  const concepts = spellNames(weighed, candidates, chosen.namesake);
  const ranking = {
    concepts,
    queryVector,
    statistics,
    weights: chosen,
  };
  const scored = scoreCandidates(candidates, ranking);
  const { gains, narrowed } = await narrow(candidates, plan, store, chosen);
  const ranked = candidates
    .map((passage, index): RetrievedPassage => {
      const { scores, contributions, score } = scored[index] as (typeof scored)[0];
      const own = gains[index] ?? {};
      const gained = Object.values(own).reduce((sum, gain) => sum + gain, 0);
      return {
        ...withoutTerms(passage),
        score: score + gained,
        scores,
        contributions,
        ...(gained > 0 ? { gains: own } : {}),
      };
    })
    // Equal scores are ordered by id: the same question on the same index gives the same list.
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const passages = ranked.slice(0, limit);
  const prominence = prominenceOf(ranked.map(({ score }) => score));

  const explanations = explain
    ? explainPassages(passages, {
        ...ranking,
        candidates,
        searches: searches.map(({ name }, index) => ({ name, found: lists[index] ?? [] })),
      })
    : undefined;
  return {
    plan,
    concepts,
    passages,
    narrowed,
    queryVector,
    prominence,
    ...(explanations ? { explanations } : {}),
  };
}

/** Dates and newspapers of the candidates are read only when the question names some. */
async function narrow(
  candidates: readonly IndexedPassage[],
  plan: QueryPlan,
  store: RetrieveDependencies["store"],
  { narrowing }: RankingWeights,
) {
  const needsPrintings = plan.periods.length > 0 || plan.newspapers.length > 0;
  const articleIds = [...new Set(candidates.map(({ articleId }) => articleId))];
  const printings = needsPrintings ? await store.findPrintings(articleIds) : [];
  return narrowCandidates(candidates, plan, printings, narrowing);
}

/** The concepts of a Chinese question with the words of the English passages that mean them. */
async function withEnglish(
  plan: QueryPlan,
  candidates: readonly IndexedPassage[],
  {
    frequencies,
    statistics,
    store,
    dictionary,
  }: Pick<RetrieveDependencies, "store" | "dictionary"> & {
    readonly frequencies: ReadonlyMap<string, number>;
    readonly statistics: CorpusStatistics;
  },
): Promise<WeighedConcept[]> {
  const english = candidates.filter(({ language }) => language === "en");
  const bridged = {
    ...plan,
    concepts: addEnglishAlternatives(plan.concepts, plan.text, english, dictionary),
  };
  const added = termsToWeigh(bridged).filter((term) => /^[a-z]/.test(term) && !frequencies.has(term));
  const more = added.length === 0 ? new Map<string, number>() : await store.passageFrequencies(added);
  return weighConcepts(bridged, new Map([...frequencies, ...more]), statistics);
}

function withoutTerms({ id, articleId, ordinal, start, end, text, title }: IndexedPassage) {
  return { id, articleId, ordinal, start, end, text, title };
}
