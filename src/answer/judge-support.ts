import type { AnswerStatus } from "../model/answer.ts";
import type { QueryPlan, WeighedConcept } from "../model/query-plan.ts";
import type { RankedEvidence } from "./select-evidence.ts";

/** Share of the question that must be supported in one place. Experiment: eval/answer-weights.ts. */
export const SUPPORT_THRESHOLDS = { answered: 0.5, closest: 0.32 } as const;

/** What happens now is in no newspaper archive. */
const ASKS_ABOUT_NOW =
  /\b(?:today|tonight|tomorrow|right now|currently|at the moment|this evening)\b|今天|今晚|明天|后天|现在|此刻|目前几点/i;

export interface Judgement {
  readonly status: AnswerStatus;
  readonly reason: string;
}

/**
 * Decides by evidence, never by a cosine, whether the best sentence supports an answer: are what is asked about, what
 * is asked of it, the year and the kind of answer all supported in one place?
 */
export function judgeSupport(
  best: RankedEvidence | undefined,
  typed: boolean,
  plan: QueryPlan,
  concepts: readonly WeighedConcept[],
): Judgement {
  if (!best || concepts.length === 0) return { status: "not-found", reason: "nothing to go by" };
  const share = `${Math.round(best.coverage * 100)} % of the question is supported`;
  if (best.coverage < SUPPORT_THRESHOLDS.closest) return { status: "not-found", reason: share };
  if (best.coverage < SUPPORT_THRESHOLDS.answered) return { status: "closest", reason: share };
  if (ASKS_ABOUT_NOW.test(plan.text))
    return { status: "closest", reason: "the question asks about the present day" };
  const missingName = concepts.find(
    ({ isName }, index) => isName && Math.max(best.said[index] ?? 0, best.carried[index] ?? 0) === 0,
  );
  if (missingName) return { status: "closest", reason: `"${missingName.surface}" is not named there` };
  const { article } = best;
  const wrongYear = plan.years.find(
    (year) => !`${article.title} ${article.date ?? ""} ${article.text}`.includes(String(year)),
  );
  if (wrongYear) return { status: "closest", reason: `the year ${wrongYear} is not in the article` };
  const needsValue = plan.answerTypes.some((type) => /^(?:money|percent|count|date|duration)$/.test(type));
  if (needsValue && !typed) return { status: "closest", reason: `no ${plan.answerTypes[0]} in the sentence` };
  return { status: "answered", reason: share };
}
