import { isFunctionWord } from "../../text/english-stems.ts";
import { findQuantities, type Quantity } from "../../text/quantities.ts";
import type { Evidence } from "./evidence.ts";
import { isSameQuantity } from "./same-quantity.ts";
import { sharedWords } from "./shared-words.ts";
import type { Violation } from "./violation.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Where that which is said of one figure ends. */
const BREAK = /[，、；。,;:：]|\.\s|\s(?:and|while|but|with|from|against|than|of which|plus)\s|[和与及]/u;
const IN_BRACKETS = /[（(][^（()）]*[)）]/g;
/** Two characters that say something, and what may lie between them and the figure. */
const LABEL_BEFORE =
  /(\p{Script=Han}{2})(?:[共约达为有了计是近超过仅只占]|一共|总计|总共|共计|合计|分别|大约)*\s*$/u;
/** Pairs that stand before figures of everything. */
const NO_LABEL = /[共约达为有了计是占的各每和与及等到至在由从被把又还再第其缴得出收查办发]/;
const NOUN_BEHIND =
  /^(?:\s+of)?\s*(\p{Script=Han}{2,3}|[\p{Script=Latin}'-]+(?:\s+[\p{Script=Latin}'-]+){0,2})/u;
const NO_NOUNS = new Set(["back", "total", "more", "each", "altogether", "worth", "out"]);
/** Printed right at a figure that a label is of. */
const NEXT_CHARACTERS = 5;

export interface FigureInWords {
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
      const isOfOwn = own.some(
        ({ before, behind }) => sharedWords(label, `${before} ${behind}`, vocabulary) > 0,
      );
      const isOfOther = printed.some(
        (other) =>
          own.some(
            ({ clause, quantity }) => clause !== other.clause && quantity.kind === other.quantity.kind,
          ) && sharedWords(label, rightAt(other), vocabulary) > 0,
      );
      return isOfOwn || !isOfOther ? [] : [{ rule: "number-unsupported", where, what: figure.quantity.raw }];
    });
  });
}

/** The figures of a text with what is said right around each. */
export function figuresInWords(text: string): FigureInWords[] {
  const words = text.replace(IN_BRACKETS, " ");
  const quantities = findQuantities(words).filter(({ kind }) => kind !== "code" && kind !== "year");
  return quantities.map((quantity, index) => {
    const before = words.slice(quantities[index - 1]?.end ?? 0, quantity.start).split(BREAK);
    const behind = words.slice(quantity.end, quantities[index + 1]?.start).split(BREAK);
    const clause = words.slice(0, quantity.start).split(BREAK).length;
    return { quantity, clause, before: before.at(-1) ?? "", behind: behind[0] ?? "" };
  });
}

const rightAt = ({ before, behind }: FigureInWords) =>
  `${before.trim().slice(-NEXT_CHARACTERS)} ${behind.slice(0, NEXT_CHARACTERS)}`;

/** What stands right at a figure: the word before it in Chinese, and what is counted behind it in either language. */
function labelOf({ before, behind }: FigureInWords): string {
  const ahead = LABEL_BEFORE.exec(before)?.[1] ?? "";
  const noun = NOUN_BEHIND.exec(behind)?.[1]?.replace(/^[一二三四五六七八九十半]+/, "") ?? "";
  const words = noun.split(/\s+/).filter((word) => !NO_NOUNS.has(word.toLowerCase()));
  const joining = words.findIndex((word) => isFunctionWord(word.toLowerCase()));
  return `${NO_LABEL.test(ahead) ? "" : ahead} ${words.slice(0, joining < 0 ? undefined : joining).join(" ")}`;
}
