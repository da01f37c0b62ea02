import { englishStems, isFunctionWord } from "../../text/english-stems.ts";
import { HAN_RUN } from "../../text/han.ts";
import { normalise } from "../../text/normalise.ts";
import { findQuantities, type Quantity } from "../../text/quantities.ts";
import { characterPairs } from "../../text/search-terms.ts";
import type { Evidence } from "./evidence.ts";
import { isSameQuantity } from "./same-quantity.ts";
import { verifyLatinNames } from "./verify-latin-names.ts";
import { CAPITALISED } from "./verify-support.ts";
import type { Violation } from "./violation.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Where that which is said of one figure ends. */
const BREAK = /[，、；。,;:：]|\.\s|\s(?:and|while|but|with|from|against|than|of which|plus)\s|[和与及]/u;
const IN_BRACKETS = /[（(][^（()）]*[)）]/g;
/** Chinese characters right at a figure that may say what it is of. */
const NEXT_CHARACTERS = 3;
/** Single characters stand in words of everything. */
const LEAST_CHARACTERS = 2;

interface FigureInWords {
  readonly quantity: Quantity;
  /** Its place among the clauses of the text: of two figures in one, each may be of all that is said. */
  readonly clause: number;
  readonly before: string;
  readonly behind: string;
}

/**
 * Figures that a quote prints of something else: "151.89 grams of ketamine" where it prints 麻古151.89克、氯胺酮402.8克. What stands
 * right at such a figure is printed around another one, and not around itself.
 */
export function verifyExchangedFigures(
  text: string,
  where: Violation["where"],
  { quotes }: Evidence,
  vocabulary: Pick<Vocabulary, "translate">,
): Violation[] {
  const told = figuresInWords(text);
  return quotes.flatMap(({ quote }) => {
    const printed = figuresInWords(quote);
    return told.flatMap((figure): Violation[] => {
      const own = printed.filter(({ quantity }) => isSameQuantity(figure.quantity, quantity, true));
      // Of "12350 and 12345, two numbers" what is said is said of both.
      if (own.length === 0 || !own.every(({ before, behind }) => /\p{L}{2}/u.test(before + behind)))
        return [];
      const label = labelOf(figure);
      const isOf = (others: readonly FigureInWords[]) =>
        others.some(({ before, behind }) => sharesWord(label, `${before} ${behind}`, vocabulary));
      const others = printed.filter((other) => !own.some((one) => one.clause === other.clause));
      return isOf(own) || !isOf(others)
        ? []
        : [{ rule: "number-unsupported", where, what: figure.quantity.raw }];
    });
  });
}

function figuresInWords(text: string): FigureInWords[] {
  const words = text.replace(IN_BRACKETS, " ");
  const quantities = findQuantities(words).filter(({ kind }) => kind !== "code" && kind !== "year");
  return quantities.map((quantity, index) => {
    const before = words.slice(quantities[index - 1]?.end ?? 0, quantity.start).split(BREAK);
    const behind = words.slice(quantity.end, quantities[index + 1]?.start).split(BREAK);
    const clause = words.slice(0, quantity.start).split(BREAK).length;
    return { quantity, clause, before: before.at(-1) ?? "", behind: behind[0] ?? "" };
  });
}

/** What stands right at a figure: some characters, or English words up to the next that joins. */
function labelOf({ before, behind }: FigureInWords): string {
  const ahead = before.trim().split(/\s+/);
  const follows = behind
    .trim()
    .replace(/^of\s+/, "")
    .split(/\s+/);
  const isJoining = (word: string) => isFunctionWord(word.toLowerCase());
  const firstJoining = follows.findIndex(isJoining);
  const noun = follows.slice(0, firstJoining < 0 ? undefined : firstJoining).join(" ");
  const verb = ahead.slice(ahead.findLastIndex((word) => isJoining(word) && word !== "of") + 1).join(" ");
  return `${verb.slice(/\p{Script=Han}/u.test(verb) ? -NEXT_CHARACTERS : 0)} ${/\p{Script=Han}/u.test(noun) ? noun.slice(0, NEXT_CHARACTERS) : noun}`;
}

/** Whether a word of the first stands in the second, in either language. */
function sharesWord(said: string, printed: string, { translate }: Pick<Vocabulary, "translate">): boolean {
  const normal = normalise(printed);
  const stems = new Set(englishStems(normal));
  return (
    [...normalise(said).matchAll(HAN_RUN)]
      .flatMap(([run]) => characterPairs(run))
      .some((pair) => normal.includes(pair)) ||
    englishStems(said).some(
      (stem) =>
        stems.has(stem) ||
        translate(stem).some((word) => word.length >= LEAST_CHARACTERS && normal.includes(word)),
    ) ||
    (said.match(CAPITALISED) ?? []).some(
      (name) => verifyLatinNames(name, "text", { quotes: [], names: [normal] }).length === 0,
    )
  );
}
