import { findDates } from "./dates.ts";
import { findQuantities } from "./quantities.ts";

/** The text with every figure and date blanked out by `/`, as long as it was: they are checked by value, not by wording. */
export function blankFigures(text: string): string {
  const units = text.split("");
  for (const { start, end } of [...findQuantities(text), ...findDates(text)]) units.fill("/", start, end);
  return units.join("");
}
