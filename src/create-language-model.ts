import { threadCount } from "./embed/thread-count.ts";
import type { OnCompleted } from "./language-model/completion-log.ts";
import type { LanguageModel } from "./language-model/language-model.ts";
import type { LanguageModelConfiguration } from "./language-model-configuration.ts";

export interface LanguageModelListeners {
  readonly onCompleted?: OnCompleted;
  /** Told why a reply could not be kept where that is wanted. */
  readonly onNotKept?: (error: unknown) => void;
}

/**
 * The language model that is configured, its replies kept if that is wanted. Loads only what this one needs.
 *
 * @throws ArchivistError `model-unavailable` for a file that cannot be used; an endpoint is not asked here
 */
export async function createLanguageModel(
  configuration: LanguageModelConfiguration,
  { onCompleted, onNotKept }: LanguageModelListeners = {},
): Promise<LanguageModel> {
  const model = await loadSource(configuration, onCompleted);
  const { recordings } = configuration;
  if (!recordings) return model;
  const { createRecordedLanguageModel } = await import("./language-model/recorded-language-model.ts");
  return createRecordedLanguageModel({ ...recordings, model, ...(onNotKept ? { onNotKept } : {}) });
}

async function loadSource(
  { source, contextTokens, timeoutMs, price }: LanguageModelConfiguration,
  onCompleted: OnCompleted | undefined,
): Promise<LanguageModel> {
  const common = { contextTokens, timeoutMs, ...(onCompleted ? { onCompleted } : {}) };
  if (source.kind === "file") {
    const { createLlamaLanguageModel } = await import("./language-model/llama-language-model.ts");
    // One core is left to the rest of the program.
    const threads = Math.max(1, threadCount() - 1);
    return createLlamaLanguageModel({ modelPath: source.path, threads, ...common });
  }
  const { createOpenAiLanguageModel } = await import("./language-model/openai-language-model.ts");
  const { model } = source;
  const endpoint = createOpenAiLanguageModel({
    ...common,
    model,
    // One that is only replayed is never asked, so its address does not matter.
    baseUrl: source.kind === "endpoint" ? source.baseUrl : "http://localhost",
    ...(source.kind === "endpoint" && source.apiKey ? { apiKey: source.apiKey } : {}),
    ...(price ? { price } : {}),
  });
  const { withCircuitBreaker } = await import("./language-model/with-circuit-breaker.ts");
  return withCircuitBreaker(endpoint);
}
