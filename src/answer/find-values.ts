import type { AnswerType, QuestionPart } from "../model/query-plan.ts";
import { formatQuantityInChinese } from "../text/format-chinese.ts";
import { formatQuantity } from "../text/format-english.ts";
import { findQuantities, type Quantity } from "../text/quantities.ts";
import { isValueType } from "./answer-type-fit.ts";
import type { AnswerValue } from "./answer-value.ts";
import { asksChange, findChanges } from "./find-changes.ts";
import { asksFrequency, findFrequencies } from "./find-frequencies.ts";
import { askedItems, findItems } from "./find-items.ts";
import { findMoments } from "./find-moments.ts";
import { asksPenalty, findPenalties } from "./find-penalties.ts";
import { findPeople } from "./find-people.ts";
import { findPlaces } from "./find-places.ts";
import { asksTerm, findQuotedTerms } from "./find-quoted-terms.ts";
import { quantityFit } from "./quantity-fit.ts";

export interface TypedValue extends AnswerValue {
  /** Position of its kind among the kinds that the question may ask for. */
  readonly rank: number;
}

const HAN = /\p{Script=Han}/u;

/** A question that names its kind of answer in its own way, and what then may answer it. */
const SPECIAL: readonly {
  readonly isAsked: (part: QuestionPart) => boolean;
  readonly find: (sentence: string, question: string) => AnswerValue[];
}[] = [
  {
    isAsked: ({ text, answerTypes }) =>
      asksPenalty(text) && answerTypes.some((type) => ["duration", "definition", "other"].includes(type)),
    find: findPenalties,
  },
  { isAsked: ({ text }) => asksFrequency(text), find: findFrequencies },
  { isAsked: ({ text }) => asksChange(text), find: findChanges },
  { isAsked: ({ text }) => askedItems(text) !== undefined, find: findItems },
  { isAsked: ({ text, answerTypes }) => answerTypes[0] === "place" && !HAN.test(text), find: findPlaces },
  {
    isAsked: ({ text, answerTypes }) => asksTerm(text) && answerTypes[0] !== "person",
    find: findQuotedTerms,
  },
];

/** True for a part of a question that a value may answer: an amount, a date, a name, so many items. */
export function asksForValue(part: QuestionPart): boolean {
  return isValueType(part.answerTypes[0]) || SPECIAL.some(({ isAsked }) => isAsked(part));
}

/** Everything in a sentence that may answer a part of a question, each with how well its kind fits. */
export function findValues(sentence: string, part: QuestionPart): TypedValue[] {
  const { answerTypes, units, text } = part;
  const special = SPECIAL.filter(({ isAsked }) => isAsked(part)).flatMap(({ find }) => find(sentence, text));
  let quantities: readonly Quantity[] | undefined;
  const typed = answerTypes.flatMap((type, rank) => {
    const found = (() => {
      switch (type) {
        case "money":
        case "percent":
        case "count":
        case "duration":
          quantities ??= findQuantities(sentence);
          return fittingQuantities(sentence, quantities, type, units);
        case "date":
          return findMoments(sentence, text);
        case "person":
          return findPeople(sentence, part);
        default:
          return [];
      }
    })();
    return found.map((value) => ({ ...value, rank: special.length > 0 ? rank + 1 : rank }));
  });
  return [...special.map((value) => ({ ...value, rank: 0 })), ...typed];
}

function fittingQuantities(
  sentence: string,
  quantities: readonly Quantity[],
  type: AnswerType,
  units: readonly string[],
): AnswerValue[] {
  return quantities.flatMap((quantity) => {
    const { start, end, raw, value, unit, range } = quantity;
    // "A two-room clinic" tells no number of anything.
    const isAdjective = unit === undefined && /^-[a-z]/i.test(sentence.slice(end, end + 2));
    const fit = isAdjective ? 0 : quantityFit(quantity, type, units);
    if (fit === 0) return [];
    const amount = Number(range?.to ?? value);
    return [
      {
        start,
        end,
        raw,
        inLanguage: (language) =>
          language === "zh" ? formatQuantityInChinese(quantity) : formatQuantity(quantity),
        fit,
        amount,
        meaning: meaningOf(value, unit),
      },
    ];
  });
}

/** A number and its unit as one key: 67名 and "67 people" are the same. */
export function meaningOf(value: string, unit: string | undefined): string {
  return `${value} ${unit ?? ""}`;
}
