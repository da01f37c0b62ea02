import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import {
  AutoModel,
  AutoTokenizer,
  env,
  LogLevel,
  type PreTrainedModel,
  type PreTrainedTokenizer,
  Tensor,
} from "@xenova/transformers";
import { loadLocalTokenizer } from "./load-tokenizer.ts";
import { threadCount } from "./thread-count.ts";

export interface LoadedModel {
  /** Of the folder, or the hub name. */
  readonly name: string;
  readonly tokenizer: PreTrainedTokenizer;
  readonly model: PreTrainedModel;
  /** Runs the model, after the runs of all models that were asked for before. */
  readonly run: (inputs: object) => ReturnType<PreTrainedModel["_call"]>;
  /** Whole numbers, row by row, as the model takes them. */
  readonly tensor: (values: readonly number[], shape: readonly number[]) => Tensor;
}

/** Tokenizers by folder: the embedding model and the reader have one. Loading it takes longer than loading a model. */
const tokenizers = new Map<string, Promise<PreTrainedTokenizer>>();
/** The library's settings are global: one model is loaded after the other. */
let loading: Promise<unknown> = Promise.resolve();
/**
 * onnxruntime-node runs a model on this thread, one run in a turn of the event loop for each that asks. One at a time
 * takes as long for all of them, and between two of them everything else has its turn: what people send is received.
 */
let lastRun: Promise<unknown> = Promise.resolve();

/**
 * Threads that wait for work do not spin. On two busy cores an answer over the sample takes 0.9 s of processor time then,
 * and 1.5 with spinning (40 questions, one after the other).
 */
const WITHOUT_SPINNING = { session: { intra_op: { allow_spinning: "0" } } };

/**
 * Loads a model by transformers.js: a local folder never touches the network, a hub name is downloaded once into the
 * library's cache.
 *
 * @param place a folder with config.json, tokenizer.json and onnx/FILE_quantized.onnx, or a hub name (`owner/name`)
 * @param file name of the ONNX file without `_quantized.onnx`
 * @throws Error that says what is missing or wrong
 */
export async function loadModel(place: string, file: string): Promise<LoadedModel> {
  const loaded = loading.then(() => load(place, file));
  loading = loaded.catch(() => undefined);
  return loaded;
}

async function load(place: string, file: string): Promise<LoadedModel> {
  const isLocal = existsSync(join(place, "config.json"));
  const name = isLocal ? basename(resolve(place)) : place;
  const parts = ["tokenizer.json", "tokenizer_config.json", `onnx/${file}_quantized.onnx`];
  // The library loads the parts side by side, and a part that is missing would end the process.
  const missing = isLocal ? parts.filter((part) => !existsSync(join(place, part))) : [];
  if (missing.length > 0) throw new Error(`${missing.join(", ")} is missing`);
  env.logLevel = LogLevel.ERROR;
  env.allowLocalModels = isLocal;
  env.allowRemoteModels = !isLocal;
  if (isLocal) env.localModelPath = dirname(resolve(place));
  const [tokenizer, model] = await Promise.all([
    isLocal ? sharedTokenizer(resolve(place), name) : AutoTokenizer.from_pretrained(name),
    AutoModel.from_pretrained(name, {
      dtype: "q8",
      model_file_name: file,
      session_options: { intraOpNumThreads: threadCount(), extra: WITHOUT_SPINNING },
    }),
  ]);
  const tensor = (values: readonly number[], shape: readonly number[]) =>
    new Tensor("int64", BigInt64Array.from(values, BigInt), [...shape]);
  const run: LoadedModel["run"] = (inputs) => {
    const outputs = lastRun.then(() => model(inputs));
    lastRun = outputs.catch(() => undefined);
    return outputs;
  };
  return { name, tokenizer, model, run, tensor };
}

function sharedTokenizer(folder: string, name: string): Promise<PreTrainedTokenizer> {
  const known = tokenizers.get(folder) ?? loadLocalTokenizer(folder, name);
  tokenizers.set(folder, known);
  known.catch(() => tokenizers.delete(folder));
  return known;
}
