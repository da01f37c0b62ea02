import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDates } from "../../src/text/dates.ts";

const found = (text: string) => findDates(text).map(({ start: _start, end: _end, ...rest }) => rest);

describe("findDates", () => {
  it.each([
    ["2019年12月10日", { year: 2019, month: 12, day: 10 }],
    ["2021 年 10月 19 日", { year: 2021, month: 10, day: 19 }],
    ["２０２１年３月", { year: 2021, month: 3 }],
    ["二〇二二年三月", { year: 2022, month: 3 }],
    ["十月二十一日", { month: 10, day: 21 }],
    ["12月10号", { month: 12, day: 10 }],
    ["2021年", { year: 2021 }],
    ["3月3日下午", { month: 3, day: 3, partOfDay: "afternoon" }],
    ["10月5日凌晨", { month: 10, day: 5, partOfDay: "early-morning" }],
    ["12日上午", { day: 12, partOfDay: "morning" }],
    ["二十三日", { day: 23 }],
    ["10日至12日", { day: 10, until: { day: 12 } }],
    ["1至10月", { month: 1, until: { month: 10 } }],
    ["2021年1—12月", { year: 2021, month: 1, until: { year: 2021, month: 12 } }],
    ["今年5月", { month: 5, relative: "this-year" }],
    ["去年10月8日", { month: 10, day: 8, relative: "last-year" }],
    ["去年", { relative: "last-year" }],
    ["上个月", { relative: "last-month" }],
    ["昨日下午", { relative: "yesterday", partOfDay: "afternoon" }],
    ["2022-03-31", { year: 2022, month: 3, day: 31 }],
    ["2022.3.31", { year: 2022, month: 3, day: 31 }],
    ["1969.10", { year: 1969, month: 10 }],
    ["March 2022", { year: 2022, month: 3 }],
    ["29 March", { month: 3, day: 29 }],
    ["29th of March 2022", { year: 2022, month: 3, day: 29 }],
    ["December 10, 2019", { year: 2019, month: 12, day: 10 }],
    ["Dec. 3", { month: 12, day: 3 }],
    ["3-5 May", { month: 5, day: 3, until: { month: 5, day: 5 } }],
    ["the morning of 3rd May 2020", { year: 2020, month: 5, day: 3, partOfDay: "morning" }],
    ["last year", { relative: "last-year" }],
  ])("%s", (raw, date) => {
    expect(found(`（${raw}）`)).toEqual([{ raw, ...date }]);
  });

  it.each([
    ["a year behind in", "It opened in 2019.", [{ raw: "2019", year: 2019 }]],
    ["May the month", "It rained in May.", [{ raw: "May", month: 5 }]],
    ["may the verb", "He may go.", []],
    [
      "two dates",
      "9月15日至10月2日",
      [
        { raw: "9月15日", month: 9, day: 15 },
        { raw: "10月2日", month: 10, day: 2 },
      ],
    ],
    ["durations", "三个月、3个月、100天、5年", []],
    ["impossible dates", "13月、45日、3000年", []],
    ["codes and decimals", "代号2018-330，1.2日元", []],
    ["once a month", "一月一报", []],
    ["counts of people", "In 2019 people came.", []],
  ])("%s", (_name, text, dates) => {
    expect(found(text)).toEqual(dates);
  });

  it("has exact offsets and no overlap, whatever the text", () => {
    const unit = fc.constantFrom(..."0123456789一二三十〇年月日号至-. 今去May, ");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        let end = 0;
        for (const date of findDates(text)) {
          expect(date.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(date.start, date.end)).toBe(date.raw);
          end = date.end;
        }
      }),
    );
  });
});
