import { describe, expect, it } from "vitest";
import { askedValues, digitsOf, numeralsOf } from "../../src/retrieve/asked-values.ts";
import { fitsValue } from "../../src/retrieve/fits-value.ts";

describe("askedValues", () => {
  it.each([
    { question: "who got 3.2万元?", value: "32000" },
    { question: "what cost 1.03 million yuan?", value: "1030000" },
    { question: "谁领了一百零三万", value: "1030000" },
    { question: "1,033,100 yuan went to whom", value: "1033100" },
    { question: "三萬二是給誰的", value: "32000" },
    { question: "百万奖金给了谁", value: "1000000" },
    { question: "修路那67个工友", value: "67" },
    { question: "谁把三成的田种了茶", value: "30" },
  ])("reads $value in “$question”", ({ question, value }) => {
    expect(askedValues(question).map((found) => found.value)).toEqual([value]);
  });

  it.each(["2021年3月29日谁来了", "谁来了三次", "超过500人去了哪", "N12路车", "how many came?"])(
    "reads none in “%s”",
    (question) => {
      expect(askedValues(question)).toEqual([]);
    },
  );
});

describe("fitsValue", () => {
  const fitOf = (question: string, text: string) => {
    const [value] = askedValues(question);
    return value ? fitsValue(value)(text) : undefined;
  };

  it.each([
    { question: "who got 3.2万元?", text: "每户领到32,000元。" },
    { question: "who got 32,000 yuan?", text: "每户领到三万二千元。" },
    { question: "what cost 1.03 million yuan?", text: "新楼花了一百零三万元。" },
    { question: "谁领了103.31万元", text: "They won back 1,033,100 yuan." },
    { question: "百万奖金给了谁", text: "奖金一百万元给了船队。" },
    { question: "67 workers of the road", text: "修路的67名工友领到工钱。" },
  ])("finds the value of “$question” in “$text”", ({ question, text }) => {
    expect(fitOf(question, text)).toBe(1);
  });

  it("takes a more exact number for a rounded one, for less", () => {
    const rounded = fitOf("what was 1.03 million yuan?", "追回1,033,100元。") ?? 0;
    expect(rounded).toBeGreaterThan(0);
    expect(rounded).toBeLessThan(1);
  });

  it.each([
    { question: "who got 3.2万元?", text: "收了32000斤柑橘。" },
    { question: "who got 3.2万元?", text: "每户领到3.2元。" },
    { question: "who got 32,000 yuan?", text: "路长32公里。" },
  ])("does not take “$text” for “$question”", ({ question, text }) => {
    expect(fitOf(question, text)).toBe(0);
  });
});

describe("notations of a value", () => {
  it("are the digits before every printed power", () => {
    expect(digitsOf("1033100")).toEqual(expect.arrayContaining(["1033100", "103.31", "1.0331"]));
  });

  it("are numerals, long and short", () => {
    expect(numeralsOf("32000")).toEqual(expect.arrayContaining(["三万二千", "三万二"]));
    expect(numeralsOf("1030000")).toContain("一百零三万");
    expect(numeralsOf("2000000")).toContain("两百万");
    expect(numeralsOf("3.5")).toEqual([]);
  });
});
