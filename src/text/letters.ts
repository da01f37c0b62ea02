import { isHan } from "./han.ts";
import { normaliseWithOffsets } from "./normalise.ts";

/** What is left of a text when only its wording counts. */
export interface Letters {
  /** Letters and digits, folded as by `normalise`; a point only inside a number. */
  readonly text: string;
  /** For every unit of `text` its UTF-16 offset in the original. */
  readonly offsets: readonly number[];
}

const LETTER = /[\p{L}\p{N}%‰]/u;

/** Strips a text of marks and blanks, so that wraps, quotation marks and letter-spacing make no difference. */
export function lettersOf(original: string): Letters {
  const { text, offsets } = normaliseWithOffsets(original);
  const kept: string[] = [];
  const keptOffsets: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    // A wrap or a blank may stand on either side of the point.
    const isPoint =
      unit === "." &&
      /\d ?$/.test(text.slice(Math.max(0, at - 2), at)) &&
      /^ ?\d/.test(text.slice(at + 1, at + 3));
    if (!isPoint && !isHan(text.charCodeAt(at)) && !LETTER.test(unit)) continue;
    kept.push(unit);
    keptOffsets.push(offsets[at] ?? original.length);
  }
  return { text: kept.join(""), offsets: keptOffsets };
}

/** A Latin letter says as much as this many Chinese characters. */
const LATIN_WEIGHT = 0.4;

/** How much a text says, in Chinese characters. */
export function lettersWeight(letters: string): number {
  let weight = 0;
  for (const letter of letters) weight += /\p{Script=Latin}/u.test(letter) ? LATIN_WEIGHT : 1;
  return weight;
}
