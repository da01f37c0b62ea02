import type { Language } from "../model/language.ts";

/** Beyond this a z-score says no more: one near copy of the question must not outweigh all words. */
const HIGHEST_Z_SCORE = 4;

/**
 * Cosines as z-scores over the candidates, each first taken relative to the mean of its own language. E5's cosines lie
 * between 0.7 and 0.9 whatever is asked, so only their differences say something; and E5 places texts of one language
 * nearer to each other than translations: without the second step an English question finds English pages whatever
 * they say. Cosines that are all equal say nothing (0).
 */
export function relativeSimilarity(cosines: readonly number[], languages: readonly Language[]): number[] {
  const centred = [...cosines];
  for (const language of new Set(languages)) {
    const members = cosines.filter((_, index) => languages[index] === language);
    const mean = members.reduce((sum, cosine) => sum + cosine, 0) / members.length;
    languages.forEach((other, index) => {
      if (other === language) centred[index] = (cosines[index] as number) - mean;
    });
  }
  const deviation = Math.sqrt(centred.reduce((sum, value) => sum + value ** 2, 0) / (centred.length || 1));
  return centred.map((value) => (deviation < 1e-9 ? 0 : Math.min(HIGHEST_Z_SCORE, value / deviation)));
}
