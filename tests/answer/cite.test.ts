import { describe, expect, it } from "vitest";
import { cite } from "../../src/answer/cite.ts";
import { articleOf } from "../support/article-of.ts";

/** Ten characters a line; the article goes on in another column of the page. */
const TEXT = "甲乙丙丁戊己庚辛壬癸".repeat(5);
const article = articleOf({
  id: "a",
  text: TEXT,
  source: {
    file: "page.txt",
    lines: [
      [3, 9],
      [40, 41],
    ],
  },
  lineSpans: [3, 4, 6, 40, 41].map((line, index) => ({ start: index * 10, end: index * 10 + 10, line })),
});

describe("cite", () => {
  it.each([
    { name: "one line", start: 2, end: 8, lines: [[3, 3]] },
    { name: "neighbouring lines", start: 2, end: 18, lines: [[3, 4]] },
    { name: "lines with a blank one between them", start: 12, end: 25, lines: [[4, 6]] },
    {
      name: "lines of two columns",
      start: 25,
      end: 45,
      lines: [
        [6, 6],
        [40, 41],
      ],
    },
    { name: "the line it ends with, not the one behind", start: 0, end: 10, lines: [[3, 3]] },
    { name: "the line it begins with, not the one before", start: 10, end: 12, lines: [[4, 4]] },
    {
      name: "everything",
      start: 0,
      end: 50,
      lines: [
        [3, 6],
        [40, 41],
      ],
    },
  ])("names $name", ({ start, end, lines }) => {
    expect(cite({ article, start, end })).toMatchObject({
      articleId: "a",
      source: { file: "page.txt", lines },
      quote: TEXT.slice(start, end),
    });
  });

  it("names the article's lines when it has no closer map", () => {
    const whole = { ...article, lineSpans: [] };
    expect(cite({ article: whole, start: 0, end: 5 }).source.lines).toEqual(article.source.lines);
  });

  it("leaves out what the article does not know", () => {
    const citation = cite({ article, start: 0, end: 5 });
    for (const field of ["newspaper", "date", "page", "url"]) expect(citation).not.toHaveProperty(field);
  });

  it("marks a quote of a weak text as uncertain, and no other", () => {
    expect(cite({ article, start: 0, end: 10 })).not.toHaveProperty("textUncertain");
    expect(cite({ article: { ...article, quality: 0.5 }, start: 0, end: 10 }).textUncertain).toBe(true);
  });
});
