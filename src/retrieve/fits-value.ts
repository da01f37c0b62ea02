import type { AskedValue } from "../model/query-plan.ts";
import { foldWidth } from "../text/fold-width.ts";
import { findQuantities } from "../text/quantities.ts";
import { numeralsOf } from "./asked-values.ts";

/** 0…1: how well a passage fits something that the question names. */
export type Fit = number;

/** A passage that tells the value more exactly than it was asked: 1,033,100 for "1.03 million". */
const ROUNDED_FIT = 0.7;
/** Fewer digits than these are rounded too coarsely to mean one number. */
const LEAST_ROUNDED_DIGITS = 3;

/**
 * A test of a text for a value, in whatever notation: 1 when it prints an equal number of a unit that can be the same,
 * less when it prints one that rounds to it, else 0.
 */
export function fitsValue(asked: AskedValue): (text: string) => Fit {
  const digits = significantDigits(asked.value);
  const numerals = numeralsOf(asked.value);
  // Reading all numbers of a passage takes half a millisecond: first see whether the digits stand there at all.
  const mayHold = (text: string) => {
    const plain = foldWidth(text).replace(/[,.\s]/g, "");
    return plain.includes(digits) || numerals.some((numeral) => plain.includes(numeral.slice(0, 2)));
  };
  return (text) => {
    if (!mayHold(text)) return 0;
    let best = 0;
    for (const { value, kind, unit, range } of findQuantities(text)) {
      if (range !== undefined || !mayBeSameUnit(asked, kind, unit)) continue;
      if (value === asked.value) return 1;
      if (digits.length >= LEAST_ROUNDED_DIGITS && roundsTo(value, asked.value, digits.length))
        best = ROUNDED_FIT;
    }
    return best;
  };
}

/** Money is no weight; a number without a unit may be of any. */
function mayBeSameUnit(asked: AskedValue, kind: string, unit: string | undefined): boolean {
  if (kind === "year" || kind === "code" || kind === "ordinal") return false;
  if (asked.kind === "plain" || kind === "plain") return true;
  if (asked.kind !== kind) return false;
  // Measure words differ where the things counted do not: 67名, 67个, 67人.
  return asked.kind === "count" || asked.unit === unit;
}

function significantDigits(value: string): string {
  return value.replace(".", "").replace(/^0+|0+$/g, "");
}

/** Whether a value, rounded to that many significant digits, is the asked one. */
function roundsTo(value: string, asked: string, digits: number): boolean {
  return Number(Number(value).toPrecision(digits)) === Number(asked);
}
