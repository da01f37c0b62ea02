import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { PreTrainedTokenizer } from "@xenova/transformers";
import { loadTokenizer } from "./load-tokenizer.ts";
import { createModelThread, type ModelSession } from "./model-thread.ts";
import { threadCount } from "./thread-count.ts";

export interface LoadedModel extends ModelSession {
  /** Of the folder, or the hub name. */
  readonly name: string;
  readonly tokenizer: PreTrainedTokenizer;
}

const models = createModelThread();

/**
 * Loads a model by transformers.js: a local folder never touches the network, a hub name is downloaded once into the
 * library's cache. The tokenizer stays on this thread, the model goes to that of the models.
 *
 * @param place a folder with config.json, tokenizer.json and onnx/FILE_quantized.onnx, or a hub name (`owner/name`)
 * @param file name of the ONNX file without `_quantized.onnx`
 * @throws Error that says what is missing or wrong
 */
export async function loadModel(place: string, file: string): Promise<LoadedModel> {
  const isLocal = existsSync(join(place, "config.json"));
  const parts = ["tokenizer.json", "tokenizer_config.json", `onnx/${file}_quantized.onnx`];
  const missing = isLocal ? parts.filter((part) => !existsSync(join(place, part))) : [];
  if (missing.length > 0) throw new Error(`${missing.join(", ")} is missing`);
  const folder = resolve(place);
  const source = isLocal ? { name: basename(folder), parentFolder: dirname(folder) } : { name: place };
  const [session, tokenizer] = await Promise.all([
    models.open({ ...source, file, threads: threadCount() }),
    loadTokenizer(source),
  ]);
  return { ...session, name: source.name, tokenizer };
}
