import type { Embedder } from "../embed/embedder.ts";
import { languageSchema } from "../model/language.ts";
import type { QueryPlan, WeighedConcept } from "../model/query-plan.ts";
import type { Question } from "../model/question.ts";
import type { LegScores, RetrievedPassage } from "../model/retrieval.ts";
import type { ArchiveStore, IndexedPassage, TermQuery } from "../store/archive-store.ts";
import type { BilingualDictionary } from "./bilingual-dictionary.ts";
import { addEnglishAlternatives } from "./english-alternatives.ts";
import { fuseScores } from "./fuse-scores.ts";
import { planQuery } from "./plan-query.ts";
import { scoreCandidates } from "./score-candidates.ts";
import { termsToWeigh, weighConcepts } from "./weigh-concepts.ts";

/** Weights of the legs by the language of the question. Experiment: eval/score-retrieval.ts. */
export const LEG_WEIGHTS: Readonly<Record<QueryPlan["language"], LegScores>> = {
  zh: { dense: 1, lexical: 0.5, bridge: 0.5, pinyin: 0 },
  en: { dense: 1, lexical: 0.3, bridge: 0.6, pinyin: 0.8 },
};

/** Passages that each search of the index brings to be scored. */
const CANDIDATES_PER_LEG = 60;
/** Terms of one search: the rarest; a search for common ones costs time and finds nothing. Design, section 3. */
const MAXIMUM_TERMS = 32;
const TITLE_BOOST = 1.5;
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
  { limit = 40, weights }: { readonly limit?: number; readonly weights?: LegScores } = {},
): Promise<Retrieval> {
  const plan = planQuery(question, dictionary);
  const [[queryVector], statistics, frequencies] = await Promise.all([
    embedder.embedQueries([plan.text]),
    store.corpusStatistics(),
    store.passageFrequencies(termsToWeigh(plan)),
  ]);
  if (!queryVector) throw new TypeError("the embedder returned no vector for the question");
  const known = weighConcepts(plan, frequencies, statistics.passages);
  const searches = termQueries(known, frequencies).map((queries) =>
    store.searchByTerms(queries, CANDIDATES_PER_LEG),
  );
  const found = await Promise.all([
    ...LANGUAGES.map((language) => store.searchByVector(queryVector, language, CANDIDATES_PER_LEG)),
    ...searches,
  ]);
  const candidates = [...new Map(found.flat().map((passage) => [passage.id, passage])).values()];

  const concepts =
    plan.language === "zh"
      ? await withEnglish(plan, candidates, frequencies, statistics.passages, { store, dictionary })
      : known;
  const raw = scoreCandidates(candidates, concepts, queryVector, statistics);
  const fused = fuseScores(raw, weights ?? LEG_WEIGHTS[plan.language]);
  const passages = candidates
    .map(
      (passage, index): RetrievedPassage => ({
        ...withoutTerms(passage),
        ...(fused[index] as (typeof fused)[0]),
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

/** One search for terms and translations, one for names in pinyin. */
function termQueries(
  concepts: readonly WeighedConcept[],
  frequencies: ReadonlyMap<string, number>,
): TermQuery[][] {
  const alternatives = concepts.flatMap((concept) => concept.alternatives);
  const rarest = (kinds: readonly string[]) =>
    [...new Set(alternatives.filter(({ kind }) => kinds.includes(kind)).flatMap(({ terms }) => terms))]
      .sort((a, b) => (frequencies.get(a) ?? 0) - (frequencies.get(b) ?? 0) || (a < b ? -1 : 1))
      .slice(0, MAXIMUM_TERMS);
  const inText = (terms: readonly string[]): TermQuery[] => [
    { field: "bodyTerms", terms, boost: 1 },
    { field: "titleTerms", terms, boost: TITLE_BOOST },
  ];
  return [
    inText(rarest(["term"])),
    inText(rarest(["word"])),
    [{ field: "pinyinTerms", terms: rarest(["pinyin"]), boost: 1 }],
  ];
}

function withoutTerms({ id, articleId, ordinal, start, end, text, title }: IndexedPassage) {
  return { id, articleId, ordinal, start, end, text, title };
}
