import { describe, expect, it } from "vitest";
import { loadConfiguration } from "../src/config.ts";
import { languageModelUse } from "../src/language-model-configuration.ts";

const ENDPOINT = { LLM_BASE_URL: "http://localhost:11434/v1", LLM_MODEL: "qwen3:8b" };
const languageModelIn = (environment: Readonly<Record<string, string>>) =>
  loadConfiguration(environment).languageModel;

describe("the language model of a configuration", () => {
  it("is none by default, and none without an address", () => {
    expect(languageModelIn({})).toBeUndefined();
    expect(
      languageModelIn({ LLM_BASE_URL: "", LLM_MODEL: "qwen3:8b", LLM_API_KEY: "sk-1", LLM_REPLAY: "off" }),
    ).toBeUndefined();
  });

  it("is an endpoint, with defaults", () => {
    expect(languageModelIn(ENDPOINT)).toEqual({
      source: { kind: "endpoint", baseUrl: "http://localhost:11434/v1", model: "qwen3:8b" },
      contextTokens: 8192,
      timeoutMs: 30_000,
    });
  });

  it("is an endpoint with everything", () => {
    const environment = {
      ...ENDPOINT,
      LLM_API_KEY: "sk-1",
      LLM_CONTEXT_TOKENS: "32768",
      LLM_TIMEOUT_SECONDS: "90",
      LLM_INPUT_PRICE: "0.27",
      LLM_OUTPUT_PRICE: "1.1",
      LLM_RECORDINGS: "data/replies",
    };
    expect(languageModelIn(environment)).toEqual({
      source: { kind: "endpoint", baseUrl: "http://localhost:11434/v1", apiKey: "sk-1", model: "qwen3:8b" },
      contextTokens: 32_768,
      timeoutMs: 90_000,
      price: { perMillionInput: 0.27, perMillionOutput: 1.1 },
      recordings: { folder: "data/replies", mode: "record" },
    });
  });

  it("is a file", () => {
    expect(languageModelIn({ LLM_MODEL_PATH: "models/small.gguf" })).toMatchObject({
      source: { kind: "file", path: "models/small.gguf" },
    });
  });

  it("is a name whose replies are kept, with or without an address", () => {
    const replay = { LLM_MODEL: "qwen3:8b", LLM_RECORDINGS: "data/replies", LLM_REPLAY: "on" };
    for (const environment of [replay, { ...ENDPOINT, ...replay }])
      expect(languageModelIn(environment)).toMatchObject({
        source: { kind: "replay", model: "qwen3:8b" },
        recordings: { folder: "data/replies", mode: "replay" },
      });
  });

  it.each([
    {
      name: "an endpoint without a model",
      environment: { LLM_BASE_URL: "http://a/v1" },
      says: /without LLM_MODEL/,
    },
    {
      name: "an endpoint and a file",
      environment: { ...ENDPOINT, LLM_MODEL_PATH: "a.gguf" },
      says: /LLM_BASE_URL and LLM_MODEL_PATH/,
    },
    { name: "an address without a scheme", environment: { LLM_BASE_URL: "localhost:11434" }, says: /http/ },
    { name: "no address", environment: { LLM_BASE_URL: "the one on my desk" }, says: /LLM_BASE_URL.*http/ },
    {
      name: "an address with a password",
      environment: { ...ENDPOINT, LLM_BASE_URL: "https://me:SECRET@a/v1" },
      says: /LLM_API_KEY is the place/,
    },
    {
      name: "an address with a query",
      environment: { ...ENDPOINT, LLM_BASE_URL: "https://a/v1?key=SECRET" },
      says: /LLM_API_KEY is the place/,
    },
    {
      name: "a key with a space",
      environment: { ...ENDPOINT, LLM_API_KEY: "sk SECRET" },
      says: /LLM_API_KEY/,
    },
    { name: "a tiny context", environment: { LLM_CONTEXT_TOKENS: "100" }, says: /LLM_CONTEXT_TOKENS.*2048/ },
    { name: "no time", environment: { LLM_TIMEOUT_SECONDS: "0" }, says: /LLM_TIMEOUT_SECONDS.*300/ },
    { name: "half a price", environment: { ...ENDPOINT, LLM_INPUT_PRICE: "1" }, says: /LLM_OUTPUT_PRICE/ },
    { name: "a price with a sign", environment: { LLM_INPUT_PRICE: "$1" }, says: /LLM_INPUT_PRICE.*0\.27/ },
    {
      name: "replies that nothing keeps",
      environment: { ...ENDPOINT, LLM_REPLAY: "on" },
      says: /LLM_RECORDINGS/,
    },
    {
      name: "replies of no model",
      environment: { LLM_RECORDINGS: "a", LLM_REPLAY: "on" },
      says: /LLM_MODEL/,
    },
    { name: "another word than on", environment: { LLM_REPLAY: "yes" }, says: /LLM_REPLAY.*on nor off/ },
  ])("is refused: $name", ({ environment, says }) => {
    expect(() => loadConfiguration(environment as Record<string, string>)).toThrow(
      expect.objectContaining({
        code: "bad-configuration",
        message: expect.stringMatching(says),
        nextStep: expect.stringContaining(".env"),
      }),
    );
    expect(() => loadConfiguration(environment as Record<string, string>)).not.toThrow(/SECRET/);
  });
});

describe("what people are told of it", () => {
  const RECORDED = { LLM_RECORDINGS: "data/replies" };
  it.each([
    { name: "without a model", environment: {}, use: { kind: "none" } },
    {
      name: "with a file",
      environment: { LLM_MODEL_PATH: "models/secret.gguf" },
      use: { kind: "local", isRecorded: false },
    },
    {
      name: "with an endpoint, of which the host is named alone",
      environment: { LLM_BASE_URL: "https://llm.example/SECRET/v1", LLM_API_KEY: "SECRET", LLM_MODEL: "m" },
      use: { kind: "endpoint", host: "llm.example", isRecorded: false },
    },
    {
      name: "with one on a port, whose replies are kept",
      environment: { ...ENDPOINT, ...RECORDED },
      use: { kind: "endpoint", host: "localhost:11434", isRecorded: true },
    },
    {
      name: "with kept replies alone",
      environment: { ...ENDPOINT, ...RECORDED, LLM_REPLAY: "on" },
      use: { kind: "none" },
    },
  ])("$name", ({ environment, use }) => {
    expect(languageModelUse(languageModelIn(environment as Record<string, string>))).toEqual(use);
  });
});
