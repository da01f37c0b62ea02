import { describe, expect, it } from "vitest";
import type { CompletedRequest } from "../../src/language-model/completion-log.ts";
import type { CompletionRequest } from "../../src/language-model/language-model.ts";
import { LanguageModelError } from "../../src/language-model/language-model-error.ts";
import {
  createOpenAiLanguageModel,
  type OpenAiLanguageModelOptions,
} from "../../src/language-model/openai-language-model.ts";
import {
  contextOf,
  cutOff,
  dropping,
  failing,
  outOfQuota,
  rateLimited,
  refusingFormat,
  refusingKey,
  refusingParameter,
  saying,
  slow,
  unknownModel,
} from "../support/llm-endpoint/behaviours.ts";
import type { Behaviour } from "../support/llm-endpoint/endpoint-reply.ts";
import { startLlmEndpoint } from "../support/llm-endpoint/llm-endpoint.ts";

const KEY = "sk-Very-Secret-0123456789";
const QUESTION = "渡口的新船花了多少钱？ A secret of the archive.";
const TEXT = '{"found": true, "answer": "128万元 🚢", "sentences": []}';
const REQUEST: CompletionRequest = {
  messages: [
    { role: "system", content: "Answer in JSON." },
    { role: "user", content: QUESTION },
  ],
  maximumTokens: 200,
};
const SCHEMA = {
  name: "written_answer",
  schema: {
    type: "object",
    properties: { found: { type: "boolean" } },
    required: ["found"],
    additionalProperties: false,
  },
};

async function modelAt(behaviour: Behaviour, options: Partial<OpenAiLanguageModelOptions> = {}) {
  const endpoint = await startLlmEndpoint(behaviour, { apiKey: KEY });
  const log: CompletedRequest[] = [];
  const model = createOpenAiLanguageModel({
    baseUrl: endpoint.baseUrl,
    apiKey: KEY,
    model: "test-model",
    contextTokens: 8192,
    timeoutMs: 20_000,
    retryDelayMs: 1,
    onCompleted: (completed) => log.push(completed),
    ...options,
  });
  const failureOf = async (streamed: boolean, request = REQUEST) => {
    const error: unknown = await model.complete(request, streamed ? { onText: () => {} } : {}).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(LanguageModelError);
    return error as LanguageModelError;
  };
  return { endpoint, model, log, failureOf, sent: () => endpoint.requests.map(({ body }) => body) };
}

describe("a whole reply", () => {
  it("comes with its usage, and nothing is asked for that was not given", async () => {
    const { model, sent, log } = await modelAt(saying(TEXT));
    const { text, usage } = await model.complete(REQUEST);
    expect(text).toBe(TEXT);
    expect(usage).toEqual({
      inputTokens: model.countTokens("Answer in JSON.") + model.countTokens(QUESTION) + 8,
      outputTokens: model.countTokens(TEXT),
    });
    expect(sent()).toEqual([
      { model: "test-model", messages: REQUEST.messages, max_tokens: 200, temperature: 0 },
    ]);
    expect(log).toEqual([{ model: "test-model", milliseconds: expect.any(Number), attempts: 1, usage }]);
  });

  it("is told in pieces as it comes, and given as a whole at the end", async () => {
    const { model, sent, log } = await modelAt(saying(TEXT));
    const pieces: string[] = [];
    const { text, usage } = await model.complete(REQUEST, { onText: (piece) => pieces.push(piece) });
    expect(text).toBe(TEXT);
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.join("")).toBe(TEXT);
    expect(usage?.outputTokens).toBe(model.countTokens(TEXT));
    expect(sent()).toMatchObject([{ stream: true, stream_options: { include_usage: true } }]);
    expect(log).toMatchObject([{ usage }]);
  });

  it("costs what its tokens cost", async () => {
    const { model, log } = await modelAt(saying(TEXT), {
      price: { perMillionInput: 2, perMillionOutput: 10 },
    });
    const { usage = { inputTokens: 0, outputTokens: 0 } } = await model.complete(REQUEST);
    expect(usage.inputTokens).toBeGreaterThan(0);
    expect(log[0]?.cost).toBeCloseTo((usage.inputTokens * 2 + usage.outputTokens * 10) / 1e6, 12);
  });

  it("needs no key, and takes none from the environment", async () => {
    const endpoint = await startLlmEndpoint(saying(TEXT));
    process.env["OPENAI_API_KEY"] = "sk-of-somebody-else";
    process.env["OPENAI_ORG_ID"] = "org-of-somebody-else";
    try {
      const { baseUrl } = endpoint;
      const model = createOpenAiLanguageModel({ baseUrl, model: "m", contextTokens: 100, timeoutMs: 20_000 });
      await model.complete(REQUEST);
    } finally {
      delete process.env["OPENAI_API_KEY"];
      delete process.env["OPENAI_ORG_ID"];
    }
    expect(endpoint.requests).toHaveLength(1);
    expect(endpoint.requests[0]).not.toHaveProperty("authorization");
  });

  it("is taken without usage and without finish_reason, which some servers leave out", async () => {
    const body = JSON.stringify({ choices: [{ message: { content: TEXT } }] });
    const { model } = await modelAt(() => ({ kind: "raw", status: 200, type: "application/json", body }));
    expect(await model.complete(REQUEST)).toEqual({ text: TEXT });
  });
});

