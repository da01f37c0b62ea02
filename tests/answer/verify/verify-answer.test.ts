import { describe, expect, it } from "vitest";
import { verifyAnswer } from "../../../src/answer/verify/verify-answer.ts";
import type { Answer } from "../../../src/model/answer.ts";
import { answerOf, citationOf } from "./answer-builder.ts";

const QUOTE =
  "2021年12月6日下午，白鹭县劳动局局长向曾妍说，今年为975名民工讨回欠薪1142.13万元，追回违规资金103.31万元，建棚近40万平方米，贷款15至20万元。";
const ARTICLE = `本报讯 天晴。${QUOTE}村里开了37家店，办案115起，人均省下二十多元。`;
const SECOND = "村里开了37家店，办案115起，人均省下二十多元。";

function rulesOf(fields: Partial<Answer>, articleText: string | undefined = ARTICLE): string[] {
  const answer = answerOf({
    headline: "103.31万元",
    citations: [citationOf(QUOTE), citationOf(SECOND)],
    ...fields,
  });
  return verifyAnswer(answer, () => articleText).map(({ rule, where, what }) => `${rule} ${where} ${what}`);
}

describe("verifyAnswer: shape and quotes", () => {
  it("proves an honest answer", () => {
    expect(rulesOf({ fact: "103.31万元" })).toEqual([]);
  });

  it.each<[string, Partial<Answer>, string]>([
    ["answered without a citation", { citations: [], text: "", headline: "是的" }, "citations answer"],
    ["answered without a headline", { headline: "" }, "headline headline"],
    ["closest with a headline", { status: "closest" }, "headline headline"],
    ["closest with a fact", { status: "closest", headline: "", fact: "103.31万元" }, "headline fact"],
    [
      "closest without a citation",
      { status: "closest", headline: "", citations: [], text: "" },
      "citations answer",
    ],
    ["not found with citations", { status: "not-found", headline: "", text: "" }, "citations answer"],
    [
      "not found with text",
      { status: "not-found", headline: "", text: "是的", citations: [] },
      "citations text",
    ],
    [
      "a quote of nowhere",
      { citations: [citationOf(QUOTE.replace("劳动", "财政"))] },
      "quote-not-in-article citation",
    ],
    [
      "a quote that begins inside a number",
      { citations: [citationOf("3.31万元")], headline: "3.31万元" },
      "quote-cuts-number",
    ],
    [
      "a quote that ends inside a number",
      { citations: [citationOf("追回违规资金103.31")], headline: "103.31" },
      "quote-cuts-number",
    ],
    ["an empty quote", { citations: [citationOf(" ")], headline: "是的" }, "quote-not-in-article"],
    ["a fact of nowhere", { fact: "104万元" }, "fact-not-quoted"],
  ])("finds %s", (_name, fields, expected) => {
    expect(rulesOf(fields).join("\n")).toContain(expected);
  });

  it("accepts closest and not-found answers that assert nothing", () => {
    const { headline: _none, ...closest } = answerOf({ status: "closest", citations: [citationOf(QUOTE)] });
    expect(verifyAnswer(closest, () => ARTICLE)).toEqual([]);
    const nothing = answerOf({ status: "not-found", text: "", citations: [] });
    expect(verifyAnswer(nothing, () => ARTICLE)).toEqual([]);
  });

  it("finds an article that does not exist", () => {
    expect(
      verifyAnswer(answerOf({ headline: "103.31万元", citations: [citationOf(QUOTE)] }), () => undefined),
    ).toEqual([{ rule: "article-unknown", where: "citation", what: "a" }]);
  });

  it("accepts a quote through scan noise, width and script", () => {
    const noisy = "追 回 违規 資金１０３.３１ 万元。";
    expect(rulesOf({ citations: [citationOf("追回违规资金103.31万元。")] }, noisy)).toEqual([]);
  });
});

