import type { Language } from "../model/language.ts";
import { formatQuantityInChinese } from "../text/format-chinese.ts";
import { formatQuantity } from "../text/format-english.ts";
import { findQuantities, type Quantity } from "../text/quantities.ts";
import type { AnswerValue } from "./answer-value.ts";

/** "From what to what?": the answer is two values. */
const ASKS_CHANGE =
  /从(?:多少|几|什么|哪).{0,12}[到变升涨降增减缩]|\bfrom (?:what|how (?:much|many|long|big|far)|which).{0,40}\bto (?:what|how|which)\b|\bbefore and after\b|(?:多少|几).{0,10}(?:原来|原先|以前|之前)呢/i;

/** What stands before the first value: 由, 从去年的每斤. */
const BEFORE_FIRST = /(?:[由从][^，,。；;：:、]{0,12}|\bfrom [^,.;:]{0,24})$/i;
/** What stands between both: 降到, "% to". */
const BETWEEN =
  /^[^，,。；;：:、\d]{0,8}[到至为成](?:每?\p{Script=Han}{0,3})$|^[,，]?[^,.;:\d]{0,24}\bto (?:\p{L}+ ){0,2}$/iu;

/** True for a question after a value before and a value now. */
export function asksChange(question: string): boolean {
  return ASKS_CHANGE.test(question);
}

/** "由0.42元压到0.11元", "from 60 cents to 75": a value and what became of it, as a sentence says it. */
export function findChanges(sentence: string): AnswerValue[] {
  const quantities = findQuantities(sentence);
  return quantities.slice(1).flatMap((to, index) => {
    const from = quantities[index] as Quantity;
    const before = BEFORE_FIRST.exec(sentence.slice(0, from.start));
    if (!before || !BETWEEN.test(sentence.slice(from.end, to.start))) return [];
    const start = from.start - before[0].length;
    const isSure = from.unit !== undefined && from.unit === to.unit;
    const inLanguage = (language: Language) =>
      language === "zh"
        ? `从${formatQuantityInChinese(from)}到${formatQuantityInChinese(to)}`
        : `from ${formatQuantity(from)} to ${formatQuantity(to)}`;
    const raw = sentence.slice(start, to.end);
    return [{ start, end: to.end, raw, fit: 1, ...(isSure ? { inLanguage } : {}) }];
  });
}
