import { readdir } from "node:fs/promises";
import { createLanguageModel } from "./create-language-model.ts";
import { ArchivistError } from "./errors.ts";
import { LanguageModelError, type LanguageModelFailure } from "./language-model/language-model-error.ts";
import type { LanguageModelConfiguration } from "./language-model-configuration.ts";
import { loadPrompts } from "./load-prompts.ts";
import type { Finding } from "./model/finding.ts";

const NEXT_STEPS: Readonly<Record<Exclude<LanguageModelFailure, "cut-off">, string>> = {
  unreachable: "Start the endpoint, or correct LLM_BASE_URL, which mostly ends in /v1.",
  "time-out":
    "Ask again, for the model may be loaded first; else set LLM_TIMEOUT_SECONDS or a smaller model.",
  refused:
    "Check LLM_API_KEY, that the endpoint lists LLM_MODEL, and that LLM_BASE_URL is as its documentation has it, mostly with /v1.",
  "rate-limited": "Wait, or look at the account's limits and credit.",
  server: "Look at the log of the endpoint.",
  "too-long": "Give the model a larger context: a question of one word does not fit.",
  "not-asked": "Ask again in half a minute.",
  "bad-reply": "Check LLM_BASE_URL: what answers there speaks no chat completions.",
};

/**
 * Whether the language model answers, by having it write one token; kept replies are left alone.
 *
 * @throws ArchivistError `model-unavailable` for a file that cannot be used
 */
export async function inspectLanguageModel(
  configuration: LanguageModelConfiguration | undefined,
): Promise<Omit<Finding, "part">[]> {
  if (!configuration) return [{ state: "ok", told: "off: answers are quoted from the articles" }];
  const { recordings, ...asked } = configuration;
  if (recordings?.mode === "replay") return [await keptReplies(recordings.folder)];
  const model = await createLanguageModel(asked);
  const { source } = asked;
  const place = source.kind === "endpoint" ? ` at ${source.baseUrl}` : "";
  const told = `${model.name}${place} answers; ${model.contextTokens} tokens of context`;
  try {
    await model.complete({ messages: [{ role: "user", content: "Hello" }], maximumTokens: 1 });
    return [{ state: "ok", told }];
  } catch (error) {
    if (!(error instanceof LanguageModelError)) throw error;
    // One token is no whole reply.
    if (error.failure === "cut-off") return [{ state: "ok", told }];
    return [{ state: "failure", told: error.message, nextStep: NEXT_STEPS[error.failure] }];
  } finally {
    await model.close();
  }
}

/** Whether prompts of one's own can be used: with others the program does not start. */
export function inspectPrompts(folder: string): Omit<Finding, "part"> {
  try {
    loadPrompts(folder);
    return { state: "ok", told: `prompts of ${folder}` };
  } catch (error) {
    if (!(error instanceof ArchivistError)) throw error;
    return { state: "failure", told: error.message, nextStep: error.nextStep };
  }
}

async function keptReplies(folder: string): Promise<Omit<Finding, "part">> {
  const files = await readdir(folder).catch(() => []);
  const count = files.filter((name) => name.endsWith(".json")).length;
  if (count > 0) return { state: "ok", told: `${count} kept replies in ${folder}; the model is not asked` };
  return {
    state: "warning",
    told: `${folder} keeps no replies, and LLM_REPLAY=on asks for none`,
    nextStep: "Take LLM_REPLAY=on away once, and the replies are kept in LLM_RECORDINGS.",
  };
}
