import type { Language } from "../model/language.ts";
import type { QueryConcept, QueryPlan, WeighedAlternative, WeighedConcept } from "../model/query-plan.ts";
import type { CorpusStatistics } from "../store/archive-store.ts";

/** Alternatives kept a concept: an English word may have a hundred translations. */
const MAXIMUM_ALTERNATIVES = 64;

/**
 * Robertson and Spärck Jones's idf with one added, as in BM25: always positive.
 * Source: Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009, eq. 3.
 */
export function inverseDocumentFrequency(passagesWithTerm: number, passages: number): number {
  const having = Math.min(passagesWithTerm, passages);
  return Math.log(1 + (passages - having + 0.5) / (having + 0.5));
}

/** All terms whose frequency in the archive decides on the plan's concepts. */
export function termsToWeigh(plan: QueryPlan): string[] {
  return [
    ...new Set(plan.concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ terms }) => terms))),
  ];
}

/**
 * Weighs the plan's concepts by what the archive holds. Alternatives with a term that stands nowhere are dropped. A
 * Chinese pair that stands nowhere and whose two characters both belong to neighbouring pairs that do is an accident
 * of pairing (汝城|城追|追回) and is dropped; any other concept that stands nowhere stays, as something missing.
 */
export function weighConcepts(
  plan: QueryPlan,
  frequencies: ReadonlyMap<string, number>,
  statistics: Pick<CorpusStatistics, "passages" | "passagesByLanguage">,
): WeighedConcept[] {
  const weighed = plan.concepts.map((concept) => weighConcept(concept, frequencies, statistics));
  if (plan.language !== "zh") return weighed;
  return weighed.filter((concept, index) => {
    if (concept.alternatives.length > 0) return true;
    const [before, after] = [weighed[index - 1], weighed[index + 1]];
    const touches = (other: WeighedConcept | undefined, shared: string | undefined) =>
      other !== undefined &&
      other.alternatives.length > 0 &&
      shared !== undefined &&
      other.surface.includes(shared);
    const characters = [...concept.surface];
    return !(characters.length === 2 && touches(before, characters[0]) && touches(after, characters[1]));
  });
}

function weighConcept(
  { surface, isName, isEarlier, alternatives }: QueryConcept,
  frequencies: ReadonlyMap<string, number>,
  { passages, passagesByLanguage }: Pick<CorpusStatistics, "passages" | "passagesByLanguage">,
): WeighedConcept {
  const rarestOf = (terms: readonly string[]) => Math.min(...terms.map((term) => frequencies.get(term) ?? 0));
  const held = alternatives.filter(
    ({ terms }) => terms.length > 0 && terms.every((term) => frequencies.has(term)),
  );
  // A word that exists is not corrected.
  const isHeldAsTyped = held.some(({ isCorrection }) => !isCorrection);
  const idfOf = (terms: readonly string[]) => inverseDocumentFrequency(rarestOf(terms), passages);
  const ownIdfs = held.filter(({ isSynonym }) => !isSynonym).map(({ terms }) => idfOf(terms));
  const highestIdf = ownIdfs.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...ownIdfs);
  const present = held
    .filter(({ isCorrection }) => !isCorrection || !isHeldAsTyped)
    .map(
      (alternative): WeighedAlternative => ({
        ...alternative,
        idf: Math.min(
          idfOf(alternative.terms),
          alternative.isSynonym ? highestIdf : Number.POSITIVE_INFINITY,
        ),
      }),
    )
    .sort((a, b) => b.weight * b.idf - a.weight * a.idf)
    .slice(0, MAXIMUM_ALTERNATIVES);
  if (isName) shareIdf(present, frequencies, passages);
  const best = present[0];
  const importance = best ? best.weight * best.idf : inverseDocumentFrequency(0, passages);
  const heaviest = Math.max(...alternatives.map(({ weight }) => weight), 0);
  const together = { zh: 0, en: 0 };
  for (const { terms, weight, isSynonym } of present)
    if (!isSynonym || ownIdfs.length === 0) together[languageOfTerms(terms)] += weight * rarestOf(terms);
  return {
    surface,
    isName,
    ...(isEarlier ? { isEarlier } : {}),
    importance: best ? importance : importance * heaviest,
    idf: {
      zh: inverseDocumentFrequency(together.zh, passagesByLanguage.zh),
      en: inverseDocumentFrequency(together.en, passagesByLanguage.en),
    },
    alternatives: present,
  };
}

/** A name is as rare as all its spellings together, whichever of them a page prints. */
function shareIdf(
  alternatives: WeighedAlternative[],
  frequencies: ReadonlyMap<string, number>,
  passages: number,
): void {
  const together = alternatives.reduce(
    (sum, { terms }) => sum + Math.min(...terms.map((term) => frequencies.get(term) ?? 0)),
    0,
  );
  const idf = inverseDocumentFrequency(together, passages);
  for (const [index, alternative] of alternatives.entries()) alternatives[index] = { ...alternative, idf };
  alternatives.sort((a, b) => b.weight - a.weight);
}

/** The language of the passages in which an alternative is looked for: pinyin pairs stand for characters. */
export function languageOfTerms([first = ""]: readonly string[]): Language {
  return /^[a-z]+$/.test(first) ? "en" : "zh";
}