describe("what fails", () => {
  const raw =
    (type: string, body: string): Behaviour =>
    () => ({ kind: "raw", status: 200, type, body });
  const finishing =
    (finish: string): Behaviour =>
    () => ({ kind: "text", text: TEXT, finish });

  it.each<[name: string, failure: string, behaviour: Behaviour, attempts: number]>([
    ["a key that is not accepted", "refused", refusingKey, 1],
    ["a model that is not known", "refused", unknownModel, 1],
    ["no money left", "refused", failing({ status: 402 }, saying(TEXT)), 1],
    ["a quota that no waiting brings back", "rate-limited", outOfQuota, 1],
    ["too many requests", "rate-limited", rateLimited({}, saying(TEXT)), 3],
    ["an error of the server's own", "server", failing({}, saying(TEXT)), 3],
    ["a server that is overloaded", "server", failing({ status: 503 }, saying(TEXT)), 3],
    ["too long a prompt for OpenAI", "too-long", contextOf(5, "openai", saying(TEXT)), 1],
    ["too long a prompt for vLLM", "too-long", contextOf(5, "vllm", saying(TEXT)), 1],
    ["too long a prompt for llama.cpp", "too-long", contextOf(5, "llamaCpp", saying(TEXT)), 1],
    ["a dropped connection", "unreachable", dropping(9, saying(TEXT)), 3],
    ["a reply that used up its tokens", "cut-off", cutOff("length", saying(TEXT)), 1],
    ["a server out of resources", "cut-off", finishing("insufficient_system_resource"), 1],
    ["a reply that is withheld", "bad-reply", finishing("content_filter"), 1],
    ["no text", "bad-reply", saying(" "), 1],
  ])("%s is %s", async (_name, failure, behaviour, attempts) => {
    const { endpoint, failureOf, log } = await modelAt(behaviour);
    for (const streamed of [false, true]) {
      const before = endpoint.requests.length;
      const error = await failureOf(streamed);
      expect(error.failure).toBe(failure);
      expect(endpoint.requests.length - before).toBe(attempts);
      expect(log.at(-1)).toMatchObject({ failure, attempts });
      for (const told of [error.message, JSON.stringify(log), String(error.stack)]) {
        expect(told).not.toContain(KEY.slice(0, 8));
        expect(told).not.toContain("secret");
      }
      expect(error.cause).toBeUndefined();
    }
    expect(log).toHaveLength(2);
  });

  it.each([
    ["a page of HTML", "text/html", "<html>Sign in</html>"],
    ["no JSON", "application/json", '{"choices": [{'],
    ["JSON of another kind", "application/json", '{"response": "yes"}'],
    ["nothing", "application/json", "null"],
  ])("%s instead of a reply is a bad one", async (_name, type, body) => {
    const { failureOf, endpoint } = await modelAt(raw(type, body));
    expect((await failureOf(false)).failure).toBe("bad-reply");
    expect(endpoint.requests).toHaveLength(1);
  });

  it("tells the address and the status", async () => {
    const { endpoint, failureOf } = await modelAt(unknownModel);
    expect((await failureOf(false)).message).toBe(
      `${endpoint.baseUrl} answered 404 (not_found_error) for test-model.`,
    );
  });

  it("tells why no connection came about", async () => {
    const { baseUrl, close } = await startLlmEndpoint(saying(TEXT));
    await close();
    const model = createOpenAiLanguageModel({
      baseUrl,
      model: "m",
      contextTokens: 100,
      timeoutMs: 20_000,
      retryDelayMs: 1,
    });
    await expect(model.complete(REQUEST)).rejects.toThrow(`No connection to ${baseUrl} (ECONNREFUSED).`);
  });

  it("a stream that breaks, or ends without saying so, is cut off and not asked again", async () => {
    for (const how of ["end", "drop"] as const) {
      const { failureOf, endpoint } = await modelAt(cutOff(how, saying(TEXT)));
      expect((await failureOf(true)).failure, how).toBe("cut-off");
      expect(endpoint.requests).toHaveLength(1);
    }
  });

  it("an error in the midst of a stream is the server's", async () => {
    const body =
      'data: {"choices":[{"index":0,"delta":{"content":"128"}}]}\n\n' +
      'data: {"error":{"message":"out of memory","type":"server_error"}}\n\n';
    const { failureOf, endpoint } = await modelAt(raw("text/event-stream", body));
    expect((await failureOf(true)).failure).toBe("server");
    expect(endpoint.requests).toHaveLength(1);
  });
});

