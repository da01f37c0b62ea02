import { stemmer } from "stemmer";
import { foldWidth } from "../text/fold-width.ts";
import { HAN_RUN } from "../text/han.ts";
import { normalise } from "../text/normalise.ts";
import { readingsOf } from "../text/pinyin.ts";
import { readWords } from "../text/read-words.ts";
import type { SoughtWord, Spelling } from "./sought-words.ts";

/** The printed words of a text that are the word sought, in any of its spellings; one entry an occurrence. */
export function findSpellings(text: string, { spellings }: SoughtWord): string[] {
  const normalised = normalise(text);
  return spellings.flatMap((spelling) => find(spelling, normalised, text));
}

function find(spelling: Spelling, normalised: string, text: string): string[] {
  switch (spelling.kind) {
    case "characters":
      return occurrences(normalised, spelling.text);
    case "stems":
      return rowsOfStems(text, spelling.stems).map(() => spelling.text);
    case "syllables":
      return readSo(normalised, spelling.syllables);
  }
}

/** Letters and digits at the ends of what is sought must end there: GDP is no part of GDPR. */
function occurrences(text: string, wanted: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const isPart =
      runsOn(text.charAt(at - 1), wanted.charAt(0)) ||
      runsOn(wanted.charAt(wanted.length - 1), text.charAt(at + wanted.length));
    if (!isPart) found.push(wanted);
  }
  return found;
}

function runsOn(before: string, after: string): boolean {
  return [/[a-z]/, /\d/].some((kind) => kind.test(before) && kind.test(after));
}

function rowsOfStems(text: string, stems: readonly string[]): number[] {
  const words =
    foldWidth(text)
      .toLowerCase()
      .match(/[a-zà-ÿ]+/g) ?? [];
  const printed = words.map((word) => stemmer(word));
  return printed.flatMap((_, at) => (stems.every((stem, index) => printed[at + index] === stem) ? [at] : []));
}

function readSo(text: string, syllables: readonly string[]): string[] {
  return [...text.matchAll(HAN_RUN)].flatMap(([run]) => {
    const starts = [...Array(Math.max(0, run.length - syllables.length + 1)).keys()].filter((at) =>
      syllables.every((syllable, index) => readingsOf(run.charAt(at + index)).includes(syllable)),
    );
    // Reading words takes longer than all the rest, and few runs hold the syllables at all.
    if (starts.length === 0) return [];
    const { boundaries } = readWords(run);
    return starts
      .filter((at) => !syllables.some((_, index) => index > 0 && boundaries.has(at + index)))
      .map((at) => run.slice(at, at + syllables.length));
  });
}
