import { stemmer } from "stemmer";
import { detectLanguage } from "../../text/detect-language.ts";
import { HAN_RUN } from "../../text/han.ts";
import { normalise } from "../../text/normalise.ts";
import { findPersonNames } from "../../text/person-names.ts";
import { readingsOf, splitPinyin } from "../../text/pinyin.ts";
import { findQuantities } from "../../text/quantities.ts";
import type { Evidence } from "./evidence.ts";
import { verifyLatinNames } from "./verify-latin-names.ts";
import type { Violation } from "./violation.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Letters of neither script: a Cyrillic с within a Latin name looks like another name's. */
const FOREIGN_LETTERS = /[\p{Script=Latin}\d]*(?:(?![\p{Script=Latin}\p{Script=Han}])\p{L})[\p{L}\d]*/gu;
/** Of the names of offices, what the dictionary lacks. */
const OF_OFFICES: Readonly<Record<string, readonly string[]>> = {
  intermediate: ["中级"],
  bureau: ["局"],
  commission: ["委"],
  standing: ["常务", "常委"],
  congress: ["代表大会", "人大"],
  zone: ["区"],
  health: ["卫生"],
  administration: ["管理局"],
  social: ["社会"],
  united: ["统一", "统战"],
  "mid-autumn": ["中秋"],
};
const SENTENCE_BEGINS = /^[“"']?|[.!?:;][”"']?\s+/gu;

/**
 * The capitalised names in sentences of a model's that stand in no quote, title or newspaper name, neither printed nor as
 * pinyin (`verifyLatinNames`). Two kinds of capitalised words are no names: an ordinary word with which a sentence begins,
 * and one whose Chinese a quote prints (_Department_ for 厅). Words with letters of other scripts, and people whose printed
 * name goes on, are never the printed ones.
 */
export function verifyOwnLatin(
  text: string,
  where: "headline" | "text",
  evidence: Evidence,
  vocabulary: Vocabulary,
): Violation[] {
  const foreign = (text.match(FOREIGN_LETTERS) ?? []).filter(
    (word) => !evidence.quotes.some(({ quote }) => quote.includes(word)),
  );
  const misread = [...foreign, ...shortenedNames(text, evidence)].map(
    (what): Violation => ({ rule: "name-unsupported", where, what }),
  );
  const characters = detectLanguage(text) === "en" ? [...normalise(text).matchAll(HAN_RUN)] : [];
  const unprinted = characters
    .filter(([run]) => run.length > 1 && !evidence.names.some((name) => name.includes(run)))
    .map(([what]): Violation => ({ rule: "name-unsupported", where, what }));
  return [...misread, ...unprinted, ...unprintedNames(text, where, evidence, vocabulary)];
}

function unprintedNames(
  text: string,
  where: "headline" | "text",
  evidence: Evidence,
  vocabulary: Vocabulary,
): Violation[] {
  const isPrinted = (words: string) => verifyLatinNames(words, where, evidence).length === 0;
  return verifyLatinNames(text, where, evidence).filter(({ what }) => {
    const [first = "", ...others] = what.split(" ");
    const beginsOrdinary = beginsSentence(first, text) && isOrdinary(first, evidence, vocabulary);
    if (others.length === 0 && beginsOrdinary) return false;
    // "When Xiangtan …" begins with no name, "Song Weimin …" may.
    const isNoName = others.length > 0 && beginsOrdinary && splitPinyin(first).length === 0;
    const words = isNoName ? others : [first, ...others];
    if (isNoName && isPrinted(others.join(" "))) return false;
    const isAlone = words.length === 1;
    // Word by word, any two syllables stand somewhere.
    if (!isAlone && words.every((word) => splitPinyin(word).length > 0)) return true;
    const translated = words.filter((word) => isTranslated(word, evidence, vocabulary, { isAlone }));
    return translated.length === 0 || words.some((word) => !translated.includes(word) && !isPrinted(word));
  });
}

/** Whether a word that a sentence begins with names nobody: its Chinese is printed, or it is an ordinary word or a number. */
function isOrdinary(word: string, evidence: Evidence, vocabulary: Vocabulary): boolean {
  const parts = word.split("-").filter(Boolean);
  if (parts.length > 1) return parts.every((part) => isOrdinary(part, evidence, vocabulary));
  if (findQuantities(word).length > 0 || isTranslated(word, evidence, vocabulary, { isAlone: true }))
    return true;
  const isPinyin = splitPinyin(word).some((syllables) => syllables.length > 1);
  return vocabulary.isOrdinaryWord(isPinyin ? word.toLowerCase() : stemOf(word));
}

/** People whose printed name goes on: Deng Qun, where 邓群策 is printed. */
function shortenedNames(text: string, { quotes }: Evidence): string[] {
  const people = quotes.flatMap(({ quote }) => findPersonNames(quote)).map(({ name }) => name);
  const printed = quotes.map(({ quote }) => quote).join("\n");
  return [...text.matchAll(TWO_WORDS)].flatMap(([name, surname = "", given = ""]) => {
    const isRead = (characters: string) =>
      [...splitPinyin(surname)].some((first) =>
        splitPinyin(given).some((second) => {
          const syllables = [...first, ...second];
          return (
            syllables.length === characters.length &&
            syllables.every((syllable, index) => readingsOf(characters.charAt(index)).includes(syllable))
          );
        }),
      );
    const longer = people.filter((person) => person.length > 2 && isRead(person.slice(0, -1)));
    const isWhole = longer.some(
      (person) => isRead(person) || printed.replaceAll(person, "").includes(person.slice(0, -1)),
    );
    return longer.length > 0 && !isWhole && !people.some(isRead) ? [name] : [];
  });
}

const TWO_WORDS = /(?<!\p{L})(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+)(?![\p{L}'’-])/gu;

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
    .replace(/aluminium/i, "aluminum")
    .replace(/is(?=(?:e[sd]?|ing|ation)$)/i, "iz");
}

/** Of a name that is pinyin by more than one syllable the Chinese must be a word too: 公 for "male" is no proof of Maling. */
function isTranslated(
  word: string,
  { names }: Evidence,
  { translate }: Vocabulary,
  { isAlone }: { readonly isAlone: boolean },
): boolean {
  const shortest = isAlone && splitPinyin(word).some((syllables) => syllables.length > 1) ? 2 : 1;
  const translations = [word, american(word)].flatMap((spelling) => [...translate(stemOf(spelling))]);
  return [...translations, ...(OF_OFFICES[word.toLowerCase()] ?? [])].some(
    (translation) => translation.length >= shortest && names.some((name) => name.includes(translation)),
  );
}
