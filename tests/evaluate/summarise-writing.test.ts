import { describe, expect, it } from "vitest";
import { compareRuns } from "../../src/evaluate/compare-runs.ts";
import {
  type CitationOutcome,
  evaluationRunSchema,
  type WritingOutcome,
} from "../../src/evaluate/evaluation-run.ts";
import { renderReport } from "../../src/evaluate/render-report.ts";
import { summariseRun } from "../../src/evaluate/summarise-run.ts";
import { answered, runOf, toRefuse } from "./run-of.ts";

const writing = (fields: Partial<WritingOutcome> = {}): WritingOutcome => ({
  outcome: "written",
  sentences: 2,
  dropped: [],
  promptVersion: 1,
  ...fields,
});
const TOKENS = { requests: 1, inputTokens: 1000, outputTokens: 50, cost: 0.002 };
const verdict = (supported: boolean, ...relevant: boolean[]) => ({ supported, relevant });
const cited = (claims: CitationOutcome["claims"], kind: CitationOutcome["kind"] = "written") => ({
  citations: { language: "zh", kind, claims } satisfies CitationOutcome,
});
const claimWith = (proof: ReturnType<typeof verdict>, nearness: ReturnType<typeof verdict>) => ({
  sentence: "花了20万元。",
  judged: { proof, nearness },
});

const RUN = runOf({
  languageModel: "ferryman-7b",
  answers: [
    answered("a", {
      writing: writing(),
      tokens: TOKENS,
      ...cited([
        claimWith(verdict(true, true), verdict(true, true)),
        claimWith(verdict(true, true, false), verdict(false, false, false)),
      ]),
    }),
    answered("b", {
      writing: writing({ dropped: ["number-unsupported: 21", "not about the question"] }),
      tokens: TOKENS,
      ...cited([claimWith(verdict(true, true), verdict(true, true))]),
    }),
    answered("c", {
      writing: writing({ outcome: "nothing-proven", sentences: 1, dropped: ["number-unsupported: 7"] }),
      tokens: TOKENS,
      ...cited([claimWith(verdict(false, false), verdict(true, true))], "quoted"),
    }),
    answered("d"),
    {
      ...toRefuse("u", true, { status: "closest", text: "" }),
      writing: { outcome: "failed", sentences: 0, dropped: [], reason: "no reply", promptVersion: 1 },
    },
  ],
});

describe("summariseRun of a run with a language model", () => {
  const { writing: written, citations } = summariseRun(RUN);

  it("counts what came of every question that the model was asked", () => {
    expect(written?.rows[0]).toMatchObject({
      group: "all",
      questions: 5,
      asked: 4,
      counts: { written: 2, "not-in-archive": 0, "nothing-proven": 1, failed: 1 },
      shares: { written: { n: 4, mean: 0.5 } },
      sentences: 5,
      dropped: { mean: 0.6 },
    });
    expect(written?.rows.map(({ group, asked }) => [group, asked])).toEqual([
      ["all", 4],
      ["zh", 3],
      ["refuse weather", 1],
    ]);
  });

  it("counts the reasons, the tokens and what they cost", () => {
    expect(written?.reasons).toEqual([
      { reason: "number-unsupported", count: 2 },
      { reason: "not about the question", count: 1 },
    ]);
    expect(written?.withheld).toEqual([{ reason: "failed, no reply", count: 1 }]);
    expect(written?.tokens).toEqual({
      requests: 3,
      inputTokens: 3000,
      outputTokens: 150,
      cost: expect.closeTo(0.006),
    });
  });

  it("averages citation recall and precision over answers, by language, kind and judge", () => {
    const row = (kind: string, judge: string) =>
      citations.find((entry) => entry.kind === kind && entry.judge === judge);
    expect(row("written", "proof")).toMatchObject({ language: "zh", answers: 2, recall: { mean: 1 } });
    expect(row("written", "proof")?.precision.mean).toBeCloseTo((2 / 3 + 1) / 2);
    expect(row("written", "nearness")?.recall.mean).toBeCloseTo((1 / 2 + 1) / 2);
    expect(row("written", "nearness")?.precision.mean).toBeCloseTo((1 / 3 + 1) / 2);
    expect(row("quoted", "proof")).toMatchObject({ answers: 1, recall: { mean: 0 }, precision: { mean: 0 } });
  });

  it("reports it in tables whose rows are as wide as their heads", () => {
    const report = renderReport(RUN, summariseRun(RUN));
    expect(report).toContain("## Written by ferryman-7b");
    expect(report).toMatch(
      /\| all \| 5 \| 4 \| 50\.0 \(.*\) \| 0\.0 .* \| 25\.0 .* \| 25\.0 .* \| 5 \| 60\.0 \(/,
    );
    expect(report).toContain("dropped for: 2 × number-unsupported; 1 × not about the question.");
    expect(report).toContain("Not sent: 1 × failed, no reply");
    expect(report).toContain("Tokens of 3 requests: 3000 of prompts, 150 of replies. Cost: 0.0060");
    expect(report).toMatch(/\| zh \| written \| 2 \| nearness \| 75\.0 \(/);
    for (const table of report.split("\n\n").filter((block) => block.startsWith("|")))
      expect(new Set(table.split("\n").map((line) => line.split("|").length)).size).toBe(1);
  });

  it("keeps all of it in the file of a run, and reads a run that was kept before there was any", () => {
    expect(evaluationRunSchema.parse(JSON.parse(JSON.stringify(RUN)))).toEqual(RUN);
    const before = runOf({ answers: [answered("a")] });
    expect(evaluationRunSchema.parse(before)).toEqual(before);
    expect(summariseRun(before)).not.toHaveProperty("writing");
    expect(compareRuns(RUN, before).rows.map(({ measure }) => measure)).not.toContain("written");
  });
});

describe("compareRuns of runs with a language model", () => {
  const now = runOf({
    answers: RUN.answers.map((outcome) =>
      outcome.id === "c" ? { ...outcome, writing: writing() } : outcome,
    ),
  });
  const { rows, questions } = compareRuns(now, RUN);

  it("compares what was written, kept and cited", () => {
    const row = (measure: string) => rows.find((entry) => entry.measure === measure);
    expect(row("written")).toMatchObject({ before: 0.5, now: 0.75, gained: ["c"], lost: [] });
    expect(row("sentences kept")).toMatchObject({ gained: ["c"], lost: [], difference: { n: 3 } });
    expect(row("citation precision (nearness)")?.difference).toMatchObject({ n: 3, mean: 0 });
  });

  it("names the questions that the model answered otherwise", () => {
    expect(questions).toMatchObject([
      {
        id: "c",
        changes: [
          "language model: nothing-proven → written",
          "sentences dropped: 1 → 0",
          "[answered] 20万元 → [answered] 20万元",
        ],
      },
    ]);
  });
});
