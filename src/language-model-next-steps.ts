import type { LanguageModelFailure } from "./language-model/language-model-error.ts";

/** What whoever runs the bot can do about a model that gave no reply, in the words of the configuration. */
export const LANGUAGE_MODEL_NEXT_STEPS: Readonly<Record<LanguageModelFailure, string>> = {
  unreachable: "Start the endpoint, or correct LLM_BASE_URL, which mostly ends in /v1.",
  "time-out":
    "Ask again, for the model may be loaded first; else set LLM_TIMEOUT_SECONDS or a smaller model.",
  refused:
    "Check LLM_API_KEY, that the endpoint lists LLM_MODEL, and that LLM_BASE_URL is as its documentation has it, mostly with /v1.",
  "rate-limited": "Wait, or look at the account's limits and credit.",
  server: "Look at the log of the endpoint.",
  "too-long": "Give the model a larger context: a question of one word does not fit.",
  "not-asked": "Ask again in half a minute.",
  "cut-off":
    "Look at the log of the endpoint: it ends replies early, or LLM_CONTEXT_TOKENS is more than it has.",
  "bad-reply": "Check LLM_BASE_URL: what answers there speaks no chat completions.",
};
