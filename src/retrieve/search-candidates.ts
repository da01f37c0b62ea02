import { languageSchema } from "../model/language.ts";
import type { QueryPlan, WeighedConcept } from "../model/query-plan.ts";
import type { ArchiveStore, IndexedPassage, PrintingQuery, TermQuery } from "../store/archive-store.ts";

/** Passages that each search of the index brings to be scored. */
const CANDIDATES_PER_LEG = 60;
/** Terms of one search: the rarest; a search for common ones costs time and finds nothing. Design, section 3. */
const MAXIMUM_TERMS = 32;
const TITLE_BOOST = 1.5;
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
  frequencies: ReadonlyMap<string, number>,
  store: SearchableStore,
): NamedSearch[] {
  return [
    ...LANGUAGES.map((language) => ({
      name: `vectors ${language}`,
      found: store.searchByVector(queryVector, language, CANDIDATES_PER_LEG),
    })),
    ...termQueries(concepts, frequencies).map(({ name, queries }) => ({
      name,
      found: store.searchByTerms(queries, CANDIDATES_PER_LEG),
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

/** One search for terms and translations, one for names in pinyin. */
function termQueries(
  concepts: readonly WeighedConcept[],
  frequencies: ReadonlyMap<string, number>,
): { name: string; queries: TermQuery[] }[] {
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
    { name: "words", queries: inText(rarest(["term"])) },
    { name: "translations", queries: inText(rarest(["word"])) },
    { name: "pinyin", queries: [{ field: "pinyinTerms", terms: rarest(["pinyin"]), boost: 1 }] },
  ];
}
