import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compareRuns } from "../../src/evaluate/compare-runs.ts";
import { readEvaluationRun } from "../../src/evaluate/evaluation-run.ts";
import { renderReport } from "../../src/evaluate/render-report.ts";
import { summariseRun } from "../../src/evaluate/summarise-run.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";
import { answered, foundAt, runOf, toRefuse } from "./run-of.ts";

const said = (status: string, headline?: string) => ({ status, text: "", ...(headline ? { headline } : {}) });
const BEFORE = runOf({
  date: "2026-11-01T08:00:00.000Z",
  retrieval: [foundAt("a", 3), foundAt("b", 1), foundAt("c", 1), foundAt("only-before", 1)],
  answers: [
    answered("a", { headline: false, said: said("answered", "三月") }),
    toRefuse("u", false, said("answered", "晴")),
  ],
});
const NOW = runOf({
  retrieval: [foundAt("a", 1), foundAt("b", undefined), foundAt("c", 1)],
  answers: [answered("a"), toRefuse("u", true, said("not-found"))],
});

describe("compareRuns", () => {
  const comparison = compareRuns(NOW, BEFORE);
  const row = (measure: string) => comparison.rows.find((entry) => entry.measure === measure);

  it("pairs the questions of both runs, and says how many have no counterpart", () => {
    expect(row("recallAt1")?.difference.n).toBe(3);
    expect(comparison.unpaired).toBe(1);
  });

  it("names gains and losses", () => {
    expect(row("recallAt1")).toMatchObject({ gained: ["a"], lost: ["b"], isSignificant: false });
    expect(row("recallAt1")?.before).toBeCloseTo(2 / 3);
    expect(row("mrrAt10")?.difference.mean).toBeCloseTo((2 / 3 - 1 + 0) / 3);
    expect(row("headline")).toMatchObject({ gained: ["a"], lost: [] });
    expect(row("refused")).toMatchObject({ before: 0, now: 1, gained: ["u"] });
  });

  it("lists the questions that came out otherwise, with what was said", () => {
    expect(comparison.questions.map(({ id, changes }) => [id, ...changes])).toEqual([
      ["a", "right article at rank 3 → 1"],
      ["b", "right article at rank 1 → –"],
      ["a", "headline gained", "[answered] 三月 → [answered] 20万元"],
      ["u", "refused gained", "[answered] 晴 → [not-found]"],
    ]);
  });

  it("finds no difference between a run and itself", () => {
    const { rows, questions, unpaired } = compareRuns(NOW, NOW);
    expect(rows.every(({ difference }) => difference.mean === 0 && difference.low === 0)).toBe(true);
    expect({ questions, unpaired }).toEqual({ questions: [], unpaired: 0 });
  });

  it("is significant when many questions gain and none lose", () => {
    const ids = Array.from({ length: 40 }, (_, index) => `q${index}`);
    const before = runOf({ retrieval: ids.map((id, index) => foundAt(id, index < 12 ? 2 : 1)) });
    const now = runOf({ retrieval: ids.map((id) => foundAt(id, 1)) });
    const [recall] = compareRuns(now, before).rows;
    expect(recall).toMatchObject({ isSignificant: true, difference: { mean: 0.3 } });
    expect(recall?.gained).toHaveLength(12);
  });

  it("stands in the report", () => {
    const report = renderReport(NOW, summariseRun(NOW), comparison);
    expect(report).toContain("## Against the run of 2026-11-01T08:00:00.000Z");
    expect(report).toContain("1 questions stand in one of the runs only");
    expect(report).toMatch(/\| R@1 \| 3 \| 0\.667 \| 0\.667 \| \+0\.0 \([^|]+\) \| 1 \| 1 \| no \|/);
    expect(report).toContain("- b question b: right article at rank 1 → –");
  });
});

describe("readEvaluationRun", () => {
  it("reads what was saved and nothing else", async () => {
    const folder = await writeFiles(await temporaryFolder(), {
      "run.json": JSON.stringify(NOW),
      "other.json": '{"version": 9}',
      "text.json": "no JSON",
    });
    expect(await readEvaluationRun(join(folder, "run.json"))).toEqual(NOW);
    for (const name of ["other.json", "text.json", "gone.json"])
      await expect(readEvaluationRun(join(folder, name))).rejects.toThrow(`${name}" is no saved evaluation`);
  });
});
