import { describe, expect, it } from "vitest";
import { verifyAnswer } from "../../../src/answer/verify/verify-answer.ts";
import type { CountProof } from "../../../src/answer/verify/verify-computed.ts";
import type { Answer } from "../../../src/model/answer.ts";
import type { ComputedCount } from "../../../src/model/archive-scan.ts";

const TEXTS = new Map([
  ["a1", "渡口的木船修好了。"],
  ["a2", "木船下水那天下着雨。"],
  ["a3", "夜市开张。"],
]);
const proof: CountProof = {
  counted: [
    { id: "a1", date: "2021-12-08" },
    { id: "a2", date: "2022-01-20" },
  ],
  mentions: (text) => text.includes("木船"),
};
const computed: ComputedCount = {
  kind: "count",
  subject: "木船",
  criterion: "mention",
  articles: 2,
  of: 3,
  inPassing: 0,
  undated: 0,
  words: [{ word: "木船", articles: 2 }],
  leftOut: [],
  scope: {},
};
const citationOf = (articleId: string) => ({
  articleId,
  title: "无题",
  titleIsOurs: true,
  source: { file: "page.txt", lines: [[1, 1]] as [number, number][] },
  quote: TEXTS.get(articleId) ?? "",
});
const counted = (overrides: Partial<Answer> = {}): Answer => ({
  status: "answered",
  language: "zh",
  locale: "zh-Hans",
  headline: "2篇",
  text: TEXTS.get("a1") ?? "",
  citations: [citationOf("a1"), citationOf("a2")],
  nearest: [],
  computed,
  timings: {},
  ...overrides,
});
const rules = (answer: Answer, given: CountProof | undefined = proof) =>
  verifyAnswer(answer, (id) => TEXTS.get(id), given).map(({ rule }) => rule);

describe("a count over the index", () => {
  it("is proven by the articles that the scan counted", () => {
    expect(rules(counted())).toEqual([]);
    const first = { ...computed, kind: "first" as const, date: "2021-12-08" };
    expect(rules(counted({ headline: "2021-12-08", computed: first }))).toEqual([]);
  });

  it("is accepted from nobody but the scan", () => {
    expect(verifyAnswer(counted(), (id) => TEXTS.get(id)).map(({ rule }) => rule)).toContain(
      "count-unproven",
    );
    const { computed: _, ...asserted } = counted();
    expect(verifyAnswer(asserted, (id) => TEXTS.get(id)).map(({ rule }) => rule)).toContain(
      "number-unsupported",
    );
  });

  it.each([
    ["another number", { computed: { ...computed, articles: 3 } }],
    ["more articles than there are", { computed: { ...computed, of: 1 } }],
    ["a headline that says something else", { headline: "2人" }],
    ["a headline that says more", { headline: "2篇，都是好消息" }],
    ["an article that was not counted", { citations: [citationOf("a3")], text: "" }],
    ["a date in a count", { computed: { ...computed, date: "2021-12-08" } }],
    [
      "another first date",
      { headline: "2022-01-20", computed: { ...computed, kind: "first", date: "2022-01-20" } },
    ],
  ] as const)("is not proven with %s", (_, overrides) => {
    expect(rules(counted(overrides as Partial<Answer>))).toContain("count-unproven");
  });

  it("must quote what stands in the articles, like any answer", () => {
    const invented = { ...citationOf("a1"), quote: "木船沉了。" };
    expect(rules(counted({ citations: [invented], text: invented.quote }))).toContain("quote-not-in-article");
  });
});
