/**
 * Exact decimals as strings, for amounts that must not suffer a float's rounding. A decimal is written
 * without sign, separators, leading zeros or trailing zeros of its fraction: "1033100", "0.5", "0".
 */
export type Decimal = string;

const PLAIN_DECIMAL = /^\d+(?:\.\d+)?$/;

/** A number in plain digits in its one canonical form. Throws a RangeError for anything else. */
export function toDecimal(digits: string): Decimal {
  if (!PLAIN_DECIMAL.test(digits)) throw new RangeError(`Expected plain digits, got "${digits}"`);
  const [whole = "", fraction = ""] = digits.split(".");
  const wholeCanonical = whole.replace(/^0+(?=\d)/, "");
  const fractionCanonical = fraction.replace(/0+$/, "");
  return fractionCanonical === "" ? wholeCanonical : `${wholeCanonical}.${fractionCanonical}`;
}

/** `value` × 10^`power`; negative powers divide. */
export function shiftDecimal(value: Decimal, power: number): Decimal {
  const [whole = "", fraction = ""] = value.split(".");
  const digits = whole + fraction;
  const point = whole.length + power;
  if (point <= 0) return toDecimal(`0.${"0".repeat(-point)}${digits}`);
  if (point >= digits.length) return toDecimal(digits + "0".repeat(point - digits.length));
  return toDecimal(`${digits.slice(0, point)}.${digits.slice(point)}`);
}

/** Both values as whole numbers of the finer one's last place, and that place. */
function align(left: Decimal, right: Decimal): [bigint, bigint, number] {
  const places = Math.max(...[left, right].map((value) => value.split(".")[1]?.length ?? 0));
  return [BigInt(shiftDecimal(left, places)), BigInt(shiftDecimal(right, places)), places];
}

export function addDecimals(left: Decimal, right: Decimal): Decimal {
  const [leftUnits, rightUnits, places] = align(left, right);
  return shiftDecimal(String(leftUnits + rightUnits), -places);
}

/** Negative, zero or positive, as a comparator of `sort` returns. */
export function compareDecimals(left: Decimal, right: Decimal): number {
  const [leftUnits, rightUnits] = align(left, right);
  return leftUnits < rightUnits ? -1 : Number(leftUnits > rightUnits);
}
