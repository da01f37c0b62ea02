import { type DateMention, findDates } from "../text/dates.ts";
import { overlaps, resolveDates } from "../text/day-ranges.ts";
import { lettersOf } from "../text/letters.ts";
import { findQuantities } from "../text/quantities.ts";
import { areOfOneKind } from "./compare-values.ts";
import { isSameQuantity } from "./verify/same-quantity.ts";

/** A value as printed, in a text of a day. */
export interface DatedValue {
  readonly value: string;
  /** ISO date of the article. */
  readonly date?: string | undefined;
}

const FEWEST_LETTERS = 2;
const LATIN_NAME = /^[\p{Lu}][\p{L}'’.-]*(?: [\p{L}'’.-]+)+$/u;
const CHINESE_NAME = /^\p{Script=Han}{2,4}$/u;

/**
 * Whether two values of the same thing cannot both be right: amounts of one kind that differ, days that have nothing in
 * common, or names of which none is the other in part.
 *
 * @param isStrict an amount without its unit is none of the other's
 */
export function contradict(one: DatedValue, other: DatedValue, isStrict: boolean): boolean {
  const [date, otherDate] = [one, other].map(({ value }) => wholeDate(value));
  if (date && otherDate) return areOtherDays(one, date, other, otherDate);
  const [quantity, otherQuantity] = [one, other].map(({ value }) => findQuantities(value)[0]);
  if (quantity && otherQuantity)
    return areOfOneKind([one.value, other.value]) && !isSameQuantity(quantity, otherQuantity, isStrict);
  if (date || otherDate || quantity || otherQuantity) return false;
  return areOtherNames(one.value, other.value);
}

function wholeDate(value: string): DateMention | undefined {
  return findDates(value).find(({ raw, day, month }) => raw === value && (day ?? month) !== undefined);
}

function areOtherDays(
  one: DatedValue,
  date: DateMention,
  other: DatedValue,
  otherDate: DateMention,
): boolean {
  const [days, otherDays] = [resolveDates(date, one.date), resolveDates(otherDate, other.date)];
  return days !== undefined && otherDays !== undefined && !overlaps(days, otherDays);
}

function areOtherNames(one: string, other: string): boolean {
  const isName = [LATIN_NAME, CHINESE_NAME].some((form) => form.test(one) && form.test(other));
  const [letters, others] = [lettersOf(one).text, lettersOf(other).text] as [string, string];
  return (
    isName &&
    Math.min(letters.length, others.length) >= FEWEST_LETTERS &&
    !letters.includes(others) &&
    !others.includes(letters)
  );
}
