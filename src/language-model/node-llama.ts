import { ArchivistError } from "../errors.ts";

/** What we use of `node-llama-cpp` 3, which is not installed where nobody asked for it, so its types may be missing. */
export interface NodeLlama {
  readonly getLlama: (options: {
    readonly build: "never";
    readonly skipDownload: true;
    readonly progressLogs: false;
    readonly logger: () => void;
    readonly maxThreads: number;
  }) => Promise<Llama>;
  readonly LlamaChat: new (options: { readonly contextSequence: LlamaSequence }) => LlamaChat;
}

export interface Llama {
  readonly loadModel: (options: { readonly modelPath: string }) => Promise<LlamaModel>;
  readonly createGrammarForJsonSchema: (schema: object) => Promise<LlamaGrammar>;
  readonly dispose: () => Promise<void>;
}

export interface LlamaModel {
  readonly trainContextSize: number;
  readonly tokenizer: unknown;
  readonly tokenize: (text: string) => readonly number[];
  readonly createContext: (options: { readonly contextSize: number }) => Promise<{
    readonly contextSize: number;
    readonly getSequence: () => LlamaSequence;
  }>;
}

interface LlamaSequence {
  readonly tokenMeter: { readonly getState: () => { readonly usedOutputTokens: number } };
}

export interface LlamaGrammar {
  readonly grammar: string;
}

export type LlamaHistoryItem =
  | { readonly type: "system" | "user"; readonly text: string }
  | { readonly type: "model"; readonly response: readonly string[] };

export interface LlamaChat {
  readonly sequence: LlamaSequence;
  readonly chatWrapper: {
    readonly generateContextState: (options: { readonly chatHistory: readonly LlamaHistoryItem[] }) => {
      readonly contextText: { readonly tokenize: (tokenizer: unknown) => readonly number[] };
    };
  };
  readonly generateResponse: (
    history: readonly LlamaHistoryItem[],
    options: {
      readonly signal: AbortSignal;
      readonly maxTokens: number;
      readonly temperature: number;
      readonly repeatPenalty: false;
      readonly budgets: { readonly thoughtTokens: number };
      readonly onTextChunk?: (piece: string) => void;
      readonly grammar?: LlamaGrammar;
    },
  ) => Promise<{ readonly response: string; readonly metadata: { readonly stopReason: string } }>;
}

/**
 * @param from the package's name, or where it lies
 * @throws ArchivistError `model-unavailable` when the package is not installed
 */
export async function loadNodeLlama(from: string): Promise<NodeLlama> {
  try {
    return (await import(from)) as NodeLlama;
  } catch (cause) {
    throw new ArchivistError("model-unavailable", `LLM_MODEL_PATH is set, but ${from} cannot be loaded.`, {
      nextStep: "Install it with `npm install --no-save node-llama-cpp@3`, 700 MB, or use LLM_BASE_URL.",
      cause,
    });
  }
}
