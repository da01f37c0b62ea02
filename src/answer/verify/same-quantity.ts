import type { Approximation } from "../../text/approximations.ts";
import { compareDecimals, type Decimal } from "../../text/decimal.ts";
import { ENGLISH_UNIT_WORDS } from "../../text/english-unit-words.ts";
import type { Quantity } from "../../text/quantities.ts";
import { isWhole, scaled } from "../base-unit.ts";

/** How the bounds of two approximations may be worded; 几 is put as "more than". */
const COARSE: Readonly<Record<Approximation, string>> = {
  nearly: "nearly",
  about: "about",
  over: "over",
  several: "over",
  "at-least": "at-least",
  under: "under",
  "at-most": "at-most",
};

/** What is said less exactly than it is printed is true: 超过65岁 is 65岁以上. */
const FOLLOWS_FROM: Readonly<Partial<Record<Approximation, readonly Approximation[]>>> = {
  "at-least": ["over", "several"],
  "at-most": ["under", "nearly"],
};

/** English words that stand for several measure words. */
const ENGLISH_FOR: readonly (readonly [english: RegExp, units: readonly string[]])[] = [
  [/\bcases?$/i, ["起", "宗", "例", "件"]],
  [/\btimes?$/i, ["次", "times", "遍", "趟"]],
];

function sameValue(claimed: Decimal, printed: Decimal): boolean {
  return isWhole(claimed) && isWhole(printed) ? compareDecimals(claimed, printed) === 0 : claimed === printed;
}

/** Whether the claim has the unit of the printed quantity, given that the values agree. */
function sameUnit(claimed: Quantity, printed: Quantity, mayDropUnit: boolean): boolean {
  if (claimed.kind === printed.kind && claimed.unit === printed.unit) return true;
  if (ENGLISH_FOR.some(([english, units]) => english.test(claimed.raw) && units.includes(printed.unit ?? "")))
    return true;
  if (claimed.unit !== undefined) return false;
  if (claimed.kind === "ordinal") return mayDropUnit && printed.kind === "ordinal";
  const yearLike = ["plain", "year"];
  if (yearLike.includes(claimed.kind) && yearLike.includes(printed.kind)) return printed.unit === undefined;
  if (claimed.kind === "code" || printed.kind === "code" || printed.kind === "ordinal") return false;
  if (printed.kind === "money" || printed.kind === "percent") return false;
  // English says "37" for 37家 and "975 workers" for 975名, but never a bare 975 where it could say people.
  if (printed.unit === undefined) return claimed.kind === "count" || printed.kind === "count";
  return mayDropUnit && (claimed.kind === "count" || ENGLISH_UNIT_WORDS[printed.unit] === undefined);
}

function sameApproximation(claimed: Quantity, printed: Quantity): boolean {
  if (claimed.approximate === undefined) return true;
  // "At most 200,000" and "at least 150,000" of 15至20万元.
  if (printed.range !== undefined && claimed.range === undefined && printed.approximate === undefined) {
    const end = { "at-most": printed.range.to, "at-least": printed.range.from }[
      claimed.approximate as string
    ];
    if (end !== undefined) return sameValue(claimed.value, end);
  }
  if (printed.approximate === undefined) return claimed.approximate === "about";
  return (
    COARSE[claimed.approximate] === COARSE[printed.approximate] ||
    FOLLOWS_FROM[claimed.approximate]?.includes(printed.approximate) === true
  );
}

/**
 * Whether a claimed quantity is the printed one: equal in value and unit whatever the writing (万 and 亿,
 * numerals, separators, grams and kilograms), one end of a printed span, and not differently approximated.
 * `mayDropUnit` is for English, which has no word for most measure words.
 */
export function isSameQuantity(claimed: Quantity, printed: Quantity, mayDropUnit: boolean): boolean {
  if (!sameApproximation(claimed, printed)) return false;
  if (claimed.range !== undefined) {
    if (printed.range === undefined) return false;
    const { from, to } = claimed.range;
    if (!sameValue(from, printed.range.from) || !sameValue(to, printed.range.to)) return false;
    return sameUnit(claimed, printed, mayDropUnit);
  }
  const printedValues =
    printed.range === undefined ? [printed.value] : [printed.range.from, printed.range.to];
  const claimedScaled = scaled(claimed.value, claimed.unit);
  return printedValues.some((value) => {
    if (sameValue(claimed.value, value) && sameUnit(claimed, printed, mayDropUnit)) return true;
    const printedScaled = scaled(value, printed.unit);
    return (
      claimedScaled?.[0] === printedScaled?.[0] &&
      claimedScaled !== undefined &&
      claimedScaled[1] === printedScaled?.[1]
    );
  });
}
