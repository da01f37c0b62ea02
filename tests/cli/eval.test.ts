/** `archivist eval` as a process, on a small archive of articles with labels of our own. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { evaluationRunSchema } from "../../src/evaluate/evaluation-run.ts";
import type { RunSummary } from "../../src/evaluate/summarise-run.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";
import { runArchivist } from "./run-archivist.ts";

const lines = (...rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");
const FILES = {
  "articles.jsonl": lines(
    {
      id: "ferry",
      title: "白沙渡口修复通航",
      text: "白沙渡口昨日修复通航。工程花了26.8万元，由村民周大年带队施工。",
    },
    {
      id: "school",
      title: "青石小学迎来新生",
      text: "青石小学今年招收新生143名。校长林秀兰说，学校新建了图书室。",
    },
    { id: "rice", title: "龙塘镇早稻丰收", text: "龙塘镇早稻平均亩产512公斤，比去年增产一成。" },
    { id: "hospital", title: "县医院开设夜间门诊", text: "县人民医院从六月起开设夜间门诊，每晚看到九点半。" },
  ),
  "questions.jsonl": lines(
    {
      id: "z1",
      question: "白沙渡口花了多少钱？",
      lang: "zh",
      type: "money",
      articles: ["ferry"],
      must_contain: [["26.8万"]],
    },
    {
      id: "z2",
      question: "青石小学的校长是谁？",
      lang: "zh",
      type: "person",
      articles: ["school"],
      must_contain: [["林秀兰"]],
    },
    {
      id: "e1",
      question: "How many new pupils did Qingshi primary school admit?",
      lang: "en",
      type: "count",
      articles: ["school"],
      must_contain: [["143"]],
    },
    {
      id: "lost",
      question: "龙塘镇有几座桥？",
      lang: "zh",
      type: "count",
      evidence: "龙塘镇有三座桥",
      must_contain: [["三座"]],
    },
  ),
  "unanswerable.jsonl": lines({ id: "u1", question: "今天天气怎么样？", category: "off-topic" }),
  "follow-ups.jsonl": lines({
    id: "f1",
    turns: [{ question: "青石小学招了多少新生？" }, { question: "校长是谁？", must_contain: [["林秀兰"]] }],
  }),
};

/** Each starts the program up to three times, with the model. */
const TIMEOUT_MS = 120_000;

describe("archivist eval", { timeout: TIMEOUT_MS }, () => {
  let cwd: string;
  const run = (...args: string[]) =>
    runArchivist(["eval", "--questions", "questions.jsonl", ...args], { cwd });

  beforeAll(async () => {
    cwd = await writeFiles(await temporaryFolder(), FILES);
  });

  it("scores search and answers in a temporary index, as JSON", async () => {
    const { code, stdout, stderr } = await run(
      ...["--articles", "articles.jsonl", "--unanswerable", "unanswerable.jsonl"],
      ...["--follow-ups", "follow-ups.jsonl", "--peer", "--json", "--save", "run.json"],
    );
    expect({ code, stderr: stderr.replace(/^\d+ of \d+ questions\n/gm, "") }).toEqual({
      code: 0,
      stderr: "",
    });
    const {
      summary,
      comparison,
      run: scored,
    } = JSON.parse(stdout) as { summary: RunSummary; comparison: unknown; run: unknown };
    expect(comparison).toBeNull();
    expect(evaluationRunSchema.parse(scored)).toEqual(
      JSON.parse(await readFile(join(cwd, "run.json"), "utf8")),
    );
    const all = summary.retrieval.filter(({ questions }) => questions === "all");
    expect(all.map(({ system }) => system)).toEqual([
      "dense",
      "lexical",
      "bridge",
      "pinyin",
      "plain RRF",
      "ours",
      "peer",
    ]);
    expect(all.find(({ system }) => system === "ours")?.metrics.recallAt1).toMatchObject({
      n: 4,
      mean: 0.75,
    });
    expect(summary.withoutRightArticle).toEqual(["lost"]);
    expect(summary.answers.map(({ group, n }) => [group, n])).toEqual([
      ["zh", 3],
      ["en", 1],
      ["follow-ups", 1],
      ["refuse off-topic", 1],
    ]);
    const refusals = summary.answers.at(-1)?.measures;
    expect(refusals?.refused?.mean).toBe(1);
    expect(summary).not.toHaveProperty("writing");
    const judged = summary.citations.map(({ language, kind, judge }) => `${language} ${kind} ${judge}`);
    expect(judged).toEqual(expect.arrayContaining(["zh quoted proof", "zh quoted nearness"]));
  });

  it("asks a question that follows on others with them, as a vote is exported", async () => {
    const label = {
      question: "那是谁？",
      lang: "zh",
      articles: ["school"],
      must_contain: [["林秀兰"]],
      vote: "up",
    };
    await writeFiles(cwd, {
      "voted.jsonl": lines({ ...label, id: "v1", earlier_turns: ["青石小学的校长"] }, { ...label, id: "v2" }),
    });
    const { stdout } = await runArchivist(
      ["eval", "--questions", "voted.jsonl", "--articles", "articles.jsonl", "--answers", "--json"],
      { cwd },
    );
    const { run: scored } = JSON.parse(stdout) as {
      run: { answers: { id: string; fact?: boolean; question: string }[] };
    };
    expect(scored.answers.map(({ id, fact }) => [id, fact])).toEqual([
      ["v1", true],
      ["v2", false],
    ]);
  });

  it("says what to do when answers are to be written and no language model is configured", async () => {
    const { code, stdout, stderr } = await run("--articles", "articles.jsonl", "--answerer", "llm");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^error: --answerer llm needs a language model.* LLM_BASE_URL .*\n$/);
    const misspelt = await run("--articles", "articles.jsonl", "--answerer", "gpt");
    expect(misspelt).toMatchObject({ code: 2, stdout: "" });
    expect(misspelt.stderr).toContain("llm, quotes");
  });

  it("scores an index that exists, and compares with a run that was kept", async () => {
    const indexed = await runArchivist(["ingest", "articles.jsonl", "--index", "index"], { cwd });
    expect(indexed.code).toBe(0);
    const kept = await run("--index", "index", "--legs", "--save", "kept.json");
    expect(kept.code).toBe(0);
    expect(kept.stdout).toMatch(/\| all \| ours \| 4 \| 0\.750/);
    expect(kept.stdout).not.toContain("## Answers");
    const again = await run("--index", "index", "--legs", "--against", "kept.json", "--report", "report.md");
    expect(again.code).toBe(0);
    expect(again.stdout).toContain("No question came out otherwise.");
    expect(await readFile(join(cwd, "report.md"), "utf8")).toBe(again.stdout);
  });

  it("shows the report even when it cannot be written", async () => {
    const { code, stdout, stderr } = await run(
      ...["--articles", "articles.jsonl", "--legs", "--limit", "2", "--save", "gone/run.json"],
    );
    expect(stdout).toMatch(/^2 questions over 4 articles/);
    expect(stderr).toMatch(/error: The file "gone\/run\.json" cannot be written\./);
    expect(code).toBe(2);
  });
});
