import type { WeighedAlternative, WeighedConcept } from "../model/query-plan.ts";
import type { CorpusStatistics, TermField } from "../store/archive-store.ts";

/**
 * BM25's term saturation and length normalisation.
 * Source of the values: Robertson and Zaragoza 2009, section 3.4 ("reasonably good in many circumstances").
 */
const SATURATION_K1 = 1.2;
const LENGTH_B = 0.75;
/** A term in the title counts as this many in the body. Experiment: eval/score-retrieval.ts. */
const TITLE_BOOST = 1.5;

/** How often each term stands in one field of a passage, and how long the field is. */
interface FieldTerms {
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
}

/** What one passage says of one concept, by the kind of alternative that says it. */
export interface ConceptScores {
  readonly term: number;
  readonly word: number;
  readonly pinyin: number;
}

export type PassageFields = Readonly<Record<TermField, FieldTerms>>;

/** All terms that concepts ask for: others need no counting. */
export function wantedTerms(concepts: readonly WeighedConcept[]): ReadonlySet<string> {
  return new Set(concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ terms }) => terms)));
}

/** The wanted terms of a passage, counted. */
export function readFields(
  passage: Readonly<Record<TermField, string>>,
  wanted: ReadonlySet<string>,
): PassageFields {
  return {
    bodyTerms: countTerms(passage.bodyTerms, wanted),
    titleTerms: countTerms(passage.titleTerms, wanted),
    pinyinTerms: countTerms(passage.pinyinTerms, wanted),
  };
}

/**
 * BM25 of every concept in one passage, title and body, from the terms that the index stores with it. Within a kind
 * the best alternative counts, not their sum: a passage full of synonyms says no more.
 */
export function scoreConcepts(
  passage: Readonly<Record<TermField, string>>,
  concepts: readonly WeighedConcept[],
  statistics: CorpusStatistics,
  wanted = wantedTerms(concepts),
): ConceptScores[] {
  const fields = readFields(passage, wanted);
  return concepts.map(({ alternatives, isName }) => {
    const best = { term: 0, word: 0, pinyin: 0 };
    for (const alternative of alternatives) {
      const score = scoreAlternative(alternative, isName, fields, statistics);
      if (score > best[alternative.kind]) best[alternative.kind] = score;
    }
    return best;
  });
}

/** What a passage says of one alternative. A name is there or not: naming it often says no more. */
export function scoreAlternative(
  { kind, terms, weight, idf }: WeighedAlternative,
  isName: boolean,
  fields: PassageFields,
  { meanLength }: CorpusStatistics,
): number {
  const amountIn = (field: TermField) =>
    isName
      ? Number(terms.every((term) => fields[field].counts.has(term)))
      : saturate(fields[field], terms, meanLength[field]);
  if (kind === "pinyin") return weight * idf * amountIn("pinyinTerms");
  const [body, title] = [amountIn("bodyTerms"), TITLE_BOOST * amountIn("titleTerms")];
  return weight * idf * (isName ? Math.max(body, title) : body + title);
}

function countTerms(field: string, wanted: ReadonlySet<string>): FieldTerms {
  const terms = field === "" ? [] : field.split(" ");
  const counts = new Map<string, number>();
  for (const term of terms) if (wanted.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
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
