/** What `doctor` tells of the language model, and how the program gets at it: with real endpoints, files and folders. */
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { loadConfiguration } from "../src/config.ts";
import { inspectLanguageModel } from "../src/inspect-language-model.ts";
import { createModelLoaders } from "../src/load-models.ts";
import {
  cutOff,
  failing,
  outOfQuota,
  refusingKey,
  saying,
  slow,
  unknownModel,
} from "./support/llm-endpoint/behaviours.ts";
import type { Behaviour } from "./support/llm-endpoint/endpoint-reply.ts";
import { startLlmEndpoint } from "./support/llm-endpoint/llm-endpoint.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const KEY = "sk-Very-Secret-0123456789";
const REQUEST = { messages: [{ role: "user", content: "渡口？" }], maximumTokens: 50 } as const;

const wanted = (environment: Readonly<Record<string, string>>) => loadConfiguration(environment);

async function inspected(behaviour: Behaviour, environment: Readonly<Record<string, string>> = {}) {
  const endpoint = await startLlmEndpoint(behaviour, { apiKey: KEY });
  const { baseUrl } = endpoint;
  const { languageModel } = wanted({
    LLM_BASE_URL: baseUrl,
    LLM_MODEL: "qwen3:8b",
    LLM_API_KEY: KEY,
    ...environment,
  });
  const findings = await inspectLanguageModel(languageModel);
  expect(JSON.stringify(findings)).not.toContain(KEY.slice(0, 8));
  return { findings, endpoint, baseUrl };
}

describe("what doctor tells of a language model", () => {
  it("is that it is off", async () => {
    expect(await inspectLanguageModel(undefined)).toEqual([
      { state: "ok", told: "off: answers are quoted from the articles" },
    ]);
  });

  it.each<[string, Behaviour]>([
    ["with more than one token", saying("Hello! How can I help you today?")],
    ["with one", saying("Hi")],
    ["with none that is shown", cutOff("length", saying(""))],
  ])("is that it answers, %s, and asks for no more than that", async (_name, behaviour) => {
    const { findings, endpoint, baseUrl } = await inspected(behaviour);
    expect(findings).toEqual([
      { state: "ok", told: `qwen3:8b at ${baseUrl} answers; 8192 tokens of context` },
    ]);
    expect(endpoint.requests.map(({ body }) => body["max_tokens"])).toEqual([1]);
  });

  it.each<[name: string, behaviour: Behaviour, nextStep: string]>([
    ["a key that is not accepted", refusingKey, "LLM_API_KEY"],
    ["a model that is not known", unknownModel, "LLM_MODEL"],
    ["no credit", outOfQuota, "credit"],
    ["an endpoint that fails", failing({}, saying("")), "log of the endpoint"],
    ["an endpoint that is slow", slow(60_000, saying("")), "LLM_TIMEOUT_SECONDS"],
    ["something else", () => ({ kind: "raw", status: 200, type: "text/html", body: "<p>" }), "LLM_BASE_URL"],
  ])("is what to do about %s", async (_name, behaviour, nextStep) => {
    const { findings } = await inspected(behaviour, { LLM_TIMEOUT_SECONDS: "2" });
    expect(findings).toMatchObject([{ state: "failure", nextStep: expect.stringContaining(nextStep) }]);
  });

  it("is what to do when nothing is there", async () => {
    const { baseUrl, close } = await startLlmEndpoint(saying(""));
    await close();
    const { languageModel } = wanted({ LLM_BASE_URL: baseUrl, LLM_MODEL: "m" });
    expect(await inspectLanguageModel(languageModel)).toMatchObject([
      {
        state: "failure",
        told: `No connection to ${baseUrl} (ECONNREFUSED).`,
        nextStep: expect.stringContaining("Start the endpoint"),
      },
    ]);
  });

  it("is whether there is anything to replay", async () => {
    const folder = join(await temporaryFolder(), "replies");
    const replay = wanted({ LLM_MODEL: "qwen3:8b", LLM_RECORDINGS: folder, LLM_REPLAY: "on" });
    expect(await inspectLanguageModel(replay.languageModel)).toMatchObject([{ state: "warning" }]);
    const { baseUrl } = await startLlmEndpoint(saying("yes"));
    const record = wanted({ LLM_BASE_URL: baseUrl, LLM_MODEL: "qwen3:8b", LLM_RECORDINGS: folder });
    const logger = pino({ level: "silent" });
    const recorded = await createModelLoaders({ configuration: record, logger }).languageModelIfAny();
    await recorded?.complete(REQUEST);
    expect(await inspectLanguageModel(replay.languageModel)).toEqual([
      { state: "ok", told: `1 kept replies in ${folder}; the model is not asked` },
    ]);
    const replayed = await createModelLoaders({ configuration: replay, logger }).languageModelIfAny();
    expect(await replayed?.complete(REQUEST)).toMatchObject({ text: "yes" });
  });
});

