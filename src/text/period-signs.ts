import type { AskedPeriod } from "../model/query-plan.ts";
import { MONTH_PATTERN, RELATIVE_DATES } from "./date-words.ts";
import { type DayRange, overlaps, resolveDates } from "./day-ranges.ts";

/** Of a longer period nearly every text shows a sign, and looking for them saves nothing. */
const MOST_YEARS = 10;
const CHINESE_DIGITS = ["[〇零]", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
const CHINESE_MONTHS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const SPAN = "[-–—―~～至到]\\s*(?:\\d|[一二三四五六七八九十])";

/**
 * A quick test whether a text, folded in width and script, can tell of a period at all: whether its year, one of its
 * months or a word such as 去年 stands there. Reading all dates of all candidates took most of the ranking's time then
 * (`npm run bench -- --index DIR`); what this lets pass is read, what it stops tells nothing of the period.
 */
export function periodSigns({ range, yearly }: AskedPeriod): (text: string, printed?: string) => boolean {
  if (yearly) {
    const month = new RegExp(signsOfMonths([yearly.month]).join("|"), "i");
    return (text) => month.test(text);
  }
  if (range === undefined) return () => false;
  const years = yearsOf(range);
  if (years.length > MOST_YEARS) return () => true;
  const yearSigns = years.flatMap((year) => [String(year), inChineseDigits(year)]);
  const byPrinting = new Map<string | undefined, RegExp>();
  return (text, printed) => {
    const known = byPrinting.get(printed);
    const signs = known ?? new RegExp([...yearSigns, ...signsWithoutYear(range, printed)].join("|"), "i");
    if (!known) byPrinting.set(printed, signs);
    return signs.test(text);
  };
}

/** What can mean a day of the range in a text of that day without naming the year. */
function signsWithoutYear(range: DayRange, printed: string | undefined): string[] {
  if (printed === undefined) return [];
  const relative = [...RELATIVE_DATES].filter(([, meaning]) => {
    const told = resolveDates({ start: 0, end: 0, raw: "", relative: meaning }, printed);
    return told !== undefined && overlaps(told, range);
  });
  const near = Number(printed.slice(0, 4));
  const months = yearsOf(range).flatMap((year) =>
    Math.abs(year - near) > 1
      ? []
      : CHINESE_MONTHS.map((_, index) => index + 1).filter((month) => {
          const told = resolveDates({ start: 0, end: 0, raw: "", year, month }, printed);
          return told !== undefined && overlaps(told, range);
        }),
  );
  const daysAlone = months.includes(Number(printed.slice(5, 7))) ? ["[日号]"] : [];
  return [
    ...relative.map(([word]) => word),
    ...(months.length > 0 ? signsOfMonths(months) : []),
    ...daysAlone,
  ];
}

/** Months in figures, Chinese numerals and English, and spans, which may hold them unnamed: 1至10月. */
function signsOfMonths(months: readonly number[]): string[] {
  return [
    `(?<!\\d)0?(?:${months.join("|")})(?!\\d)`,
    `(?<!十)(?:${months.map((month) => CHINESE_MONTHS[month - 1]).join("|")})\\s*月`,
    SPAN,
    `\\b${MONTH_PATTERN}`,
  ];
}

function yearsOf({ from, to }: DayRange): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: Math.min(last - first, MOST_YEARS) + 1 }, (_, index) => first + index);
}

function inChineseDigits(year: number): string {
  return [...String(year)].map((digit) => CHINESE_DIGITS[Number(digit)]).join("");
}
