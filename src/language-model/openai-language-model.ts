import { setTimeout as delay } from "node:timers/promises";
import { OpenAI } from "openai";
import type { OnCompleted, TokenPrice } from "./completion-log.ts";
import { countTokens } from "./count-tokens.ts";
import { parametersIn, RICHEST_DIALECT, simplerDialect } from "./endpoint-dialect.ts";
import { endpointFailureOf } from "./endpoint-failure.ts";
import type { Completion, CompletionOptions, CompletionRequest, LanguageModel } from "./language-model.ts";
import { type ChatParameters, readStream, readWhole } from "./read-reply.ts";
import { type RequestNotes, runRequest } from "./run-request.ts";

const DEFAULT_RETRY_DELAY_MS = 400;
const LONGEST_RETRY_DELAY_MS = 8_000;

export interface OpenAiLanguageModelOptions {
  /** Up to the version, such as `http://localhost:11434/v1`, and without anything secret: it stands in errors. */
  readonly baseUrl: string;
  readonly apiKey?: string;
  readonly model: string;
  readonly contextTokens: number;
  /** For a whole call, retries and waiting included. */
  readonly timeoutMs: number;
  /** Of a request that failed by what may pass. @default 2 */
  readonly maximumRetries?: number;
  /** Before the first retry at most; doubled before each further one. */
  readonly retryDelayMs?: number;
  readonly price?: TokenPrice;
  readonly onCompleted?: OnCompleted;
}

/** A model behind chat completions as OpenAI defined them: Ollama, the server of llama.cpp, vLLM, DeepSeek, OpenAI. */
export function createOpenAiLanguageModel({
  baseUrl,
  apiKey,
  model,
  contextTokens,
  timeoutMs,
  maximumRetries = 2,
  retryDelayMs = DEFAULT_RETRY_DELAY_MS,
  price,
  onCompleted,
}: OpenAiLanguageModelOptions): LanguageModel {
  // The client neither retries, whose waiting no signal ends, nor writes, nor takes from the environment what is not said.
  const client = new OpenAI({
    baseURL: baseUrl,
    apiKey: apiKey ?? "none",
    adminAPIKey: null,
    organization: null,
    project: null,
    ...(apiKey ? {} : { defaultHeaders: { Authorization: null } }),
    maxRetries: 0,
    timeout: timeoutMs,
    logLevel: "off",
    fetch: fetchWithErrorBody,
  });
  const where = { address: baseUrl, model };
  /** What worked last. */
  let dialect = RICHEST_DIALECT;

  async function ask(
    request: CompletionRequest,
    onText: CompletionOptions["onText"],
    ending: AbortSignal,
    notes: RequestNotes,
    mustEndMs: number,
  ): Promise<Completion> {
    let tried = dialect;
    let hasTold = false;
    const tell = (piece: string) => {
      if (ending.aborted) return;
      hasTold = true;
      onText?.(piece);
    };
    for (let failures = 0; ; ) {
      notes.attempts = (notes.attempts ?? 0) + 1;
      const sent = parametersIn(tried, request, { isStreamed: onText !== undefined });
      const parameters: ChatParameters = { model, messages: [...request.messages], ...sent };
      try {
        const completion = await (onText
          ? readStream(client, parameters, ending, notes, tell)
          : readWhole(client, parameters, ending, notes));
        dialect = tried;
        return completion;
      } catch (thrown) {
        ending.throwIfAborted();
        const { error, mayPass, retryAfterMs, complaint } = endpointFailureOf(thrown, where);
        const simpler = complaint === undefined ? undefined : simplerDialect(tried, sent, complaint);
        if (simpler) {
          tried = simpler;
          continue;
        }
        const waitMs = retryAfterMs ?? jitteredDelay(retryDelayMs, failures);
        failures += 1;
        const isLate = performance.now() + waitMs >= mustEndMs;
        if (!mayPass || hasTold || failures > maximumRetries || isLate) throw error;
        await delay(waitMs, undefined, { signal: ending });
      }
    }
  }

  return {
    name: model,
    contextTokens,
    countTokens,
    complete: (request, { signal, onText, sinceMs = performance.now() } = {}) =>
      runRequest({ model, timeoutMs, sinceMs, signal, price, onCompleted }, (ending, notes) =>
        ask(request, onText, ending, notes, sinceMs + timeoutMs),
      ),
    close: async () => {},
  };
}

/** Between half and all of the delay, so that those who failed together do not come back together. */
function jitteredDelay(firstMs: number, failures: number): number {
  return Math.min(LONGEST_RETRY_DELAY_MS, firstMs * 2 ** failures) * (0.5 + Math.random() / 2);
}

/** The client reads what went wrong from `error`; some servers put it elsewhere in the body. */
async function fetchWithErrorBody(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(...request);
  if (response.ok) return response;
  const text = await response.text();
  const { status, headers } = response;
  return new Response(hasError(text) ? text : JSON.stringify({ error: { message: text } }), {
    status,
    headers,
  });
}

function hasError(body: string): boolean {
  try {
    return Boolean((JSON.parse(body) as { error?: unknown } | null)?.error);
  } catch {
    return false;
  }
}
