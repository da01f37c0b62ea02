import { foldScript } from "./fold-script.ts";
import { foldWidth } from "./fold-width.ts";
import { isEastAsian } from "./han.ts";

export interface NormalisedText {
  readonly text: string;
  /** For every unit of `text` the index it came from, and one entry more: the length of the original. */
  readonly offsets: readonly number[];
}

export interface TextRange {
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const VARIANTS: ReadonlyMap<string, string> = new Map([
  ...[..."“”„‟«»「」﹁﹂〝〞〟"].map((quote): [string, string] => [quote, '"']),
  ...[..."‘’‚‛『』﹃﹄`´"].map((quote): [string, string] => [quote, "'"]),
  ...[..."‐‑‒–—―−─"].map((dash): [string, string] => [dash, "-"]),
  ...[..."•‧・∙⋅"].map((dot): [string, string] => [dot, "·"]),
]);
const WHITE_SPACE = /\s/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/;

function foldUnit(unit: string): string {
  const lower = unit.toLowerCase();
  return VARIANTS.get(unit) ?? (lower.length === 1 ? lower : unit);
}

/**
 * The form in which two texts are compared: width, script and case folded, quotation marks, dashes and
 * middle dots each of one kind, invisible characters gone, white space gone beside East Asian characters
 * and one blank elsewhere, none at the ends.
 */
export function normaliseWithOffsets(original: string): NormalisedText {
  const folded = foldScript(foldWidth(original));
  const units: string[] = [];
  const offsets: number[] = [];
  let blankAt = -1;
  let previousIsEastAsian = true;
  for (let index = 0; index < folded.length; index += 1) {
    const unit = folded.charAt(index);
    if (WHITE_SPACE.test(unit)) {
      if (blankAt < 0) blankAt = index;
      continue;
    }
    if (INVISIBLE.test(unit)) continue;
    // The original decides: a full-width comma is East Asian, the comma it folds to is not.
    const unitIsEastAsian = isEastAsian(original.charCodeAt(index));
    if (blankAt >= 0 && !previousIsEastAsian && !unitIsEastAsian) {
      units.push(" ");
      offsets.push(blankAt);
    }
    units.push(foldUnit(unit));
    offsets.push(index);
    blankAt = -1;
    previousIsEastAsian = unitIsEastAsian;
  }
  offsets.push(original.length);
  return { text: units.join(""), offsets };
}

/** `normaliseWithOffsets` without the offsets. */
export function normalise(text: string): string {
  return normaliseWithOffsets(text).text;
}

/** Where `needle` first stands in `haystack` after normalisation, in offsets of the original haystack. */
export function findNormalised(haystack: string, needle: string): TextRange | undefined {
  const wanted = normalise(needle);
  if (wanted === "") return undefined;
  const { text, offsets } = normaliseWithOffsets(haystack);
  const at = text.indexOf(wanted);
  const start = offsets[at];
  const last = offsets[at + wanted.length - 1];
  return at < 0 || start === undefined || last === undefined ? undefined : { start, end: last + 1 };
}

/** Whether `needle` stands in `haystack` after normalisation; an empty needle stands nowhere. */
export function containsNormalised(haystack: string, needle: string): boolean {
  const wanted = normalise(needle);
  return wanted !== "" && normalise(haystack).includes(wanted);
}