describe("a folder for replies in which nothing can be written", () => {
  it("is told by doctor and in the log, and loses no reply", async () => {
    const folder = join(await temporaryFolder(), "file", "replies");
    await writeFile(dirname(folder), "");
    const { findings, baseUrl } = await inspected(saying("yes"), { LLM_RECORDINGS: folder });
    expect(findings).toMatchObject([
      { state: "ok" },
      { state: "warning", told: expect.stringContaining(folder), nextStep: expect.any(String) },
    ]);
    const lines: string[] = [];
    const logger = pino({ level: "warn" }, { write: (line: string) => lines.push(line) });
    const configuration = wanted({
      LLM_BASE_URL: baseUrl,
      LLM_MODEL: "m",
      LLM_API_KEY: KEY,
      LLM_RECORDINGS: folder,
    });
    const model = await createModelLoaders({ configuration, logger }).languageModelIfAny();
    expect(await model?.complete(REQUEST)).toMatchObject({ text: "yes" });
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { msg: "a reply is not kept in LLM_RECORDINGS", reason: expect.stringContaining("ENOTDIR") },
    ]);
  });
});

describe("languageModelIfAny", () => {
  function loaders(environment: Readonly<Record<string, string>>) {
    const lines: string[] = [];
    const logger = pino({ level: "info" }, { write: (line: string) => lines.push(line) });
    return {
      ...createModelLoaders({ configuration: wanted(environment), logger }),
      logged: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    };
  }

  it("logs what can be done when it was asked in vain", async () => {
    const { baseUrl } = await startLlmEndpoint(refusingKey, { apiKey: KEY });
    const { languageModelIfAny, logged } = loaders({
      LLM_BASE_URL: baseUrl,
      LLM_MODEL: "m",
      LLM_API_KEY: KEY,
    });
    await expect((await languageModelIfAny())?.complete(REQUEST)).rejects.toMatchObject({
      failure: "refused",
    });
    expect(logged()).toMatchObject([
      { level: 40, failure: "refused", nextStep: expect.stringContaining("LLM_API_KEY") },
    ]);
  });

  it("is undefined when none is wanted, without a word", async () => {
    const { languageModelIfAny, logged } = loaders({});
    expect(await languageModelIfAny()).toBeUndefined();
    expect(logged()).toEqual([]);
  });

  it("is undefined when the file cannot be loaded, which the log tells", async () => {
    const { languageModelIfAny, logged } = loaders({ LLM_MODEL_PATH: "/nowhere/a.gguf" });
    expect(await languageModelIfAny()).toBeUndefined();
    expect(logged()).toMatchObject([
      {
        msg: "answers are quoted without the language model",
        reason: expect.stringContaining("/nowhere/a.gguf"),
      },
    ]);
  });

  it("logs what every request took and cost, and neither key nor prompt nor reply", async () => {
    const { baseUrl } = await startLlmEndpoint(failing({ times: 1 }, saying("128万元")), { apiKey: KEY });
    const { languageModelIfAny, logged } = loaders({
      LLM_BASE_URL: baseUrl,
      LLM_MODEL: "m",
      LLM_API_KEY: KEY,
      LLM_INPUT_PRICE: "1000",
      LLM_OUTPUT_PRICE: "2000",
    });
    const { usage = { inputTokens: 0, outputTokens: 0 } } =
      (await (await languageModelIfAny())?.complete(REQUEST)) ?? {};
    expect(logged()).toMatchObject([
      {
        level: 30,
        msg: "language model asked",
        model: "m",
        attempts: 2,
        usage,
        cost: (usage.inputTokens + 2 * usage.outputTokens) / 1000,
      },
    ]);
    for (const secret of [KEY, "渡口", "128"]) expect(JSON.stringify(logged())).not.toContain(secret);
  });
});
