import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type {
  ModelInputs,
  ModelOutputs,
  ModelReply,
  ModelRequest,
  ModelSource,
  ModelTask,
} from "./model-worker.ts";
import { createGate, shutGate } from "./work-gate.ts";

/** A model in the thread. */
export interface ModelSession {
  /** The length of its vectors, as its configuration tells it. */
  readonly dimensions: number;
  /** Runs it, after all that was asked of the thread before, and gives the outputs named; the library's tensors will do. */
  run<Name extends string>(inputs: ModelInputs, outputs: readonly Name[]): Promise<ModelOutputs<Name>>;
  dispose(): Promise<void>;
}

const MODEL_WORKER = new URL(`./model-worker${extname(import.meta.url)}`, import.meta.url);
/** A run takes 0.3 s, and 8 on a machine with ten times the work it can do. */
const PATIENCE_AT_EXIT_MS = 30_000;

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * The thread that all models of the process run in, started with the first. When it has died, what was under way rejects,
 * and the next thing asked of a model starts it, and loads the model, anew. It keeps the process alive only while
 * something is under way.
 *
 * @param workerFile what runs in it; a test has one that dies
 */
export function createModelThread(workerFile: URL = MODEL_WORKER) {
  let thread: ReturnType<typeof startThread> | undefined;

  async function load(source: ModelSource) {
    if (!thread?.isAlive()) thread = startThread(workerFile);
    const { ask, isAlive } = thread;
    const { id, result } = ask({ task: "load", source });
    return { id, ask, isAlive, dimensions: (await result) as number };
  }

  return {
    /** @throws Error what the library says of a model that it cannot load */
    async open(source: ModelSource): Promise<ModelSession> {
      let loaded = load(source);
      const { dimensions } = await loaded;
      const loadedAlive = () => {
        loaded = loaded.then(
          (before) => (before.isAlive() ? before : load(source)),
          () => load(source),
        );
        return loaded;
      };
      return {
        dimensions,
        async run<Name extends string>(inputs: ModelInputs, outputs: readonly Name[]) {
          const { id: model, ask } = await loadedAlive();
          const plain = Object.entries(inputs).map(([name, { data, dims }]) => [name, { data, dims }]);
          const task = { task: "run", model, inputs: Object.fromEntries(plain), outputs } as const;
          return (await ask(task).result) as ModelOutputs<Name>;
        },
        async dispose() {
          const { id: model, ask, isAlive } = await loaded;
          if (isAlive()) await ask({ task: "dispose", model }).result;
        },
      };
    },
  };
}

/** Starts the worker and asks it until it dies. */
function startThread(workerFile: URL) {
  const gate = createGate();
  const worker = startWorker(workerFile, gate);
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let death: Error | undefined;
  const settle = (id: number, how: (of: Waiting) => void) => {
    const who = waiting.get(id);
    waiting.delete(id);
    if (who) how(who);
    if (waiting.size === 0) worker.unref();
  };
  const die = (error: Error) => {
    death ??= error;
    for (const id of [...waiting.keys()]) settle(id, ({ reject }) => reject(error));
  };
  const shut = () => shutGate(gate, PATIENCE_AT_EXIT_MS);
  process.once("exit", shut);
  worker.unref();
  worker.on("message", (reply: ModelReply) => {
    settle(reply.id, ({ resolve, reject }) =>
      "error" in reply ? reject(reply.error) : resolve(reply.result),
    );
  });
  worker.on("error", (cause) => {
    die(new Error(`The thread that runs the models has failed: ${cause.message}`, { cause }));
  });
  worker.on("exit", (code) => {
    process.off("exit", shut);
    die(new Error(`The thread that runs the models has ended with ${code}`));
  });

  return {
    isAlive: () => death === undefined,
    ask(task: ModelTask) {
      const id = asked++;
      const result = new Promise<unknown>((resolve, reject) => {
        if (death) return reject(death);
        worker.postMessage({ ...task, id } satisfies ModelRequest);
        waiting.set(id, { resolve, reject });
        worker.ref();
      });
      return { id, result };
    },
  };
}

/** Compiled, or from the sources; `--import tsx` would do nothing in a thread. Other flags of the process are not for it. */
function startWorker(file: URL, gate: Int32Array): Worker {
  const readTypescript = () =>
    `data:text/javascript,import { register } from "${import.meta.resolve("tsx/esm/api")}"; register();`;
  return new Worker(file, {
    name: "models",
    workerData: gate,
    execArgv: extname(file.pathname) === ".ts" ? ["--import", readTypescript()] : [],
  });
}
