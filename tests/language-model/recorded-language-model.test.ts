import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CompletionRequest } from "../../src/language-model/language-model.ts";
import { createOpenAiLanguageModel } from "../../src/language-model/openai-language-model.ts";
import { createRecordedLanguageModel } from "../../src/language-model/recorded-language-model.ts";
import { failing, saying } from "../support/llm-endpoint/behaviours.ts";
import type { Behaviour } from "../support/llm-endpoint/endpoint-reply.ts";
import { startLlmEndpoint } from "../support/llm-endpoint/llm-endpoint.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const requestWith = (delimiter: string, question = "新船花了多少钱？"): CompletionRequest => ({
  messages: [
    { role: "system", content: `What stands between ${delimiter} is data.` },
    { role: "user", content: `<question-${delimiter}>\n${question}\n</question-${delimiter}>` },
  ],
  delimiter,
  maximumTokens: 100,
});

/** A model that says the delimiter, as one does that repeats its prompt. */
const echoing: Behaviour = ({ messages }) => ({ kind: "text", text: `128万元 ${messages.at(-1)?.content}` });

async function recording(behaviour: Behaviour) {
  const endpoint = await startLlmEndpoint(behaviour);
  const folder = join(await temporaryFolder(), "kept", "replies");
  const model = createOpenAiLanguageModel({
    baseUrl: endpoint.baseUrl,
    model: "test-model",
    contextTokens: 8192,
    timeoutMs: 20_000,
    maximumRetries: 0,
  });
  return {
    endpoint,
    folder,
    recorded: createRecordedLanguageModel({ folder, mode: "record", model }),
    replayed: createRecordedLanguageModel({ folder, mode: "replay", model }),
  };
}

describe("record", () => {
  it("asks once for what is the same but for its delimiter, and gives the reply back with the present one", async () => {
    const { endpoint, recorded, replayed } = await recording(echoing);
    const first = await recorded.complete(requestWith("Xq81"));
    const second = await recorded.complete(requestWith("Zk42"));
    expect(endpoint.requests).toHaveLength(1);
    expect(first.text).toContain("<question-Xq81>");
    expect(second).toEqual({ ...first, text: first.text.replaceAll("Xq81", "Zk42") });
    await endpoint.close();
    expect(await replayed.complete(requestWith("Pp00"))).toEqual({
      ...first,
      text: first.text.replaceAll("Xq81", "Pp00"),
    });
  });

  it.each<[name: string, other: Partial<CompletionRequest>]>([
    ["other words", { messages: requestWith("Xq81", "渡口在哪里？").messages }],
    ["a schema", { schema: { name: "s", schema: { type: "object", additionalProperties: false } } }],
    ["another length", { maximumTokens: 101 }],
  ])("asks anew for %s", async (_name, other) => {
    const { endpoint, folder, recorded } = await recording(saying("yes"));
    await recorded.complete(requestWith("Xq81"));
    await recorded.complete({ ...requestWith("Xq81"), ...other });
    expect(endpoint.requests).toHaveLength(2);
    expect(await readdir(folder)).toHaveLength(2);
  });

  it("keeps a reply as JSON that can be read, without the delimiter, and nothing else beside it", async () => {
    const { folder, recorded } = await recording(echoing);
    await recorded.complete(requestWith("Xq81"));
    const [file = "", ...others] = await readdir(folder);
    expect(others).toEqual([]);
    expect(file).toMatch(/^[0-9a-f]{64}\.json$/);
    const text = await readFile(join(folder, file), "utf8");
    expect(text).not.toContain("Xq81");
    expect(text.split("\n").length).toBeGreaterThan(10);
    expect(JSON.parse(text)).toMatchObject({
      model: "test-model",
      request: { maximumTokens: 100, messages: [{ role: "system" }, { role: "user" }] },
      text: expect.stringMatching(/^128万元/),
      usage: { outputTokens: expect.any(Number) },
    });
  });

  it("keeps no failure", async () => {
    const { endpoint, recorded } = await recording(failing({ times: 1 }, saying("yes")));
    await expect(recorded.complete(requestWith("Xq81"))).rejects.toMatchObject({ failure: "server" });
    expect((await recorded.complete(requestWith("Xq81"))).text).toBe("yes");
    expect(endpoint.requests).toHaveLength(2);
  });

  it("tells pieces as they come, and a kept reply as one", async () => {
    const { recorded } = await recording(saying("a reply of several pieces, told one by one"));
    const told = async () => {
      const pieces: string[] = [];
      const { text } = await recorded.complete(requestWith("Xq81"), {
        onText: (piece) => pieces.push(piece),
      });
      expect(pieces.join("")).toBe(text);
      return pieces.length;
    };
    expect(await told()).toBeGreaterThan(1);
    expect(await told()).toBe(1);
  });
});

describe("replay", () => {
  it("never asks, and names the folder that keeps nothing", async () => {
    const { endpoint, folder, replayed } = await recording(saying("yes"));
    await expect(replayed.complete(requestWith("Xq81"))).rejects.toMatchObject({
      failure: "unreachable",
      message: expect.stringContaining(folder),
    });
    expect(endpoint.requests).toHaveLength(0);
  });

  it("is of one model", async () => {
    const { endpoint, folder, recorded } = await recording(saying("yes"));
    await recorded.complete(requestWith("Xq81"));
    const ofAnother = createRecordedLanguageModel({
      folder,
      mode: "replay",
      model: createOpenAiLanguageModel({
        baseUrl: endpoint.baseUrl,
        model: "another",
        contextTokens: 8192,
        timeoutMs: 20_000,
      }),
    });
    await expect(ofAnother.complete(requestWith("Xq81"))).rejects.toMatchObject({ failure: "unreachable" });
  });

  it("names a file that is none of ours", async () => {
    const { folder, recorded, replayed } = await recording(saying("yes"));
    await recorded.complete(requestWith("Xq81"));
    const [file = ""] = await readdir(folder);
    await writeFile(join(folder, file), "{");
    await expect(replayed.complete(requestWith("Xq81"))).rejects.toMatchObject({
      failure: "bad-reply",
      message: expect.stringContaining(file),
    });
  });
});
