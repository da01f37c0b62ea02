import { describe, expect, it } from "vitest";
import { articlesOfLines } from "../../src/read/articles-of-lines.ts";
import { readArticleLines } from "../../src/read/read-article-lines.ts";

const line = (fields: Record<string, unknown>) => JSON.stringify(fields);

describe("readArticleLines", () => {
  it("takes articles as they are, with the line they stand on", () => {
    const full = {
      id: "n1",
      title: "渡口",
      text: "新渡口开通了。",
      date: "2022-05-01",
      newspaper: "永岭日报",
      page: "2",
      byline: "石敏",
      url: "https://example.org/n1",
    };
    expect(readArticleLines([line(full)])).toEqual({ articles: [{ ...full, line: 1 }], problems: [] });
  });

  it("makes words of numbers in id and page", () => {
    const { articles } = readArticleLines([line({ id: 7, page: 3, title: "渡口", text: "开通了。" })]);
    expect(articles[0]).toMatchObject({ id: "7", page: "3" });
  });

  it("passes over blank lines, and counts them", () => {
    const { articles } = readArticleLines(["", line({ title: "a", text: "b" }), "  "]);
    expect(articles.map((article) => article.line)).toEqual([2]);
  });

  it.each([
    { name: "no JSON", content: '{"title": "渡口"', reason: /not JSON/ },
    { name: "JSON, but no object", content: "[1, 2]", reason: /object/ },
    { name: "no text", content: line({ title: "渡口" }), reason: /text/ },
    { name: "a text that is a number", content: line({ title: "渡口", text: 5 }), reason: /text/ },
    { name: "an empty text", content: line({ title: "渡口", text: " " }), reason: /empty/ },
    {
      name: "the id of an earlier line",
      content: line({ id: "good-1", title: "b", text: "b" }),
      reason: /id "good-1".*line 1/,
    },
  ])("reports a line of $name and keeps the others", ({ content, reason }) => {
    const good = (id: string) => line({ id, title: "渡口", text: "新渡口开通了。" });
    const { articles, problems } = readArticleLines([good("good-1"), content, good("good-2")]);
    expect(articles.map(({ id }) => id)).toEqual(["good-1", "good-2"]);
    expect(problems).toEqual([{ line: 2, reason: expect.stringMatching(reason) }]);
    expect(problems[0]?.reason).not.toContain("\n");
  });
});

describe("articlesOfLines", () => {
  const of = (fields: { id?: string; title?: string; text?: string }, file = "f.jsonl") =>
    articlesOfLines(file, [{ title: "渡口", text: "新渡口开通了。", line: 4, ...fields }])[0];

  it("cites the line of the file that the article stands on", () => {
    expect(of({ id: "n1" })).toMatchObject({
      id: "n1",
      titleIsOurs: false,
      language: "zh",
      source: { file: "f.jsonl", lines: [[4, 4]] },
      lineSpans: [{ start: 0, end: 7, line: 4 }],
    });
  });

  it("gives an article without id the same one every time, and another one to another text", () => {
    expect(of({})?.id).toBe(of({})?.id);
    expect(of({})?.id).not.toBe(of({ text: "旧渡口关闭了。" })?.id);
    expect(of({})?.id).not.toBe(of({}, "g.jsonl")?.id);
  });

  it("labels an article without title by its first words, and says that the label is ours", () => {
    expect(of({ title: " " })).toMatchObject({ title: "新渡口开通了。…", titleIsOurs: true });
  });
});
