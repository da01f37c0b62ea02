import type { ComparedBy } from "../model/query-plan.ts";
import { findDates } from "../text/dates.ts";
import { type DayRange, resolveDates } from "../text/day-ranges.ts";
import { compareDecimals, type Decimal } from "../text/decimal.ts";
import { findQuantities } from "../text/quantities.ts";
import { inBaseUnit } from "./base-unit.ts";

/** A value as printed, with what is needed to know its size. */
export interface PrintedValue {
  readonly value: string;
  /** Verbatim; the value stands in it. */
  readonly quote: string;
  /** ISO date of the article, by which 3月3日 has a year. */
  readonly date?: string;
}

/** "as of 12 March" is when a count was made, not when what is counted happened. */
export const AS_OF = /(?:截[至止]|到|\bas of|\bby|\buntil)\s*$/i;

/** An exact amount in the base unit of its dimension, or the days that a date means. */
type Size =
  | { readonly dimension: string; readonly amount: Decimal }
  | { readonly dimension: "days"; readonly days: DayRange };

/**
 * Which of several values is the larger (the earlier, …), as a position; `undefined` when the quotes do not prove it:
 * of different dimensions, rounded, or not one of them alone.
 */
export function firstBy(values: readonly PrintedValue[], by: ComparedBy): number | undefined {
  const sizes = values.map(sizeOf);
  const place = sizes.findIndex(
    (size, index) =>
      size !== undefined &&
      sizes.every((other, at) => at === index || (other !== undefined && exceeds(size, other, by))),
  );
  return place < 0 ? undefined : place;
}

/** Whether values are told in one dimension, however exactly. */
export function areOfOneKind(values: readonly string[]): boolean {
  const kinds = values.map((value) => {
    const [quantity] = findQuantities(value);
    return quantity === undefined ? "" : (inBaseUnit(quantity)?.dimension ?? "");
  });
  return new Set(kinds).size === 1;
}

function sizeOf({ value, quote, date }: PrintedValue): Size | undefined {
  const quantity = findQuantities(quote).find(({ raw }) => raw === value);
  if (quantity && quantity.approximate === undefined && quantity.range === undefined)
    return inBaseUnit(quantity);
  const mention = findDates(quote).find(
    ({ raw, start }) => raw === value && !AS_OF.test(quote.slice(0, start)),
  );
  const days = mention && resolveDates(mention, date);
  return days && { dimension: "days", days };
}

function exceeds(size: Size, other: Size, by: ComparedBy): boolean {
  if ("days" in size || "days" in other) {
    if (!("days" in size && "days" in other) || by === "larger" || by === "smaller") return false;
    const isBefore = by === "earlier" || by === "older";
    return isBefore ? size.days.to < other.days.from : size.days.from > other.days.to;
  }
  if (size.dimension !== other.dimension || by === "earlier" || by === "later") return false;
  const order = compareDecimals(size.amount, other.amount);
  return by === "larger" || by === "older" ? order > 0 : order < 0;
}
