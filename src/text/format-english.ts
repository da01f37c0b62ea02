import type { Approximation } from "./approximations.ts";
import { MONTH_NAMES, type RelativeDate } from "./date-words.ts";
import type { CalendarDate, DateMention } from "./dates.ts";
import { compareDecimals, type Decimal, shiftDecimal } from "./decimal.ts";
import { ENGLISH_UNIT_WORDS } from "./english-unit-words.ts";
import type { Quantity } from "./quantity.ts";

const LARGE_POWERS = [
  [12, "trillion"],
  [9, "billion"],
  [6, "million"],
] as const;

const APPROXIMATION_WORDS: Readonly<Record<Approximation, string>> = {
  nearly: "nearly",
  about: "about",
  over: "more than",
  "at-least": "at least",
  under: "less than",
  "at-most": "up to",
  several: "more than",
};
const SEVERAL_WORDS: Readonly<Record<Decimal, string>> = {
  "10": "dozens of",
  "100": "hundreds of",
  "1000": "thousands of",
  "10000": "tens of thousands of",
};

/** An exact decimal with thousands separators: "1,033,100", "42,095.74". */
export function formatDecimal(value: Decimal): string {
  const [whole = "", fraction] = value.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** As `formatDecimal`, from a million up with the word for it: "1.0331 million", "18.72 billion". */
export function formatLargeDecimal(value: Decimal): string {
  for (const [power, word] of LARGE_POWERS) {
    if (compareDecimals(value, shiftDecimal("1", power)) >= 0) {
      return `${formatDecimal(shiftDecimal(value, -power))} ${word}`;
    }
  }
  return formatDecimal(value);
}

function withApproximation({ approximate, value, range }: Quantity, formatted: string): string {
  if (approximate === undefined || range !== undefined) return formatted;
  const several = approximate === "several" ? SEVERAL_WORDS[value] : undefined;
  if (several !== undefined) return formatted.replace(formatDecimal(value), several);
  return `${APPROXIMATION_WORDS[approximate]} ${formatted}`;
}

/** Both ends of a span, or the one value. */
function formatValues({ value, range }: Quantity, format: (value: Decimal) => string): string {
  return range === undefined ? format(value) : `${format(range.from)} to ${format(range.to)}`;
}

/** An amount of money for English print, exact: 103.31万元 is "CNY 1.0331 million", 500元 "CNY 500". */
export function formatMoney(quantity: Quantity): string {
  return withApproximation(
    quantity,
    `${quantity.unit ?? "CNY"} ${formatValues(quantity, formatLargeDecimal)}`,
  );
}

function formatOrdinal(value: Decimal): string {
  if (!/^\d+$/.test(value)) return value;
  const endings: Readonly<Record<string, string>> = { "1": "st", "2": "nd", "3": "rd" };
  return value + (/1\d$/.test(value) ? "th" : (endings[value.slice(-1)] ?? "th"));
}

/**
 * A quantity for English print, exact, with its approximation ("nearly 400,000 square metres", "28%",
 * "more than 500 people"). A measure word whose English depends on the thing counted is left out.
 */
export function formatQuantity(quantity: Quantity): string {
  const { kind, unit, value } = quantity;
  switch (kind) {
    case "money":
      return formatMoney(quantity);
    case "ordinal":
      return formatOrdinal(value);
    case "year":
    case "code":
      return value;
  }
  if (unit === "fraction") return value;
  if (unit === "percent")
    return withApproximation(
      quantity,
      formatValues(quantity, (end) => `${formatDecimal(end)}%`),
    );
  if (unit === "per-mille") return withApproximation(quantity, `${formatValues(quantity, formatDecimal)}‰`);
  const [one, many] = ENGLISH_UNIT_WORDS[unit ?? ""] ?? ["", ""];
  const noun = value === "1" && quantity.range === undefined ? one : many;
  return withApproximation(quantity, `${formatValues(quantity, formatLargeDecimal)} ${noun}`.trimEnd());
}

const RELATIVE_WORDS: Readonly<Partial<Record<RelativeDate, string>>> = {
  "two-years-ago": "the year before last",
  "last-year": "last year",
  "this-year": "this year",
  "next-year": "next year",
  "same-year": "the same year",
  "last-month": "last month",
  "this-month": "this month",
  "next-month": "next month",
  "same-month": "the same month",
  "last-week": "last week",
  "this-week": "this week",
  "next-week": "next week",
  "day-before-yesterday": "the day before yesterday",
  yesterday: "yesterday",
  today: "today",
  tomorrow: "tomorrow",
  "same-day": "the same day",
  recently: "recently",
};

function formatDayAndMonth({ month, day }: CalendarDate): string {
  const monthName = month === undefined ? undefined : MONTH_NAMES[month - 1];
  if (day === undefined) return monthName ?? "";
  return monthName === undefined ? `the ${formatOrdinal(String(day))}` : `${day} ${monthName}`;
}

/**
 * A date for English print: "29 March 2022", "March 2022", "January to October 2021", "the afternoon of
 * 3 March", "May this year".
 */
export function formatDate(date: DateMention): string {
  const { year, until, partOfDay, relative } = date;
  const from = formatDayAndMonth(date);
  const span = until === undefined ? from : `${from} to ${formatDayAndMonth(until)}`;
  const within = relative === undefined ? undefined : RELATIVE_WORDS[relative];
  const words = [span, year === undefined ? undefined : String(year), within].filter(Boolean).join(" ");
  if (partOfDay === undefined) return words;
  if (partOfDay === "noon") return `noon on ${words}`;
  return `the ${partOfDay === "early-morning" ? "early morning" : partOfDay} of ${words}`;
}
