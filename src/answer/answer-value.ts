import type { Language } from "../model/language.ts";

/** Something in a sentence that may be the answer: an amount, a date, a name. */
export interface AnswerValue {
  /** UTF-16 offsets, end exclusive, of `raw`. */
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** How print of a language writes it; `undefined` or absent where that is not safe. */
  readonly inLanguage?: (language: Language) => string | undefined;
  /** 0…1: how well its kind is the kind asked for. */
  readonly fit: number;
  /** What it says, however it is written: to know it again in the question. */
  readonly meaning?: string;
  /** Other spellings of a name: to know it again in the question. */
  readonly spellings?: readonly string[];
  /** Its size, for "the largest". */
  readonly amount?: number;
}

/** All matches of a pattern as values of exactly the asked kind. */
export function valuesMatching(sentence: string, pattern: RegExp): AnswerValue[] {
  return [...sentence.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    raw: match[0],
    fit: 1,
  }));
}
