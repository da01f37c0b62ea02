import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitClauses, splitSentences } from "../../src/text/sentences.ts";

const textsOf = (text: string) => splitSentences(text).map((sentence) => sentence.text);

describe("splitSentences", () => {
  it.each([
    ["Chinese stops", "天晴了。出门吗？走！", ["天晴了。", "出门吗？", "走！"]],
    ["semicolons and ellipses", "甲到了；乙没来……丙走了", ["甲到了；", "乙没来……", "丙走了"]],
    ["closing quotes attached", "“放心，我来。”老李说。", ["“放心，我来。”", "老李说。"]],
    ["a quoted question inside a sentence", "“真的吗？”，她问。", ["“真的吗？”，她问。"]],
    ["brackets", "他到了（晚了些。）门开着。", ["他到了（晚了些。）", "门开着。"]],
    ["a line break is hard", "小镇新貌\n本报讯 天晴", ["小镇新貌", "本报讯 天晴"]],
    ["a table row is one sentence", "张三\t男。\t1969.10\n完。", ["张三\t男。\t1969.10", "完。"]],
    ["a bar row is one sentence", "甲 | 是。对。 | 3.5", ["甲 | 是。对。 | 3.5"]],
    ["decimals, clean and noisy", "共3.5万元，又103. 31 万元。完", ["共3.5万元，又103. 31 万元。", "完"]],
    ["a half-width stop behind Chinese", "天晴了. 出门吧.", ["天晴了.", "出门吧."]],
    ["a number of a list", "一. 先看天气。", ["一. 先看天气。"]],
    [
      "English",
      'It rained. "Go," he said! Did he? Yes.',
      ["It rained.", '"Go," he said!', "Did he?", "Yes."],
    ],
    ["English quotes attached", 'He said "Yes." Then he left.', ['He said "Yes."', "Then he left."]],
    ["titles and initials", "Mr. J. Brown met Dr. Li. They ate.", ["Mr. J. Brown met Dr. Li.", "They ate."]],
    [
      "abbreviations that may end",
      "It shut at 5 p.m. The bus left Acme Inc. early.",
      ["It shut at 5 p.m.", "The bus left Acme Inc. early."],
    ],
    [
      "numbers in English",
      "It cost 3.5 million yuan (No. 5 on the list). Good.",
      ["It cost 3.5 million yuan (No. 5 on the list).", "Good."],
    ],
    ["an answer of no", "We said no. The rest agreed.", ["We said no.", "The rest agreed."]],
    ["a year at the end", "It opened in 2019. 35 people came.", ["It opened in 2019.", "35 people came."]],
    [
      "addresses",
      "See www.example.org/a?b=1 first. Then ask.",
      ["See www.example.org/a?b=1 first.", "Then ask."],
    ],
    ["nothing", " \n\n ", []],
  ])("%s", (_name, text, sentences) => {
    expect(textsOf(text)).toEqual(sentences);
  });

  it("loses nothing but white space, in order, with exact offsets", () => {
    const unit = fc.constantFrom(..."甲乙。！？；…”“，\n\t Ab1.?!)| ");
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const sentences = splitSentences(text);
        for (const { start, end, text: own } of sentences) expect(text.slice(start, end)).toBe(own);
        expect(sentences.map((sentence) => sentence.text.replace(/\s/g, "")).join("")).toBe(
          text.replace(/\s/g, ""),
        );
      }),
    );
  });
});

describe("splitClauses", () => {
  const clausesOf = (text: string) => splitClauses(text).map((clause) => clause.text);

  it.each([
    ["commas", "会上，市长说，好。", ["会上，", "市长说，", "好。"]],
    ["colons with quotes", "他说：“走，回家！”", ["他说：", "“走，", "回家！”"]],
    ["numbers stay whole", "共12,000人，10:30开始", ["共12,000人，", "10:30开始"]],
    ["enumerations stay whole", "甲、乙、丙到场", ["甲、乙、丙到场"]],
  ])("%s", (_name, stretch, clauses) => {
    expect(clausesOf(stretch)).toEqual(clauses);
  });

  it("splits enumerations when asked, and counts from the base", () => {
    expect(splitClauses("甲、乙", { base: 10, splitEnumerations: true })).toEqual([
      { start: 10, end: 12, text: "甲、" },
      { start: 12, end: 13, text: "乙" },
    ]);
  });
});
