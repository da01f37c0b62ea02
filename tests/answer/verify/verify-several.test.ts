import { describe, expect, it } from "vitest";
import { verifyAnswer } from "../../../src/answer/verify/verify-answer.ts";
import { wordSeveral } from "../../../src/answer/word-several.ts";
import type { Answer, SeveralValues } from "../../../src/model/answer.ts";
import { answerOf, citationOf } from "./answer-builder.ts";

const TEXTS = new Map([
  ["danhe", "丹河县渡口追回船租86.4万元。"],
  ["bailu", "白鹭县渡口追回船租31.2万元，讨回工钱1200元。"],
]);
const citations = [
  citationOf("丹河县渡口追回船租86.4万元。", { articleId: "danhe", title: "丹河追租" }),
  citationOf("白鹭县渡口追回船租31.2万元，讨回工钱1200元。", {
    articleId: "bailu",
    title: "白鹭追租",
    date: "2022-04-02",
  }),
];
const compared: SeveralValues = {
  kind: "compared",
  by: "larger",
  values: [
    { subject: "丹河", value: "86.4万元", citation: 0 },
    { subject: "白鹭", value: "31.2万元", citation: 1 },
  ],
};
const reports: SeveralValues = {
  kind: "reports-differ",
  values: compared.values.map(({ value, citation }) => ({ value, citation })),
};
const tell = (several: SeveralValues, fields: Partial<Answer> = {}) =>
  answerOf({ citations, several, headline: wordSeveral(several, fields.language ?? "zh") ?? "", ...fields });
const rules = (answer: Answer) => verifyAnswer(answer, (id) => TEXTS.get(id)).map(({ rule }) => rule);

describe("values told side by side", () => {
  it("are proven by their quotes", () => {
    expect(tell(compared).headline).toBe("丹河较多：86.4万元；白鹭：31.2万元");
    expect(rules(tell(compared))).toEqual([]);
    expect(rules(tell(reports))).toEqual([]);
    const english = tell(
      {
        ...compared,
        values: compared.values.map((told, index) => ({
          ...told,
          subject: ["Danhe", "Bailu"][index] as string,
        })),
      },
      { language: "en" },
    );
    expect(english.headline).toBe("Larger: Danhe, CNY 864,000 (86.4万元); Bailu, CNY 312,000 (31.2万元)");
    expect(rules(english)).toEqual([]);
  });

  const [danhe, bailu] = compared.values as [SeveralValues["values"][0], SeveralValues["values"][0]];
  it.each<[string, SeveralValues]>([
    ["the smaller is called the larger", { ...compared, values: [bailu, danhe] }],
    ["the larger is called the smaller", { ...compared, by: "smaller" }],
    ["amounts are put in order of time", { ...compared, by: "earlier" }],
    [
      "the subjects change places",
      {
        ...compared,
        values: [
          { ...danhe, subject: "白鹭" },
          { ...bailu, subject: "丹河" },
        ],
      },
    ],
    ["both are of one subject", { ...compared, values: [danhe, { ...bailu, subject: "丹河" }] }],
    ["a value stands in another quote", { ...compared, values: [{ ...danhe, citation: 1 }, bailu] }],
    ["there is one value", { kind: "compared", values: [danhe] }],
    ["the older report comes first", { ...reports, values: [...reports.values].reverse() }],
    [
      "one report tells both",
      {
        ...reports,
        values: [
          { value: "31.2万元", citation: 1 },
          { value: "1200元", citation: 1 },
        ],
      },
    ],
    [
      "the reports agree",
      {
        ...reports,
        values: [
          { value: "86.4万元", citation: 0 },
          { value: "86.4万元", citation: 0 },
        ],
      },
    ],
  ])("are rejected when %s", (_, several) => {
    expect(rules(tell(several))).toContain("comparison-unproven");
  });

  it("are rejected when the headline says something else, or claims an order of its own", () => {
    expect(rules(tell(compared, { headline: "丹河较少：86.4万元；白鹭：31.2万元" }))).toContain(
      "comparison-unproven",
    );
    for (const headline of ["白鹭较多：31.2万元；丹河：86.4万元", "报道不一：86.4万元；31.2万元"])
      expect(rules(answerOf({ citations, headline }))).toContain("comparison-unproven");
  });

  it.each([
    ["about", "约86.4万元"],
    ["of another dimension", "86.4吨"],
  ])("have no order when one is %s", (_, value) => {
    const quote = `丹河县渡口追回船租${value}。`;
    const rounded = [citationOf(quote, { articleId: "danhe" }), citations[1] as (typeof citations)[0]];
    const several = { ...compared, values: [{ ...danhe, value }, bailu] };
    const answer = answerOf({ citations: rounded, several, headline: wordSeveral(several, "zh") ?? "" });
    expect(
      verifyAnswer(answer, (id) => (id === "danhe" ? quote : TEXTS.get(id))).map(({ rule }) => rule),
    ).toContain("comparison-unproven");
  });
});
