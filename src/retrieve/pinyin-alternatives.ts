import type { ConceptAlternative } from "../model/query-plan.ts";
import { syllablePairs } from "../text/search-terms.ts";

/** Readings of a Latin word as a Chinese name; one syllable alone is too common to be looked for. */
export function pinyinAlternatives(readings: readonly string[][], weight: number): ConceptAlternative[] {
  return readings
    .filter((syllables) => syllables.length >= 2)
    .map((syllables) => ({ kind: "pinyin", terms: syllablePairs(syllables), weight }));
}
