import type { AnswerStatus } from "../model/answer.ts";
import type { QueryPlan } from "../model/query-plan.ts";
import { isValueType } from "./answer-type-fit.ts";
import type { AnswerInput } from "./answerer.ts";
import type { ChosenValue } from "./choose-values.ts";
import { asksArchive } from "./recognise-request.ts";
import type { RankedEvidence } from "./select-evidence.ts";
import { tellsOpposite } from "./superlatives.ts";
import { readSupport, type SupportSigns } from "./support-signs.ts";
import { SUPPORT_THRESHOLDS } from "./support-weights.ts";
import { askedYears } from "./tells-year.ts";
import { weighSupport } from "./weigh-support.ts";

/** What happens now is in no newspaper archive. */
const ASKS_ABOUT_NOW =
  /\b(?:today|tonight|tomorrow|right now|currently|at the moment|this evening|what time is it)\b|今天|今晚|明天|后天|现在几点|此刻|目前几点/i;
/** True for a question about what happens now: no archive answers it. */
export function asksPresent(question: string): boolean {
  return ASKS_ABOUT_NOW.test(question);
}

/** A few words without a question word must at least be told of in the sentence. */
const LEAST_TELLING = 0.1;

/** "How do I cook rice?": so few words, and none of them a name, match anywhere. */
const COMMON_WORDS = 2;

export interface Judgement {
  readonly status: AnswerStatus;
  readonly reason: string;
}

/**
 * Decides whether the evidence supports an assertion. Some things must be there (the year, what is asked of the
 * subject, a value of the asked kind); the rest is weighed together. Never a cosine alone: E5's lie between 0.7 and 0.9
 * whatever is asked (design, section 3).
 */
export function judgeSupport(
  ranked: readonly RankedEvidence[],
  chosen: readonly ChosenValue[],
  input: AnswerInput,
): Judgement {
  const { plan, concepts } = input;
  const [best] = ranked;
  if (!best || concepts.length === 0) return { status: "not-found", reason: "nothing to go by" };
  if (asksPresent(plan.asked)) return { status: "not-found", reason: "asks about the present day" };
  if (!asksArchive(plan.asked)) return { status: "not-found", reason: "no question to an archive" };
  const valueParts = plan.parts.filter(({ answerTypes }) => isValueType(answerTypes[0])).length;
  const signs = readSupport(best, chosen, input, valueParts);
  const isRead = best.reading !== undefined;
  const support = weighSupport(signs, isRead);
  const thresholds = SUPPORT_THRESHOLDS[isRead ? "read" : "unread"];
  const shown = `support ${support.toFixed(2)} (${Object.entries(signs)
    .map(([sign, value]) => `${sign} ${value.toFixed(2)}`)
    .join(", ")})`;
  const told = [best, ...chosen.map(({ evidence }) => evidence)].map(({ text }) => text).join("\n");
  const gap = tellsOpposite(plan.asked, told) ? "the opposite extreme is told" : gapIn(signs, plan);
  if (support < thresholds.closest) return { status: "not-found", reason: shown };
  if (gap !== undefined) return { status: "closest", reason: `${gap}; ${shown}` };
  return { status: support < thresholds.answered ? "closest" : "answered", reason: shown };
}

/** What must be there and is not, in words; `undefined` when nothing is missing. */
export function gapIn(signs: SupportSigns, plan: QueryPlan): string | undefined {
  if (signs.yearMissing) return `the year ${askedYears(plan).join(", ")} is not told of`;
  if (signs.attributeMissing) return "what is asked of the subject is not told of";
  if (signs.valueMissing) return `no ${plan.answerTypes[0]} is told`;
  if (signs.repeatedUntold) return "what was asked before is not told of the new subject";
  if (signs.isOpen && plan.concepts.length <= COMMON_WORDS && !plan.concepts.some(({ isName }) => isName))
    return "a common word or two are no question";
  if (plan.answerTypes.every((type) => type === "other") && signs.telling < LEAST_TELLING)
    return "no question, and too little of it is told";
  return undefined;
}
