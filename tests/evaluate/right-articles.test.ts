import { describe, expect, it } from "vitest";
import { createRightArticles } from "../../src/evaluate/right-articles.ts";
import type { LineRange } from "../../src/model/article.ts";
import { articleOf } from "../support/article-of.ts";

const onLines = (...lines: LineRange[]) => ({ file: "month/page.txt", lines });
const ARTICLES = [
  articleOf({ id: "x1", text: "渡口在三月修好，\n花了２０万元。", source: onLines([1, 8]) }),
  articleOf({ id: "x2", text: "稻田丰收。", source: onLines([9, 12], [20, 22]) }),
  articleOf({ id: "doc-3", text: "小学开学。", source: { file: "articles.jsonl", lines: [[3, 3]] } }),
];
const GOLD = [
  { id: "g1", file: "page.txt", lines: [[1, 10]] as LineRange[] },
  { id: "g2", file: "page.txt", lines: [[11, 22]] as LineRange[] },
];
const label = (fields: { articles?: string[]; alsoRight?: string[]; evidence?: string[] }) => ({
  articles: [],
  alsoRight: [],
  evidence: [],
  ...fields,
});
const right = createRightArticles(ARTICLES, GOLD);

describe("rightFor", () => {
  it.each([
    { name: "ids of the index", of: label({ articles: ["doc-3"], evidence: ["稻田"] }), ids: ["doc-3"] },
    {
      name: "evidence, blanks and width aside",
      of: label({ articles: ["g2"], evidence: ["修好，花了20万"] }),
      ids: ["x1"],
    },
    { name: "any of several spans", of: label({ evidence: ["20万元", "稻田丰收"] }), ids: ["x1", "x2"] },
    {
      name: "lines, where no article holds the evidence",
      of: label({ articles: ["g2"], evidence: ["好，稻"] }),
      ids: ["x2"],
    },
    {
      name: "lines of what is right too",
      of: label({ articles: ["g1"], alsoRight: ["g2"], evidence: ["20万元"] }),
      ids: ["x1", "x2"],
    },
    { name: "nothing known", of: label({ articles: ["g9"], evidence: ["好，稻"] }), ids: [] },
  ])("goes by $name", ({ of, ids }) => {
    expect([...right.rightFor(of)].sort()).toEqual(ids);
  });
});

describe("isCitedRight", () => {
  const cited = (articleId: string, ...lines: LineRange[]) => ({ articleId, source: onLines(...lines) });

  it("goes by the lines of the citation where gold lines are known", () => {
    const of = label({ articles: ["g2"], evidence: ["20万元"] });
    expect(right.isCitedRight(of, cited("x1", [21, 21]))).toBe(true);
    expect(right.isCitedRight(of, cited("x1", [2, 3]))).toBe(false);
    expect(right.isCitedRight(label({ alsoRight: ["g1"] }), cited("x1", [2, 3]))).toBe(true);
  });

  it("goes by the article otherwise", () => {
    expect(right.isCitedRight(label({ evidence: ["20万元"] }), cited("x1", [30, 30]))).toBe(true);
    expect(right.isCitedRight(label({ articles: ["doc-3"] }), cited("x1", [3, 3]))).toBe(false);
  });
});
