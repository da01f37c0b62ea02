import { stemmer } from "stemmer";
import { isFunctionWord } from "../text/english-stems.ts";
import { normalise } from "../text/normalise.ts";
import { splitPinyin, syllablesOf } from "../text/pinyin.ts";
import { ENGLISH_PLACES, PLACE_TYPES } from "../text/romanise.ts";
import type { BilingualDictionary } from "./bilingual-dictionary.ts";

/** One way in which a word may be printed. */
export type Spelling =
  /** These characters, digits and letters, normalised, wherever they stand. */
  | { readonly kind: "characters"; readonly text: string }
  /** Latin words in this order, by their stems. */
  | { readonly kind: "stems"; readonly stems: readonly string[]; readonly text: string }
  /** Chinese characters that read so. */
  | { readonly kind: "syllables"; readonly syllables: readonly string[] };

/** A word that an article must hold, in any of its spellings. */
export interface SoughtWord {
  readonly surface: string;
  readonly spellings: readonly Spelling[];
}

/** A translation of this weight has no other word in its gloss: see `Translation.weight`. */
const WHOLE_GLOSS = 1;
/** Where no gloss is the word alone, one that is half of it may stand for it. */
const HALF_GLOSS = 0.5;
const MOST_TRANSLATIONS = 8;
const LATIN_WORD = /[A-Za-zÀ-ÿ]+(?:['’][A-Za-z]+)*/g;
const TYPES_OF_PLACE = new Set(Object.values(PLACE_TYPES).map((type) => type.toLowerCase()));

/**
 * What a subject may be printed as. Chinese stands for its own characters and, in English print, for its pinyin; an
 * English name for itself and the characters that read so; an English word for its stem and its translations. Several
 * English words must all stand in an article.
 */
export function soughtWords(subject: string, dictionary: BilingualDictionary): SoughtWord[] {
  return /\p{Script=Han}/u.test(subject)
    ? [chineseWord(subject, dictionary)]
    : englishWords(subject, dictionary);
}

function chineseWord(subject: string, dictionary: BilingualDictionary): SoughtWord {
  const text = normalise(subject);
  const spellings: Spelling[] = [{ kind: "characters", text }];
  if (/^\p{Script=Han}{2,4}$/u.test(text)) {
    const english = Object.entries(ENGLISH_PLACES).find(([place]) => place === text)?.[1];
    const words = (english ?? syllablesOf(text).join("")).toLowerCase().split(" ");
    const stems = words.map((word) => stemmer(word));
    if (english !== undefined || !stems.some((stem) => isEnglish(stem, dictionary)))
      spellings.push({ kind: "stems", stems, text: english ?? capitalised(words[0] as string) });
  }
  return { surface: subject, spellings };
}

function englishWords(subject: string, dictionary: BilingualDictionary): SoughtWord[] {
  const words = (subject.match(LATIN_WORD) ?? []).map((word) => word.replace(/['’]s$/, ""));
  const sought: SoughtWord[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const end = endOfName(words, at, dictionary);
    if (end > at) {
      sought.push(nameWord(words.slice(at, end), dictionary));
      at = end - 1;
      continue;
    }
    const word = words[at] as string;
    // "Rucheng County" is also printed without its type.
    if (sought.length > 0 && TYPES_OF_PLACE.has(word.toLowerCase())) continue;
    if (word.length > 1 && !isFunctionWord(word.toLowerCase())) sought.push(plainWord(word, dictionary));
  }
  for (const [number] of subject.matchAll(/\d+(?:\.\d+)?/g))
    sought.push({ surface: number, spellings: [{ kind: "characters", text: number }] });
  return sought;
}

/** Behind the last of the words from `at` on that make one name in pinyin; `at` itself when none does. */
function endOfName(words: readonly string[], at: number, dictionary: BilingualDictionary): number {
  const place = placeAt(words, at);
  if (place) return at + place.split(" ").length;
  let end = at;
  while (end < words.length && end - at < 4) {
    const word = words[end] as string;
    const isName =
      splitPinyin(word).length > 0 && (/^[A-Z]/.test(word) || !isEnglish(stemmer(word), dictionary));
    if (!isName || TYPES_OF_PLACE.has(word.toLowerCase())) break;
    end += 1;
  }
  return end;
}

function placeAt(words: readonly string[], at: number): string | undefined {
  return Object.values(ENGLISH_PLACES).find((place) => {
    const length = place.split(" ").length;
    return (
      words
        .slice(at, at + length)
        .join(" ")
        .toLowerCase() === place.toLowerCase()
    );
  });
}

function nameWord(words: readonly string[], dictionary: BilingualDictionary): SoughtWord {
  const surface = words.join(" ");
  const spellings: Spelling[] = [ownSpelling(words)];
  const place = Object.entries(ENGLISH_PLACES).find(
    ([, name]) => name.toLowerCase() === surface.toLowerCase(),
  );
  const characters = place ? [place[0]] : charactersOfName(words, dictionary);
  if (characters.length > 0) return withCharacters(surface, spellings, characters);
  const rows = words.reduce<string[][]>(
    (before, word) => before.flatMap((row) => splitPinyin(word).map((split) => [...row, ...split])),
    [[]],
  );
  const readings = rows.filter(({ length }) => length > 1);
  return {
    surface,
    spellings: [...spellings, ...readings.map((syllables): Spelling => ({ kind: "syllables", syllables }))],
  };
}

/** What the dictionary has for a name: 上海 rather than all that sounds like Shanghai, 中国 for China. */
function charactersOfName(words: readonly string[], dictionary: BilingualDictionary): string[] {
  const [word = "", ...others] = words;
  if (others.length > 0) return [];
  const readings = splitPinyin(word).map((syllables) => syllables.join(" "));
  const lower = word.toLowerCase();
  const soundsSo = dictionary
    .translate(stemmer(lower))
    .map((entry) => entry.word)
    .filter((entry) => [...entry].length > 1 && readings.includes(syllablesOf(entry).join(" ")));
  if (soundsSo.length > 0) return soundsSo;
  // Maling is not the stem of an English word.
  const isWord = stemmer(lower) === lower;
  return isWord ? translations(word, dictionary, [WHOLE_GLOSS]) : [];
}

function plainWord(word: string, dictionary: BilingualDictionary): SoughtWord {
  return withCharacters(word, [ownSpelling([word])], translations(word, dictionary));
}

function withCharacters(
  surface: string,
  own: readonly Spelling[],
  characters: readonly string[],
): SoughtWord {
  const printed = [...new Set(characters.map((text) => normalise(text)))];
  return { surface, spellings: [...own, ...printed.map((text): Spelling => ({ kind: "characters", text }))] };
}

function ownSpelling(words: readonly string[]): Spelling {
  return { kind: "stems", stems: words.map((word) => stemmer(word.toLowerCase())), text: words.join(" ") };
}

/** The surest translations of two characters and more: one alone is part of many other words. */
function translations(
  word: string,
  dictionary: BilingualDictionary,
  weights: readonly number[] = [WHOLE_GLOSS, HALF_GLOSS],
): string[] {
  const known = dictionary
    .translate(stemmer(word.toLowerCase()))
    .filter((entry) => [...entry.word].length > 1);
  const least = weights.find((weight) => known.some((entry) => entry.weight >= weight));
  return known
    .filter(({ weight }) => least !== undefined && weight >= least)
    .slice(0, MOST_TRANSLATIONS)
    .map((entry) => entry.word);
}

function isEnglish(stem: string, dictionary: BilingualDictionary): boolean {
  return isFunctionWord(stem) || dictionary.has(stem);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
