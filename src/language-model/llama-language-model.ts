import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { ArchivistError } from "../errors.ts";
import type { OnCompleted } from "./completion-log.ts";
import type {
  ChatMessage,
  Completion,
  CompletionOptions,
  CompletionRequest,
  LanguageModel,
} from "./language-model.ts";
import { LanguageModelError } from "./language-model-error.ts";
import { type Llama, type LlamaGrammar, type LlamaHistoryItem, loadNodeLlama } from "./node-llama.ts";
import { type RequestNotes, runRequest } from "./run-request.ts";

export interface LlamaLanguageModelOptions {
  /** Of a GGUF file. */
  readonly modelPath: string;
  readonly contextTokens: number;
  /** For a whole call, the wait for earlier ones included. */
  readonly timeoutMs: number;
  /** They wait for one another without rest: with more than there are idle cores, a token takes a hundred times as long. */
  readonly threads: number;
  readonly onCompleted?: OnCompleted;
  /** Where the package lies. @default the installed one */
  readonly runtime?: string;
}

/**
 * A model that runs in this process, by `node-llama-cpp`: one request after the other, on threads of its own.
 *
 * @throws ArchivistError `model-unavailable` when the file is missing or no model, or the package is not installed
 */
export async function createLlamaLanguageModel({
  modelPath,
  contextTokens,
  timeoutMs,
  threads,
  onCompleted,
  runtime = "node-llama-cpp",
}: LlamaLanguageModelOptions): Promise<LanguageModel> {
  const file = await stat(modelPath).catch(() => undefined);
  if (!file?.isFile()) throw unavailable(modelPath, "there is no such file");
  const { getLlama, LlamaChat } = await loadNodeLlama(runtime);
  // Its binaries are packages of the registry: nothing is built or downloaded here.
  const llama = await getLlama({
    build: "never",
    skipDownload: true,
    progressLogs: false,
    logger: () => {},
    maxThreads: threads,
  });
  const model = await llama.loadModel({ modelPath }).catch(async (cause: unknown) => {
    await llama.dispose();
    throw unavailable(modelPath, "it cannot be loaded as a GGUF model", cause);
  });
  const contextSize = Math.min(contextTokens, model.trainContextSize);
  const context = await model.createContext({ contextSize }).catch(async (cause: unknown) => {
    await llama.dispose();
    throw unavailable(modelPath, `there is no memory for a context of ${contextSize} tokens`, cause);
  });
  const chat = new LlamaChat({ contextSequence: context.getSequence() });
  const grammarOf = createGrammars(llama);
  const name = basename(modelPath);

  async function answer(
    request: CompletionRequest,
    onText: CompletionOptions["onText"],
    ending: AbortSignal,
    notes: RequestNotes,
  ): Promise<Completion> {
    ending.throwIfAborted();
    const history = historyOf(request.messages);
    const prompt = chat.chatWrapper.generateContextState({ chatHistory: history }).contextText;
    const inputTokens = prompt.tokenize(model.tokenizer).length;
    // It would leave out the beginning of what is too long, and with it the rules.
    if (inputTokens + request.maximumTokens > contextSize)
      throw new LanguageModelError(
        "too-long",
        `${inputTokens} tokens and ${request.maximumTokens} for the reply are more than the ${contextSize} of ${name}.`,
      );
    const grammar = request.schema && (await grammarOf(request.schema.schema));
    const writtenBefore = chat.sequence.tokenMeter.getState().usedOutputTokens;
    const { response, metadata } = await chat.generateResponse(history, {
      signal: ending,
      maxTokens: request.maximumTokens,
      temperature: 0,
      // Quotes repeat the prompt.
      repeatPenalty: false,
      budgets: { thoughtTokens: 0 },
      ...(onText ? { onTextChunk: (piece: string) => void (ending.aborted || onText(piece)) } : {}),
      ...(grammar ? { grammar } : {}),
    });
    const outputTokens = chat.sequence.tokenMeter.getState().usedOutputTokens - writtenBefore;
    notes.usage = { inputTokens, outputTokens };
    if (metadata.stopReason === "maxTokens")
      throw new LanguageModelError("cut-off", "The reply is not whole: it is longer than was allowed.");
    if (response.trim() === "") throw new LanguageModelError("bad-reply", "There is no text in the reply.");
    return { text: response, usage: notes.usage };
  }

  /** What runs, and what waits for it: there is one context. */
  let last: Promise<unknown> = Promise.resolve();
  return {
    name,
    contextTokens: contextSize,
    countTokens: (text) => model.tokenize(text).length,
    complete: (request, { signal, onText, sinceMs = performance.now() } = {}) =>
      runRequest({ model: name, timeoutMs, sinceMs, signal, onCompleted }, (ending, notes) => {
        const turn = last.then(() => answer(request, onText, ending, notes));
        last = turn.catch(() => {});
        return turn;
      }),
    close: async () => {
      await last;
      await llama.dispose();
    },
  };
}

function historyOf(messages: readonly ChatMessage[]): LlamaHistoryItem[] {
  const history = messages.map(
    ({ role, content }): LlamaHistoryItem =>
      role === "assistant" ? { type: "model", response: [content] } : { type: role, text: content },
  );
  return [...history, { type: "model", response: [] }];
}

/** A grammar is made once a schema; of one that it does not know all of, none. */
function createGrammars(llama: Llama) {
  const grammars = new Map<string, Promise<LlamaGrammar | undefined>>();
  return (schema: object): Promise<LlamaGrammar | undefined> => {
    const key = JSON.stringify(schema);
    const grammar = grammars.get(key) ?? llama.createGrammarForJsonSchema(schema).catch(() => undefined);
    grammars.set(key, grammar);
    return grammar;
  };
}

function unavailable(modelPath: string, why: string, cause?: unknown): ArchivistError {
  return new ArchivistError(
    "model-unavailable",
    `The language model ${modelPath} is not available: ${why}.`,
    {
      nextStep: "Set LLM_MODEL_PATH to a .gguf file of an instruction-tuned model that fits into memory.",
      cause,
    },
  );
}
