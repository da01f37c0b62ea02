import { blankFigures } from "../../text/blank-figures.ts";
import { normalise } from "../../text/normalise.ts";
import { characterPairs } from "../../text/search-terms.ts";
import { splitClauses } from "../../text/sentences.ts";
import type { Evidence } from "./evidence.ts";
import { withoutOwnPhrases } from "./own-words.ts";
import { FUNCTION_CHARACTERS } from "./verify-own-chinese.ts";
import type { Violation } from "./violation.ts";

/** Between the items of a list. */
const ITEM_MARK = /[、和及与]|以及|并且?|还有/u;
/** 与去年同期相比 lists nothing. */
const COMPARED = /[与和跟同][^，,。]{1,10}?相比/gu;
/** Of the characters of an item: a shorter one may share none with the quotes. */
const LEAST_CHARACTERS = 2;
const LEAST_OF_LONGER = 3;
/**
 * Of the characters of a longer item; no two may stand together in print, either. Of 222 natural answers in Chinese none was
 * refused by it, of as many false ones 12 were.
 */
const LEAST_SHARE = 1 / 3;

/**
 * Items of a Chinese list of which no Chinese quote holds anything: 民警 among 司法所干部、水管员和老人, which a model adds because
 * such lists have it.
 */
export function verifyListedItems(
  text: string,
  where: Violation["where"],
  { names, quotes }: Evidence,
): Violation[] {
  if (!quotes.some(({ quote }) => /\p{Script=Han}{6}/u.test(quote))) return [];
  const printed = names.join("\n");
  const isPrinted = (item: string): boolean => {
    const characters = [...item].filter((character) => !FUNCTION_CHARACTERS.has(character));
    const share = characters.filter((character) => printed.includes(character)).length / characters.length;
    return (
      characters.length < LEAST_CHARACTERS ||
      characterPairs(item).some((pair) => printed.includes(pair)) ||
      (characters.length < LEAST_OF_LONGER ? share > 0 : share >= LEAST_SHARE)
    );
  };
  return splitClauses(withoutOwnPhrases(normalise(blankFigures(text))))
    .map((clause) => clause.text.replace(COMPARED, " ").split(ITEM_MARK))
    .filter((items) => items.length > 1)
    .flatMap((items) => items.map((item) => item.replace(/\P{Script=Han}/gu, "")))
    .filter((item) => !isPrinted(item))
    .map((what) => ({ rule: "words-unsupported", where, what }));
}
