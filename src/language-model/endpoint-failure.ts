import { APIConnectionTimeoutError, APIError } from "openai";
import { LanguageModelError, type LanguageModelFailure } from "./language-model-error.ts";

/** As OpenAI, vLLM, DeepSeek and the server of llama.cpp say it. */
const TOO_LONG =
  /context_length_exceeded|exceed_context_size|maximum context length|exceeds? (?:the )?(?:available |model'?s )?context/i;

/** Of failures that pass: what is asked again, and what of it the endpoint says when. */
export interface EndpointFailure {
  readonly error: LanguageModelError;
  readonly mayPass: boolean;
  readonly retryAfterMs?: number;
  /** What the endpoint refuses about the request; it may repeat the prompt, so it is shown to nobody. */
  readonly complaint?: string;
}

/**
 * What anything that the client throws means. The message is ours: endpoints repeat keys and prompts in theirs.
 *
 * @param address of the endpoint, without anything secret
 */
export function endpointFailureOf(
  thrown: unknown,
  { address, model }: { readonly address: string; readonly model: string },
): EndpointFailure {
  const failed = (failure: LanguageModelFailure, message: string) => new LanguageModelError(failure, message);
  if (thrown instanceof LanguageModelError) return { error: thrown, mayPass: false };
  if (thrown instanceof APIConnectionTimeoutError)
    return { error: failed("time-out", `${address} did not answer in time.`), mayPass: false };
  if (thrown instanceof APIError) {
    const { status, code, message } = thrown;
    const said = `${thrown.param ?? ""} ${code ?? ""} ${thrown.type ?? ""} ${message}`;
    if ((status === undefined || [400, 413, 422, 500].includes(status)) && TOO_LONG.test(said))
      return { error: failed("too-long", `The request is longer than ${model} takes.`), mayPass: false };
    const answered = `${address} answered ${status ?? "with an error"}${nameOf(code ?? thrown.type)}`;
    if (status === 429) {
      const mayPass = code !== "insufficient_quota";
      return { error: failed("rate-limited", `${answered}.`), mayPass, ...retryAfterOf(thrown.headers) };
    }
    if (status === 408) return { error: failed("time-out", `${answered}.`), mayPass: true };
    if (status !== undefined && status < 500)
      return {
        error: failed("refused", `${answered} for ${model}.`),
        mayPass: false,
        ...(status === 400 || status === 422 ? { complaint: said } : {}),
      };
    if (status !== undefined || thrown.error !== undefined)
      return { error: failed("server", `${answered}.`), mayPass: true, ...retryAfterOf(thrown.headers) };
  }
  if (thrown instanceof SyntaxError)
    return { error: failed("bad-reply", `What ${address} sent is no JSON.`), mayPass: false };
  return {
    error: failed("unreachable", `No connection to ${address}${nameOf(causeOf(thrown))}.`),
    mayPass: true,
  };
}

/** A name as programs give them; whatever else stands in its place is left out. */
function nameOf(code: unknown): string {
  return typeof code === "string" && /^\w{1,50}$/.test(code) ? ` (${code})` : "";
}

/** `ECONNREFUSED` and the like, wherever in the chain of causes. */
function causeOf(thrown: unknown): unknown {
  for (let error = thrown; error instanceof Error; error = error.cause)
    if ("code" in error && typeof error.code === "string") return error.code;
  return undefined;
}

/** `Retry-After` in seconds or as a date. */
function retryAfterOf(headers: Headers | undefined): Pick<EndpointFailure, "retryAfterMs"> {
  const value = headers?.get("retry-after");
  if (!value) return {};
  const waitMs = Number.isFinite(Number(value)) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(waitMs) ? {} : { retryAfterMs: Math.max(0, waitMs) };
}
