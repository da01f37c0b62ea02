/**
 * The thread that loads and runs the models. onnxruntime-node computes on the thread that asks it to, 300 ms for a batch:
 * here nothing else waits for it.
 */
import { parentPort, workerData } from "node:worker_threads";
import { AutoModel, type PreTrainedModel, Tensor } from "@xenova/transformers";
import { type ModelPlace, setLibraryFor } from "./library-settings.ts";
import { enterGate, leaveGate } from "./work-gate.ts";

export interface ModelSource extends ModelPlace {
  /** Name of the ONNX file without `_quantized.onnx`. */
  readonly file: string;
  /** How many compute one run. */
  readonly threads: number;
}

/** Row by row. */
export interface TensorOf<Values> {
  readonly data: Values;
  readonly dims: readonly number[];
}
export type ModelInputs = Readonly<Record<string, TensorOf<BigInt64Array>>>;
export type ModelOutputs<Name extends string = string> = Readonly<Record<Name, TensorOf<Float32Array>>>;

/** What can be asked of the thread; a model goes by the number of the request that loaded it. */
export type ModelTask =
  | { readonly task: "load"; readonly source: ModelSource }
  | {
      readonly task: "run";
      readonly model: number;
      readonly inputs: ModelInputs;
      readonly outputs: readonly string[];
    }
  | { readonly task: "dispose"; readonly model: number };
export type ModelRequest = ModelTask & { readonly id: number };
export type ModelReply = { readonly id: number } & ({ readonly result: unknown } | { readonly error: Error });

/**
 * Threads that wait for work do not spin. On two busy cores an answer over the sample takes 0.9 s of processor time then,
 * and 1.5 with spinning (40 questions, one after the other).
 */
const WITHOUT_SPINNING = { session: { intra_op: { allow_spinning: "0" } } };

const gate = workerData as Int32Array;
const models = new Map<number, PreTrainedModel>();
/** One thing after the other, in the order asked: also for the library's settings. */
let last: Promise<unknown> = Promise.resolve();

parentPort?.on("message", (request: ModelRequest) => {
  last = last.then(() => answer(request));
});

async function answer(request: ModelRequest): Promise<void> {
  const { id } = request;
  const isDownload = request.task === "load" && request.source.parentFolder === undefined;
  // Nobody waits at the end of the process for a download.
  if (!isDownload && !enterGate(gate)) return;
  try {
    if (request.task === "load") reply({ id, result: await load(id, request.source) });
    else if (request.task === "run") {
      const result = await run(request.model, request.inputs, request.outputs);
      reply({ id, result }, [
        ...new Set(Object.values(result).map(({ data }) => data.buffer as ArrayBuffer)),
      ]);
    } else {
      await models.get(request.model)?.dispose();
      models.delete(request.model);
      reply({ id, result: undefined });
    }
  } catch (error) {
    reply({ id, error: error instanceof Error ? error : new Error(String(error)) });
  } finally {
    if (!isDownload) leaveGate(gate);
  }
}

/** @param moved buffers that are handed over, not copied */
function reply(message: ModelReply, moved: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, moved);
}

/** The length of the model's vectors, as its configuration tells it. */
async function load(id: number, source: ModelSource): Promise<number> {
  setLibraryFor(source);
  const model = await AutoModel.from_pretrained(source.name, {
    dtype: "q8",
    model_file_name: source.file,
    session_options: { intraOpNumThreads: source.threads, extra: WITHOUT_SPINNING },
  });
  models.set(id, model);
  return (model.config as unknown as { hidden_size: number }).hidden_size;
}

async function run(id: number, inputs: ModelInputs, names: readonly string[]): Promise<ModelOutputs> {
  const model = models.get(id);
  if (!model) throw new Error("The model was disposed of");
  const tensors = Object.entries(inputs).map(([name, { data, dims }]) => [
    name,
    new Tensor("int64", data, [...dims]),
  ]);
  const outputs = await model(Object.fromEntries(tensors));
  return Object.fromEntries(
    names.map((name) => {
      if (!outputs[name]) throw new Error(`The model gives no "${name}"`);
      const { data, dims } = outputs[name] as TensorOf<Float32Array>;
      return [name, { data, dims }];
    }),
  );
}
