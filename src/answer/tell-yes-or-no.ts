import type { QueryPlan, WeighedConcept } from "../model/query-plan.ts";
import { splitClauses } from "../text/sentences.ts";
import type { RankedEvidence } from "./select-evidence.ts";

/** Nearly all of what a question for yes or no says must stand in the sentence; names may stand in the title. */
const SAID = 0.85;
/** What is denied, planned, doubted or asked is no yes. */
const UNSURE =
  /[不没未无非否难拒]|禁止|取消|停止|虚构|谣言|计划|打算|准备|拟|可能|如果|假如|若|据说|[吗？?]|\b(?:not?|never|nor|none|nobody|without|plans?|planned|might|could|would|if|whether|unless|den(?:y|ied)|refused?|cancel\w*|rumou?r\w*|fictional|alleged\w*)\b|n['’]t\b/i;
const MAY = /\bmay\b/;
/** Negations that only ask: 有没有, 修不修, 修好没有？ */
const ASKING = /有没有|是不是|是否|(\p{Script=Han})[不没]\1|没有?\s*[？?]?\s*$|[吗？?]+\s*$/gu;
/** A negation right before the words of the question. */
const DENIED =
  /(?:没有?|未|不|并非|无|尚未|从未)[\p{Script=Han}]{0,2}$|\b(?:not|never|no|none of \w+)\s(?:\w+\s){0,2}$|n['’]t\s(?:\w+\s){0,2}$/iu;

const WORDS = { zh: { yes: "是的：", no: "没有：" }, en: { yes: "Yes: ", no: "No: " } } as const;

/**
 * "Yes: " or "No: " for a question for yes or no whose sentence says or denies all of it in the question's own words;
 * `undefined` whenever there is any doubt: then the sentence is shown and the reader decides.
 */
export function tellYesOrNo(
  { text, places, support }: RankedEvidence,
  { parts, asked, language }: QueryPlan,
  concepts: readonly WeighedConcept[],
): string | undefined {
  const [only, ...others] = parts;
  if (only?.answerTypes[0] !== "yes-no" || others.length > 0 || isUnsure(asked.replace(ASKING, "")))
    return undefined;
  const total = concepts.reduce((sum, { importance }) => sum + importance, 0) || 1;
  const own = concepts.map((_, index) =>
    Math.max(0, ...places.filter(({ concept }) => concept === index).map((place) => place.support)),
  );
  const said = concepts.map(({ isName }, index) => (isName ? (support[index] ?? 0) : (own[index] ?? 0)));
  const share =
    said.reduce((sum, value, index) => sum + value * (concepts[index]?.importance ?? 0), 0) / total;
  if (share < SAID) return undefined;
  if (!isUnsure(text)) return WORDS[language].yes;
  const denied = places.some(({ start, concept }) => !concepts[concept]?.isName && isDenied(text, start));
  return denied ? WORDS[language].no : undefined;
}

/** Whether words of the question stand right behind the only negation of their clause. */
function isDenied(sentence: string, at: number): boolean {
  const clause = splitClauses(sentence).find(({ start, end }) => start <= at && at < end);
  const before = sentence.slice(clause?.start ?? 0, at);
  return DENIED.test(before) && !isUnsure(before.replace(DENIED, ""));
}

/** "may" doubts, "May" is a month. */
function isUnsure(words: string): boolean {
  return UNSURE.test(words) || MAY.test(words);
}
