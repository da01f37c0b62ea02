import { stemmer } from "stemmer";
import { isFunctionWord } from "./english-stems.ts";
import { foldScript } from "./fold-script.ts";
import { foldWidth } from "./fold-width.ts";
import { syllableRuns } from "./pinyin.ts";

/** Raised whenever the same text would give other terms: part of the index fingerprint. */
export const TERMS_VERSION = 2;

const TERM_SOURCE = /(\p{Script=Han}+)|(\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)|([a-z]+)/gu;

/**
 * The terms by which a text is found: of every run of Chinese characters its overlapping pairs (a lone character
 * stands for itself), numbers without thousands separators, and Latin words as Porter stems without function words.
 * Script, width and case are folded. Character pairs need no dictionary and lose no recall: on the design's news set
 * their BM25 found the right article first for 0.71, dictionary words for 0.65.
 */
export function searchTerms(text: string): string[] {
  const terms: string[] = [];
  for (const [, han, number, word] of foldScript(foldWidth(text)).toLowerCase().matchAll(TERM_SOURCE)) {
    if (han !== undefined) terms.push(...characterPairs(han));
    else if (number !== undefined) terms.push(number.replaceAll(",", ""));
    else if (word !== undefined && word.length > 1 && !isFunctionWord(word)) terms.push(stemmer(word));
  }
  return terms;
}

/** Overlapping pairs of a run of characters; the run itself when it is one character. */
export function characterPairs(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/**
 * The toneless pinyin of a text as overlapping pairs of syllables (`ru_cheng`), within runs of Chinese characters.
 * One syllable alone is too common to find anything by.
 */
export function pinyinTerms(text: string): string[] {
  return syllableRuns(text).flatMap((syllables) => syllablePairs(syllables));
}

/** Overlapping pairs of syllables, joined as they are in the index. */
export function syllablePairs(syllables: readonly string[]): string[] {
  return syllables.slice(1).map((syllable, index) => `${syllables[index]}_${syllable}`);
}
