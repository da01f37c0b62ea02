import { languageSchema } from "../model/language.ts";
import type { ArchiveStore, IndexedPassage } from "../store/archive-store.ts";

/** Nearest passages of all languages by plain cosine, best first: what a vector search alone would find. */
export async function nearestPassages(
  store: Pick<ArchiveStore, "searchByVector">,
  vector: Float32Array,
  limit: number,
): Promise<IndexedPassage[]> {
  const found = await Promise.all(
    languageSchema.options.map((language) => store.searchByVector(vector, language, limit)),
  );
  return found
    .flat()
    .map((passage) => ({ passage, cosine: dotProduct(passage.vector, vector) }))
    .sort((a, b) => b.cosine - a.cosine)
    .slice(0, limit)
    .map(({ passage }) => passage);
}

/** Cosine of two vectors of length 1. */
export function dotProduct(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] as number), 0);
}
