import { type AnswerValue, valuesMatching } from "./answer-value.ts";

const ASKS_FREQUENCY =
  /多久.{0,12}(?:一次|[一1]回)|几[天日周月年].{0,8}(?:一次|一回)|每隔多久|\bhow (?:often|frequently)\b/i;
const COUNT = "[\\d一二两三四五六七八九十半]";
const FREQUENCY = new RegExp(
  `每隔?(?:${COUNT}{0,3}个?(?:小时|天|日|周|星期|月|季度?|年|晚|早|夜))(?:都|各|至少)?(?:[\\p{Script=Han}]{0,6}?${COUNT}{1,3}[次回场趟])?|${COUNT}{1,3}(?:天|周|个月|月|年)[一二两三1-3][次回]|\\b(?:every|each) (?:other )?(?:\\w+ )?(?:hour|day|morning|night|week|weekend|month|quarter|year|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s?\\b|\\b(?:hourly|daily|weekly|monthly|quarterly|yearly|annually)\\b|\\b(?:once|twice|\\w+ times) (?:a|an|every|each|per) (?:\\w+ )?(?:hour|day|week|month|quarter|year)s?\\b`,
  "giu",
);

/** True for "how often": the answer is a time between one and the next, not a length of time. */
export function asksFrequency(question: string): boolean {
  return ASKS_FREQUENCY.test(question);
}

/** "每天", "每两周一次", "twice a month": how often something is done, as a sentence says it. */
export function findFrequencies(sentence: string): AnswerValue[] {
  return valuesMatching(sentence, FREQUENCY);
}
