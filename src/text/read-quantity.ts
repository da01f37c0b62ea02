import { approximationOf } from "./approximations.ts";
import { powerOf } from "./chinese-numerals.ts";
import { addDecimals, compareDecimals, type Decimal, shiftDecimal } from "./decimal.ts";
import { ENGLISH_POWERS } from "./english-numerals.ts";
import { CHINESE_UNITS, CURRENCY_SIGNS, ENGLISH_UNITS, type Unit } from "./measure-units.ts";
import type { Quantity } from "./quantity.ts";
import type { Form } from "./quantity-patterns.ts";
import { readNeighbours, readNumber } from "./read-number.ts";

export type Groups = Readonly<Record<string, string | undefined>>;
export type Reading = Omit<Quantity, "start" | "end" | "raw">;

/** Words that begin like a number with a measure word: 一起 is "together" more often than "one case". */
const NO_COUNT = /^(?:一(?:起|面|点|块|道|手|度|门|把|代|行|头)|四周|十分|十字|二手|二代|三方)(?!\d)/;
const REAL_COUNT = /^一起.{0,8}案/;

function unitOf(printed: string | undefined): Unit | undefined {
  if (printed === undefined) return undefined;
  const word = /[\u4e00-\u9fff]/.test(printed) ? printed.replace(/\s/g, "") : printed.replace(/\s+/g, " ");
  // 5G and 4K are no grams and no thousands.
  if (/^[A-Z]$/.test(word)) return undefined;
  return CHINESE_UNITS.get(word) ?? ENGLISH_UNITS.get(word.toLowerCase());
}

function readSpan(groups: Groups): Reading | undefined {
  const printedTo = groups["number"] ?? "";
  const to = readNumber(printedTo);
  let from = readNumber(groups["first"] ?? "");
  if (from === undefined || to === undefined) return undefined;
  const currency = CURRENCY_SIGNS.get(groups["sign"]?.toLowerCase() ?? "");
  const unit: Unit | undefined =
    currency === undefined ? unitOf(groups["unit"]) : { kind: "money", unit: currency };
  if (groups["firstUnit"] !== undefined && unitOf(groups["firstUnit"])?.kind !== unit?.kind) return undefined;
  // 15至20万元: the lower end borrows the power of the upper one.
  const power =
    /^[\d.,]+$/.test(groups["first"] ?? "") && groups["firstUnit"] === undefined ? powerTail(printedTo) : 0;
  const shifted = shiftDecimal(from, power);
  if (compareDecimals(shifted, to) < 0) from = shifted;
  if (compareDecimals(from, to) >= 0) return undefined;
  return { ...reading(from, unit, groups), range: { from, to } };
}

/** The power of ten printed behind the digits: 4 for "20万", 6 for "5 million". */
function powerTail(printed: string): number {
  const chinese = /[十百千万亿]+$/.exec(printed.replace(/[\s多余几来]/g, ""))?.[0];
  if (chinese !== undefined && /\d/.test(printed)) return powerOf(chinese);
  return ENGLISH_POWERS[/\d[\s-]*([a-z]+)$/i.exec(printed)?.[1]?.toLowerCase() ?? ""] ?? 0;
}

function reading(value: Decimal, unit: Unit | undefined, groups: Groups): Reading {
  const approximate = approximationOf(
    groups["before"],
    groups["chineseBefore"],
    groups["more"],
    groups["more2"],
    groups["after2"],
    groups["moreBehind"],
    groups["after"],
    /[多余几来]/.exec(groups["number"] ?? "")?.[0],
  );
  return {
    value,
    kind: unit?.kind ?? "plain",
    ...(unit !== undefined && { unit: unit.unit }),
    ...(approximate !== undefined && { approximate }),
  };
}

/**
 * What one match of a quantity pattern means; `raw` is the match in half width, `rest` the text that follows
 * it. `undefined` when it is no quantity after all.
 */
