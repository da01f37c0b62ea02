import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDates } from "../../src/text/dates.ts";
import { overlaps, resolveDates } from "../../src/text/day-ranges.ts";
import { asksForPeriod } from "../../src/text/fits-period.ts";
import { periodSigns } from "../../src/text/period-signs.ts";

const asked = (from: string, to: string) => ({ words: "", range: { from, to }, isRelative: false });
const DECEMBER = asked("2021-12-01", "2021-12-31");

describe("asksForPeriod", () => {
  it.each([
    "渡口2021年12月8日重开",
    "二〇二一年十二月八日，渡口重开",
    "２０２１年１２月，渡口重開",
    "The ferry reopened on 8 December 2021.",
    "the ferry (2021-12-08) reopened",
  ])("finds the month in an undated page: %s", (text) => {
    expect(asksForPeriod(DECEMBER)(text, undefined)).toBe(1);
  });

  it.each([
    { text: "12月8日渡口重开", printed: "2022-01-03" },
    { text: "上个月渡口重开", printed: "2022-01-03" },
    { text: "去年12月渡口重开", printed: "2022-05-03" },
    { text: "11月28日至12月3日渡口停航", printed: "2022-01-03" },
    { text: "30日渡口重开", printed: "2021-12-31" },
    { text: "The ferry reopened last month.", printed: "2022-01-03" },
  ])("finds it by the paper's day: $text of $printed", ({ text, printed }) => {
    expect(asksForPeriod(DECEMBER)(text, printed)).toBe(1);
  });

  it.each([
    { text: "2021年渡口停航", printed: undefined },
    { text: "12月8日渡口重开", printed: undefined },
    { text: "12月8日渡口重开", printed: "2020-01-03" },
    { text: "上个月渡口重开", printed: "2022-05-03" },
    { text: "2020年12月渡口重开", printed: "2020-12-09" },
    { text: "渡口运了2021人", printed: undefined },
  ])("does not take $text of $printed for it", ({ text, printed }) => {
    expect(asksForPeriod(DECEMBER)(text, printed)).toBe(0);
  });

  it("takes what was printed within it, whatever it says", () => {
    expect(asksForPeriod(DECEMBER)("渡口重开", "2021-12-09")).toBe(1);
  });

  it("takes the day of any year, and spans that hold it", () => {
    const yearly = { words: "", yearly: { month: 3, day: 29 }, isRelative: false };
    expect(asksForPeriod(yearly)("3月29日开会", undefined)).toBe(1);
    expect(asksForPeriod(yearly)("3月27日至30日开会", "2022-09-01")).toBe(1);
    expect(asksForPeriod(yearly)("4月29日开会", undefined)).toBe(0);
  });
});

describe("periodSigns", () => {
  const number = (last: number) => fc.integer({ min: 1, max: last });
  const month = number(12);
  const year = fc.integer({ min: 2019, max: 2024 });
  const mention = fc.oneof(
    fc.tuple(year, month, number(28)).map(([y, m, d]) => `${y}年${m}月${d}日`),
    fc.tuple(year, month).map(([y, m]) => `${y}-${String(m).padStart(2, "0")}`),
    fc.tuple(month, number(28)).map(([m, d]) => `${m}月${d}日`),
    fc.tuple(number(6), number(6)).map(([m, more]) => `${m}—${m + more}月`),
    fc.constantFrom(..."一二三四五六七八九", "十", "十一", "十二").map((m) => `${m}月`),
    fc.constantFrom("去年", "上个月", "昨天", "本月", "last year", "前年", "this week", "明年"),
    fc.tuple(fc.constantFrom("去年", "今年"), month).map(([r, m]) => `${r}${m}月`),
    number(28).map((d) => `${d}日`),
    fc.tuple(fc.constantFrom("March", "Sept", "dec."), year).map(([m, y]) => `on 3 ${m} ${y}`),
  );
  const day = fc
    .tuple(year, month, number(28))
    .map(([y, m, d]) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`);

  it("never stops a text of which a date falls into the period", () => {
    const told = fc.record({
      text: mention,
      printed: fc.option(day, { nil: undefined }),
      from: day,
      to: day,
    });
    let within = 0;
    fc.assert(
      fc.property(told, ({ text, printed, from, to }) => {
        fc.pre(from <= to);
        const isTold = findDates(text).some((date) => {
          const days = resolveDates(date, printed);
          return days !== undefined && overlaps(days, { from, to });
        });
        within += Number(isTold);
        if (isTold) expect(periodSigns(asked(from, to))(text, printed)).toBe(true);
      }),
      { numRuns: 5000 },
    );
    expect(within).toBeGreaterThan(500);
  });
});
