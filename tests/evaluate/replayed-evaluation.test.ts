/**
 * An evaluation with a language model is repeated without it: some questions of the sample, asked of an endpoint that knows
 * the labels, over HTTP, its replies kept; then again from the folder alone, the endpoint gone.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { loadConfiguration } from "../../src/config.ts";
import type { EvaluatedAnswerer } from "../../src/evaluate/evaluate-labelled-set.ts";
import type { EvaluationRun } from "../../src/evaluate/evaluation-run.ts";
import { readLabels } from "../../src/evaluate/labels.ts";
import { createLogger } from "../../src/logger.ts";
import { PROJECT_ROOT } from "../architecture/project-files.ts";
import { good } from "../support/llm-endpoint/behaviours.ts";
import { startLlmEndpoint } from "../support/llm-endpoint/llm-endpoint.ts";
import { replyFromLabels } from "../support/llm-endpoint/reply-from-labels.ts";
import { realDictionary } from "../support/real-dictionary.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";

const LABELS = join(PROJECT_ROOT, "eval/sample");
const PAGE = join(PROJECT_ROOT, "sample/岭南山乡报_20211208_01.txt");
/** Questions of the page, and as many unanswerable ones. */
const EACH = 8;
const TIMEOUT_MS = 300_000;

let questions: string;
let index: string;
let recordings: string;
let live: EvaluationRun;
let requests: number;

/** All but date and times, which differ from run to run. */
const figuresOf = ({ date: _, answers, ...run }: EvaluationRun) => ({
  ...run,
  answers: answers.map(({ milliseconds: __, ...outcome }) => outcome),
});

async function evaluate(environment: Readonly<Record<string, string>>, answerer?: EvaluatedAnswerer) {
  const app = createApp({
    configuration: loadConfiguration(environment),
    logger: createLogger({ level: "fatal" }),
    location: index,
  });
  try {
    return await app.evaluate({
      ingest: { paths: [PAGE] },
      labels: { questions, unanswerable: [join(LABELS, "unanswerable.jsonl")] },
      options: { parts: ["answers"], limit: EACH },
      ...(answerer ? { answerer } : {}),
    });
  } finally {
    await app.close();
  }
}

beforeAll(async () => {
  [index, recordings] = [await temporaryFolder(), await temporaryFolder()];
  const lines = (await readFile(join(LABELS, "questions.jsonl"), "utf8")).split("\n");
  const ofPage = lines.filter((line) => line.includes('"articles": ["S01-')).slice(0, EACH);
  questions = join(
    await writeFiles(await temporaryFolder(), { "questions.jsonl": ofPage.join("\n") }),
    "questions.jsonl",
  );
  const labels = (await readLabels({ questions })).questions.flatMap(({ question, answer, evidence }) =>
    answer === undefined ? [] : [{ question, answer, evidence }],
  );
  const endpoint = await startLlmEndpoint(good(replyFromLabels(labels, realDictionary())));
  ({ run: live } = await evaluate(
    {
      LLM_BASE_URL: endpoint.baseUrl,
      LLM_MODEL: "labels",
      LLM_RECORDINGS: recordings,
      LLM_INPUT_PRICE: "1",
      LLM_OUTPUT_PRICE: "2",
    },
    "llm",
  ));
  requests = endpoint.requests.length;
  await endpoint.close();
}, TIMEOUT_MS);

describe("an evaluation with a language model", { timeout: TIMEOUT_MS }, () => {
  it("keeps what came of every question that it was asked, and its citations", async () => {
    const writings = live.answers.flatMap(({ writing }) => writing ?? []);
    expect(live.languageModel).toBe("labels");
    expect(writings.length).toBe(requests);
    expect(writings.filter(({ outcome }) => outcome === "written").length).toBeGreaterThan(0);
    expect(writings.filter(({ outcome }) => outcome === "not-in-archive").length).toBeGreaterThan(0);
    const counted = live.answers.flatMap(({ tokens }) => tokens ?? []);
    expect(counted.length).toBe(requests);
    for (const { inputTokens, outputTokens, cost } of counted)
      expect(cost).toBeCloseTo((inputTokens + 2 * outputTokens) / 1_000_000, 9);
    const written = live.answers.filter(({ citations }) => citations?.kind === "written");
    expect(written.length).toBe(writings.filter(({ outcome }) => outcome === "written").length);
    for (const { citations } of written)
      for (const { judged } of citations?.claims ?? []) expect(judged.proof.supported).toBe(true);
  });

  it("gives the same figures again from the kept replies alone, and misses none", async () => {
    const kept = await readdir(recordings);
    const { run } = await evaluate({
      LLM_MODEL: "labels",
      LLM_RECORDINGS: recordings,
      LLM_REPLAY: "on",
      LLM_INPUT_PRICE: "1",
      LLM_OUTPUT_PRICE: "2",
    });
    expect(run.answers.filter(({ writing }) => writing?.outcome === "failed")).toEqual([]);
    expect(figuresOf(run)).toEqual(figuresOf(live));
    expect(await readdir(recordings)).toEqual(kept);
  });

  it("asks no model when it is to quote, though one is configured", async () => {
    const { run, summary } = await evaluate(
      { LLM_BASE_URL: "http://127.0.0.1:9/v1", LLM_MODEL: "nobody" },
      "quotes",
    );
    expect(run).not.toHaveProperty("languageModel");
    expect(summary).not.toHaveProperty("writing");
    expect(run.answers.flatMap(({ citations }) => citations?.kind ?? [])).not.toContain("written");
  });

  it("says what to do when a model is wanted and none is configured", async () => {
    await expect(evaluate({}, "llm")).rejects.toMatchObject({
      code: "bad-usage",
      nextStep: expect.stringContaining("LLM_BASE_URL"),
    });
  });
});
