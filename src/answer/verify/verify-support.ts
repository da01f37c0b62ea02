import { findDates } from "../../text/dates.ts";
import { englishStems } from "../../text/english-stems.ts";
import { HAN_RUN } from "../../text/han.ts";
import { normalise } from "../../text/normalise.ts";
import { findQuantities } from "../../text/quantities.ts";
import { characterPairs } from "../../text/search-terms.ts";
import type { Evidence } from "./evidence.ts";
import { withoutOwnPhrases } from "./own-words.ts";
import type { Violation } from "./violation.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Share of what a sentence says that its quotes must say too. Experiment: tests/answer/written/falsehoods.test.ts. */
const LEAST_SHARE = 0.2;

/**
 * The same of a sentence without a figure or a name, which nothing else proves. Of 24 such answers of the labels in English
 * (eval/sample, eval/pages, real pages) 19 reach it, free translations do not; with the evidence of another article 3 of 100
 * do, and 17 of 100 reach LEAST_SHARE. A sentence with a wrong source is worse than none.
 */
const LEAST_SHARE_ALONE = 0.5;
/** All that may be said without a word of the quotes. */
export const YES_OR_NO = /^(?:yes|no|none|nobody|nothing|是的?|不是|有|没有|对|不对|否)[.。!！]?$/iu;
/** A capital behind the first word. */
const NAMED = /(?<=.)\p{Lu}/u;

/** Words about the answer itself. */
export const OWN_STEMS = new Set(
  englishStems(
    "answer passage article archive newspaper report question according caption photo headline notice letter",
  ),
);
export const CAPITALISED = /\p{Lu}[\p{L}'’-]+/gu;

/**
 * Whether the quotes have to do with the sentence at all: the share of its pairs of Chinese characters and of its English
 * words that stand there, in either language. Figures and names are proven by themselves.
 */
export function verifySupport(
  text: string,
  where: Violation["where"],
  evidence: Evidence,
  vocabulary: Pick<Vocabulary, "translate">,
): Violation[] {
  const isAlone =
    findQuantities(text).length + findDates(text).length === 0 &&
    !NAMED.test(text) &&
    isSought(text, evidence);
  const { supported, said } = supportOf(text, evidence, vocabulary);
  const isProven =
    said === 0
      ? YES_OR_NO.test(text.trim())
      : supported / said >= (isAlone ? LEAST_SHARE_ALONE : LEAST_SHARE);
  return isProven ? [] : [{ rule: "words-unsupported", where, what: text }];
}

/** English words are sought in Chinese quotes by their translations; Chinese ones are in no English quote. */
const isSought = (text: string, { quotes }: Evidence) =>
  !/\p{Script=Han}/u.test(text) || quotes.some(({ quote }) => /\p{Script=Han}/u.test(quote));

/** 0 to 1; 1 for a text that says nothing. With names, what is capitalised counts as said, for it is proven by itself. */
export function supportedShare(...given: Parameters<typeof supportOf>): number {
  const { supported, said } = supportOf(...given);
  return said === 0 ? 1 : supported / said;
}

function supportOf(
  text: string,
  { names }: Evidence,
  { translate }: Pick<Vocabulary, "translate">,
  { withNames = true }: { readonly withNames?: boolean } = {},
): { readonly supported: number; readonly said: number } {
  const printed = names.join("\n");
  const stems = new Set(englishStems(printed));
  const translations = new Set([...stems].flatMap((stem) => [...translate(stem)]));
  const figures = [...findQuantities(text), ...findDates(text)];
  const words = withoutOwnPhrases(normalise(figures.reduce((left, { raw }) => left.replace(raw, " "), text)));
  const pairs = [...words.matchAll(HAN_RUN)].flatMap(([run]) => characterPairs(run));
  const capitalised = new Set(englishStems((text.match(CAPITALISED) ?? []).join(" ")));
  const supported = [
    ...figures.map(() => true),
    ...pairs.map((pair) => printed.includes(pair) || [...translations].some((word) => word.includes(pair))),
    ...englishStems(words)
      .filter((stem) => !OWN_STEMS.has(stem))
      .map(
        (stem) =>
          (withNames && capitalised.has(stem)) ||
          stems.has(stem) ||
          translate(stem).some((word) => printed.includes(word)),
      ),
  ];
  return { supported: supported.filter(Boolean).length, said: supported.length };
}
