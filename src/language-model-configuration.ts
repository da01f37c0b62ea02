import { z } from "zod";
import { optionalAddress, optionalText, wholeNumber } from "./environment-values.ts";
import { ArchivistError } from "./errors.ts";
import type { LanguageModelUse } from "./model/language-model-use.ts";

const DEFAULT_CONTEXT_TOKENS = 8192;
/** Rules, examples and the reply alone are more than half of it. */
const LEAST_CONTEXT_TOKENS = 2048;
const DEFAULT_TIMEOUT_SECONDS = 30;
/** Node's own fetch gives up after five minutes without a byte. */
const LONGEST_TIMEOUT_SECONDS = 300;

const price = optionalText
  .refine(
    (value) => value === undefined || /^\d{1,9}(?:\.\d{1,9})?$/.test(value),
    "is not a price of a million tokens, such as 0.27",
  )
  .transform((value) => (value === undefined ? undefined : Number(value)));

/** The variables of the language model; their messages never hold the value. */
export const languageModelVariables = {
  LLM_BASE_URL: optionalAddress.refine(
    (url) => url === undefined || !URL.canParse(url) || isPlain(new URL(url)),
    "holds a password or a query: LLM_API_KEY is the place for a key",
  ),
  LLM_API_KEY: optionalText.refine(
    (key) => key === undefined || /^[\x21-\x7e]+$/.test(key),
    "holds what no key does, such as a space or a line break: copy it whole",
  ),
  LLM_MODEL: optionalText,
  LLM_MODEL_PATH: optionalText,
  LLM_CONTEXT_TOKENS: wholeNumber(LEAST_CONTEXT_TOKENS),
  LLM_TIMEOUT_SECONDS: wholeNumber(1, LONGEST_TIMEOUT_SECONDS),
  LLM_INPUT_PRICE: price,
  LLM_OUTPUT_PRICE: price,
  LLM_RECORDINGS: optionalText,
  LLM_REPLAY: optionalText.pipe(z.enum(["on", "off"], { error: "is neither on nor off" }).optional()),
};

/** Paths are put behind it, and it stands in errors. */
function isPlain({ username, password, search, hash }: URL): boolean {
  return username + password + search + hash === "";
}

const variables = z.object(languageModelVariables);

export interface LanguageModelConfiguration {
  /** `replay`: only the name matters, for nothing is asked. */
  readonly source:
    | {
        readonly kind: "endpoint";
        readonly baseUrl: string;
        readonly apiKey?: string;
        readonly model: string;
      }
    | { readonly kind: "file"; readonly path: string }
    | { readonly kind: "replay"; readonly model: string };
  /** Request and reply together. */
  readonly contextTokens: number;
  readonly timeoutMs: number;
  /** Of a million tokens, in whatever currency. */
  readonly price?: { readonly perMillionInput: number; readonly perMillionOutput: number };
  /** Folder in which replies are kept. */
  readonly recordings?: { readonly folder: string; readonly mode: "record" | "replay" };
}

/**
 * @returns undefined when no language model is wanted
 * @throws ArchivistError `bad-configuration` for values that contradict each other
 */
export function languageModelOf(values: z.output<typeof variables>): LanguageModelConfiguration | undefined {
  const wrong = contradictionIn(values);
  if (wrong !== undefined)
    throw new ArchivistError("bad-configuration", `The configuration is wrong: ${wrong}.`, {
      nextStep: "Correct it in the environment or in .env; .env.example says what each key is for.",
    });
  const source = sourceOf(values);
  if (!source) return undefined;
  const { LLM_INPUT_PRICE: perMillionInput, LLM_OUTPUT_PRICE: perMillionOutput } = values;
  return {
    source,
    contextTokens: values.LLM_CONTEXT_TOKENS ?? DEFAULT_CONTEXT_TOKENS,
    timeoutMs: (values.LLM_TIMEOUT_SECONDS ?? DEFAULT_TIMEOUT_SECONDS) * 1000,
    ...(perMillionInput !== undefined && perMillionOutput !== undefined
      ? { price: { perMillionInput, perMillionOutput } }
      : {}),
    ...(values.LLM_RECORDINGS
      ? {
          recordings: {
            folder: values.LLM_RECORDINGS,
            mode: values.LLM_REPLAY === "on" ? "replay" : "record",
          },
        }
      : {}),
  };
}

/** What people are to be told of it: of an address its host alone. */
export function languageModelUse(configuration: LanguageModelConfiguration | undefined): LanguageModelUse {
  if (!configuration || configuration.source.kind === "replay") return { kind: "none" };
  const { source, recordings } = configuration;
  const isRecorded = recordings?.mode === "record";
  if (source.kind === "file") return { kind: "local", isRecorded };
  return { kind: "endpoint", host: new URL(source.baseUrl).host, isRecorded };
}

function sourceOf(values: z.output<typeof variables>): LanguageModelConfiguration["source"] | undefined {
  const { LLM_BASE_URL: baseUrl, LLM_API_KEY: apiKey, LLM_MODEL: model, LLM_MODEL_PATH: path } = values;
  if (path) return { kind: "file", path };
  if (model && values.LLM_REPLAY === "on") return { kind: "replay", model };
  if (model && baseUrl) return { kind: "endpoint", baseUrl, ...(apiKey ? { apiKey } : {}), model };
  return undefined;
}

/** A model without LLM_BASE_URL is none: leaving out the address is how an endpoint is switched off. */
function contradictionIn(values: z.output<typeof variables>): string | undefined {
  const { LLM_BASE_URL: baseUrl, LLM_MODEL: model, LLM_MODEL_PATH: path } = values;
  if (baseUrl && path)
    return "LLM_BASE_URL and LLM_MODEL_PATH are both set, and answers are written by one model";
  if (baseUrl && !model)
    return "LLM_BASE_URL is set without LLM_MODEL, the name of a model as the endpoint lists it";
  if (values.LLM_REPLAY === "on" && !values.LLM_RECORDINGS)
    return "LLM_REPLAY=on needs LLM_RECORDINGS, the folder that keeps the replies";
  if (values.LLM_REPLAY === "on" && !model && !path)
    return "LLM_REPLAY=on needs LLM_MODEL, the model whose replies are kept";
  if ((values.LLM_INPUT_PRICE === undefined) !== (values.LLM_OUTPUT_PRICE === undefined))
    return "LLM_INPUT_PRICE and LLM_OUTPUT_PRICE are only of use together";
  return undefined;
}
