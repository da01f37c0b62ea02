import { join } from "node:path";
import { INSTALLATION_ROOT } from "../src/config.ts";
import { createTransformersEmbedder } from "../src/embed/transformers-embedder.ts";
import { medianMs, ratioTable } from "./measure.ts";

/** Batch sizes side by side over the same passages; what `DEFAULT_BATCH_SIZE` rests on. */
export async function benchEmbedding(passages: readonly string[]): Promise<string> {
  const model = join(INSTALLATION_ROOT, "embeddings/multilingual-e5-small");
  const rows: [string, number][] = [];
  for (const batchSize of [8, 1, 4, 16, 32]) {
    const embedder = await createTransformersEmbedder({ model, batchSize });
    rows.push([`batches of ${batchSize}`, await medianMs(3, () => embedder.embedPassages(passages))]);
    await embedder.close();
  }
  return ratioTable(`Embedding ${passages.length} passages`, rows);
}
