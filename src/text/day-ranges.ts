import type { RelativeDate } from "./date-words.ts";
import type { CalendarDate, DateMention } from "./dates.ts";

/** A stretch of days, ISO 8601, both ends within. ISO dates compare as strings. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

const MS_PER_DAY = 86_400_000;
const two = (number: number) => String(number).padStart(2, "0");

/** The day `days` after an ISO date. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Days of a range, at least 1. */
export function daysIn({ from, to }: DayRange): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY) + 1;
}

export function overlaps(one: DayRange, other: DayRange): boolean {
  return one.from <= other.to && other.from <= one.to;
}

/** All days that a date with a year means: a year, a month, or the day itself. `undefined` for 31 February. */
export function rangeOf({
  year,
  month,
  day,
}: CalendarDate & { readonly year: number }): DayRange | undefined {
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (day === undefined) return { from: `${year}-${two(month)}-01`, to: lastDayOf(year, month) };
  const iso = `${year}-${two(month)}-${two(day)}`;
  return iso <= lastDayOf(year, month) ? { from: iso, to: iso } : undefined;
}

/** The last day of a month; month 13 is January of the next year. */
function lastDayOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

const YEARS_AWAY: Readonly<Partial<Record<RelativeDate, number>>> = {
  "two-years-ago": -2,
  "last-year": -1,
  "this-year": 0,
  "same-year": 0,
  "next-year": 1,
};
const MONTHS_AWAY: Readonly<Partial<Record<RelativeDate, number>>> = {
  "last-month": -1,
  "this-month": 0,
  "same-month": 0,
  "next-month": 1,
};
const WEEKS_AWAY: Readonly<Partial<Record<RelativeDate, number>>> = {
  "last-week": -1,
  "this-week": 0,
  "next-week": 1,
};
const DAYS_AWAY: Readonly<Partial<Record<RelativeDate, number>>> = {
  "day-before-yesterday": -2,
  yesterday: -1,
  today: 0,
  "same-day": 0,
  tomorrow: 1,
};

/** A month so far ahead of its article belongs to the year before: December, told of in January. */
const FURTHEST_MONTHS_AHEAD = 6;

/**
 * The days that a mention means in a text of the day `reference` (ISO): 去年 is the year before, 3月29日 that of the
 * reference's year. Where the reference is unknown, only a date with its year means anything.
 */
export function resolveDates(mention: DateMention, reference: string | undefined): DayRange | undefined {
  const start = resolveStart(mention, reference);
  if (start === undefined || mention.until === undefined) return start;
  const end = rangeOf({ year: Number(start.from.slice(0, 4)), ...mention.until });
  return end !== undefined && end.to >= start.from ? { from: start.from, to: end.to } : start;
}

function resolveStart(
  { year, month, day, relative }: DateMention,
  reference: string | undefined,
): DayRange | undefined {
  const partial = {
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
  if (year !== undefined) return rangeOf({ year, ...partial });
  if (reference === undefined) return undefined;
  const [nowYear = 0, nowMonth = 0] = reference.split("-").map(Number);
  if (relative !== undefined) {
    const years = YEARS_AWAY[relative];
    if (years !== undefined) return rangeOf({ year: nowYear + years, ...partial });
    const months = MONTHS_AWAY[relative];
    if (months !== undefined) return rangeOf({ ...monthAway(nowYear, nowMonth, months), ...partial });
    const weeks = WEEKS_AWAY[relative];
    if (weeks !== undefined) return weekAway(reference, weeks);
    const days = DAYS_AWAY[relative];
    return days === undefined ? undefined : { from: addDays(reference, days), to: addDays(reference, days) };
  }
  if (month !== undefined) {
    const isAhead = month > nowMonth + FURTHEST_MONTHS_AHEAD;
    return rangeOf({ year: isAhead ? nowYear - 1 : nowYear, ...partial });
  }
  return day === undefined ? undefined : rangeOf({ year: nowYear, month: nowMonth, day });
}

function monthAway(year: number, month: number, away: number): { year: number; month: number } {
  const moved = new Date(Date.UTC(year, month - 1 + away, 1));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1 };
}

/** Monday to Sunday. */
function weekAway(reference: string, away: number): DayRange {
  const sinceMonday = (new Date(Date.parse(reference)).getUTCDay() + 6) % 7;
  const from = addDays(reference, away * 7 - sinceMonday);
  return { from, to: addDays(from, 6) };
}
