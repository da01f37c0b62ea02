import { addDecimals, type Decimal, shiftDecimal } from "./decimal.ts";

const DIGIT_VALUES: ReadonlyMap<string, number> = new Map(
  ["〇零", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"].flatMap((forms, value) =>
    [...forms].map((form): [string, number] => [form, value]),
  ),
);
const POWERS: ReadonlyMap<string, number> = new Map([
  ["十", 1],
  ["拾", 1],
  ["百", 2],
  ["佰", 2],
  ["千", 3],
  ["仟", 3],
  ["万", 4],
  ["亿", 8],
]);

/** Characters of Chinese numerals, for use inside a class of a regular expression. */
export const CHINESE_DIGITS = "〇零一二三四五六七八九两壹贰叁肆伍陆柒捌玖";
export const CHINESE_POWERS = "十百千万亿拾佰仟";

/** The power of ten of 十, 百, 千, 万, 亿, or of several in a row (万亿, 千万); 0 for "". */
export function powerOf(characters: string): number {
  return [...characters].reduce((sum, character) => sum + (POWERS.get(character) ?? 0), 0);
}

/** Digit by digit, as years and codes are read: 二〇二一. */
function readDigitByDigit(numeral: string): Decimal | undefined {
  const digits = [...numeral].map((character) => DIGIT_VALUES.get(character));
  return digits.includes(undefined) ? undefined : digits.join("").replace(/^0+(?=\d)/, "");
}

/** A number below 一万: every power at most once and falling, 十 may stand alone, 零 only fills. */
function readSection(section: string): Decimal | undefined {
  let sum = 0;
  let pending: number | undefined;
  let lastPower = 4;
  let afterZero = false;
  for (const character of section) {
    const digit = DIGIT_VALUES.get(character);
    if (digit !== undefined) {
      if (pending !== undefined) return undefined;
      if (digit === 0) afterZero = true;
      else pending = digit;
      continue;
    }
    const power = POWERS.get(character) ?? 9;
    if (power >= lastPower || (pending === undefined && power > 1)) return undefined;
    sum += (pending ?? 1) * 10 ** power;
    pending = undefined;
    lastPower = power;
    afterZero = false;
  }
  // 一百五 is 150, 一百零五 is 105.
  const scale = afterZero || lastPower === 4 ? 1 : 10 ** (lastPower - 1);
  return String(sum + (pending ?? 0) * scale);
}

function readWhole(numeral: string): Decimal | undefined {
  for (const [mark, power] of [
    ["亿", 8],
    ["万", 4],
  ] as const) {
    const at = numeral.lastIndexOf(mark);
    if (at < 0) continue;
    const high = readWhole(numeral.slice(0, at));
    const rest = numeral.slice(at + 1);
    if (high === undefined || high === "0") return undefined;
    // 两万五 is 25,000.
    const isShort = rest.length === 1 && DIGIT_VALUES.has(rest) && rest !== "零" && rest !== "〇";
    const low =
      rest === "" ? "0" : isShort ? shiftDecimal(readSection(rest) ?? "0", power - 1) : readWhole(rest);
    return low === undefined ? undefined : addDecimals(shiftDecimal(high, power), low);
  }
  return numeral === "" ? undefined : readSection(numeral);
}

/**
 * The value of a Chinese numeral (simplified or financial characters): 三十二 is "32", 一百零三万 "1030000",
 * 二〇二一 "2021", 三点五万 "35000". `undefined` for what is none, such as 十四五 or 三一.
 */
export function parseChineseNumeral(numeral: string): Decimal | undefined {
  const withPoint = /^(.+)点([〇零一二三四五六七八九]+)([十百千万亿]*)$/.exec(numeral);
  if (withPoint !== null) {
    const whole = parseChineseNumeral(withPoint[1] ?? "");
    const fraction = [...(withPoint[2] ?? "")].map((character) => DIGIT_VALUES.get(character)).join("");
    if (whole === undefined) return undefined;
    const sum = addDecimals(whole, shiftDecimal(fraction.replace(/^0+(?=\d)/, ""), -fraction.length));
    return shiftDecimal(sum, powerOf(withPoint[3] ?? ""));
  }
  if (/^[〇零一二三四五六七八九]{3,}$/.test(numeral)) return readDigitByDigit(numeral);
  return readWhole(numeral);
}

const DIGITS = "零一二三四五六七八九";
/** Beyond this nobody writes numerals. */
const LARGEST_NUMERAL = 10 ** 12;

/** A whole number below 一万 in numerals: 3005 is 三千零五. */
function writeSection(number: number): string {
  return ["千", "百", "十", ""]
    .map((power, index) => {
      const digit = Math.floor(number / 10 ** (3 - index)) % 10;
      return digit === 0 ? "零" : `${DIGITS.charAt(digit)}${power}`;
    })
    .join("")
    .replace(/零+/g, "零")
    .replace(/^零|零$/g, "");
}

/** A whole number from 1 to 一万亿 as Chinese numerals: 1030000 is 一百零三万. `undefined` for any other. */
export function chineseNumeral(value: Decimal): string | undefined {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1 || number >= LARGEST_NUMERAL) return undefined;
  let numeral = "";
  for (const [mark, unit] of [
    ["亿", 1e8],
    ["万", 1e4],
    ["", 1],
  ] as const) {
    const section = Math.floor(number / unit) % 1e4;
    if (section === 0) continue;
    numeral += `${numeral !== "" && section < 1000 ? "零" : ""}${writeSection(section)}${mark}`;
  }
  return numeral;
}
