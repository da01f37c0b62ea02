import { describe, expect, it } from "vitest";
import { askedYears, tellsYear } from "../../src/answer/tells-year.ts";
import { articleOf } from "./evidence-of.ts";

function sentenceOf(text: string, sentence: string, date?: string) {
  const article = { ...articleOf("ferry", "渡口一年间", text), ...(date === undefined ? {} : { date }) };
  return { article, text: sentence, start: text.indexOf(sentence) };
}
const REPORT = "2021年，渡口整修。全年追回船租86.4万元。到2024年，渡口要添三条船。";

describe("tellsYear", () => {
  it.each([
    ["names it", sentenceOf("2021年追回船租。", "2021年追回船租。"), 2021, true],
    ["names another", sentenceOf("2021年追回船租。", "2021年追回船租。", "2022-03-01"), 2022, false],
    ["follows a sentence that names it", sentenceOf(REPORT, "全年追回船租86.4万元。"), 2021, true],
    ["stands before a plan for it", sentenceOf(REPORT, "全年追回船租86.4万元。"), 2024, false],
    ["is of the article's day", sentenceOf("追回船租。", "追回船租。", "2021-12-08"), 2021, true],
    ["is of an article of another year", sentenceOf("追回船租。", "追回船租。", "2021-12-08"), 2024, false],
    [
      "says 去年 of the year before",
      sentenceOf("去年追回船租。", "去年追回船租。", "2022-01-08"),
      2021,
      true,
    ],
    [
      "says 今年 of the article's year",
      sentenceOf("今年追回船租。", "今年追回船租。", "2021-12-08"),
      2022,
      false,
    ],
  ])("a sentence that %s", (_, sentence, year, told) => {
    expect(tellsYear(sentence, year)).toBe(told);
  });
});

describe("askedYears", () => {
  it.each([
    ["2021年5月", false, [2021]],
    ["May 2021 to July 2021", false, [2021]],
    ["January to October", false, []],
    ["去年", true, []],
    ["明年", true, [2021]],
  ])("of %j", (words, isRelative, years) => {
    const range = { from: "2021-05-01", to: "2021-07-31" };
    expect(askedYears({ years: [], periods: [{ words, range, isRelative }] })).toEqual(years);
  });
});
