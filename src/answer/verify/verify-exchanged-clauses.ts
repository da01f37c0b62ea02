import { findPersonNames } from "../../text/person-names.ts";
import { syllablesOf } from "../../text/pinyin.ts";
import type { Quantity } from "../../text/quantities.ts";
import type { Evidence } from "./evidence.ts";
import { isSameQuantity } from "./same-quantity.ts";
import { sharedWords } from "./shared-words.ts";
import { figuresInWords } from "./verify-exchanged-figures.ts";
import type { Violation } from "./violation.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What is said of a figure or a person, as far as the next one. */
interface Told {
  readonly of: string;
  readonly quantity?: Quantity;
  readonly words: string;
}

const SENTENCE_MARK = /[；。;]|\.\s/;

/**
 * Two figures or two persons of whom a sentence tells what a quote tells of the other: "46 doctors and 118 nurses" of 医生118名、
 * 护士46名. More of what is said of each is printed of the other than of itself.
 */
export function verifyExchangedClauses(
  text: string,
  where: Violation["where"],
  { quotes }: Evidence,
  vocabulary: Pick<Vocabulary, "translate">,
): Violation[] {
  const people = new Set(quotes.flatMap(({ quote }) => findPersonNames(quote)).map(({ name }) => name));
  return [ofFigures, (words: string) => ofPersons(words, people)].flatMap((toldIn) => {
    const told = toldIn(text);
    if (told.length < 2) return [];
    const printed = quotes.flatMap(({ quote }) => toldIn(quote));
    const shared = (one: Told, of: Told) =>
      Math.max(
        0,
        ...printed
          .filter((other) => isSame(of, other))
          .map(({ words }) => sharedWords(one.words, words, vocabulary, 1)),
      );
    const isExchanged = (one: Told, other: Told) =>
      !isSame(one, other) &&
      shared(one, other) > shared(one, one) &&
      shared(other, one) > shared(other, other);
    return told
      .filter((one) => told.some((other) => isExchanged(one, other)))
      .map(({ of }): Violation => ({ rule: "words-unsupported", where, what: of }));
  });
}

function isSame(one: Told, other: Told): boolean {
  if (one.quantity && other.quantity) return isSameQuantity(one.quantity, other.quantity, true);
  return one.of === other.of;
}

function ofFigures(text: string): Told[] {
  return figuresInWords(text).map(({ quantity, before, behind }) => ({
    of: quantity.raw,
    quantity,
    words: `${before} ${behind}`,
  }));
}

/** From a name on, in print or as pinyin; what stands before it may be of the one before. */
function ofPersons(text: string, people: ReadonlySet<string>): Told[] {
  const places = [...people].flatMap((name) => {
    const pinyin = syllablesOf(name);
    const inLatin = new RegExp(`\\b${pinyin[0]} ?${pinyin.slice(1).join("['’]?")}\\b`, "i");
    const written = text.includes(name) ? name : pinyin.length > 1 ? inLatin.exec(text)?.[0] : undefined;
    if (written === undefined) return [];
    const start = text.indexOf(written);
    return [{ name, start, end: start + written.length }];
  });
  return places
    .sort((a, b) => a.start - b.start)
    .map(({ name, end }, index, sorted) => ({
      of: name,
      words: text.slice(end, sorted[index + 1]?.start).split(SENTENCE_MARK)[0] ?? "",
    }));
}
