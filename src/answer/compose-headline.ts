import type { Language } from "../model/language.ts";
import type { QueryPlan, WeighedConcept } from "../model/query-plan.ts";
import { prepareParts } from "./asked-parts.ts";
import type { ChosenValue } from "./choose-values.ts";
import type { RankedEvidence } from "./select-evidence.ts";
import { tellYesOrNo } from "./tell-yes-or-no.ts";
import { tellingClauses } from "./telling-clauses.ts";

/** Longest headline, in characters. Contract: design, section 4. */
export const HEADLINE_LENGTH = 80;

export interface Headline {
  readonly headline: string;
  /** What it was taken from, verbatim from the first sentence quoted. */
  readonly fact: string;
}

/**
 * The answer itself: the chosen values, or the clause of the best sentence that says most of what is asked, with yes or
 * no before it where that is sure. Amounts, dates and names are put in the reader's language beside the original; what
 * cannot be put safely is quoted.
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
  const verdict = tellYesOrNo(best, plan, concepts);
  const room = HEADLINE_LENGTH - 2 - (verdict?.length ?? 0);
  const clause = tellingClauses(best.text, best.places, weights, room, spanWithin(best)).replace(/\t/g, " ");
  const isQuote = verdict !== undefined || isForeign(clause, plan.language);
  return { headline: (verdict ?? "") + (isQuote ? `“${clause}”` : clause), fact: clause };
}

/** What the reader found in the sentence, as far as it stands there; offsets into the sentence. */
function spanWithin({ start, end, reading }: RankedEvidence) {
  if (!reading || reading.span.start >= end || reading.span.end <= start) return undefined;
  return {
    start: Math.max(reading.span.start, start) - start,
    end: Math.min(reading.span.end, end) - start,
  };
}

function wordValue({ raw, inLanguage }: ChosenValue["value"], { language }: QueryPlan): string {
  if (!isForeign(raw, language)) return raw;
  const translated = inLanguage?.(language);
  // A name in Latin letters is one in any language.
  if (translated === undefined) return language === "zh" ? raw : `“${raw}”`;
  return language === "zh" ? `${translated}（${raw}）` : `${translated} (${raw})`;
}

/** Whether words are in the other language than the reader's: 103.31万元 is, 2018-330 is in none. */
function isForeign(words: string, language: Language): boolean {
  const hasHan = /\p{Script=Han}/u.test(words);
  return language === "zh" ? !hasHan && /[a-z]{2}/i.test(words) : hasHan;
}
