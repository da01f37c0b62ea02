import { ArchivistError } from "../errors.ts";
import { batchByLength } from "./batch-by-length.ts";
import type { Embedder, EmbedOptions } from "./embedder.ts";
import { type LoadedModel, loadModel } from "./load-model.ts";
import { meanPooling } from "./mean-pooling.ts";

/** Passages a model run. Experiment: bench/embedding.ts. */
const DEFAULT_BATCH_SIZE = 8;
/** Position embeddings of the E5 and BERT families end here. */
const MAXIMUM_TOKENS = 512;

export interface TransformersEmbedderOptions {
  /** A folder with config.json, tokenizer.json and onnx/model_quantized.onnx, or a model hub name (`owner/name`). */
  readonly model: string;
  /** Passages a model run. @default 8 */
  readonly batchSize?: number;
}

/**
 * Loads an embedding model by transformers.js: a local folder never touches the network, a hub name is downloaded
 * once into the library's cache.
 * @throws ArchivistError `model-unavailable` when it cannot be loaded.
 */
export async function createTransformersEmbedder({
  model,
  batchSize = DEFAULT_BATCH_SIZE,
}: TransformersEmbedderOptions): Promise<Embedder> {
  const { name, tokenizer, dimensions, run, dispose } = await loadEncoder(model);

  async function embed(texts: readonly string[]): Promise<Float32Array[]> {
    const inputs = tokenizer([...texts], { padding: true, truncation: true, max_length: MAXIMUM_TOKENS });
    const { last_hidden_state: hidden } = await run(inputs, ["last_hidden_state"]);
    const [batch, tokens, dimensions] = hidden.dims as [number, number, number];
    return meanPooling(hidden.data, inputs.attention_mask.data, { batch, tokens, dimensions });
  }

  const usesPrefixes = /e5/i.test(name);
  const asQuery = (text: string) => (usesPrefixes ? `query: ${text}` : text);
  const asPassage = (text: string) => (usesPrefixes ? `passage: ${text}` : text);

  return {
    modelId: `${name}/q8${usesPrefixes ? "/query-passage" : ""}`,
    dimensions,
    embedQueries: (queries) => embed(queries.map(asQuery)),
    async embedPassages(passages, { onBatch, signal }: EmbedOptions = {}) {
      const vectors = new Array<Float32Array>(passages.length);
      for (const batch of batchByLength(passages, batchSize)) {
        signal?.throwIfAborted();
        const texts = batch.map((index) => passages[index] as string);
        const embedded = await embed(texts.map(asPassage));
        batch.forEach((index, position) => {
          vectors[index] = embedded[position] as Float32Array;
        });
        onBatch?.({ passages: texts.length, characters: texts.reduce((sum, text) => sum + text.length, 0) });
      }
      return vectors;
    },
    countTokens: (text) => tokenizer.encode(text, { add_special_tokens: false }).length,
    close: dispose,
  };
}

async function loadEncoder(model: string): Promise<LoadedModel> {
  try {
    return await loadModel(model, "model");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ArchivistError(
      "model-unavailable",
      `The embedding model "${model}" could not be loaded: ${reason}.`,
      {
        nextStep:
          "Set EMBEDDING_MODEL to a folder with an ONNX model or a model hub name, or unset it for the bundled one.",
        cause,
      },
    );
  }
}
