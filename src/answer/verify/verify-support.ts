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

/** Words about the answer itself. */
export const OWN_STEMS = new Set(
  englishStems("answer passage article archive newspaper report question according"),
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
  const share = supportedShare(text, evidence, vocabulary);
  return share < LEAST_SHARE ? [{ rule: "words-unsupported", where, what: text }] : [];
}

/** 0 to 1; 1 for a text that says nothing. With names, what is capitalised counts as said, for it is proven by itself. */
export function supportedShare(
  text: string,
  { names }: Evidence,
  { translate }: Pick<Vocabulary, "translate">,
  { withNames = true }: { readonly withNames?: boolean } = {},
): number {
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
  return supported.length === 0 ? 1 : supported.filter(Boolean).length / supported.length;
}
