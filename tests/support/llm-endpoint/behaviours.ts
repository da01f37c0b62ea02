/** How endpoints behave, well and badly. Each is given to `startLlmEndpoint`, and most wrap another. */
import { countTokens } from "../../../src/language-model/count-tokens.ts";
import { type Behaviour, errorReply } from "./endpoint-reply.ts";
import type { Falsehood } from "./falsehoods.ts";
import { readPrompt } from "./read-prompt.ts";
import type { MakeReply } from "./written-reply.ts";

/** Always the same text. */
export const saying =
  (text: string): Behaviour =>
  () => ({ kind: "text", text });

/** A model that writes what it was asked for. */
export const good =
  (makeReply: MakeReply): Behaviour =>
  ({ messages }) => ({ kind: "text", text: JSON.stringify(makeReply(readPrompt(messages))) });

/** A model that writes a falsehood wherever one has a hold. */
export const lying =
  (falsehood: Falsehood, makeReply: MakeReply): Behaviour =>
  ({ messages }) => {
    const prompt = readPrompt(messages);
    const reply = makeReply(prompt);
    return { kind: "text", text: JSON.stringify(falsehood(reply, prompt) ?? reply) };
  };

/** The first byte comes so late. */
export const slow =
  (delayMs: number, then: Behaviour): Behaviour =>
  async (request) => {
    const reply = await then(request);
    return reply.kind === "text" ? { ...reply, delayMs } : reply;
  };

/** Writes slowly: every piece of what is streamed comes so much later. */
export const dripping =
  (pieceDelayMs: number, then: Behaviour): Behaviour =>
  async (request) => {
    const reply = await then(request);
    return reply.kind === "text" ? { ...reply, pieceDelayMs } : reply;
  };

/**
 * Half of a reply: it used up its tokens (`length`), or the stream ends, or breaks. What is not streamed can only use up
 * its tokens, or break before it begins.
 */
export const cutOff =
  (how: "length" | "end" | "drop", then: Behaviour): Behaviour =>
  async (request) => {
    const reply = await then(request);
    if (reply.kind !== "text") return reply;
    if (how !== "length" && request.body["stream"] === true) return { ...reply, breaksBy: how };
    if (how === "drop") return { kind: "drop" };
    return { ...reply, text: reply.text.slice(0, reply.text.length / 2), finish: "length" };
  };

/** A whole reply that is talk and half of the JSON. */
export const invalidJson =
  (then: Behaviour): Behaviour =>
  async (request) => {
    const reply = await then(request);
    if (reply.kind !== "text") return reply;
    return { ...reply, text: `Sure! Here is the answer:\n${reply.text.slice(0, reply.text.length / 2)}` };
  };

/** One behaviour for so many requests, then another. */
const firstly =
  (times: number, first: Behaviour, then: Behaviour): Behaviour =>
  (request) =>
    (request.number <= times ? first : then)(request);

/** 401, with the key in the message, masked as OpenAI does it. */
export const refusingKey: Behaviour = ({ authorization = "" }) => {
  const key = authorization.replace(/^Bearer /, "");
  return errorReply(401, `Incorrect API key provided: ${key.slice(0, 8)}***${key.slice(-4)}.`, {
    code: "invalid_api_key",
  });
};

/** 404, as Ollama says it. */
export const unknownModel: Behaviour = ({ body }) =>
  errorReply(404, `model '${String(body["model"])}' not found`, { type: "not_found_error" });

export const rateLimited = (
  { times = Number.POSITIVE_INFINITY, retryAfter }: { readonly times?: number; readonly retryAfter?: string },
  then: Behaviour,
): Behaviour =>
  firstly(
    times,
    () =>
      errorReply(
        429,
        "Rate limit reached for requests.",
        { type: "requests", code: "rate_limit_exceeded" },
        retryAfter === undefined ? {} : { "retry-after": retryAfter },
      ),
    then,
  );

/** 429 that no waiting ends. */
export const outOfQuota: Behaviour = () =>
  errorReply(429, "You exceeded your current quota.", {
    type: "insufficient_quota",
    code: "insufficient_quota",
  });

export const failing = (
  { times = Number.POSITIVE_INFINITY, status = 500 }: { readonly times?: number; readonly status?: number },
  then: Behaviour,
): Behaviour =>
  firstly(times, () => errorReply(status, "The server had an error.", { type: "server_error" }), then);

/** Drops the connection. */
export const dropping = (times: number, then: Behaviour): Behaviour =>
  firstly(times, () => ({ kind: "drop" }), then);

const TOO_LONG = {
  openai: (limit: number) =>
    errorReply(400, `This model's maximum context length is ${limit} tokens.`, {
      param: "messages",
      code: "context_length_exceeded",
    }),
  vllm: (limit: number) =>
    errorReply(
      400,
      `This model's maximum context length is ${limit} tokens. Please reduce max_tokens or the length of the messages.`,
      { type: "BadRequestError", code: 400 },
    ),
  llamaCpp: (limit: number) =>
    errorReply(400, `the request exceeds the available context size (${limit} tokens), try increasing it`, {
      type: "exceed_context_size_error",
      code: 400,
    }),
};

/** Refuses what is longer than its context, in the words of one server or another. */
export const contextOf =
  (limit: number, words: keyof typeof TOO_LONG, then: Behaviour): Behaviour =>
  (request) => {
    const asked = request.messages.reduce((sum, { content }) => sum + countTokens(content), 0);
    return asked > limit ? TOO_LONG[words](limit) : then(request);
  };

/** Takes no `response_format` but some. */
export const refusingFormat =
  (
    { takes = [], status = 400 }: { readonly takes?: readonly string[]; readonly status?: 400 | 422 },
    then: Behaviour,
  ): Behaviour =>
  (request) => {
    const format = request.body["response_format"] as { readonly type?: string } | undefined;
    if (!format || takes.includes(format.type ?? "")) return then(request);
    if (status === 422) {
      const body = JSON.stringify({
        detail: [{ loc: ["body", "response_format"], msg: "extra fields not permitted" }],
      });
      return { kind: "raw", status, type: "application/json", body };
    }
    return errorReply(status, `This response_format type is unavailable now: ${format.type}`);
  };

/** Refuses a parameter by name, as OpenAI's newest models do. */
export const refusingParameter =
  (name: string, then: Behaviour): Behaviour =>
  (request) =>
    name in request.body
      ? errorReply(400, `Unsupported parameter: '${name}' is not supported with this model.`, {
          param: name,
          code: "unsupported_parameter",
        })
      : then(request);
