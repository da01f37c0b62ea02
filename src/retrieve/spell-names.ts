import type { WeighedAlternative, WeighedConcept } from "../model/query-plan.ts";
import type { IndexedPassage } from "../store/archive-store.ts";
import { characterPairs } from "../text/search-terms.ts";
import { findSpellings } from "./find-spellings.ts";
import { countPlaceUnits } from "./settle-names.ts";

/** A place that stands as such this often, compared with the commonest of its sound, may be the one meant. */
const RIVAL_SHARE = 0.25;

type Candidate = Pick<IndexedPassage, "title" | "text" | "pinyinTerms">;

/**
 * Gives names of two syllables the characters that the candidates print for them. "Rucheng" sounds like 入城, to enter a
 * town, and like a dozen more; where some of the characters of that sound are printed as the name of a place (汝城县),
 * those are meant, and the others count for little. Names without such a sign, of people for one, stay as they are.
 * @param namesake `RankingWeights.namesake`
 */
export function spellNames(
  concepts: readonly WeighedConcept[],
  candidates: readonly Candidate[],
  namesake: number,
): WeighedConcept[] {
  return concepts.map((concept) => {
    if (!concept.isName) return concept;
    const alternatives = concept.alternatives.flatMap((alternative) =>
      spell(alternative, candidates, namesake),
    );
    return { ...concept, alternatives };
  });
}

function spell(
  alternative: WeighedAlternative,
  candidates: readonly Candidate[],
  namesake: number,
): WeighedAlternative[] {
  const { kind, terms, weight } = alternative;
  const [pair = ""] = terms;
  if (kind !== "pinyin" || terms.length !== 1 || alternative.isCorrection) return [alternative];
  const sought = { surface: pair, spellings: [{ kind: "syllables" as const, syllables: pair.split("_") }] };
  const placeUnits = new Map<string, number>();
  for (const { title, text, pinyinTerms } of candidates) {
    if (!pinyinTerms.includes(pair)) continue;
    const whole = `${title}\n${text}`;
    countPlaceUnits(whole, findSpellings(whole, sought), placeUnits);
  }
  if (placeUnits.size === 0) return [alternative];
  const most = Math.max(...placeUnits.values());
  const meant = [...placeUnits].filter(([, count]) => count >= RIVAL_SHARE * most);
  return [
    ...meant.map(
      ([word]): WeighedAlternative => ({ ...alternative, kind: "characters", terms: characterPairs(word) }),
    ),
    { ...alternative, weight: weight * namesake },
  ];
}