describe("verifyAnswer: headlines", () => {
  it.each([
    "103.31万元",
    "１０３．３１万元",
    "1,033,100元",
    "1033100元",
    "一百零三万三千一百元",
    "人民币103.31万元",
    "975名民工",
    "近40万平方米",
    "40万平方米",
    "15至20万元",
    "20万元",
    "2021年12月6日",
    "12月6日下午",
    "2021年",
    "向曾妍",
    "白鹭县劳动局局长",
    "追回103.31万元，讨回1142.13万元",
    "37家和115起",
    "20多元",
    "没有",
  ])("supports %s", (headline) => {
    expect(rulesOf({ headline })).toEqual([]);
  });

  it.each([
    "CNY 1.0331 million (103.31万元)",
    "RMB 1,033,100",
    "1.0331 million yuan",
    "975 people (975名)",
    "975 workers",
    "37 (37家)",
    "37 shops",
    "115 cases",
    "nearly 400,000 square metres",
    "40 hectares",
    "CNY 150,000 to 200,000",
    "more than CNY 20",
    "6 December 2021",
    "the afternoon of 6 December",
    "December 2021",
    "Xiang Zengyan (向曾妍)",
    "Xiang Zengyan",
    "Bailu County (白鹭县)",
    "Bailu",
    "Yes: CNY 1.0331 million",
  ])("supports in English: %s", (headline) => {
    expect(rulesOf({ headline, language: "en" })).toEqual([]);
  });

  it.each([
    ["a digit changed", "103.81万元", "number-unsupported"],
    ["a power changed", "103.31亿元", "number-unsupported"],
    ["a unit changed", "103.31万人", "number-unsupported"],
    ["a currency changed", "103.31万美元", "number-unsupported"],
    ["a unit dropped", "103.31万", "number-unsupported"],
    ["a digit dropped", "03.31万元", "number-unsupported"],
    ["a bound turned", "超过40万平方米", "number-unsupported"],
    ["a span changed", "10至20万元", "number-unsupported"],
    ["a year changed", "2022年12月6日", "date-unsupported"],
    ["a day changed", "12月7日", "date-unsupported"],
    ["a part of the day changed", "12月6日上午", "date-unsupported"],
    ["a relative year of nowhere", "去年", "date-unsupported"],
    ["a name changed", "向曾研", "words-unsupported"],
    ["words of nowhere", "追回违规资金用于修路103.31万元", "words-unsupported"],
    ["a name from nowhere beside a quoted one", "向曾妍和李四海", "words-unsupported"],
  ])("finds %s", (_name, headline, rule) => {
    expect(rulesOf({ headline }).join("\n")).toContain(`${rule} headline`);
  });

  it.each([
    ["a wrong power", "CNY 1.0331 billion (103.31万元)", "number-unsupported"],
    ["a dropped currency", "1.0331 million", "number-unsupported"],
    ["a wrong currency", "USD 1.0331 million", "number-unsupported"],
    ["a wrong figure beside the right one", "CNY 1.0831 million (103.31万元)", "number-unsupported"],
    ["a bare number of people", "975", "number-unsupported"],
    ["a wrong unit", "975 households", "number-unsupported"],
    ["a wrong month", "6 November 2021", "date-unsupported"],
    ["a wrong year", "6 December 2019", "date-unsupported"],
    ["a name read wrongly", "Xiang Zengyan (向曾研)", "name-unsupported"],
    ["a name beside others' characters", "Li Zengyan (向曾妍)", "name-unsupported"],
    ["a half name beside all its characters", "Xiang Zeng (向曾妍)", "name-unsupported"],
    ["a name of nowhere", "Smith", "name-unsupported"],
    ["a place of nowhere", "Chenzhou", "name-unsupported"],
  ])("finds in English %s", (_name, headline, rule) => {
    expect(rulesOf({ headline, language: "en" }).join("\n")).toContain(`${rule} headline`);
  });

  it("takes a year from the article's own date", () => {
    const fields = {
      citations: [citationOf("3月3日开工。")],
      headline: "3 March 2022",
      language: "en",
    } as const;
    expect(rulesOf(fields, "3月3日开工。")).toEqual([]);
    expect(rulesOf({ ...fields, headline: "3 March 2021" }, "3月3日开工。")).not.toEqual([]);
  });

  it("lets names stand in the cited title, but no figures", () => {
    const citations = [citationOf("修了一座桥。", { title: "云溪区5年修路" })];
    expect(rulesOf({ citations, headline: "云溪区" }, "修了一座桥。")).toEqual([]);
    expect(rulesOf({ citations, headline: "5年" }, "修了一座桥。")).not.toEqual([]);
  });
});

describe("verifyAnswer: an English article", () => {
  const quote =
    "Mayor Helen O’Hara said on 14 May 2021 that 42 kilograms of tea, worth US$5,400, went to St Mary’s Hall.";
  const citations = [citationOf(quote, { title: "Town notes", newspaper: "Daily Heron" })];
  const rules = (headline: string) => rulesOf({ headline, citations, language: "en" }, quote);

  it.each([
    "Helen O'Hara",
    "14 May 2021",
    "US$5,400",
    "42 kg",
    "42,000 grams",
    "St Mary’s Hall",
    "The Daily Heron",
  ])("supports %s", (headline) => {
    expect(rules(headline)).toEqual([]);
  });

  it.each(["Helen Hara", "15 May 2021", "US$5,500", "€5,400", "42 tonnes", "St Martin’s Hall", "Helen Mary"])(
    "finds %s",
    (headline) => {
      expect(rules(headline)).not.toEqual([]);
    },
  );

  it("supports a Chinese headline of its figures", () => {
    expect(rulesOf({ headline: "2021年5月14日，5400美元", citations }, quote)).toEqual([]);
  });
});

describe("verifyAnswer: texts of several quotes", () => {
  it("reads every line for itself", () => {
    const citations = [citationOf("桥修好了"), citationOf("渡口热闹起来")];
    expect(rulesOf({ headline: "修好了", citations }, "桥修好了。渡口热闹起来。")).toEqual([]);
    const joined = { headline: "修好了", citations, text: "桥修好了渡口热闹起来" };
    expect(rulesOf(joined, "桥修好了。渡口热闹起来。")).toHaveLength(1);
  });
});
