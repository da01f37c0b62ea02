import type { ConceptAlternative, QueryConcept } from "../model/query-plan.ts";
import { characterPairs } from "../text/search-terms.ts";
import { digitsOf, type FoundValue, numeralsOf } from "./asked-values.ts";

/** Another notation of the number than the typed one. */
const OTHER_NOTATION = 0.8;
/** Digits so few that they are as well another number's: "32" for 32,000. */
const FEW_DIGITS = 0.4;
const FEWEST_SURE_DIGITS = 3;

/** A value as a concept: any of its notations will do, the one that was typed best. */
export function valueConcept({ words, value }: FoundValue): QueryConcept {
  const typed = /\d+(?:\.\d+)?/.exec(words.replaceAll(/(?<=\d),(?=\d{3})/g, ""))?.[0];
  const digits = [...new Set([...(typed === undefined ? [] : [typed]), ...digitsOf(value)])];
  const alternatives: ConceptAlternative[] = [
    ...digits.map(
      (term): ConceptAlternative => ({ kind: "term", terms: [term], weight: weightOf(term, typed) }),
    ),
    ...numeralsOf(value).map(
      (numeral): ConceptAlternative => ({
        kind: "term",
        terms: characterPairs(numeral),
        weight: words.includes(numeral) ? 1 : OTHER_NOTATION,
      }),
    ),
  ];
  return { surface: typed ?? words, isName: false, alternatives };
}

function weightOf(digits: string, typed: string | undefined): number {
  if (digits === typed) return 1;
  return digits.includes(".") || digits.length >= FEWEST_SURE_DIGITS ? OTHER_NOTATION : FEW_DIGITS;
}
