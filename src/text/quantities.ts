import { findDates } from "./dates.ts";
import { foldScript } from "./fold-script.ts";
import { foldWidth } from "./fold-width.ts";
import type { Quantity } from "./quantity.ts";
import { QUANTITY_PATTERNS } from "./quantity-patterns.ts";
import { readQuantity } from "./read-quantity.ts";
import { remembered } from "./remembered.ts";

export type { Quantity } from "./quantity.ts";

/** Folds width and script (萬), but keeps a full-width comma between half-width digits: there it divides a list. */
function foldForNumbers(text: string): string {
  return foldScript(foldWidth(text)).replace(/,/g, (comma, at: number) =>
    text.charAt(at) === "，" && !/[０-９]/.test(text.charAt(at - 1)) ? "，" : comma,
  );
}

/**
 * Every number of a Chinese or English text, in order, none overlapping. Numbers that belong to a date are
 * left to `findDates`, but for years that stand alone; numbers inside codes (2018-330, A3) make one "code".
 */
export const findQuantities: (text: string) => readonly Quantity[] = remembered((text) => {
  const folded = foldForNumbers(text);
  const taken = new Uint8Array(text.length);
  const found: Quantity[] = [];
  for (const date of findDates(text)) {
    const { start, end, raw, year, month, day } = date;
    if (/[\d〇零一二三四五六七八九十]/.test(foldWidth(raw))) taken.fill(1, start, end);
    if (year !== undefined && month === undefined && day === undefined) {
      found.push({ start, end, raw, value: String(year), kind: "year" });
    }
  }
  for (const [form, pattern] of QUANTITY_PATTERNS) {
    for (const match of folded.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.subarray(start, end).includes(1)) continue;
      const quantity = readQuantity(form, match.groups ?? {}, match[0], folded.slice(end, end + 40));
      if (quantity === undefined) continue;
      taken.fill(1, start, end);
      found.push({ start, end, raw: text.slice(start, end), ...quantity });
    }
  }
  return found.sort((left, right) => left.start - right.start);
});
