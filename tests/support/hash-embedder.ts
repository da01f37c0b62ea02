import type { Embedder, EmbedOptions } from "../../src/embed/embedder.ts";
import { searchTerms } from "../../src/text/search-terms.ts";

/**
 * An embedder whose vectors are bags of hashed search terms: texts with terms in common are near, the same text
 * always gives the same vector, and nothing has to be loaded. For tests in which the model is not the subject.
 */
export class HashEmbedder implements Embedder {
  readonly modelId = "hash-embedder";
  readonly dimensions: number;
  /** Every text that was embedded, in order. */
  readonly embedded: string[] = [];

  constructor(dimensions = 384) {
    this.dimensions = dimensions;
  }

  async embedQueries(queries: readonly string[]): Promise<Float32Array[]> {
    return queries.map((query) => this.#embed(query));
  }

  async embedPassages(
    passages: readonly string[],
    { onBatch, signal }: EmbedOptions = {},
  ): Promise<Float32Array[]> {
    return passages.map((passage) => {
      signal?.throwIfAborted();
      this.embedded.push(passage);
      onBatch?.({ passages: 1, characters: passage.length });
      return this.#embed(passage);
    });
  }

  countTokens(text: string): number {
    return [...text].length;
  }

  async close(): Promise<void> {}

  #embed(text: string): Float32Array {
    const vector = new Float32Array(this.dimensions);
    for (const term of searchTerms(text)) {
      const slot = hash(term) % this.dimensions;
      vector[slot] = (vector[slot] ?? 0) + 1;
    }
    const norm = Math.hypot(...vector) || 1;
    return vector.map((value) => value / norm);
  }
}

/** FNV-1a, 32 bit. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return value;
}
