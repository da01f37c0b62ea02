import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDates } from "../../src/text/dates.ts";
import { formatDateInChinese, formatQuantityInChinese } from "../../src/text/format-chinese.ts";
import { findQuantities } from "../../src/text/quantities.ts";

const quantityIn = (text: string) => findQuantities(text).map(formatQuantityInChinese);
const dateIn = (text: string) => findDates(text).map(formatDateInChinese);

describe("formatQuantityInChinese", () => {
  it.each([
    ["4.6 million yuan", "460万元"],
    ["1.2 billion yuan", "12亿元"],
    ["640,000 yuan", "64万元"],
    ["nearly 1,200 people", "近1200人"],
    ["7.5%", "7.5%"],
    ["128 metres", "128米"],
    ["38 tonnes", "38吨"],
  ])("writes %s", (printed, chinese) => {
    expect(quantityIn(`It was ${printed}.`)).toEqual([chinese]);
  });

  it("keeps value and unit", () => {
    const units = ["yuan", "people", "tonnes", "km", "households", "hours", "%"];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), fc.constantFrom(...units), (number, unit) => {
        const [printed] = findQuantities(`${number.toLocaleString("en")} ${unit}`);
        const [read] = findQuantities((printed && formatQuantityInChinese(printed)) ?? "");
        expect([read?.value, read?.unit]).toEqual([printed?.value, printed?.unit]);
      }),
    );
  });
});

describe("formatDateInChinese", () => {
  it.each([
    ["on 19 June 2022", "2022年6月19日"],
    ["from April 1", "4月1日"],
    ["on the afternoon of 3 March", "3月3日下午"],
  ])("writes %s", (printed, chinese) => {
    expect(dateIn(printed)).toEqual([chinese]);
  });

  it("leaves relative dates as they are printed", () => {
    expect(dateIn("last month")).toEqual([undefined]);
  });
});
