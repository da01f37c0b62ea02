/** Forms in which a quote prints amounts that are told otherwise. */
import type { Approximation } from "../../text/approximations.ts";
import { findQuantities } from "../../text/quantities.ts";
import { isWhole, scaled } from "../base-unit.ts";
import type { FigureClaim } from "./figure-claim.ts";

/** Behind a number of a list, which has its unit from another one. */
const OF_NOTHING = /^(?:\s*[,.;，、；。]|\s+(?:and|or|for|in|from|against|reached|was|were)\b|$)/;
const ENDS = /^(?:[，、；。,;]|\s+(?:more|less|higher|lower)\b|$)/;
/** What is rounded by more is another figure. */
const MOST_ROUNDED = 0.01;
const SHARE = /\b(\w+)(?:(?: out of| in) (ten|10)|[- ](thirds?|quarters?|fifths?|tenths?))\b/gi;
const WHOLES: readonly (readonly [RegExp, number])[] = [
  [/^third/i, 3],
  [/^quarter/i, 4],
  [/^fifth/i, 5],
];
/** 成 tells whole tenths alone. */
const TENTHS = [..."一二三四五六七八九"];
const ROUNDINGS: Readonly<Partial<Record<Approximation, (value: number) => number>>> = {
  about: Math.round,
  over: Math.floor,
  nearly: Math.ceil,
};

/** 六万块 is 六万块钱; of "5,000, 1,000 and 500 yuan", and of 每月六百元，评上的多拿三百, all are yuan. */
export function isMoney({ claimed, text, printed: { quote, quantities } }: FigureClaim): boolean {
  const { kind, unit, value, approximate, end } = claimed;
  const same = quantities.filter((other) => other.value === value && other.approximate === approximate);
  const isSaidOfYuan =
    (kind === "plain" || /illion$/.test(claimed.raw)) &&
    /\byuan\b|元/i.test(text) &&
    OF_NOTHING.test(text.slice(end));
  if (unit === "块" || isSaidOfYuan)
    return same.some((other) => other.kind === "money" && other.unit === "CNY");
  const isOfMoney = quantities.some((other) => other.kind === "money" && other.unit === unit);
  return (
    kind === "money" &&
    isOfMoney &&
    same.some((other) => other.kind === "plain" && ENDS.test(quote.slice(other.end)))
  );
}

/** 3.7万方. */
export function isCubicMetres({
  claimed: { unit, value },
  printed: { quote, quantities },
}: FigureClaim): boolean {
  return (
    unit === "m3" &&
    quantities.some(
      (other) => other.kind === "plain" && other.value === value && quote.charAt(other.end) === "方",
    )
  );
}

/** Three in ten are 三成, four fifths 80%. */
export function isShare({ claimed, text, printed: { quote, quantities } }: FigureClaim): boolean {
  const told = [...text.matchAll(SHARE)].find(
    ({ 0: words, index }) => index <= claimed.start && claimed.end <= index + words.length,
  );
  const [part] = findQuantities(told?.[1] ?? "");
  if (!told || !part) return false;
  const [, whole] = WHOLES.find(([word]) => word.test(told[3] ?? "")) ?? ["", 10];
  const percent = (100 * Number(part.value)) / whole;
  const tenths = TENTHS[percent / 10 - 1];
  return (
    (tenths !== undefined && quote.includes(`${tenths}成`)) ||
    quantities.some(({ unit, value }) => unit === "percent" && Number(value) === percent)
  );
}

/** 十一人 and 11条 are "eleven" of whatever English counts without a measure word. */
export function isCountOfEnglish({ claimed, printed: { quote, quantities } }: FigureClaim): boolean {
  const { kind, value, approximate } = claimed;
  return (
    kind === "count" &&
    !/\p{Script=Han}/u.test(quote) &&
    quantities.some(
      (other) =>
        (other.kind === "count" || other.kind === "plain") &&
        other.unit === undefined &&
        other.value === value &&
        other.approximate === approximate,
    )
  );
}

/** "Over 42 kilograms" of 42095.74克: what is printed, rounded as is said, and to fewer digits. */
export function isRounded({ claimed, printed: { quantities } }: FigureClaim): boolean {
  const { approximate, range, value, unit, kind } = claimed;
  const round = approximate && ROUNDINGS[approximate];
  if (round === undefined || range || !isWhole(value)) return false;
  const digits = significantDigits(value);
  const inBase = (of: string, in_: string | undefined) => Number(scaled(of, in_)?.[1] ?? of);
  return quantities.some((other) => {
    if (other.kind !== kind || other.range || other.approximate || !isWhole(other.value)) return false;
    const isOfUnit =
      other.unit === unit || scaled("1", other.unit)?.[0] === (scaled("1", unit)?.[0] ?? "none");
    if (!isOfUnit || digits >= significantDigits(other.value)) return false;
    const [told, exact] = [inBase(value, unit), inBase(other.value, other.unit)];
    const step = 10 ** (Math.floor(Math.log10(exact)) + 1 - digits);
    return (
      Math.abs(told - exact) <= MOST_ROUNDED * exact &&
      Math.abs(round(exact / step) * step - told) < step / 1000
    );
  });
}

function significantDigits(value: string): number {
  const digits = value.replace(".", "").replace(/^0+/, "");
  return (value.includes(".") ? digits : digits.replace(/0+$/, "")).length;
}

/** 5比2 is "5-2". */
export function isScore({ claimed, text, printed: { quote } }: FigureClaim): boolean {
  return [...text.matchAll(/(\d+)比(\d+)/g)].some(
    ({ 0: score, 1: one, 2: other, index }) =>
      index <= claimed.start &&
      claimed.end <= index + score.length &&
      new RegExp(`(?<![\\d.])${one}(?:[-–—:：比]|\\s+to\\s+)${other}(?![\\d.])`).test(quote),
  );
}

/** "From 40 to 78 percent" says two figures of one printed sentence. */
export function isEnds({ claimed, text, printed: { quantities } }: FigureClaim): boolean {
  const { range, unit, start } = claimed;
  if (!range || !/(?:\bfrom|从|由)\s*$/i.test(text.slice(0, start))) return false;
  return [range.from, range.to].every((end) =>
    quantities.some((other) => other.unit === unit && other.value === end && !other.range),
  );
}
