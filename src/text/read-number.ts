import { parseChineseNumeral, powerOf } from "./chinese-numerals.ts";
import { addDecimals, type Decimal, shiftDecimal, toDecimal } from "./decimal.ts";
import { ENGLISH_POWERS, parseEnglishNumeral, parseEnglishOrdinal } from "./english-numerals.ts";

const PART = /^(\d+(?:\.\d+)?)([十百千万亿]*)/;

function readDigits(compact: string): Decimal | undefined {
  let rest = compact;
  let sum: Decimal = "0";
  while (rest !== "") {
    const match = PART.exec(rest);
    if (match === null) return undefined;
    sum = addDecimals(sum, shiftDecimal(toDecimal(match[1] ?? ""), powerOf(match[2] ?? "")));
    rest = rest.slice(match[0].length);
  }
  return sum;
}

function readEnglish(printed: string): Decimal | undefined {
  const match = /^([\d.,]+)[\s-]*([a-z]+)$/i.exec(printed);
  if (match === null) return parseEnglishNumeral(printed) ?? parseEnglishOrdinal(printed);
  const power = ENGLISH_POWERS[(match[2] ?? "").toLowerCase()];
  const digits = readDigits((match[1] ?? "").replaceAll(",", ""));
  return power === undefined || digits === undefined ? undefined : shiftDecimal(digits, power);
}

/**
 * The exact value of a number as printed, in half width: "103. 31 万", "1亿3000万", "20余万", "三十多",
 * "1.03 million", "twenty-one", "third". `undefined` when it is no number.
 */
export function readNumber(printed: string): Decimal | undefined {
  if (/[a-z]/i.test(printed)) return readEnglish(printed.trim());
  const compact = printed.replace(/[\s,多余几来]/g, "").replaceAll("廿", "二十");
  if (compact === "") return undefined;
  if (/^\d/.test(compact)) return readDigits(compact);
  // 三十多万: the words between have gone, 三十万 is left.
  return parseChineseNumeral(compact);
}

/** 三五个 and 七八百 name two neighbouring digits: the ends of a small span. */
export function readNeighbours(numeral: string): [Decimal, Decimal] | undefined {
  const match = /^([一二两三四五六七八九])([二两三四五六七八九])([十百千万]*)$/.exec(numeral);
  const low = Number(parseChineseNumeral(match?.[1] ?? ""));
  const high = Number(parseChineseNumeral(match?.[2] ?? ""));
  if (match === null || !(high === low + 1 || (low === 3 && high === 5))) return undefined;
  const power = powerOf(match[3] ?? "");
  return [shiftDecimal(String(low), power), shiftDecimal(String(high), power)];
}
