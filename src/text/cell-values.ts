import { findDates } from "./dates.ts";
import { compareDecimals, type Decimal, toDecimal } from "./decimal.ts";
import { foldWidth } from "./fold-width.ts";
import { findQuantities } from "./quantities.ts";

/** The value of a table's cell, of a kind that can be put in order. */
export type CellValue =
  | { readonly kind: "date"; readonly parts: readonly number[]; readonly precision: string }
  | { readonly kind: "duration"; readonly seconds: number }
  | {
      readonly kind: "number";
      readonly isNegative: boolean;
      readonly value: Decimal;
      readonly unit?: string;
    };

/** "1983.02", "1983-2-14", "1983年2月": what a column of dates prints. */
const TABLE_DATE =
  /^(?<year>(?:18|19|20)\d{2})(?:\s*[-./年]\s*)(?<month>0?[1-9]|1[0-2])(?:(?:\s*[-./月]\s*)(?<day>\d{1,2})\s*日?|\s*月)?$/u;
const BARE_NUMBER = /^(?<sign>[-−–+]?)(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)$/u;

/**
 * The values of a column's cells, if all of them are of one kind, unit and precision; `undefined` where one is not: what
 * cannot be compared must not be ranked.
 *
 * @param cells the texts, each with the unit that the table gives it
 */
export function readColumnValues(
  cells: readonly { readonly text: string; readonly unit?: string }[],
): CellValue[] | undefined {
  for (const read of [readDate, readDuration, readNumber]) {
    const values = cells.map(({ text, unit }) => read(foldWidth(text).trim(), unit));
    const first = values[0];
    if (first && values.every((value) => value !== undefined && sortOf(value) === sortOf(first)))
      return values as CellValue[];
  }
  return undefined;
}

/** Negative, zero or positive, as a comparator returns; of two values out of one column. */
export function compareCellValues(left: CellValue, right: CellValue): number {
  if (left.kind === "date" && right.kind === "date") {
    const at = left.parts.findIndex((part, index) => part !== right.parts[index]);
    return at < 0 ? 0 : (left.parts[at] ?? 0) - (right.parts[at] ?? 0);
  }
  if (left.kind === "duration" && right.kind === "duration") return left.seconds - right.seconds;
  if (left.kind === "number" && right.kind === "number") {
    if (left.isNegative !== right.isNegative) return left.isNegative ? -1 : 1;
    const size = compareDecimals(left.value, right.value);
    return left.isNegative ? -size : size;
  }
  throw new RangeError(`A ${left.kind} cannot be compared with a ${right.kind}.`);
}

function sortOf(value: CellValue): string {
  if (value.kind === "date") return `date ${value.precision}`;
  return value.kind === "number" ? `number ${value.unit ?? ""}` : value.kind;
}

function readDate(text: string): CellValue | undefined {
  const printed = TABLE_DATE.exec(text)?.groups;
  const found = printed
    ? undefined
    : findDates(text).find(({ start, end }) => start === 0 && end === text.length);
  if (found && (found.relative !== undefined || found.until !== undefined || found.partOfDay !== undefined))
    return undefined;
  const { year, month, day } = printed ?? found ?? {};
  const named = Object.entries({ year, month, day }).filter(([, part]) => part !== undefined);
  if (named.length === 0) return undefined;
  return {
    kind: "date",
    parts: named.map(([, part]) => Number(part)),
    precision: named.map(([name]) => name).join("-"),
  };
}

/** "2分08秒41", "2:08.41", "1小时12分": hours and minutes become colons, seconds a point. */
function readDuration(text: string): CellValue | undefined {
  if (!/[分秒:：′″]/u.test(text)) return undefined;
  const clock = text
    .replace(/\s/g, "")
    .replace(/小时|时/gu, ":")
    .replace(/分钟?|[′：]/gu, ":")
    .replace(/秒|″/gu, ".")
    .replace(/\.$/, "")
    .replace(/:$/, ":00");
  if (!/^(?:\d+:){0,2}\d{1,2}(?:\.\d+)?$/.test(clock)) return undefined;
  const seconds = clock.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  return { kind: "duration", seconds };
}

function readNumber(text: string, unit = ""): CellValue | undefined {
  const bare = BARE_NUMBER.exec(text)?.groups;
  if (bare)
    return {
      kind: "number",
      isNegative: /[-−–]/.test(bare["sign"] ?? ""),
      value: toDecimal((bare["digits"] ?? "").replaceAll(",", "")),
      ...(unit === "" ? {} : { unit }),
    };
  const [quantity, ...others] = findQuantities(text);
  if (!quantity || others.length > 0 || quantity.start !== 0 || quantity.end !== text.length)
    return undefined;
  const { value, kind, approximate, range } = quantity;
  if (approximate !== undefined || range !== undefined || !/^\d+(?:\.\d+)?$/.test(value)) return undefined;
  return { kind: "number", isNegative: false, value, unit: quantity.unit ?? kind };
}
