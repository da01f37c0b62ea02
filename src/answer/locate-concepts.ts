import { stemmer } from "stemmer";
import type { WeighedAlternative, WeighedConcept } from "../model/query-plan.ts";
import { foldScript } from "../text/fold-script.ts";
import { foldWidth } from "../text/fold-width.ts";
import { readingsOf } from "../text/pinyin.ts";

/** Where a concept of the question stands in a text. */
export interface ConceptPlace {
  /** Index of the concept. */
  readonly concept: number;
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** 0…1: how well the words that stand here say the concept, relative to its best words in the archive. */
  readonly support: number;
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A text made ready for being searched: script, width and case folded, Latin words and numbers taken apart. */
interface FoldedText {
  readonly text: string;
  /** Latin words as Porter stems. */
  readonly words: readonly Token[];
  /** Numbers without their thousands separators. */
  readonly numbers: readonly Token[];
}

/** All places where an alternative of a concept stands whole, in no particular order. */
export function locateConcepts(text: string, concepts: readonly WeighedConcept[]): ConceptPlace[] {
  const folded = foldText(text);
  return concepts.flatMap(({ alternatives, importance }, concept) => {
    const places = new Map<string, ConceptPlace>();
    for (const alternative of alternatives) {
      const support = Math.min(1, (alternative.weight * alternative.idf) / (importance || 1));
      for (const { start, end } of placesOf(alternative, folded)) {
        const key = `${start}-${end}`;
        if ((places.get(key)?.support ?? 0) < support) places.set(key, { concept, start, end, support });
      }
    }
    return [...places.values()];
  });
}

/** 0…1 a concept: its best support among places that lie within a stretch. */
export function supportWithin(
  places: readonly ConceptPlace[],
  concepts: number,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): number[] {
  const support = new Array<number>(concepts).fill(0);
  for (const place of places) {
    if (place.start < from || place.end > to) continue;
    support[place.concept] = Math.max(support[place.concept] ?? 0, place.support);
  }
  return support;
}

function foldText(text: string): FoldedText {
  const folded = foldScript(foldWidth(text)).toLowerCase();
  const tokens = (pattern: RegExp, read: (printed: string) => string) =>
    [...folded.matchAll(pattern)].map((match) => ({
      text: read(match[0]),
      start: match.index,
      end: match.index + match[0].length,
    }));
  return {
    text: folded,
    words: tokens(/[a-z]+/g, stemmer),
    numbers: tokens(/\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g, (number) => number.replaceAll(",", "")),
  };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function placesOf({ kind, terms }: WeighedAlternative, folded: FoldedText): Place[] {
  const [first = ""] = terms;
  if (kind === "pinyin")
    return placesOfSyllables(folded.text, joinPairs(terms.map((pair) => pair.split("_"))));
  if (/^[a-z]/.test(first)) return placesOfSequence(folded.words, terms);
  if (/^\d/.test(first)) return placesOfSequence(folded.numbers, terms);
  const word = joinPairs(terms.map((pair) => [...pair])).join("");
  const places: Place[] = [];
  for (let at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + word.length)) {
    places.push({ start: at, end: at + word.length });
  }
  return places;
}

/** 农民工 of [农民, 民工]. */
function joinPairs(pairs: readonly (readonly string[])[]): string[] {
  return pairs.flatMap((pair, index) => (index === 0 ? pair : pair.slice(1)));
}

function placesOfSequence(tokens: readonly Token[], wanted: readonly string[]): Place[] {
  return tokens.flatMap((token, index) => {
    const run = tokens.slice(index, index + wanted.length);
    const found = run.length === wanted.length && run.every(({ text }, at) => text === wanted[at]);
    return found ? [{ start: token.start, end: (run.at(-1) as Token).end }] : [];
  });
}

/** Runs of characters that can be read as the syllables, each in any of its readings. */
function placesOfSyllables(text: string, syllables: readonly string[]): Place[] {
  const places: Place[] = [];
  for (let at = 0; at + syllables.length <= text.length; at++) {
    if (text.charCodeAt(at) < 0x3400) continue;
    if (syllables.every((syllable, index) => readingsOf(text.charAt(at + index)).includes(syllable))) {
      places.push({ start: at, end: at + syllables.length });
    }
  }
  return places;
}
