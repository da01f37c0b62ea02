import { blankFigures } from "../../text/blank-figures.ts";
import { HAN_RUN } from "../../text/han.ts";
import { normalise } from "../../text/normalise.ts";
import { characterPairs } from "../../text/search-terms.ts";
import { splitClauses } from "../../text/sentences.ts";
import type { Evidence } from "./evidence.ts";
import { withoutOwnPhrases } from "./own-words.ts";
import { FUNCTION_CHARACTERS } from "./plain-characters.ts";
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

/** Characters that say something and stand one behind the other, none of them printed: of 220 true sentences one has so many. */
const LEAST_FOREIGN = 3;

/**
 * What a Chinese sentence says of which no Chinese quote holds anything: items of a list (民警 among 司法所干部、水管员和老人, because such
 * lists have it), and stretches of characters that are printed nowhere (营业执照 for 税务登记证).
 */
export function verifyUnprintedWords(
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
  const plain = withoutOwnPhrases(normalise(blankFigures(text)));
  const items = splitClauses(plain)
    .map((clause) => clause.text.replace(COMPARED, " ").split(ITEM_MARK))
    .filter((items) => items.length > 1)
    .flatMap((items) => items.map((item) => item.replace(/\P{Script=Han}/gu, "")))
    .filter((item) => !isPrinted(item));
  const runs = [...plain.matchAll(HAN_RUN)].flatMap(([run]) => unprintedIn(run, printed));
  return [...items, ...runs].map((what) => ({ rule: "words-unsupported", where, what }));
}

function unprintedIn(run: string, printed: string): string[] {
  const isForeign = (character: string) =>
    !FUNCTION_CHARACTERS.has(character) && !printed.includes(character);
  return [...run]
    .map((character) => (isForeign(character) ? character : " "))
    .join("")
    .split(" ")
    .filter((stretch) => stretch.length >= LEAST_FOREIGN);
}
