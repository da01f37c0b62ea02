import type { AnswerType, QueryPlan, WeighedConcept } from "../model/query-plan.ts";
import { findDates } from "../text/dates.ts";
import { formatDate, formatQuantity } from "../text/format-english.ts";
import { findPersonNames } from "../text/person-names.ts";
import { findQuantities } from "../text/quantities.ts";
import { romaniseName } from "../text/romanise.ts";
import { isAskedQuantity } from "./answer-type-fit.ts";
import { locateConcepts } from "./locate-concepts.ts";
import { nearness } from "./nearness.ts";
import { tellingClauses } from "./telling-clauses.ts";

/** Longest headline, in characters. */
export const HEADLINE_LENGTH = 80;
/** A further value joins the first when it is pulled on nearly as much, and the question asks for several. */
const FURTHER_VALUE = 0.5;
const MAXIMUM_VALUES = 3;
/** "… and how many", "各多少", two question words: more than one value is asked for. */
const ASKS_SEVERAL =
  /各|分别|两个数|多少.*(?:多少|几)|几.*(?:多少|几)|\band (?:how|what|to|from|of|who|when|where)\b|\bboth\b|\bhow many .* and (?:how|their|its)\b/i;

export interface Headline {
  readonly headline: string;
  /** What it was taken from, verbatim. */
  readonly fact: string;
  /** Whether a value of the asked kind was found, or the telling clause was taken instead. */
  readonly typed: boolean;
}

interface Value {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly english: string | undefined;
}

/**
 * The answer itself, from one sentence: the value of the asked kind on which the question's words pull most, or the
 * clause that says most of what is asked. An English question gets amounts, dates and names in English beside the
 * original; what cannot be put in English safely is quoted.
 */
export function pickHeadline(
  sentence: string,
  plan: QueryPlan,
  concepts: readonly WeighedConcept[],
): Headline {
  const places = locateConcepts(sentence, concepts);
  for (const type of plan.answerTypes) {
    const ranked = valuesOf(sentence, type)
      .filter(({ raw }) => !plan.text.includes(raw))
      .map((value) => ({ value, pull: nearness(sentence, value, places) }))
      .sort((a, b) => b.pull - a.pull || a.value.start - b.value.start);
    const best = ranked[0];
    if (!best) continue;
    const wanted = ASKS_SEVERAL.test(plan.text)
      ? ranked.filter(({ pull }) => pull >= FURTHER_VALUE * best.pull).slice(0, MAXIMUM_VALUES)
      : [best];
    const values = wanted.map(({ value }) => value).sort((a, b) => a.start - b.start);
    const headline = values.map((value) => wordValue(value, plan)).join(plan.language === "zh" ? "，" : "; ");
    if (headline.length <= HEADLINE_LENGTH) return { headline, fact: best.value.raw, typed: true };
    return { headline: wordValue(best.value, plan), fact: best.value.raw, typed: true };
  }
  const clause = tellingClauses(sentence, concepts, HEADLINE_LENGTH - 2);
  const foreign = plan.language === "en" && /\p{Script=Han}/u.test(clause);
  return { headline: foreign ? `“${clause}”` : clause, fact: clause, typed: false };
}

function wordValue({ raw, english }: Value, { language }: QueryPlan): string {
  if (language === "zh" || !/\p{Script=Han}/u.test(raw)) return raw;
  return english ? `${english} (${raw})` : `“${raw}”`;
}

function valuesOf(sentence: string, type: AnswerType): Value[] {
  switch (type) {
    case "money":
    case "percent":
    case "count":
    case "duration":
      return findQuantities(sentence)
        .filter((quantity) => isAskedQuantity(quantity, type))
        .map((quantity) => ({ ...quantity, english: formatQuantity(quantity) }));
    case "date":
      return findDates(sentence)
        .filter(({ relative, month, year }) => relative === undefined && (month ?? year) !== undefined)
        .map((date) => ({ ...date, english: formatDate(date) }));
    case "person":
      return findPersonNames(sentence).map(({ start, end, name }) => ({
        start,
        end,
        raw: name,
        english: romaniseName(name),
      }));
    default:
      return [];
  }
}
