import { describe, expect, it, vi } from "vitest";
import type { AnswerDraft, Answerer, AnswerInput } from "../../src/answer/answerer.ts";
import { verifyAnswer } from "../../src/answer/verify/verify-answer.ts";
import type { Violation } from "../../src/answer/verify/violation.ts";
import type { Article } from "../../src/model/article.ts";
import { answerQuestion } from "../../src/pipeline/answer-question.ts";
import { planQuery } from "../../src/retrieve/plan-query.ts";
import { articleOf } from "../support/article-of.ts";
import { HashEmbedder } from "../support/hash-embedder.ts";
import { realDictionary } from "../support/real-dictionary.ts";

const BRIDGE = "白鹭县新桥十二月开通。修桥一共花了318.6万元，工期两年。";
const bridge = articleOf({
  id: "bridge",
  title: "白鹭县新桥开通",
  newspaper: "白鹭日报",
  date: "2021-12-08",
  text: BRIDGE,
});
const market = articleOf({ id: "market", title: "夜市开张", text: "白鹭县夜市上周开张。" });

/** An answerer that proposes what the test says, and remembers what it was given. */
class FixedAnswerer implements Answerer {
  input: AnswerInput | undefined;
  readonly #draft: Partial<AnswerDraft>;

  constructor(draft: Partial<AnswerDraft>) {
    this.#draft = draft;
  }

  async answer(input: AnswerInput): Promise<AnswerDraft> {
    this.input = input;
    return { status: "answered", quotes: [], trace: ["fixed"], ...this.#draft };
  }
}

const quoteOf = (article: Article, words: string) => {
  const start = article.text.indexOf(words);
  return { article, start, end: start + words.length };
};
const COST = quoteOf(bridge, "修桥一共花了318.6万元，工期两年。");

async function answer(
  draft: Partial<AnswerDraft>,
  { text = "修桥花了多少钱？", articles = [bridge, market] }: { text?: string; articles?: Article[] } = {},
) {
  const embedder = new HashEmbedder();
  const answerer = new FixedAnswerer(draft);
  const onRejected = vi.fn<(violations: readonly Violation[]) => void>();
  const [queryVector] = await embedder.embedQueries([text]);
  const plan = planQuery({ text }, realDictionary());
  const result = await answerQuestion(
    {
      retrieve: async () => ({
        plan,
        concepts: plan.concepts.map(({ surface, isName }) => ({
          surface,
          isName,
          importance: 1,
          idf: { zh: 1, en: 1 },
          alternatives: [],
        })),
        passages: articles.map(({ id, title, text: body }, index) => ({
          id: `${id}#0`,
          articleId: id,
          ordinal: 0,
          start: 0,
          end: body.length,
          text: body,
          title,
          score: -index,
          scores: { dense: 0, lexical: 0, bridge: 0, pinyin: 0 },
          contributions: { dense: 0, lexical: 0, bridge: 0, pinyin: 0 },
        })),
        narrowed: [],
        prominence: 3,
        queryVector: queryVector as Float32Array,
      }),
      // The order of a store is not that of the passages.
      store: { findArticles: async (ids) => articles.filter(({ id }) => ids.includes(id)).reverse() },
      embedder,
      dictionary: realDictionary(),
      answerer,
      verify: verifyAnswer,
      onRejected,
    },
    { text },
  );
  return { ...result, answerer, rejected: onRejected.mock.calls.flatMap(([violations]) => violations) };
}

describe("answerQuestion", () => {
  it("asserts what verification proves, with the source", async () => {
    const result = await answer({ headline: "318.6万元", fact: "318.6万元", quotes: [COST] });
    expect(result).toMatchObject({
      status: "answered",
      language: "zh",
      headline: "318.6万元",
      fact: "318.6万元",
      text: "修桥一共花了318.6万元，工期两年。",
      citations: [
        {
          articleId: "bridge",
          title: "白鹭县新桥开通",
          newspaper: "白鹭日报",
          date: "2021-12-08",
          source: { file: "page.txt", lines: [[1, 1]] },
          quote: "修桥一共花了318.6万元，工期两年。",
        },
      ],
      rejected: [],
    });
  });

  it.each([
    { name: "a figure that stands nowhere", draft: { headline: "381.6万元", quotes: [COST] } },
    {
      name: "a figure that stands in another sentence",
      draft: { headline: "318.6万元", quotes: [quoteOf(bridge, "白鹭县新桥十二月开通。")] },
    },
    { name: "an answer without an answer", draft: { quotes: [COST] } },
  ])("asserts nothing when the draft has $name: the quotes are the closest found", async ({ draft }) => {
    const result = await answer(draft);
    expect(result.status).toBe("closest");
    expect(result).not.toHaveProperty("headline");
    expect(result).not.toHaveProperty("fact");
    expect(result.citations.map(({ quote }) => quote)).toEqual([expect.stringMatching(/桥/)]);
    expect(result.rejected.length).toBeGreaterThan(0);
  });

  it("finds nothing when the draft asserts without any quote", async () => {
    const result = await answer({ headline: "318.6万元" });
    expect(result).toMatchObject({ status: "not-found", citations: [], text: "" });
    expect(result).not.toHaveProperty("headline");
  });

  it("cites nothing when nothing was found, and names the nearest articles, best first", async () => {
    const result = await answer({ status: "not-found" });
    expect(result).toMatchObject({
      status: "not-found",
      text: "",
      citations: [],
      nearest: [
        { articleId: "bridge", title: "白鹭县新桥开通", newspaper: "白鹭日报", date: "2021-12-08" },
        { articleId: "market", title: "夜市开张" },
      ],
      rejected: [],
    });
  });

  it("gives the answerer the articles in the order of their passages, and at most three as nearest", async () => {
    const articles = Array.from({ length: 9 }, (_, index) => articleOf({ id: `a${index}`, text: "天晴。" }));
    const result = await answer({ status: "not-found" }, { articles });
    const read = result.answerer.input?.articles.map(({ id }) => id) ?? [];
    expect(read).toEqual(articles.map(({ id }) => id).slice(0, read.length));
    expect(result.nearest.map(({ articleId }) => articleId)).toEqual(["a0", "a1", "a2"]);
  });

  it("lets the answerer compare texts with the question", async () => {
    const { answerer } = await answer({ status: "not-found" });
    const [same, other] = (await answerer.input?.similarities(["修桥花了多少钱？", "夜市开张。"])) ?? [];
    expect(same).toBeCloseTo(1, 4);
    expect(other).toBeLessThan(0.5);
  });

  it("hints at a question in which nothing can be looked for", async () => {
    expect(await answer({ status: "not-found" }, { text: "？？" })).toMatchObject({ hint: "too-short" });
    expect(await answer({ status: "not-found" })).not.toHaveProperty("hint");
  });

  it("explains itself and tells how long it took", async () => {
    const { trace, timings } = await answer({ status: "not-found" });
    expect(trace).toContain("fixed");
    expect(Object.values(timings).every((milliseconds) => milliseconds >= 0)).toBe(true);
    expect(Object.keys(timings)).not.toEqual([]);
  });
});
