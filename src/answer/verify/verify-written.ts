import type { Language } from "../../model/language.ts";
import { detectLanguage } from "../../text/detect-language.ts";
import type { Evidence } from "./evidence.ts";
import { verifyClauses } from "./verify-clauses.ts";
import { verifyCountedNouns } from "./verify-counted-nouns.ts";
import { verifyExchangedClauses } from "./verify-exchanged-clauses.ts";
import { verifyExchangedFigures } from "./verify-exchanged-figures.ts";
import { verifyFigures } from "./verify-figures.ts";
import { verifyHours } from "./verify-hours.ts";
import { verifyNearNames } from "./verify-near-names.ts";
import { verifyOwnChinese } from "./verify-own-chinese.ts";
import { verifyOwnLatin } from "./verify-own-latin.ts";
import { verifyPolarity } from "./verify-polarity.ts";
import { verifyPrintedWords } from "./verify-printed-words.ts";
import { verifySupport } from "./verify-support.ts";
import { verifyUnprintedWords } from "./verify-unprinted-words.ts";
import type { Violation } from "./violation.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What plain sentences never hold, wherever a model has it from: addresses, mentions, markup, pictures, a word over and over. */
const NOT_PLAIN =
  /https?:|www\.|\bt\.me\b|[\w-]+\.(?:com|net|org|io|cn|ru|xyz|top|info)\b|[\w.+-]+@[\w-]+|(?:^|\s)@\w+|!?\[[^\]]*\]\(|<\/?[a-z!][^>]*>|```|\bdata:|tg:\/\/|[|{}<>★☆]|\p{Extended_Pictographic}|^\s*#|(?<word>[\p{L}]{2,})(?:[\s,，、!！]*\k<word>){3}/iu;

/** What is printed, in brackets behind what is said. */
const BESIDE = /[（(][^()（）]*[)）]|[“"「][^”"」]*[”"」]/gu;

/**
 * Whether sentences in words of a model's own are proven by the quotes that they cite. Every figure and date stands there
 * by value, every name in print or as pinyin; nothing says the contrary of a quote; the language is that of the question;
 * and there is nothing in it but plain words. What it does not prove is that a figure is said of the right one of two
 * things in the same quote.
 *
 * @param evidence of the quotes that the sentence cites, and of no others
 */
export function verifyWritten(
  text: string,
  where: "headline" | "text",
  evidence: Evidence,
  { language, vocabulary }: { readonly language: Language; readonly vocabulary: Vocabulary },
): Violation[] {
  const rule = (name: Violation["rule"], what: string): Violation => ({ rule: name, where, what });
  const marked = NOT_PLAIN.exec(text)?.[0];
  return [
    ...(marked === undefined ? [] : [rule("not-plain", marked)]),
    // A value or a name alone is of no language.
    ...(where === "text" && detectLanguage(text.replace(BESIDE, " "), language) !== language
      ? [rule("wrong-language", text)]
      : []),
    ...verifyFigures(text, where, evidence, language === "en", { isWritten: true }),
    ...verifyCountedNouns(text, where, evidence),
    ...verifyExchangedFigures(text, where, evidence, vocabulary),
    ...verifyExchangedClauses(text, where, evidence, vocabulary),
    ...verifyHours(text, where, evidence),
    ...verifyUnprintedWords(text, where, evidence),
    ...verifyNearNames(text, where, evidence, vocabulary),
    ...verifyOwnChinese(text, where, evidence, vocabulary),
    ...verifyOwnLatin(text, where, evidence, vocabulary),
    ...verifySupport(text, where, evidence, vocabulary),
    ...verifyClauses(text, where, evidence, vocabulary),
    ...verifyPolarity(text, where, evidence, vocabulary),
    ...verifyPrintedWords(text, where, evidence),
  ];
}
