import type { AskedValue } from "../model/query-plan.ts";
import { chineseNumeral } from "../text/chinese-numerals.ts";
import { type Decimal, shiftDecimal } from "../text/decimal.ts";
import { findQuantities } from "../text/quantities.ts";

const KINDS: ReadonlySet<string> = new Set<AskedValue["kind"]>([
  "money",
  "count",
  "measure",
  "percent",
  "plain",
]);
/** Smaller numbers stand in every second passage. */
const LEAST_TELLING = 10;
/** A round number that Chinese speaks without 一: 百万大奖. */
const BARE_POWER = /(?<![\p{Script=Han}\d.]\s?|[几数上])([百千]万)(?!人|户|年)/gu;

/** A value with where it stands in the question, UTF-16 offsets, end exclusive. */
export interface FoundValue extends AskedValue {
  readonly start: number;
  readonly end: number;
}

/** The numbers that a question names, from 10 on: exact ones, neither dates nor "more than". */
export function askedValues(question: string): FoundValue[] {
  const named = findQuantities(question).filter(
    ({ kind, value, approximate, range }) =>
      KINDS.has(kind) && approximate === undefined && range === undefined && Number(value) >= LEAST_TELLING,
  );
  const found = named.map(
    ({ start, end, raw, value, kind, unit }): FoundValue => ({
      start,
      end,
      words: raw,
      value,
      kind: kind as AskedValue["kind"],
      ...(unit === undefined ? {} : { unit }),
    }),
  );
  const bare = [...question.matchAll(BARE_POWER)]
    .filter(({ index }) => !found.some(({ start, end }) => index >= start && index < end))
    .map(({ 0: words, index }): FoundValue => {
      const value = words.startsWith("百") ? "1000000" : "10000000";
      return { start: index, end: index + words.length, words, value, kind: "plain" };
    });
  return [...found, ...bare].sort((a, b) => a.start - b.start);
}

/** Powers of ten that are printed as a word behind the digits: 千, 万, million, 亿, billion. */
const PRINTED_POWERS = [0, 3, 4, 6, 8, 9];
/** More places are not printed before such a word: 1033.1 thousand, but not 1.0331 billion with five. */
const MOST_PLACES = 4;

/** The digits with which a value may be printed, the plain ones first: 1033100, 103.31 (万), 1.0331 (million). */
export function digitsOf(value: Decimal): string[] {
  return PRINTED_POWERS.map((power) => shiftDecimal(value, -power)).filter(
    (digits, index) =>
      index === 0 || (Number(digits) >= 1 && (digits.split(".")[1] ?? "").length <= MOST_PLACES),
  );
}

/** A value as Chinese numerals, as far as it is a whole number that is written so: 一百零三万, 三万二千 and 三万二. */
export function numeralsOf(value: Decimal): string[] {
  const numeral = chineseNumeral(value);
  if (numeral === undefined) return [];
  const short = /^(.*[万千百].)[千百十]$/.exec(numeral)?.[1];
  const spoken = numeral.replace(/^一(?=十)/, "");
  return [
    ...new Set([spoken, ...(short === undefined ? [] : [short]), spoken.replace(/^二(?=[百千万亿])/, "两")]),
  ];
}
