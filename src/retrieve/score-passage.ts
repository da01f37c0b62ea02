import type { WeighedAlternative, WeighedConcept } from "../model/query-plan.ts";
import type { LegScores } from "../model/retrieval.ts";
import type { CorpusStatistics, TermField } from "../store/archive-store.ts";
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
const LEG_OF_KIND = { term: "lexical", word: "bridge", pinyin: "pinyin", characters: "pinyin" } as const;

export type PassageFields = Readonly<Record<TermField, FieldTerms>>;

/** What BM25 needs to know: the archive's mean lengths, and how many terms of the body one of the title is worth. */
export interface TermScoring extends Pick<CorpusStatistics, "meanLength"> {
  readonly titleBoost: number;
}

/** Terms that are counted, and the UTF-16 units they begin with. */
export interface WantedTerms {
  readonly terms: ReadonlySet<string>;
  readonly firstUnits: ReadonlySet<number>;
}

/** All terms that concepts ask for: others need no counting. */
export function wantedTerms(concepts: readonly WeighedConcept[]): WantedTerms {
  const terms = concepts.flatMap(({ alternatives }) =>
    alternatives.flatMap((alternative) => alternative.terms),
  );
  return { terms: new Set(terms), firstUnits: new Set(terms.map((term) => term.charCodeAt(0))) };
}

/** The wanted terms of a passage, counted. */
export function readFields(passage: Readonly<Record<TermField, string>>, wanted: WantedTerms): PassageFields {
  return {
    bodyTerms: countTerms(passage.bodyTerms, wanted),
    titleTerms: countTerms(passage.titleTerms, wanted),
    pinyinTerms: countTerms(passage.pinyinTerms, wanted),
  };
}

/**
 * BM25 of every concept in one passage, title and body, from the terms that the index stores with it. On each leg the
 * best alternative counts, not their sum: a passage full of synonyms says no more.
 */
export function scoreConcepts(
  passage: Readonly<Record<TermField, string>>,
  concepts: readonly WeighedConcept[],
  scoring: TermScoring,
  wanted = wantedTerms(concepts),
): ConceptScores[] {
  const fields = readFields(passage, wanted);
  return concepts.map((concept) => {
    const best = { lexical: 0, bridge: 0, pinyin: 0 };
    for (const alternative of concept.alternatives) {
      const leg = LEG_OF_KIND[alternative.kind];
      best[leg] = Math.max(best[leg], scoreAlternative(alternative, concept, fields, scoring));
    }
    return best;
  });
}

/**
 * What a passage says of one alternative of a concept. All alternatives share the concept's inverse document frequency,
 * as synonyms of one query term do: "came" is a common word although some of its forty translations are rare. A name
 * is there or is not: naming it often says no more.
 * Source: Pirkola, The effects of query structure in dictionary-based cross-language IR, SIGIR 1998; weighted
 * frequencies after Darwish and Oard, Probabilistic structured query methods, SIGIR 2003.
 */
export function scoreAlternative(
  { kind, terms, weight }: WeighedAlternative,
  { isName, idf }: Pick<WeighedConcept, "isName" | "idf">,
  fields: PassageFields,
  { meanLength, titleBoost }: TermScoring,
): number {
  const amounts = isName ? presence : saturate;
  const rarity = weight * idf[languageOfTerms(terms)];
  if (kind === "pinyin") return rarity * amounts(fields.pinyinTerms, terms, meanLength.pinyinTerms);
  const body = amounts(fields.bodyTerms, terms, meanLength.bodyTerms);
  // As its pinyin, which knows no title, a name that is spelled counts the same wherever it stands.
  const title =
    (kind === "characters" ? 1 : titleBoost) * amounts(fields.titleTerms, terms, meanLength.titleTerms);
  return rarity * (isName ? Math.max(body, title) : body + title);
}

/**
 * Walks over the field instead of splitting it: most terms are not wanted, and their first character already says so.
 * A third of what planning and ranking add to the searches was spent here (`npm run bench -- --index DIR`).
 */
function countTerms(field: string, { terms: wanted, firstUnits }: WantedTerms): FieldTerms {
  const counts = new Map<string, number>();
  let length = 0;
  for (let start = 0; start < field.length; ) {
    const space = field.indexOf(" ", start);
    const end = space === -1 ? field.length : space;
    length++;
    if (firstUnits.has(field.charCodeAt(start))) {
      const term = field.slice(start, end);
      if (wanted.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    start = end + 1;
  }
  return { counts, length };
}

/** 1 when all terms stand in the field, else 0. */
function presence({ counts }: FieldTerms, terms: readonly string[]): number {
  return Number(terms.every((term) => counts.has(term)));
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
