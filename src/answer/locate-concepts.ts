import { stemmer } from "stemmer";
import type { WeighedConcept } from "../model/query-plan.ts";
import { foldScript } from "../text/fold-script.ts";
import { foldWidth } from "../text/fold-width.ts";

/** Where a concept of the question stands in a text. */
export interface ConceptPlace {
  /** Index of the concept. */
  readonly concept: number;
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** What the concept weighs here: its importance times the alternative's share of it. */
  readonly weight: number;
}

/** All places where the best present alternative of each concept stands. Names in pinyin have no place: they are the subject. */
export function locateConcepts(text: string, concepts: readonly WeighedConcept[]): ConceptPlace[] {
  const folded = foldScript(foldWidth(text)).toLowerCase();
  return concepts.flatMap(({ alternatives }, concept) => {
    for (const { kind, terms, weight, idf } of alternatives) {
      if (kind === "pinyin") continue;
      const places = placesOf(folded, wordOfPairs(terms));
      if (places.length > 0) return places.map((place) => ({ ...place, concept, weight: weight * idf }));
    }
    return [];
  });
}

/** "追回" of ["追回"], "农民工" of ["农民", "民工"]. */
function wordOfPairs(terms: readonly string[]): string {
  const [first = "", ...rest] = terms;
  return rest.reduce((word, pair) => word + [...pair].slice(1).join(""), first);
}

function placesOf(folded: string, word: string): { start: number; end: number }[] {
  if (/^[a-z]+$/.test(word)) {
    return [...folded.matchAll(/[a-z]+/g)]
      .filter(([printed]) => stemmer(printed) === word)
      .map((match) => ({ start: match.index, end: match.index + match[0].length }));
  }
  const places: { start: number; end: number }[] = [];
  for (let at = folded.indexOf(word); at >= 0 && word !== ""; at = folded.indexOf(word, at + word.length)) {
    places.push({ start: at, end: at + word.length });
  }
  return places;
}