export function readQuantity(form: Form, groups: Groups, raw: string, rest: string): Reading | undefined {
  const printed = groups["number"] ?? "";
  if (form === "code") return { value: raw, kind: "code" };
  if (form === "span") return readSpan(groups);
  if (form === "bare-power") {
    return reading(shiftDecimal("1", powerOf(printed)), unitOf(groups["unit"]), groups);
  }
  const value = readNumber(printed);
  const isUnknownUnit = groups["unit"] !== undefined && unitOf(groups["unit"]) === undefined;
  if (isUnknownUnit && form !== "percent") return undefined;
  if (form === "han") return readHan(printed, value, groups, raw, rest);
  if (value === undefined) return undefined;
  switch (form) {
    case "money": {
      const currency = CURRENCY_SIGNS.get((groups["sign"] ?? "").toLowerCase()) ?? "CNY";
      const unit = unitOf(groups["unit"]);
      if (unit !== undefined && unit.kind !== "money") return undefined;
      return reading(value, { kind: "money", unit: currency }, groups);
    }
    case "percent":
      return reading(
        value,
        { kind: "percent", unit: groups["unit"] === "千分之" ? "per-mille" : "percent" },
        groups,
      );
    case "tenths": {
      const half =
        groups["more"] === "半" ? "5" : (readNumber(groups["more"]?.replace("多", "") ?? "") ?? "0");
      const percent = { kind: "percent", unit: "percent" } as const;
      return reading(String(Number(value) * 10 + Number(half)), percent, groups);
    }
    case "fraction":
      return {
        value: `${value}/${readNumber(groups["first"] ?? "") ?? "1"}`,
        kind: "plain",
        unit: "fraction",
      };
    case "jiao":
      return readJiao(value, groups, raw);
    case "half": {
      const printedUnit = groups["second"] === undefined ? groups["unit"] : `个${groups["second"]}`;
      const unit = unitOf(printedUnit);
      // Half of a thing that is counted is none: 两家半.
      return unit?.kind === "measure" ? reading(addDecimals(value, "0.5"), unit, groups) : undefined;
    }
    case "ordinal": {
      const unit = unitOf(groups["unit"])?.unit;
      return { value, kind: "ordinal", ...(unit !== undefined && { unit }) };
    }
    case "english": {
      if (/^one$/i.test(printed) && groups["unit"] === undefined) return undefined;
      // "3.2 m" alone is a length; as a power of ten, m wants a currency.
      const unit = unitOf(groups["unit"]);
      if (/\d\s*m$/i.test(printed) && unit?.kind !== "money") {
        return reading(
          readNumber(printed.replace(/\s*m$/i, "")) ?? value,
          { kind: "measure", unit: "m" },
          groups,
        );
      }
      return withPluralNoun(reading(value, unit, groups), rest);
    }
    default:
      return withPluralNoun(reading(value, unitOf(groups["unit"]), groups), rest);
  }
}

/** 1元5角, 6角, 3块2角5分, 六毛钱: tenths and hundredths of a yuan. Without yuan or 钱, only digits: 五角 is a shape. */
function readJiao(tenths: Decimal, groups: Groups, raw: string): Reading | undefined {
  if (groups["first"] === undefined && !/^\d|钱$/.test(raw.slice(raw.indexOf(groups["number"] ?? ""))))
    return undefined;
  const whole = readNumber(groups["first"] ?? "0") ?? "0";
  const hundredths = readNumber(groups["second"] ?? groups["second2"] ?? "0") ?? "0";
  const value = addDecimals(addDecimals(whole, shiftDecimal(tenths, -1)), shiftDecimal(hundredths, -2));
  return reading(value, { kind: "money", unit: "CNY" }, groups);
}

/** "975 migrant workers": a number of things, though we have no name for the thing. */
function withPluralNoun(plain: Reading, rest: string): Reading {
  const counts = plain.kind === "plain" && /^\s+(?:[a-z-]+\s+){0,2}?[a-z]{2,}s\b/.test(rest);
  return counts ? { ...plain, kind: "count" } : plain;
}

function readHan(
  printed: string,
  value: Decimal | undefined,
  groups: Groups,
  raw: string,
  rest: string,
): Reading | undefined {
  const unit = unitOf(groups["unit"]);
  const neighbours = readNeighbours(printed);
  if (neighbours !== undefined && unit !== undefined) {
    const [from, to] = neighbours;
    return { ...reading(from, unit, groups), approximate: "about", range: { from, to } };
  }
  // A lone financial digit is a surname (伍), and 零 counts nothing.
  if (value === undefined || value === "0" || /^[壹贰叁肆伍陆柒捌玖]$/.test(printed)) return undefined;
  if (NO_COUNT.test(raw.replace(/\s/g, "")) && !REAL_COUNT.test(raw + rest)) return undefined;
  const standsAlone = printed.length > 1 && (/[十百千万亿]/.test(printed) || /[〇零]/.test(printed));
  return unit !== undefined || standsAlone ? reading(value, unit, groups) : undefined;
}
