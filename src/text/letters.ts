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
const DIGIT = /\d/;

/** Strips a text of marks and blanks, so that wraps, quotation marks and letter-spacing make no difference. */
export function lettersOf(original: string): Letters {
  const { text, offsets } = normaliseWithOffsets(original);
  const kept: string[] = [];
  const keptOffsets: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    const isPoint = unit === "." && DIGIT.test(text.charAt(at - 1)) && DIGIT.test(text.charAt(at + 1));
    if (!isPoint && !isHan(text.charCodeAt(at)) && !LETTER.test(unit)) continue;
    kept.push(unit);
    keptOffsets.push(offsets[at] ?? original.length);
  }
  return { text: kept.join(""), offsets: keptOffsets };
}

/** A Latin letter or a digit says as much as this many Chinese characters. */
const LATIN_WEIGHT = 0.4;

/** How much a text says, in Chinese characters. */
export function lettersWeight(letters: string): number {
  let weight = 0;
  for (let at = 0; at < letters.length; at += 1) weight += isHan(letters.charCodeAt(at)) ? 1 : LATIN_WEIGHT;
  return weight;
}
