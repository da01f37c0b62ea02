/** The first run and everything after it, on the sample archive that the program brings. */
import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { splitLines } from "../../src/read/decode-text.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";
import { type AnswerLine, answerLine, articleLine, searchLine } from "./contracts.ts";
import { type Finished, jsonLines, runArchivist, SAMPLE } from "./run-archivist.ts";

const RECOVERED_FILE = "岭南山乡报_20211208_01.txt";
const QUESTIONS = [
  { id: "zh", question: "汝城追回了多少钱？" },
  { id: "typing", question: "rucheng recoverd how much RMB??" },
  { id: "weather", question: "What is the weather in Chenzhou today?" },
  { id: "weather-zh", question: "郴州今天天气怎么样？" },
  { id: "turns", turns: ["汝城追回了多少钱？", "那农民工的工资呢？"] },
  { id: "count", question: "How many articles mention Rucheng?" },
  { id: "count-zh", question: "有多少篇报道提到汝城？" },
  { id: "count-newspaper", question: "在岭南山乡报上，2021年有多少篇报道提到汝城？" },
  { id: "first", question: "汝城最早什么时候见报？" },
  { id: "none", question: "How many articles mention submarines?" },
  { id: 7, question: "@archive_bot 汝 城 追 回 了 多 少 钱" },
];

/** The printed words of some lines of a sample page. */
function printedOn(file: string, lines: readonly (readonly [number, number])[]): string {
  const page = splitLines(readFileSync(join(SAMPLE, file), "utf8"));
  return lines
    .map(([from, to]) => page.slice(from - 1, to).join(""))
    .join("")
    .replace(/\s/g, "");
}

