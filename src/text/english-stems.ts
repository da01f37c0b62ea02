import { stemmer } from "stemmer";

/**
 * Words that carry no subject in an English question or dictionary gloss. A closed list of function words,
 * question words and request verbs; content words never belong here.
 */
const FUNCTION_WORDS = new Set(
  (
    "a an the this that these those it its they them their theirs he she his her hers him we us our you your i me my mine who whom whose which what when where why how " +
    "is are was were be been being am do does did doing done have has had having will would shall should can could may might must " +
    "of in on at by for from to into onto with without within about over under between among during before after as than then and or but nor not no yes if so " +
    "there here up down out off again once also too very just only own same such both each few more most other some any all " +
    "s t re ve ll d m sth sb etc esp one's someone something somebody one's oneself please tell give show find say said says hey hi hello bot thanks thank"
  ).split(" "),
);

/** Lower-case Latin words of a text, apostrophes and hyphens splitting them. */
export function englishWords(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+(?:'[a-z]+)?/g) ?? [];
}

/** True for a word that carries no subject (`how`, `of`, `did` …). */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}

/**
 * Content words of an English text as Porter stems, in order, repeats kept.
 * Source: M. F. Porter, An algorithm for suffix stripping, Program 14(3), 1980 (npm `stemmer`).
 */
export function englishStems(text: string): string[] {
  return englishWords(text)
    .map((word) => word.replace(/'s?$/, ""))
    .filter((word) => word.length > 1 && !FUNCTION_WORDS.has(word))
    .map((word) => stemmer(word));
}
