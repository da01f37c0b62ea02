import type { Embedder } from "../embed/embedder.ts";
import { languageSchema } from "../model/language.ts";
import type { QueryPlan, WeighedAlternative, WeighedConcept } from "../model/query-plan.ts";
import type { Question } from "../model/question.ts";
import type { RetrievedPassage } from "../model/retrieval.ts";
import type { ArchiveStore, CorpusStatistics, IndexedPassage, TermQuery } from "../store/archive-store.ts";
import type { BilingualDictionary } from "./bilingual-dictionary.ts";
import { addEnglishAlternatives } from "./english-alternatives.ts";
import { planQuery } from "./plan-query.ts";
import { RANKING_WEIGHTS, type RankingWeights } from "./ranking-weights.ts";
import { scoreCandidates } from "./score-candidates.ts";
import { languageOfTerms, termsToWeigh, weighConcepts } from "./weigh-concepts.ts";

/** Passages that each search of the index brings to be scored. */
const CANDIDATES_PER_LEG = 60;
/** Terms of one search: a search for many costs time. Design, section 3. */
const MAXIMUM_TERMS = 48;
const TITLE_BOOST = 1.25;
/** Each is searched by itself: passages in the question's own language would crowd out the others. */
const LANGUAGES = languageSchema.options;

export interface RetrieveDependencies {
  readonly store: Pick<
    ArchiveStore,
    "searchByVector" | "searchByTerms" | "passageFrequencies" | "corpusStatistics"
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
  readonly queryVector: Float32Array;
}

/**
 * Finds the passages for a question: a dense search and one search a kind of term run side by side and bring
 * candidates; every candidate is then scored on all legs, whichever search brought it.
 */
export async function retrievePassages(
  question: Question,
  { store, embedder, dictionary }: RetrieveDependencies,
  { limit = 40, weights }: { readonly limit?: number; readonly weights?: RankingWeights } = {},
): Promise<Retrieval> {
  const plan = planQuery(question, dictionary);
  const [[queryVector], statistics, frequencies] = await Promise.all([
    embedder.embedQueries([plan.text]),
    store.corpusStatistics(),
    store.passageFrequencies(termsToWeigh(plan)),
  ]);
  if (!queryVector) throw new TypeError("the embedder returned no vector for the question");
  const known = weighConcepts(plan, frequencies, statistics);
  const searches = termQueries(known).map((queries) => store.searchByTerms(queries, CANDIDATES_PER_LEG));
  const found = await Promise.all([
    ...LANGUAGES.map((language) => store.searchByVector(queryVector, language, CANDIDATES_PER_LEG)),
    ...searches,
  ]);
  const candidates = [...new Map(found.flat().map((passage) => [passage.id, passage])).values()];

  const concepts =
    plan.language === "zh"
      ? await withEnglish(plan, candidates, { frequencies, statistics, store, dictionary })
      : known;
  const scored = scoreCandidates(candidates, {
    concepts,
    queryVector,
    statistics,
    weights: weights ?? RANKING_WEIGHTS[plan.language],
  });
  const passages = candidates
    .map(
      (passage, index): RetrievedPassage => ({
        ...withoutTerms(passage),
        ...(scored[index] as (typeof scored)[0]),
      }),
    )
    // Equal scores are ordered by id: the same question on the same index gives the same list.
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
  return { plan, concepts, passages, queryVector };
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

/**
 * One search for the question's own terms, one for translations, each with the names, and one for names alone: where
 * thousands of passages name the place, only name and matter together find the right ones.
 */
function termQueries(concepts: readonly WeighedConcept[]): TermQuery[][] {
  const alternatives = concepts.flatMap((concept) =>
    concept.alternatives.map(({ kind, terms, weight }) => ({
      kind,
      terms,
      worth: weight * concept.idf[languageOfTerms(terms)],
    })),
  );
  const best = (wanted: WeighedAlternative["kind"]) =>
    [
      ...new Set(
        alternatives
          .filter(({ kind }) => kind === wanted)
          .sort((a, b) => b.worth - a.worth)
          .flatMap(({ terms }) => terms),
      ),
    ].slice(0, MAXIMUM_TERMS);
  const inText = (terms: readonly string[]): TermQuery[] => [
    { field: "bodyTerms", terms, boost: 1 },
    { field: "titleTerms", terms, boost: TITLE_BOOST },
  ];
  const names: TermQuery = { field: "pinyinTerms", terms: best("pinyin"), boost: 1 };
  return [[...inText(best("term"))], [...inText(best("word")), names], [names]];
}

function withoutTerms({ id, articleId, ordinal, start, end, text, title }: IndexedPassage) {
  return { id, articleId, ordinal, start, end, text, title };
}