describe("retries", () => {
  it.each<[name: string, behaviour: Behaviour]>([
    ["too many requests", rateLimited({ times: 2 }, saying(TEXT))],
    ["too many requests, with the time to wait", rateLimited({ times: 2, retryAfter: "0" }, saying(TEXT))],
    ["errors of the server", failing({ times: 2 }, saying(TEXT))],
    ["dropped connections", dropping(2, saying(TEXT))],
  ])("get over %s", async (_name, behaviour) => {
    for (const options of [{}, { onText: () => {} }]) {
      const { model, endpoint, log } = await modelAt(behaviour);
      expect((await model.complete(REQUEST, options)).text).toBe(TEXT);
      expect(endpoint.requests).toHaveLength(3);
      expect(log).toMatchObject([{ attempts: 3 }]);
      expect(log[0]).not.toHaveProperty("failure");
    }
  });

  it("are as many as allowed", async () => {
    const { endpoint, failureOf } = await modelAt(failing({}, saying(TEXT)), { maximumRetries: 0 });
    await failureOf(false);
    expect(endpoint.requests).toHaveLength(1);
  });

  it("wait as long as the endpoint says, in seconds or until a date", async () => {
    for (const retryAfter of ["1", new Date(Date.now() + 1500).toUTCString()]) {
      // A retry of its own would wait longer than the call may take, and so be given up.
      const { model, endpoint } = await modelAt(rateLimited({ times: 1, retryAfter }, saying(TEXT)), {
        retryDelayMs: 1_000_000,
        timeoutMs: 10_000,
      });
      await model.complete(REQUEST);
      expect(endpoint.requests).toHaveLength(2);
    }
  });

  it("are given up at once when the endpoint says to wait longer than the call may take", async () => {
    const { endpoint, failureOf } = await modelAt(rateLimited({ retryAfter: "3600" }, saying(TEXT)));
    expect((await failureOf(false)).failure).toBe("rate-limited");
    expect(endpoint.requests).toHaveLength(1);
  });
});