describe("archivist on the sample archive", () => {
  let cwd: string;
  let first: Finished;
  let answers: Map<string, AnswerLine>;
  let listed: Finished;
  const run = (...args: string[]) => runArchivist(args, { cwd });
  const answerTo = (id: string) => {
    const found = answers.get(id);
    if (!found) throw new Error(`no answer has the id ${id}`);
    return found;
  };

  beforeAll(async () => {
    cwd = await writeFiles(await temporaryFolder(), {
      "questions.jsonl": QUESTIONS.map((question) => JSON.stringify(question)).join("\n"),
    });
    first = await run("ask", "How much did Rucheng recover?", "--json");
    const batch = await run("ask", "--batch", "questions.jsonl", "--json");
    expect(batch).toMatchObject({ code: 0, stderr: "" });
    const lines = jsonLines<AnswerLine>(batch.stdout).map((line) => answerLine.parse(line));
    expect(lines.map(({ id }) => id)).toEqual(QUESTIONS.map(({ id }) => String(id)));
    listed = await run("articles", "--json", "--index", "data/sample-index");
    answers = new Map(lines.map((line) => [line.id as string, line]));
  });

  it("indexes the sample on the first question, apart from an index of one's own, and says so", async () => {
    expect(first.code).toBe(0);
    // On a slow machine it also says how far it is.
    expect(first.stderr).toMatch(/^Indexing [^\n]*sample[^\n]*\n(?:\d+ %, [^\n]*\n)*$/);
    expect(await readdir(join(cwd, "data"))).toEqual(["sample-index", "sample-index.ingest.jsonl"]);
  });

  it("answers the first question in English, with the amount as printed and converted", () => {
    const answer = answerLine.parse(JSON.parse(first.stdout));
    expect(answer).toMatchObject({ status: "answered", language: "en" });
    expect(answer.headline).toContain("103.31万元");
    expect(answer.headline).toContain("1.0331 million");
  });

  it.each(["zh", "typing", "7"])("answers the same question asked otherwise: %s", (id) => {
    const answer = answerTo(id);
    expect(answer.status).toBe("answered");
    expect(answer.headline).toContain("103.31万元");
    expect(answer.language).toBe(id === "typing" ? "en" : "zh");
  });

  it.each(["zh", "typing", "7"])("cites the page and the very lines: %s", (id) => {
    const { citations } = answerTo(id);
    const telling = citations.find(({ quote }) => quote.includes("103.31万元"));
    expect(telling).toMatchObject({
      newspaper: "岭南山乡报",
      date: "2021-12-08",
      source: { file: RECOVERED_FILE },
    });
    for (const { source, quote } of citations) {
      expect(printedOn(source.file, source.lines)).toContain(quote.replace(/\s/g, ""));
    }
  });

  it("does not mistake the wages for the money recovered, and finds them when the next turn asks", () => {
    expect(answerTo("zh").headline).not.toContain("1142.13");
    expect(answerTo("turns").headline).toContain("1142.13万元");
  });

  it.each(["weather", "weather-zh"])("refuses what no page tells: %s", (id) => {
    expect(answerTo(id)).toMatchObject({
      headline: null,
      status: expect.stringMatching(/not-found|closest/),
    });
  });

  it("shows a person the answer, its quote and its source", async () => {
    const { code, stdout, stderr } = await run("ask", "汝城追回了多少钱？");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("103.31万元");
    expect(stdout).toMatch(new RegExp(`${RECOVERED_FILE}:\\d+`));
  });

  it("lists articles as promised, with lines that exist", () => {
    const { code, stdout, stderr } = listed;
    expect([code, stderr]).toEqual([0, ""]);
    const articles = jsonLines(stdout).map((line) => articleLine.parse(line));
    expect(articles.length).toBeGreaterThan(40);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
    for (const { source } of articles) {
      const length = splitLines(readFileSync(join(SAMPLE, source.file), "utf8")).length;
      for (const [from, to] of source.lines) {
        expect(from).toBeLessThanOrEqual(to);
        expect(to).toBeLessThanOrEqual(length);
      }
    }
    const files = articles.map(({ source }) => source.file);
    expect(files).toEqual([...files].sort());
  });

  it("counts over the whole archive: the articles that hold the words, and no others", () => {
    const articles = jsonLines(listed.stdout).map((line) => articleLine.parse(line));
    const holding = articles.filter(({ title, text }) => /汝城|rucheng/i.test(`${title}\n${text}`));
    const inNewspaper = holding.filter(
      ({ newspaper, date }) => newspaper === "岭南山乡报" && date?.startsWith("2021"),
    );
    expect(holding.length).toBeGreaterThan(inNewspaper.length);
    const counts = { articles: holding.length, of: articles.length };
    expect(answerTo("count")).toMatchObject({ headline: `${holding.length} articles`, computed: counts });
    expect(answerTo("count-zh")).toMatchObject({ headline: `${holding.length}篇`, computed: counts });
    expect(answerTo("count-newspaper").computed?.articles).toBe(inNewspaper.length);
    expect(answerTo("first").headline).toBe(holding.map(({ date }) => date ?? "9").sort()[0]);
    for (const { articleId } of answerTo("count").citations)
      expect(holding.map(({ id }) => id)).toContain(articleId);
    expect(answerTo("none")).toMatchObject({ status: "not-found", citations: [], computed: { articles: 0 } });
  });

  it("lists passages with their scores, best first, as many as wanted", async () => {
    const { code, stdout, stderr } = await run("search", "汝城追回了多少钱？", "--json", "--limit", "9");
    expect([code, stderr]).toEqual([0, ""]);
    const { id, results } = searchLine.parse(JSON.parse(stdout));
    expect(id).toBeNull();
    expect(results).toHaveLength(9);
    expect(results.map(({ score }) => score)).toEqual(
      results.map(({ score }) => score).sort((a, b) => b - a),
    );
    expect(results.some(({ text }) => text.includes("103.31万元"))).toBe(true);
  });

  it("searches a batch, in its order", async () => {
    const { stdout } = await run("search", "--batch", "questions.jsonl", "--json", "--limit", "1");
    const lines = jsonLines(stdout).map((line) => searchLine.parse(line));
    expect(lines.map(({ id }) => id)).toEqual(QUESTIONS.map(({ id }) => String(id)));
  });

  it("tells what the index holds", async () => {
    const { stdout } = await run("status", "--json", "--index", "data/sample-index");
    expect(JSON.parse(stdout)).toMatchObject({
      files: 15,
      earliestDate: "2021-09-15",
      newspapers: expect.arrayContaining(["岭南山乡报"]),
      fingerprint: expect.stringMatching(/^[0-9a-f]{12}$/),
      embeddingModel: expect.stringContaining("multilingual-e5-small"),
    });
    expect((await run("status", "--index", "data/sample-index")).stdout).toContain("15 files");
  });

  it("chats in the terminal when there is no token, and remembers the turn before", async () => {
    const input = "汝城追回了多少钱？\n\n那农民工的工资呢？\n";
    const { code, stdout } = await runArchivist([], { cwd, input });
    expect(code).toBe(0);
    expect(stdout.indexOf("103.31万元")).toBeGreaterThanOrEqual(0);
    expect(stdout.indexOf("1142.13万元")).toBeGreaterThan(stdout.indexOf("103.31万元"));
  });
});
