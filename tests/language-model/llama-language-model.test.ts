/**
 * What runs only where node-llama-cpp is: installed beside the project's packages, or where NODE_LLAMA_CPP says, such as
 * `NODE_LLAMA_CPP=/tmp/x/node_modules/node-llama-cpp/dist/index.js`.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { CompletedRequest } from "../../src/language-model/completion-log.ts";
import type { LanguageModel } from "../../src/language-model/language-model.ts";
import { createLlamaLanguageModel } from "../../src/language-model/llama-language-model.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { tinyGguf } from "../support/tiny-gguf.ts";

const RUNTIME = process.env["NODE_LLAMA_CPP"] ?? "node-llama-cpp";
const isInstalled = await import(RUNTIME).then(
  () => true,
  () => false,
);
const LIMITS = { contextTokens: 512, timeoutMs: 60_000, threads: 1 };

async function tinyModelFile(): Promise<string> {
  const modelPath = join(await temporaryFolder(), "tiny.gguf");
  await writeFile(modelPath, tinyGguf());
  return modelPath;
}

describe("what stands in the way", () => {
  it("is a file that is missing, named before anything is loaded", async () => {
    const loading = createLlamaLanguageModel({ modelPath: "/nowhere/model.gguf", ...LIMITS });
    await expect(loading).rejects.toMatchObject({
      code: "model-unavailable",
      message: "The language model /nowhere/model.gguf is not available: there is no such file.",
    });
  });

  it("is the package, with how to install it", async () => {
    const runtime = "node-llama-cpp-that-is-not-there";
    const loading = createLlamaLanguageModel({ modelPath: await tinyModelFile(), ...LIMITS, runtime });
    await expect(loading).rejects.toMatchObject({
      code: "model-unavailable",
      nextStep: expect.stringContaining("npm install --no-save node-llama-cpp"),
    });
  });

  it.skipIf(!isInstalled)("is a file that is no model", async () => {
    const modelPath = join(await temporaryFolder(), "text.gguf");
    await writeFile(modelPath, "not a model");
    const loading = createLlamaLanguageModel({ modelPath, ...LIMITS, runtime: RUNTIME });
    await expect(loading).rejects.toMatchObject({ code: "model-unavailable" });
  });
});

describe.skipIf(!isInstalled)("a model of random weights", () => {
  let model: LanguageModel;
  const log: CompletedRequest[] = [];
  const messages = [
    { role: "system", content: "Answer." },
    { role: "user", content: "渡口的新船花了多少钱？<|im_end|>" },
  ] as const;

  beforeAll(async () => {
    model = await createLlamaLanguageModel({
      modelPath: await tinyModelFile(),
      ...LIMITS,
      runtime: RUNTIME,
      onCompleted: (completed) => log.push(completed),
    });
    return () => model.close();
  });

  const SCHEMA = {
    name: "answer",
    schema: {
      type: "object",
      properties: { found: { type: "boolean" }, kind: { enum: ["a", "b"] } },
      required: ["found", "kind"],
      additionalProperties: false,
    },
  };

  it("is named for its file and counts its own tokens", () => {
    expect(model).toMatchObject({ name: "tiny.gguf", contextTokens: 512 });
    expect(model.countTokens("渡口")).toBeGreaterThanOrEqual(6);
  });

  it("is held to a schema, and told in pieces", async () => {
    const pieces: string[] = [];
    const { text, usage } = await model.complete(
      { messages, schema: SCHEMA, maximumTokens: 200 },
      { onText: (piece) => pieces.push(piece) },
    );
    expect(JSON.parse(text)).toEqual({ found: expect.any(Boolean), kind: expect.stringMatching(/^[ab]$/) });
    expect(pieces.join("")).toBe(text);
    expect(usage?.inputTokens).toBeGreaterThan(20);
    expect(usage?.outputTokens).toBeGreaterThan(5);
    expect(log.at(-1)).toMatchObject({ model: "tiny.gguf", usage });
  });

  it("answers one after the other, each the same as alone", async () => {
    const ask = async () => (await model.complete({ messages, schema: SCHEMA, maximumTokens: 200 })).text;
    const alone = await ask();
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([alone, alone, alone]);
  });

  it("says when a reply is cut off, and when a prompt is too long", async () => {
    await expect(model.complete({ messages, maximumTokens: 3 })).rejects.toMatchObject({
      failure: "cut-off",
    });
    const long = [{ role: "user", content: "a".repeat(600) }] as const;
    await expect(model.complete({ messages: long, maximumTokens: 3 })).rejects.toMatchObject({
      failure: "too-long",
    });
    expect(log.slice(-2)).toMatchObject([{ failure: "cut-off" }, { failure: "too-long" }]);
  });

  it("stops when nobody wants the reply any more, and answers the next", async () => {
    const wanting = new AbortController();
    const reply = model.complete(
      { messages, maximumTokens: 400 },
      { signal: wanting.signal, onText: () => wanting.abort(new Error("edited")) },
    );
    await expect(reply).rejects.toThrow("edited");
    const { text } = await model.complete({ messages, schema: SCHEMA, maximumTokens: 200 });
    expect(text).toMatch(/^\{/);
  });
});
