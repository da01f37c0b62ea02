import type { Approximation } from "./approximations.ts";
import type { PartOfDay } from "./date-words.ts";
import type { CalendarDate, DateMention } from "./dates.ts";
import { compareDecimals, type Decimal, shiftDecimal } from "./decimal.ts";
import { CHINESE_UNITS } from "./measure-units.ts";
import type { Quantity } from "./quantity.ts";

/** Words before a number; an approximation without one is not put in Chinese. */
const APPROXIMATION_WORDS: Readonly<Partial<Record<Approximation, string>>> = {
  nearly: "近",
  about: "约",
  over: "超过",
  "at-least": "至少",
  under: "不到",
};
const LARGE_POWERS = [
  [8, "亿"],
  [4, "万"],
] as const;
const PARTS_OF_DAY: Readonly<Partial<Record<PartOfDay, string>>> = {
  morning: "上午",
  afternoon: "下午",
  evening: "晚上",
};

/** The first printed form of each unit: "person" is 人. */
const UNIT_WORDS = new Map([
  ...[...CHINESE_UNITS].reverse().map(([printed, { unit }]) => [unit, printed] as const),
  ["CNY", "元"],
]);

function formatNumber(value: Decimal): string {
  for (const [power, word] of LARGE_POWERS) {
    if (compareDecimals(value, shiftDecimal("1", power)) >= 0) return shiftDecimal(value, -power) + word;
  }
  return value;
}

/**
 * A quantity for Chinese print, exact: "4.6 million yuan" is 460万元, "nearly 1,200 people" 近1200人. `undefined` where
 * Chinese has no sure word for it.
 */
export function formatQuantityInChinese(quantity: Quantity): string | undefined {
  const { kind, unit, value, range, approximate } = quantity;
  const word = unit === undefined ? "" : UNIT_WORDS.get(unit);
  const before = approximate === undefined ? "" : APPROXIMATION_WORDS[approximate];
  if (word === undefined || before === undefined || !/^\d+(?:\.\d+)?$/.test(value)) return undefined;
  if (kind === "ordinal" || kind === "year" || kind === "code") return undefined;
  if (range) return `${formatNumber(range.from)}至${formatNumber(range.to)}${word}`;
  return before + formatNumber(value) + word;
}

function formatDay({ year, month, day }: CalendarDate): string {
  return [
    [year, "年"],
    [month, "月"],
    [day, "日"],
  ]
    .map(([number, word]) => (number === undefined ? "" : `${number}${word}`))
    .join("");
}

/** A date for Chinese print: "19 June 2022" is 2022年6月19日. `undefined` for relative ones. */
export function formatDateInChinese({
  relative,
  partOfDay,
  until,
  ...date
}: DateMention): string | undefined {
  const part = partOfDay === undefined ? "" : PARTS_OF_DAY[partOfDay];
  if (relative !== undefined || part === undefined) return undefined;
  return formatDay(date) + part + (until === undefined ? "" : `至${formatDay(until)}`);
}
