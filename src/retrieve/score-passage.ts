import type { WeighedAlternative, WeighedConcept } from "../model/query-plan.ts";
import type { LegScores } from "../model/retrieval.ts";
import type { CorpusStatistics, IndexedPassage, TermField } from "../store/archive-store.ts";
import type { RankingWeights } from "./ranking-weights.ts";
import { languageOfTerms } from "./weigh-concepts.ts";

/**
 * BM25's term saturation and length normalisation.
 * Source of the values: Robertson and Zaragoza 2009, section 3.4 ("reasonably good in many circumstances").
 */
const SATURATION_K1 = 1.2;
const LENGTH_B = 0.75;

/** How often each term stands in one field of a passage, and how long the field is. */
interface FieldTerms {
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
}

/** What one passage says of one concept on each leg of terms. */
export type ConceptScores = Omit<LegScores, "dense">;

/** The leg that an alternative belongs to, by its kind. */
const LEG_OF_KIND = { term: "lexical", word: "bridge", pinyin: "pinyin" } as const;

/**
 * BM25 of every concept in one passage, title and body, from the terms that the index stores with it. All
 * alternatives of a concept share one inverse document frequency, as synonyms of one query term do: "came" is a common
 * word although some of its forty translations are rare. On each leg the best alternative counts, not their sum: a
 * passage full of synonyms says no more.
 * Source: Pirkola, The effects of query structure in dictionary-based cross-language IR, SIGIR 1998; weighted
 * frequencies after Darwish and Oard, Probabilistic structured query methods, SIGIR 2003.
 */
export function scoreConcepts(
  passage: Pick<IndexedPassage, "bodyTerms" | "titleTerms" | "pinyinTerms">,
  concepts: readonly WeighedConcept[],
  { meanLength }: Pick<CorpusStatistics, "meanLength">,
  { titleBoost }: Pick<RankingWeights, "titleBoost">,
): ConceptScores[] {
  const fields = {
    bodyTerms: countTerms(passage.bodyTerms),
    titleTerms: countTerms(passage.titleTerms),
    pinyinTerms: countTerms(passage.pinyinTerms),
  };
  const standsIn = (field: TermField, terms: readonly string[]) =>
    Number(terms.every((term) => fields[field].counts.has(term)));
  const said = ({ kind, terms }: WeighedAlternative) => {
    const saturated = (field: TermField) => saturate(fields[field], terms, meanLength[field]);
    return kind === "pinyin"
      ? saturated("pinyinTerms")
      : saturated("bodyTerms") + titleBoost * saturated("titleTerms");
  };
  /** A name is there or is not: an article that repeats it says no more about it. */
  const named = ({ kind, terms }: WeighedAlternative) =>
    kind === "pinyin"
      ? standsIn("pinyinTerms", terms)
      : Math.max(standsIn("bodyTerms", terms), titleBoost * standsIn("titleTerms", terms));
  return concepts.map(({ alternatives, isName, idf }) => {
    const best = { lexical: 0, bridge: 0, pinyin: 0 };
    for (const alternative of alternatives) {
      const leg = LEG_OF_KIND[alternative.kind];
      const amount = isName ? named(alternative) : said(alternative);
      if (amount === 0) continue;
      best[leg] = Math.max(best[leg], alternative.weight * idf[languageOfTerms(alternative.terms)] * amount);
    }
    return best;
  });
}

function countTerms(field: string): FieldTerms {
  const terms = field === "" ? [] : field.split(" ");
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return { counts, length: terms.length };
}

/** BM25's saturated frequency of a word of several terms: as often as its rarest term stands in the field. */
function saturate({ counts, length }: FieldTerms, terms: readonly string[], meanLength: number): number {
  let frequency = Number.POSITIVE_INFINITY;
  for (const term of terms) frequency = Math.min(frequency, counts.get(term) ?? 0);
  if (frequency === 0 || frequency === Number.POSITIVE_INFINITY) return 0;
  const norm = 1 - LENGTH_B + LENGTH_B * (meanLength === 0 ? 1 : length / meanLength);
  return (frequency * (SATURATION_K1 + 1)) / (frequency + SATURATION_K1 * norm);
}

/** Cosine of two vectors of length 1. */
export function dotProduct(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] as number) * (b[index] as number);
  return sum;
}
