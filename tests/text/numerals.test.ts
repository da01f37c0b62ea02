import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chineseNumeral, parseChineseNumeral } from "../../src/text/chinese-numerals.ts";
import { addDecimals, compareDecimals, shiftDecimal, toDecimal } from "../../src/text/decimal.ts";
import { parseEnglishNumeral, parseEnglishOrdinal } from "../../src/text/english-numerals.ts";
import { readNeighbours, readNumber } from "../../src/text/read-number.ts";

describe("chineseNumeral", () => {
  it("writes what parseChineseNumeral reads", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (number) => {
        expect(parseChineseNumeral(chineseNumeral(String(number)) ?? "")).toBe(String(number));
      }),
    );
  });

  it.each(["0", "1.5", "1000000000000"])("writes no %s", (value) => {
    expect(chineseNumeral(value)).toBeUndefined();
  });
});

describe("decimals", () => {
  it.each([
    ["00", "0"],
    ["007.500", "7.5"],
    ["3.0", "3"],
    ["123456789012345678901234567890.1", "123456789012345678901234567890.1"],
  ])("%s is %s", (digits, value) => {
    expect(toDecimal(digits)).toBe(value);
  });

  it.each([
    ["103.31", 4, "1033100"],
    ["1033100", -6, "1.0331"],
    ["5", -3, "0.005"],
    ["0.1", 1, "1"],
    ["0", 8, "0"],
  ])("%s × 10^%i is %s", (value, power, shifted) => {
    expect(shiftDecimal(value, power)).toBe(shifted);
  });

  it("adds and compares exactly", () => {
    expect(addDecimals("0.1", "0.2")).toBe("0.3");
    expect(["10", "9.99", "9.9"].sort(compareDecimals)).toEqual(["9.9", "9.99", "10"]);
    expect(compareDecimals("7", "7")).toBe(0);
  });

  it("refuses what is no plain number", () => {
    expect(() => toDecimal("1e3")).toThrow(RangeError);
  });

  it("shifts there and back", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(99), fc.integer({ min: -9, max: 9 }), (whole, fraction, power) => {
        const value = toDecimal(`${whole}.${fraction}`);
        expect(shiftDecimal(shiftDecimal(value, power), -power)).toBe(value);
      }),
    );
  });
});

describe("parseChineseNumeral", () => {
  it.each([
    ["三十二", "32"],
    ["十", "10"],
    ["十九", "19"],
    ["一百五", "150"],
    ["一百零五", "105"],
    ["两千零八十", "2080"],
    ["两万五", "25000"],
    ["一百零三万", "1030000"],
    ["三千二百万", "32000000"],
    ["一亿三千万", "130000000"],
    ["二万亿", "2000000000000"],
    ["三点五", "3.5"],
    ["一点零五万", "10500"],
    ["二〇二一", "2021"],
    ["贰拾叁", "23"],
    ["零", "0"],
  ])("%s is %s", (numeral, value) => {
    expect(parseChineseNumeral(numeral)).toBe(value);
  });

  it.each(["", "十四五", "三一", "万一", "百", "十百", "三十十", "人"])("refuses %s", (numeral) => {
    expect(parseChineseNumeral(numeral)).toBeUndefined();
  });
});

describe("English numerals", () => {
  it.each([
    ["twenty-one", "21"],
    ["two hundred and five thousand", "205000"],
    ["one million two hundred thousand", "1200000"],
    ["a dozen", "12"],
    ["two dozen", "24"],
    ["a hundred", "100"],
    ["recover", undefined],
  ])("%s is %s", (words, value) => {
    expect(parseEnglishNumeral(words)).toBe(value);
  });

  it.each([
    ["third", "3"],
    ["twenty-first", "21"],
    ["fortieth", "40"],
    ["forty", undefined],
  ])("%s is the %s", (words, value) => {
    expect(parseEnglishOrdinal(words)).toBe(value);
  });
});

describe("readNumber", () => {
  it.each([
    ["103. 31 万", "1033100"],
    ["1,033,100", "1033100"],
    ["1亿3000万", "130000000"],
    ["5万4千", "54000"],
    ["20余万", "200000"],
    ["三十多", "30"],
    ["1.03 million", "1030000"],
    ["3.2bn", "3200000000"],
    ["812.5k", "812500"],
    ["sixth", "6"],
    ["多", undefined],
    ["12 apples", undefined],
  ])("%s is %s", (printed, value) => {
    expect(readNumber(printed)).toBe(value);
  });

  it.each([
    ["三五", ["3", "5"]],
    ["七八百", ["700", "800"]],
    ["一两", ["1", "2"]],
    ["三九", undefined],
    ["三十", undefined],
  ])("%s are neighbours: %j", (numeral, ends) => {
    expect(readNeighbours(numeral)).toEqual(ends);
  });
});
