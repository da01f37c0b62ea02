import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readLabels } from "../../src/evaluate/labels.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";

const lines = (...rows: object[]) => rows.map((row) => JSON.stringify(row)).join("\n");
const folderOf = async (files: Record<string, string | Uint8Array>) =>
  writeFiles(await temporaryFolder(), files);

describe("readLabels", () => {
  it("reads our own form", async () => {
    const folder = await folderOf({
      "q.jsonl": lines({
        id: "Q1",
        question: "谁？",
        earlier_turns: ["哪年？"],
        lang: "zh",
        articles: ["A1"],
        also_ok: ["A2"],
        evidence: "甲",
        evidence_parts: ["乙"],
        must_contain: [["丙", "丁"]],
      }),
      "gold.jsonl": lines(
        { id: "A1", file: "p.txt", lines: [1, 4] },
        {
          id: "A2",
          file: "p.txt",
          lines: [
            [5, 6],
            [9, 9],
          ],
        },
      ),
    });
    const labels = await readLabels({ questions: join(folder, "q.jsonl"), gold: join(folder, "gold.jsonl") });
    expect(labels.questions).toMatchObject([
      {
        id: "Q1",
        earlierTurns: ["哪年？"],
        lang: "zh",
        articles: ["A1"],
        alsoRight: ["A2"],
        evidence: ["甲", "乙"],
        mustContain: [["丙", "丁"]],
      },
    ]);
    expect(labels.gold.map((article) => article.lines)).toEqual([
      [[1, 4]],
      [
        [5, 6],
        [9, 9],
      ],
    ]);
  });

  it("reads the form of public sets, compressed too, and tells their unanswerable questions apart", async () => {
    const rows = lines(
      { id: 1, question: "何时？", answers: ["三月", "3月"], doc: "d1" },
      { id: 2, question: "为何？", answers: [], doc: "d1", unanswerable: true },
    );
    const folder = await folderOf({ "q.jsonl.gz": gzipSync(rows) });
    const { questions, unanswerable } = await readLabels({ questions: join(folder, "q.jsonl.gz") });
    expect(questions).toMatchObject([{ id: "1", articles: ["d1"], mustContain: [["三月", "3月"]] }]);
    expect(unanswerable).toEqual([{ id: "2", question: "为何？", category: "of the set" }]);
  });

  it("names unanswerable questions without a category after their file", async () => {
    const folder = await folderOf({
      "q.jsonl": lines({ id: 1, question: "何时？" }),
      "weather.jsonl": lines(
        { id: "w", question: "下雨吗？" },
        { id: "v", question: "你好", category: "chat" },
      ),
    });
    const { questions, unanswerable } = await readLabels({
      questions: join(folder, "q.jsonl"),
      unanswerable: [join(folder, "weather.jsonl")],
    });
    expect(unanswerable.map(({ category }) => category)).toEqual(["weather", "chat"]);
    expect(questions[0]?.mustContain).toBeUndefined();
  });

  it.each([
    {
      name: "no JSON",
      content: `${lines({ id: 1, question: "何时？" })}\nnot a label`,
      says: /Line 2 of .*q\.jsonl/,
    },
    { name: "no question", content: lines({ id: 1 }), says: /Line 1 of .*question/ },
    { name: "nothing", content: "\n", says: /q\.jsonl" is empty/ },
  ])("says where there is $name", async ({ content, says }) => {
    const folder = await folderOf({ "q.jsonl": content });
    await expect(readLabels({ questions: join(folder, "q.jsonl") })).rejects.toThrow(says);
  });

  it("says which file cannot be read", async () => {
    const folder = await folderOf({ "broken.jsonl.gz": "no gzip" });
    for (const name of ["gone.jsonl", "broken.jsonl.gz"])
      await expect(readLabels({ questions: join(folder, name) })).rejects.toThrow(`${name}" cannot be read`);
  });
});
