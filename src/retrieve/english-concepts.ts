import { stemmer } from "stemmer";
import type { ConceptAlternative, QueryConcept } from "../model/query-plan.ts";
import { isFunctionWord } from "../text/english-stems.ts";
import { splitPinyin, syllablesOf } from "../text/pinyin.ts";
import { characterPairs } from "../text/search-terms.ts";
import type { BilingualDictionary, Translation } from "./bilingual-dictionary.ts";
import { pinyinAlternatives } from "./pinyin-alternatives.ts";
import { readPhrasalVerb, relatedToEnglish } from "./relation-words.ts";
import { spellingVariants } from "./spelling-variants.ts";

/** Words that say which kind of answer is wanted; `detect-answer-types` has read them, a passage need not hold them. */
const ANSWER_TYPE_WORDS = new Set(
  "like much many yuan rmb cny money amount amounts total altogether name named called number old long date day time year kind give both exactly roughly".split(
    " ",
  ),
);

/** Weight of a reading as pinyin where the word is an ordinary English one ("women" is also wo men). */
const ENGLISH_WORD_AS_PINYIN = 0.2;
/** Weight of a translation found through a corrected spelling. */
const CORRECTED_SPELLING = 0.7;
/** Weight of a name found through a corrected spelling. */
const CORRECTED_NAME = 0.7;
/** Shorter words have too many neighbours at one typing error. */
const SHORTEST_CORRECTED = 5;
/** Of names only what is no syllable at all is corrected, which leaves fewer neighbours: "Lnwu". */
const SHORTEST_CORRECTED_NAME = 4;
/** Longer words are none, and have too many neighbours to look up. */
const LONGEST_CORRECTED = 24;

/**
 * The concepts of an English question. A word stands for itself (for English pages), for its Chinese translations
 * (the dictionary bridge) and, read as pinyin, for the syllables of a Chinese name; neighbouring words of a name are
 * read together ("Xiang Zengyan").
 */
