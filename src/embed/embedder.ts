/** The port to an embedding model. Vectors are L2-normalised, so a dot product is a cosine. */
export interface Embedder {
  /** Model name and what was loaded of it; part of the index fingerprint. */
  readonly modelId: string;
  readonly dimensions: number;
  /** One vector a query, in the order given. */
  embedQueries(queries: readonly string[]): Promise<Float32Array[]>;
  /** One vector a passage, in the order given; batched, sorted by length inside. */
  embedPassages(passages: readonly string[], options?: EmbedOptions): Promise<Float32Array[]>;
  /** Length of a text in the model's tokens, without prefix and special tokens. */
  countTokens(text: string): number;
  close(): Promise<void>;
}

export interface EmbedOptions {
  /** Called after every batch with the number of passages and characters embedded in it. */
  readonly onBatch?: (done: { readonly passages: number; readonly characters: number }) => void;
  readonly signal?: AbortSignal;
}
