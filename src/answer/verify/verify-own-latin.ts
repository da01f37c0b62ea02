import { stemmer } from "stemmer";
import type { Evidence } from "./evidence.ts";
import { verifyLatinNames } from "./verify-latin-names.ts";
import type { Violation } from "./violation.ts";
import type { Vocabulary } from "./vocabulary.ts";

const SENTENCE_BEGINS = /^[“"']?|[.!?:;][”"']?\s+/gu;

/**
 * The capitalised names in sentences of a model's that stand in no quote, title or newspaper name, neither printed nor as
 * pinyin (`verifyLatinNames`). Two kinds of capitalised words are no names: an ordinary word with which a sentence begins,
 * and one whose Chinese a quote prints (_Department_ for 厅).
 */
export function verifyOwnLatin(
  text: string,
  where: "headline" | "text",
  evidence: Evidence,
  vocabulary: Vocabulary,
): Violation[] {
  return verifyLatinNames(text, where, evidence).flatMap((violation) => {
    const words = violation.what.split(" ");
    const [only = ""] = words;
    if (words.length === 1 && beginsSentence(only, text) && vocabulary.isEnglishWord(stemOf(only))) return [];
    const unsupported = words.filter(
      (word) =>
        !isTranslated(word, evidence, vocabulary) && verifyLatinNames(word, where, evidence).length > 0,
    );
    return unsupported.length === 0 && words.some((word) => isTranslated(word, evidence, vocabulary))
      ? []
      : [violation];
  });
}

/** Whether a text has a word where a sentence begins. */
function beginsSentence(word: string, text: string): boolean {
  return [...text.matchAll(SENTENCE_BEGINS)].some(
    ({ index, 0: before }) =>
      text.startsWith(word, index + before.length) &&
      !/^\p{L}/u.test(text.slice(index + before.length + word.length)),
  );
}

function stemOf(word: string): string {
  return stemmer(word.toLowerCase().replace(/['’]s$/, ""));
}

/** British words in the spelling of the dictionary. */
function american(word: string): string {
  return word
    .replace(/our(?=s?$)/i, "or")
    .replace(/tre(?=s?$)/i, "ter")
    .replace(/is(?=(?:e[sd]?|ing|ation)$)/i, "iz");
}

function isTranslated(word: string, { names }: Evidence, { translate }: Vocabulary): boolean {
  return [word, american(word)].some((spelling) =>
    translate(stemOf(spelling)).some((translation) => names.some((name) => name.includes(translation))),
  );
}
