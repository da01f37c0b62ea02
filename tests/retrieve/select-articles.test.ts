import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chunkArticle } from "../../src/chunk/chunk-article.ts";
import type { Article } from "../../src/model/article.ts";
import type { RetrievedPassage } from "../../src/model/retrieval.ts";
import { comparedSubjects } from "../../src/retrieve/compared-subjects.ts";
import { joinPassages } from "../../src/retrieve/join-passages.ts";
import { planQuery } from "../../src/retrieve/plan-query.ts";
import { selectArticles } from "../../src/retrieve/select-articles.ts";
import { articleOf } from "../support/article-of.ts";
import { realDictionary } from "../support/real-dictionary.ts";

const countTokens = (text: string) => text.length;
const passagesOf = (article: Article, score: number, maximumTokens = 60): RetrievedPassage[] =>
  chunkArticle(article, { countTokens, maximumTokens }).map((passage, index) => ({
    ...passage,
    title: article.title,
    score: score - index / 100,
    scores: { dense: 0, lexical: 0, bridge: 0, pinyin: 0 },
    contributions: { dense: 0, lexical: 0, bridge: 0, pinyin: 0 },
  }));

const STORY =
  "白鹭县渡口的木船昨天修好下水。修船一共花了31.6万元，工期四十二天，七名船工轮班赶修。船长说，汛期之前要再试航三次。" +
  "渡口两岸住着九百多户人家，停航的日子里只能绕行二十公里的山路。";
const first = articleOf({ id: "first", title: "木船下水", text: STORY });
const reprint = articleOf({ id: "reprint", title: "渡口木船修好", text: `本报综合消息${STORY}` });
const followUp = articleOf({ id: "later", title: "修船超支", text: STORY.replace("31.6", "45.2") });
const others = ["市集", "竹编", "米粉", "龙舟", "石阶"].map((what, at) =>
  articleOf({ id: `other-${at}`, title: what, text: `清水镇的${what}远近闻名，外乡人都赶来看。` }),
);
const maling = articleOf({ id: "maling", title: "柑橘", text: "麻岭县今年收了三千吨柑橘。" });

async function select(question: string, articles: readonly Article[]) {
  const passages = articles.flatMap((article, at) => passagesOf(article, -at));
  const dictionary = realDictionary();
  return selectArticles(passages, planQuery({ text: question }, dictionary), {
    store: { findArticles: async (ids) => articles.filter(({ id }) => ids.includes(id)).reverse() },
    dictionary,
  });
}

describe("selectArticles", () => {
  it("folds a reprint into the print that is ranked best, and reads another article in its place", async () => {
    const selected = await select("修船花了多少钱？", [first, reprint, ...others]);
    expect(selected.map(({ article }) => article.id)).toEqual(["first", "other-0", "other-1", "other-2"]);
    expect(selected[0]?.reprints.map(({ id }) => id)).toEqual(["reprint"]);
  });

  it("keeps a later report with other figures beside the first: the reader must see both", async () => {
    const selected = await select("修船花了多少钱？", [first, followUp]);
    expect(selected.map(({ article, reprints }) => [article.id, reprints.length])).toEqual([
      ["first", 0],
      ["later", 0],
    ]);
  });

  it.each(["麻岭县和白鹭县哪个收的柑橘多？", "Which harvested more, Maling or Bailu?"])(
    "reads the best article of every name compared, however low it stands: %s",
    async (question) => {
      const selected = await select(question, [first, ...others, maling]);
      expect(selected.map(({ article }) => article.id)).toContain("maling");
      const plain = await select("渡口的木船修好了吗？", [first, ...others, maling]);
      expect(plain.map(({ article }) => article.id)).not.toContain("maling");
    },
  );

  it("reads nothing where nothing was found", async () => {
    expect(await select("修船花了多少钱？", [])).toEqual([]);
  });
});

describe("comparedSubjects", () => {
  const subjectsOf = (text: string) => comparedSubjects(planQuery({ text }, realDictionary()));
  it.each([
    ["麻岭和白鹭哪个修船花的钱多？", ["麻岭", "白鹭"]],
    ["Did Maling or Bailu spend more?", ["Maling", "Bailu"]],
    ["How much did Maling and Bailu each spend?", ["Maling", "Bailu"]],
    ["麻岭修船花了多少钱？", []],
    ["How much did Maling spend?", []],
  ])("%s", (question, names) => {
    expect(subjectsOf(question)).toEqual(names);
  });
});

describe("joinPassages", () => {
  const sentences = fc.array(
    fc.stringMatching(/^[渡口木船修好下水山路]{2,40}$/u).map((words) => `${words}。`),
    {
      minLength: 1,
      maxLength: 12,
    },
  );

  it("gives whole sentences in reading order, joins what meets and loses nothing", () => {
    fc.assert(
      fc.property(
        sentences,
        fc.integer({ min: 5, max: 60 }),
        fc.infiniteStream(fc.boolean()),
        (texts, tokens, picks) => {
          const article = articleOf({ id: "a", text: texts.join("") });
          const found = passagesOf(article, 0, tokens).filter(() => picks.next().value);
          const joined = joinPassages([...found].reverse(), article.text);
          for (const { start, end, text } of joined) {
            expect(text).toBe(article.text.slice(start, end));
            expect(text.endsWith("。")).toBe(true);
            expect(start === 0 || article.text.charAt(start - 1) === "。").toBe(true);
          }
          for (const [at, passage] of joined.slice(1).entries())
            expect(passage.start).toBeGreaterThan(joined[at]?.end ?? 0);
          for (const { start, end } of found)
            expect(joined.some((passage) => passage.start <= start && passage.end >= end)).toBe(true);
          expect(Math.max(...joined.map(({ score }) => score))).toBe(
            Math.max(...found.map(({ score }) => score)),
          );
        },
      ),
    );
  });
});
