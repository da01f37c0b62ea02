import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldScript } from "../../src/text/fold-script.ts";
import { foldWidth } from "../../src/text/fold-width.ts";
import {
  containsNormalised,
  findNormalised,
  normalise,
  normaliseWithOffsets,
} from "../../src/text/normalise.ts";

describe("foldWidth", () => {
  it.each([
    ["letters and digits", "ＡＢｃ１２３", "ABc123"],
    ["signs", "（５０％），￥３．５", "(50%),¥3.5"],
    ["the ideographic space", "一　二", "一 二"],
    ["Kangxi radicals and compatibility ideographs", "⼈⼝\uf9dd", "人口利"],
    ["what would grow is left alone", "㎡①", "㎡①"],
    ["ideographic punctuation", "。、《》", "。、《》"],
  ])("%s", (_name, text, folded) => {
    expect(foldWidth(text)).toBe(folded);
  });
});

describe("foldScript", () => {
  it.each([
    ["traditional to simplified", "縣裏發現頭髮", "县里发现头发"],
    ["simplified unchanged", "县里发现", "县里发现"],
    ["other writing unchanged", "abc かな 123", "abc かな 123"],
    ["a simplified form of two units is not taken", "鍭", "鍭"],
    ["an empty text", "", ""],
  ])("%s", (_name, text, folded) => {
    expect(foldScript(text)).toBe(folded);
  });

  it("keeps the length of any text, as foldWidth does", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(foldScript(text)).toHaveLength(text.length);
        expect(foldWidth(text)).toHaveLength(text.length);
      }),
    );
  });
});

describe("normaliseWithOffsets", () => {
  it.each([
    ["white space between Chinese goes", "汝 城　县\n城", "汝城县城"],
    ["white space between Chinese and digits goes", "共 12 人", "共12人"],
    ["one blank stays between Latin words", " The  Red\nHouse ", "the red house"],
    ["quotation marks", "「甲」“乙”『丙』‘丁’", "\"甲\"\"乙\"'丙''丁'"],
    ["dashes and dots", "2018–330 买·卖•提", "2018-330买·卖·提"],
    ["invisible characters", "甲\u200b乙\ufeff", "甲乙"],
    ["script, width and case", "ＡＢ縣", "ab县"],
    ["nothing", " \n", ""],
  ])("%s", (_name, text, normalised) => {
    expect(normalise(text)).toBe(normalised);
  });

  it("maps every unit to where it came from", () => {
    const { text, offsets } = normaliseWithOffsets(" 甲  乙 A  b");
    expect(text).toBe("甲乙a b");
    expect(offsets).toEqual([1, 4, 6, 7, 9, 10]);
  });

  it("is idempotent, and its offsets rise", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."甲乙縣 \n　Ab1“「，.,—") }), (original) => {
        const { text, offsets } = normaliseWithOffsets(original);
        expect(offsets).toHaveLength(text.length + 1);
        for (let index = 1; index < offsets.length; index += 1) {
          expect(offsets[index]).toBeGreaterThan(offsets[index - 1] ?? -1);
        }
        // A folded comma is no longer East Asian, so only a second pass could drop a blank beside it.
        expect(normalise(text).replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      }),
    );
  });
});

describe("findNormalised", () => {
  it.each([
    ["through scan noise", "全县 追 回「资金」五十元", "追回“资金”", "追 回「资金」"],
    ["through script and width", "縣城有１２人", "县城有12", "縣城有１２"],
    ["through case and line breaks", "the Red\nHouse stands", "red house", "Red\nHouse"],
    ["a character outside the basic plane", "甲𠀀乙", "𠀀", "𠀀"],
  ])("%s", (_name, haystack, needle, original) => {
    const range = findNormalised(haystack, needle);
    expect(haystack.slice(range?.start, range?.end)).toBe(original);
    expect(containsNormalised(haystack, needle)).toBe(true);
  });

  it.each([
    ["another text", "甲乙丙", "乙甲"],
    ["an empty needle", "甲乙丙", " "],
    ["an empty haystack", "", "甲"],
  ])("finds no %s", (_name, haystack, needle) => {
    expect(findNormalised(haystack, needle)).toBeUndefined();
    expect(containsNormalised(haystack, needle)).toBe(false);
  });
});
