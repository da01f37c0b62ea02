import { languageSchema } from "../model/language.ts";
import type { QueryPlan, WeighedAlternative, WeighedConcept } from "../model/query-plan.ts";
import type { ArchiveStore, IndexedPassage, PrintingQuery, TermQuery } from "../store/archive-store.ts";
import { languageOfTerms } from "./weigh-concepts.ts";

/** Passages that each search of the index brings to be scored, for an answer. */
export const CANDIDATES_PER_LEG = 60;
/** Terms of one search: a search for many costs time. Design, section 3. */
const MAXIMUM_TERMS = 48;
const TITLE_BOOST = 1.25;
/** More articles of the days or newspaper named are no selection: the other searches bring the best of them. */
const MAXIMUM_PRINTED = 500;
const PRINTED_CANDIDATES = 30;
/** Each is searched by itself: passages in the question's own language would crowd out the others. */
const LANGUAGES = languageSchema.options;

type SearchableStore = Pick<ArchiveStore, "searchByVector" | "searchByTerms" | "findPrinted">;

export interface NamedSearch {
  /** For the explanation. */
  readonly name: string;
  readonly found: Promise<IndexedPassage[]>;
}

/** All searches for candidates, under way side by side. */
export function searchCandidates(
  plan: QueryPlan,
  queryVector: Float32Array,
  concepts: readonly WeighedConcept[],
  store: SearchableStore,
  candidatesPerLeg: number,
): NamedSearch[] {
  return [
    ...LANGUAGES.map((language) => ({
      name: `vectors ${language}`,
      found: store.searchByVector(queryVector, language, candidatesPerLeg),
    })),
    ...termQueries(concepts).map(({ name, queries }) => ({
      name,
      found: store.searchByTerms(queries, candidatesPerLeg),
    })),
    ...printingQueries(plan).map(({ name, query }) => ({
      name,
      found: searchPrinted(query, queryVector, store),
    })),
  ];
}

/** What was printed in the newspaper or on the days that the question names, however little else speaks for it. */
function printingQueries({ periods, newspapers }: QueryPlan): { name: string; query: PrintingQuery }[] {
  const days = periods.flatMap(({ range }) => range ?? [])[0];
  return [
    ...(newspapers.length > 0 ? [{ name: "the newspaper", query: { newspapers } }] : []),
    ...(days ? [{ name: "the days", query: { days } }] : []),
    ...(days && newspapers.length > 0
      ? [{ name: "the newspaper on the days", query: { newspapers, days } }]
      : []),
  ];
}

async function searchPrinted(
  query: PrintingQuery,
  queryVector: Float32Array,
  store: SearchableStore,
): Promise<IndexedPassage[]> {
  const articleIds = await store.findPrinted(query, MAXIMUM_PRINTED + 1);
  if (articleIds.length > MAXIMUM_PRINTED) return [];
  const found = await Promise.all(
    LANGUAGES.map((language) => store.searchByVector(queryVector, language, PRINTED_CANDIDATES, articleIds)),
  );
  return found.flat();
}

/**
 * One search for the question's own terms, one for translations together with the names, and one for names alone:
 * where thousands of passages name the place, only name and matter together find the right ones.
 */
function termQueries(concepts: readonly WeighedConcept[]): { name: string; queries: TermQuery[] }[] {
  const alternatives = concepts.flatMap((concept) =>
    concept.alternatives.map(({ kind, terms, weight }) => ({
      kind,
      terms,
      worth: weight * concept.idf[languageOfTerms(terms)],
    })),
  );
  const best = (wanted: WeighedAlternative["kind"]) => {
    const ofKind = alternatives.filter(({ kind }) => kind === wanted).sort((a, b) => b.worth - a.worth);
    return [...new Set(ofKind.flatMap(({ terms }) => terms))].slice(0, MAXIMUM_TERMS);
  };
  const inText = (terms: readonly string[]): TermQuery[] => [
    { field: "bodyTerms", terms, boost: 1 },
    { field: "titleTerms", terms, boost: TITLE_BOOST },
  ];
  const names: TermQuery = { field: "pinyinTerms", terms: best("pinyin"), boost: 1 };
  return [
    { name: "words", queries: inText(best("term")) },
    { name: "translations", queries: [...inText(best("word")), names] },
    { name: "pinyin", queries: [names] },
  ];
}
