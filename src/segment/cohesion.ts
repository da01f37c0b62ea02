/** How much two stretches of a page speak of the same things, by the character pairs and words they share. */
import { foldScript } from "../text/fold-script.ts";

/** Grams of a text with their counts: pairs of Chinese characters, Latin words of four or more letters. */
export type Grams = ReadonlyMap<string, number>;

export function gramsOf(text: string): Grams {
  const counts = new Map<string, number>();
  const add = (gram: string) => counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const folded = foldScript(text).toLowerCase();
  for (const [run] of folded.matchAll(/\p{Script=Han}+/gu)) {
    for (let index = 0; index + 1 < run.length; index++) add(run.slice(index, index + 2));
  }
  for (const [word] of folded.matchAll(/\p{Script=Latin}{4,}/gu)) add(word.replace(/(?:ing|ed|s)$/u, ""));
  return counts;
}

/** The weight of a gram: high for one that stands in few sections of the page, near 0 for one in all. */
export type GramWeight = (gram: string) => number;

export function weighGrams(sections: readonly Grams[]): GramWeight {
  const spread = new Map<string, number>();
  for (const grams of sections) {
    for (const gram of grams.keys()) spread.set(gram, (spread.get(gram) ?? 0) + 1);
  }
  return (gram) => Math.log((sections.length + 1) / (spread.get(gram) ?? 1));
}

/**
 * Share of what `part` says, by weight, that `whole` says too: 0 for nothing in common, 1 for all.
 * Repeated grams count by the logarithm of their number.
 */
export function coverage(part: Grams, whole: Grams, weight: GramWeight): number {
  let total = 0;
  let shared = 0;
  for (const [gram, count] of part) {
    const worth = weight(gram) * (1 + Math.log(count));
    total += worth;
    if (whole.has(gram)) shared += worth;
  }
  return total === 0 ? 0 : shared / total;
}