export function englishConcepts(question: string, dictionary: BilingualDictionary): QueryConcept[] {
  const words = [...question.matchAll(/[\p{Script=Latin}\p{M}]+(?:['’][\p{Script=Latin}\p{M}]+)*/gu)].map(
    (match) => ({
      text: match[0].replace(/['’]s$/, ""),
      atStart: match.index === 0,
    }),
  );
  const concepts: QueryConcept[] = [];
  const particles = new Set<number>();
  for (let at = 0; at < words.length; at++) {
    if (particles.has(at)) continue;
    const phrasal = readPhrasalVerb(words, at);
    if (phrasal) {
      concepts.push(phrasal.concept);
      particles.add(phrasal.particleAt);
      continue;
    }
    const name = readName(words, at, dictionary);
    if (name) {
      concepts.push(name.concept);
      at = name.end - 1;
      continue;
    }
    const word = (words[at] as { text: string }).text.toLowerCase();
    if (word.length < 2 || isFunctionWord(word) || ANSWER_TYPE_WORDS.has(word)) continue;
    concepts.push(wordConcept(word, dictionary));
  }
  for (const [number] of question.replaceAll(/(?<=\d),(?=\d{3})/g, "").matchAll(/\d+(?:\.\d+)?/g)) {
    concepts.push({
      surface: number,
      isName: false,
      alternatives: [{ kind: "term", terms: [number], weight: 1 }],
    });
  }
  return concepts;
}

function wordConcept(word: string, dictionary: BilingualDictionary): QueryConcept {
  const stem = stemmer(word);
  const known = dictionary.translate(stem);
  const alternatives: ConceptAlternative[] = [
    { kind: "term", terms: [stem], weight: 1 },
    ...translationAlternatives(known, 1),
    ...relatedToEnglish(stem),
    ...(known.length === 0 ? correctedSpellings(word, dictionary) : []),
    ...pinyinAlternatives(splitPinyin(word), ENGLISH_WORD_AS_PINYIN),
  ];
  return { surface: word, alternatives, isName: false };
}

/** What a word that no dictionary knows may have been meant for; dropped where the archive holds it as typed. */
function correctedSpellings(word: string, dictionary: BilingualDictionary): ConceptAlternative[] {
  if (word.length < SHORTEST_CORRECTED_NAME || word.length > LONGEST_CORRECTED) return [];
  const variants = spellingVariants(word).filter((variant) => variant.length >= SHORTEST_CORRECTED - 1);
  const isShort = word.length < SHORTEST_CORRECTED;
  const stems = [...new Set(variants.map((variant) => stemmer(variant)))].filter(
    (stem) => !isShort && stem.length >= SHORTEST_CORRECTED - 1 && dictionary.has(stem),
  );
  return [
    ...stems.map((stem): ConceptAlternative => ({ kind: "term", terms: [stem], weight: CORRECTED_SPELLING })),
    ...stems.flatMap((stem) => translationAlternatives(dictionary.translate(stem), CORRECTED_SPELLING)),
    ...pinyinAlternatives(namesSpelled(variants), CORRECTED_NAME),
  ].map((alternative) => ({ ...alternative, isCorrection: true }));
}

/** Readings of those spellings that are names of two or three syllables. */
function namesSpelled(variants: readonly string[]): string[][] {
  return variants
    .flatMap((variant) => splitPinyin(variant))
    .filter(({ length }) => length >= 2 && length <= 3);
}

function translationAlternatives(translations: readonly Translation[], share: number): ConceptAlternative[] {
  return translations.map(({ word, weight }) => ({
    kind: "word",
    terms: characterPairs(word),
    weight: weight * share,
  }));
}

/** "Zengyan Xiang": a last word of one syllable may be the surname, which Chinese puts first. */
function surnameFirst(words: readonly { readonly text: string }[]): string[][] {
  const [surname, ...given] = [...words].reverse().map(({ text }) => splitPinyin(text));
  const single = (surname ?? []).filter(({ length }) => length === 1);
  return given
    .reverse()
    .reduce<string[][]>(
      (before, splits) => before.flatMap((start) => splits.map((split) => [...start, ...split])),
      single,
    );
}

/** Words of two syllables that are a Chinese word in pinyin to the dictionary are none: hengshan is 衡山. */
function isEnglishWord(word: string, dictionary: BilingualDictionary): boolean {
  if (isFunctionWord(word)) return true;
  const stem = stemmer(word);
  return (
    dictionary.has(stem) &&
    !dictionary
      .translate(stem)
      .some(({ word: chinese }) => chinese.length > 1 && syllablesOf(chinese).join("") === word)
  );
}

/** Reads as many words from `at` on as make one name in pinyin; `undefined` when none starts here. */
function readName(
  words: readonly { readonly text: string; readonly atStart: boolean }[],
  at: number,
  dictionary: BilingualDictionary,
): { readonly concept: QueryConcept; readonly end: number } | undefined {
  let readings: string[][] = [[]];
  let end = at;
  while (end < words.length && end - at < 4) {
    const { text, atStart } = words[end] as { text: string; atStart: boolean };
    const known = isEnglishWord(text.toLowerCase(), dictionary);
    const capitalised = /^[A-Z]/.test(text) && !atStart;
    const splits = known && !capitalised ? [] : splitPinyin(text);
    if (splits.length === 0) break;
    readings = readings.flatMap((before) => splits.map((split) => [...before, ...split]));
    end += 1;
  }
  const surface = words
    .slice(at, end)
    .map(({ text }) => text)
    .join(" ");
  const alternatives = pinyinAlternatives(readings, 1);
  if (alternatives.length === 0) return undefined;
  if (end - at > 1) alternatives.push(...pinyinAlternatives(surnameFirst(words.slice(at, end)), 1));
  // An English page prints the name as it is typed; a name that is a dictionary word keeps its translations too.
  const own = surface
    .toLowerCase()
    .split(" ")
    .map((word) => stemmer(word));
  alternatives.push({ kind: "term", terms: own, weight: 1 });
  if (own.length === 1) {
    const typed = surface.toLowerCase();
    const translations = dictionary.translate(own[0] as string);
    alternatives.push(...translationAlternatives(translations, 1));
    if (translations.length === 0) alternatives.push(...correctedSpellings(typed, dictionary));
  }
  return { concept: { surface, alternatives, isName: true }, end };
}
