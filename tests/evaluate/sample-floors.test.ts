/**
 * How good the program is on its own sample archive: figures must not fall. Floors are a little under those of
 * eval/README.md; whoever raises the figures raises the floors.
 */
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { loadConfiguration } from "../../src/config.ts";
import type { RunSummary } from "../../src/evaluate/summarise-run.ts";
import { createLogger } from "../../src/logger.ts";
import { PROJECT_ROOT } from "../architecture/project-files.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const labels = (name: string) => join(PROJECT_ROOT, "eval/sample", name);
/** The whole of it takes 30 s on two idle cores. */
const TIMEOUT_MS = 300_000;

describe("the sample archive", () => {
  let summary: RunSummary;

  beforeAll(async () => {
    const app = createApp({
      configuration: loadConfiguration({}),
      logger: createLogger({ level: "error" }),
      location: await temporaryFolder(),
    });
    try {
      ({ summary } = await app.evaluate({
        ingest: { paths: [join(PROJECT_ROOT, "sample")] },
        labels: {
          questions: labels("questions.jsonl"),
          gold: labels("articles.jsonl"),
          followUps: labels("followups.jsonl"),
          unanswerable: [labels("unanswerable.jsonl")],
        },
        options: { parts: ["legs", "answers"] },
      }));
    } finally {
      await app.close();
    }
  }, TIMEOUT_MS);

  it.each([
    { language: "zh", n: 71, recallAt1: 0.9, recallAt5: 0.95 },
    { language: "en", n: 67, recallAt1: 0.88, recallAt5: 0.95 },
  ])("finds the right article for questions in $language", ({ language, n, ...floors }) => {
    const found = summary.retrieval.find(
      ({ questions, system }) => questions === `language ${language}` && system === "ours",
    );
    expect(found?.metrics.recallAt1.n).toBe(n);
    expect(found?.metrics.recallAt1.mean).toBeGreaterThanOrEqual(floors.recallAt1);
    expect(found?.metrics.recallAt5.mean).toBeGreaterThanOrEqual(floors.recallAt5);
  });

  it("is ahead of every leg by itself", () => {
    const behind = summary.advantages.filter(
      ({ over, difference }) => over !== "plain RRF" && difference.mean < 0,
    );
    expect(behind).toEqual([]);
  });

  it.each([
    { group: "zh", n: 71, floors: { fact: 0.88, headline: 0.7, cited: 0.95, asserted: 0.88 } },
    { group: "en", n: 67, floors: { fact: 0.88, headline: 0.59, cited: 0.87, asserted: 0.8 } },
    { group: "follow-ups", n: 8, floors: { fact: 0.75 } },
    { group: "refuse in-domain", n: 16, floors: { refused: 0.7 } },
    { group: "refuse off-topic", n: 2, floors: { refused: 1 } },
    { group: "refuse chit-chat", n: 2, floors: { refused: 1 } },
    { group: "refuse injection", n: 2, floors: { refused: 1 } },
  ])("answers: $group", ({ group, n, floors }) => {
    const found = summary.answers.find((row) => row.group === group);
    expect(found?.n).toBe(n);
    for (const [measure, floor] of Object.entries(floors)) {
      const estimate = found?.measures[measure as keyof typeof found.measures];
      expect({ measure, mean: estimate?.mean }).toEqual({
        measure,
        mean: expect.toSatisfy((mean: number) => mean >= floor),
      });
    }
  });
});
