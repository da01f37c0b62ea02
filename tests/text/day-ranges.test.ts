import { describe, expect, it } from "vitest";
import { findDates } from "../../src/text/dates.ts";
import { daysIn, overlaps, rangeOf, resolveDates } from "../../src/text/day-ranges.ts";

describe("resolveDates", () => {
  it.each([
    { text: "3月29日开会", reference: "2022-04-01", range: ["2022-03-29", "2022-03-29"] },
    { text: "12月30日动工", reference: "2022-01-20", range: ["2021-12-30", "2021-12-30"] },
    { text: "去年12月动工", reference: "2022-01-20", range: ["2021-12-01", "2021-12-31"] },
    { text: "上个月动工", reference: "2022-01-20", range: ["2021-12-01", "2021-12-31"] },
    { text: "昨日开会", reference: "2022-03-01", range: ["2022-02-28", "2022-02-28"] },
    { text: "1至10月", reference: "2021-12-08", range: ["2021-01-01", "2021-10-31"] },
    { text: "on 3–5 May 2022", reference: undefined, range: ["2022-05-03", "2022-05-05"] },
    { text: "last week", reference: "2022-06-20", range: ["2022-06-13", "2022-06-19"] },
    { text: "2020年2月", reference: undefined, range: ["2020-02-01", "2020-02-29"] },
  ])("takes “$text” of $reference for $range", ({ text, reference, range: [from, to] }) => {
    const [mention] = findDates(text);
    expect(mention && resolveDates(mention, reference)).toEqual({ from, to });
  });

  it("means nothing without a year where the day of the text is unknown", () => {
    const [mention] = findDates("3月29日开会");
    expect(mention && resolveDates(mention, undefined)).toBeUndefined();
  });
});

describe("day ranges", () => {
  it("know no 31 February", () => {
    expect(rangeOf({ year: 2022, month: 2, day: 31 })).toBeUndefined();
  });

  it("count their days, and meet where they share one", () => {
    const march = { from: "2022-03-01", to: "2022-03-31" };
    expect(daysIn(march)).toBe(31);
    expect(overlaps(march, { from: "2022-03-31", to: "2022-04-02" })).toBe(true);
    expect(overlaps(march, { from: "2022-04-01", to: "2022-04-02" })).toBe(false);
  });
});
