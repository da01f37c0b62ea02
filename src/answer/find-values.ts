import type { AnswerType, QuestionPart } from "../model/query-plan.ts";
import { formatQuantity } from "../text/format-english.ts";
import { findPersonNames } from "../text/person-names.ts";
import { findQuantities, type Quantity } from "../text/quantities.ts";
import { romaniseName } from "../text/romanise.ts";
import { type AnswerValue, valuesMatching } from "./answer-value.ts";
import { findMoments } from "./find-moments.ts";
import { quantityFit } from "./quantity-fit.ts";

export interface TypedValue extends AnswerValue {
  /** Position of its kind among the kinds that the question may ask for. */
  readonly rank: number;
}

/** A name of which only one side of its surroundings says that it is one. */
const DOUBTFUL_NAME = 0.6;
/** The reporter is whom the story is by, not whom it is about. */
const WRITER_NAME = 0.1;
const ASKS_WRITER = /记者|通讯员|作者|report|wrote|writer/i;

/** What a court imposes. */
const PENALTY =
  /死刑(?:[,，]缓期[一二两]年执行)?|无期徒刑|(?:有期徒刑|拘役|管制)[\d一二三四五六七八九十零]+(?:年(?:零?[\d一二三四五六七八九十]+个月)?|个月)/g;
const ASKS_PENALTY = /判|刑|\bsentenced?\b|\bpunish|\bpenalt/i;

/** True for a question about a court's sentence: its answer is a value though its question word is not. */
export function asksPenalty(question: string): boolean {
  return ASKS_PENALTY.test(question);
}

/** Everything in a sentence that may answer a part of a question, each with how well its kind fits. */
export function findValues(sentence: string, { answerTypes, units, text }: QuestionPart): TypedValue[] {
  let quantities: Quantity[] | undefined;
  return answerTypes.flatMap((type, rank) => {
    const found = (() => {
      if (asksPenalty(text) && (type === "duration" || type === "definition")) {
        const penalties = valuesMatching(sentence, PENALTY);
        if (penalties.length > 0) return penalties;
      }
      switch (type) {
        case "money":
        case "percent":
        case "count":
        case "duration":
          quantities ??= findQuantities(sentence);
          return fittingQuantities(quantities, type, units);
        case "date":
          return findMoments(sentence, text);
        case "person":
          return findPeople(sentence, text);
        default:
          return [];
      }
    })();
    return found.map((value) => ({ ...value, rank }));
  });
}

function fittingQuantities(
  quantities: readonly Quantity[],
  type: AnswerType,
  units: readonly string[],
): AnswerValue[] {
  return quantities.flatMap((quantity) => {
    const fit = quantityFit(quantity, type, units);
    if (fit === 0) return [];
    const { start, end, raw, value, unit, range } = quantity;
    const amount = Number(range?.to ?? value);
    return [
      {
        start,
        end,
        raw,
        toEnglish: () => formatQuantity(quantity),
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

function findPeople(sentence: string, question: string): AnswerValue[] {
  return findPersonNames(sentence).map(({ start, end, name, certainty, isWriter }) => {
    const isAside = isWriter && !ASKS_WRITER.test(question);
    return {
      start,
      end,
      raw: name,
      ...(/\p{Script=Han}/u.test(name) ? { toEnglish: () => romaniseName(name) } : {}),
      fit: isAside ? WRITER_NAME : certainty > 1 ? 1 : DOUBTFUL_NAME,
    };
  });
}
