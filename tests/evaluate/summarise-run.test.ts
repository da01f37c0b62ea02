import { describe, expect, it } from "vitest";
import { renderReport } from "../../src/evaluate/render-report.ts";
import { summariseRun } from "../../src/evaluate/summarise-run.ts";
import { answered, foundAt, runOf, toRefuse } from "./run-of.ts";

const RUN = runOf({
  retrieval: [
    foundAt("a", 1),
    foundAt("b", 4, { language: "en", type: "date" }),
    foundAt("c", 1, { style: "typo" }),
    foundAt("d", undefined, { right: 0, ranks: { dense: [], ours: [] } }),
  ],
  answers: [
    answered("a", { milliseconds: 40 }),
    answered("b", { fact: false, headline: false, cited: false, milliseconds: 900 }),
    toRefuse("u", true, { status: "not-found", text: "" }),
  ],
});

describe("summariseRun", () => {
  const summary = summariseRun(RUN);
  const row = (questions: string, system: string) => {
    const found = summary.retrieval.find((entry) => entry.questions === questions && entry.system === system);
    if (!found) throw new Error(`no row ${questions} ${system}`);
    return found.metrics;
  };

  it("averages over all questions, and counts one without a right article as not found", () => {
    expect(row("all", "ours").recallAt1).toMatchObject({ n: 4, mean: 0.5 });
    expect(row("all", "ours").recallAt5.mean).toBe(0.75);
    expect(row("all", "ours").mrrAt10.mean).toBeCloseTo((1 + 0.25 + 1 + 0) / 4);
    expect(row("all", "dense").mrrAt10.mean).toBeCloseTo((3 * 0.5) / 4);
    expect(summary.withoutRightArticle).toEqual(["d"]);
  });

  it("groups by language, type and style, and leaves out systems that were not run", () => {
    expect(row("language en", "ours").recallAt1).toMatchObject({ n: 1, mean: 0 });
    expect(row("type money", "ours").recallAt1).toMatchObject({ n: 3 });
    expect(row("style typo", "ours").recallAt1).toMatchObject({ n: 1, mean: 1 });
    expect(new Set(summary.retrieval.map(({ system }) => system))).toEqual(new Set(["dense", "ours"]));
  });

  it("says how far ours is ahead, question by question", () => {
    const ahead = summary.advantages.find(({ questions }) => questions === "all");
    expect(ahead).toMatchObject({ over: "dense", difference: { mean: 0.5 } });
  });

  it("averages answers by group, only over what the labels tell", () => {
    const [chinese, weather] = summary.answers;
    expect(chinese).toMatchObject({ group: "zh", n: 2, measures: { fact: { mean: 0.5, n: 2 } } });
    expect(Object.keys(weather?.measures ?? {})).toEqual(["asserted", "refused"]);
    expect(weather?.measures.refused?.mean).toBe(1);
    expect(summary.answerTime).toEqual({ median: 100, p95: 900 });
  });

  it("is empty of an empty run", () => {
    expect(summariseRun(runOf({}))).toEqual({
      retrieval: [],
      advantages: [],
      withoutRightArticle: [],
      answers: [],
      citations: [],
    });
  });
});

describe("renderReport", () => {
  const report = renderReport(RUN, summariseRun(RUN));

  it("is a page of Markdown tables with every figure and its interval", () => {
    expect(report).toMatch(/^4 questions over 3 articles, 2026-11-23/);
    expect(report).toMatch(/\| all \| ours \| 4 \| 0\.500 \(0\.00–1\.00\) \| 0\.750/);
    expect(report).toMatch(/\| en \| ours \| 1 \| 0\.000/);
    expect(report).toMatch(/\| all \| dense \| \+50\.0 \(\+0\.0 … \+100\.0\) \|/);
    expect(report).toMatch(/\| type money \| 3 \| 0\.000 \| 0\.667 \|/);
    expect(report).toMatch(/\| refuse weather \| 1 \| – \| – \| – \| 0\.0 \(0–0\) \| 100\.0 \(100–100\) \|/);
    expect(report).toContain("right for 1 of the questions, which count as not found: d.");
  });

  it("has tables whose rows are as wide as their heads", () => {
    const tables = report.split("\n\n").filter((block) => block.startsWith("|"));
    expect(tables).toHaveLength(4);
    for (const table of tables)
      expect(new Set(table.split("\n").map((line) => line.split("|").length)).size).toBe(1);
  });
});
