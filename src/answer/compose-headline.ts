import type { QueryPlan, WeighedConcept } from "../model/query-plan.ts";
import { prepareParts } from "./asked-parts.ts";
import type { ChosenValue } from "./choose-values.ts";
import type { RankedEvidence } from "./select-evidence.ts";
import { tellingClauses } from "./telling-clauses.ts";

/** Longest headline, in characters. Contract: design, section 4. */
export const HEADLINE_LENGTH = 80;

export interface Headline {
  readonly headline: string;
  /** What it was taken from, verbatim from the first sentence quoted. */
  readonly fact: string;
}

/**
 * The answer itself: the chosen values, or the clause of the best sentence that says most of what is asked. An English
 * question gets amounts, dates and names in English beside the original; what cannot be put in English safely is
 * quoted.
 */
export function composeHeadline(
  best: RankedEvidence,
  chosen: readonly ChosenValue[],
  plan: QueryPlan,
  concepts: readonly WeighedConcept[],
): Headline {
  const [first] = chosen;
  if (first) {
    const words = [...new Set(chosen.map(({ value }) => wordValue(value, plan)))];
    const headline = words.join(plan.language === "zh" ? "，" : "; ");
    if (headline.length <= HEADLINE_LENGTH) return { headline, fact: first.value.raw };
    const plain = [...new Set(chosen.map(({ value }) => value.raw))].join("；");
    if (plain.length <= HEADLINE_LENGTH) return { headline: plain, fact: first.value.raw };
  }
  const weights = prepareParts(plan, concepts)[0]?.weights ?? [];
  const clause = tellingClauses(best.text, best.places, weights, HEADLINE_LENGTH - 2).replace(/\t/g, " ");
  const isForeign = plan.language === "en" && /\p{Script=Han}/u.test(clause);
  return { headline: isForeign ? `“${clause}”` : clause, fact: clause };
}

function wordValue({ raw, toEnglish }: ChosenValue["value"], { language }: QueryPlan): string {
  if (language === "zh" || !/\p{Script=Han}/u.test(raw)) return raw;
  return toEnglish ? `${toEnglish()} (${raw})` : `“${raw}”`;
}