describe("the end of a call", () => {
  it("comes when its time is over, and the endpoint is told", async () => {
    for (const streamed of [false, true]) {
      const { endpoint, failureOf, log } = await modelAt(slow(60_000, saying(TEXT)), { timeoutMs: 300 });
      const error = await failureOf(streamed);
      expect(error).toMatchObject({
        failure: "time-out",
        message: "test-model gave no whole reply within 300 ms.",
      });
      expect(log).toMatchObject([{ failure: "time-out", attempts: 1 }]);
      await expect.poll(endpoint.withdrawn).toBe(1);
    }
  });

  it("comes when nobody wants the reply any more, for the reason given", async () => {
    const { model, endpoint, log } = await modelAt(slow(60_000, saying(TEXT)));
    const wanting = new AbortController();
    const reply = model.complete(REQUEST, { signal: wanting.signal });
    reply.catch(() => {});
    await expect.poll(() => endpoint.requests.length).toBe(1);
    wanting.abort(new Error("edited"));
    await expect(reply).rejects.toThrow("edited");
    expect(log).toMatchObject([{ failure: "cancelled" }]);
    await expect.poll(endpoint.withdrawn).toBe(1);
  });

  it("is in time while a retry is waited for", async () => {
    const { model, endpoint } = await modelAt(failing({}, saying(TEXT)), { retryDelayMs: 15_000 });
    const wanting = new AbortController();
    const reply = model.complete(REQUEST, { signal: wanting.signal });
    reply.catch(() => {});
    await expect.poll(() => endpoint.requests.length).toBe(1);
    wanting.abort();
    await expect(reply).rejects.toThrow(/aborted/);
    expect(endpoint.requests).toHaveLength(1);
  });

  it("comes before the beginning when the signal has gone off", async () => {
    const { model, endpoint } = await modelAt(saying(TEXT));
    await expect(model.complete(REQUEST, { signal: AbortSignal.abort() })).rejects.toThrow(/aborted/);
    expect(endpoint.requests).toHaveLength(0);
  });

  it("counts from when the question came, and nothing is asked for when it is over by then", async () => {
    const { model, endpoint, log } = await modelAt(slow(60_000, saying(TEXT)), { timeoutMs: 1_000 });
    const startMs = performance.now();
    await expect(model.complete(REQUEST, { sinceMs: startMs - 700 })).rejects.toMatchObject({
      failure: "time-out",
    });
    await expect(model.complete(REQUEST, { sinceMs: startMs - 1_000 })).rejects.toMatchObject({
      failure: "not-asked",
    });
    expect(endpoint.requests.length).toBe(1);
    expect(log.map(({ failure }) => failure)).toEqual(["time-out", "not-asked"]);
  });

  it("tells no piece after it", async () => {
    const { model } = await modelAt(saying(TEXT.repeat(20)));
    const wanting = new AbortController();
    const pieces: string[] = [];
    const onText = (piece: string) => {
      pieces.push(piece);
      wanting.abort();
    };
    await expect(model.complete(REQUEST, { signal: wanting.signal, onText })).rejects.toThrow(/aborted/);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(pieces).toHaveLength(1);
  });
});

describe("what an endpoint does not take", () => {
  const formats = (sent: readonly Readonly<Record<string, unknown>>[]) =>
    sent.map((body) => (body["response_format"] as { type: string } | undefined)?.type ?? "none");

  it.each([
    ["JSON schemas", { takes: ["json_object"] }, ["json_schema", "json_object"]],
    ["any format", {}, ["json_schema", "json_object", "none"]],
    ["any format, with 422", { status: 422 as const }, ["json_schema", "json_object", "none"]],
  ])("as %s: it is left out, and from then on", async (_name, refused, expected) => {
    const { model, sent, log } = await modelAt(refusingFormat(refused, saying(TEXT)));
    const request = { ...REQUEST, schema: SCHEMA };
    expect((await model.complete(request)).text).toBe(TEXT);
    expect(formats(sent())).toEqual(expected);
    expect((await model.complete(request, { onText: () => {} })).text).toBe(TEXT);
    expect(formats(sent())).toEqual([...expected, expected.at(-1)]);
    expect(log).toMatchObject([{ attempts: expected.length }, { attempts: 1 }]);
  });

  it("does not matter when it takes all of it", async () => {
    const { model, sent } = await modelAt(saying(TEXT));
    await model.complete({ ...REQUEST, schema: SCHEMA });
    expect(sent()).toMatchObject([
      { response_format: { type: "json_schema", json_schema: { ...SCHEMA, strict: true } } },
    ]);
  });

  it("is not remembered of a request that failed all the same", async () => {
    const { model, endpoint, sent, failureOf } = await modelAt(
      refusingFormat({}, failing({ status: 401 }, saying(TEXT))),
    );
    const request = { ...REQUEST, schema: SCHEMA };
    await failureOf(false, request);
    endpoint.use(saying(TEXT));
    await model.complete(request);
    expect(formats(sent()).at(-1)).toBe("json_schema");
  });

  it("may be how the length is limited, a temperature, or usage at the end of a stream", async () => {
    const { model, sent } = await modelAt(
      refusingParameter(
        "max_tokens",
        refusingParameter("temperature", refusingParameter("stream_options", saying(TEXT))),
      ),
    );
    const { text } = await model.complete(REQUEST, { onText: () => {} });
    expect(text).toBe(TEXT);
    expect(sent()).toHaveLength(4);
    expect(sent().at(-1)).toEqual({
      model: "test-model",
      messages: REQUEST.messages,
      max_completion_tokens: 200,
      stream: true,
    });
  });

  it("is refused when it is none of these", async () => {
    const { endpoint, failureOf } = await modelAt(refusingParameter("model", saying(TEXT)));
    expect((await failureOf(false)).failure).toBe("refused");
    expect(endpoint.requests).toHaveLength(1);
  });
});
