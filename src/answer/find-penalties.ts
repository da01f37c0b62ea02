import { formatQuantity } from "../text/format-english.ts";
import { findQuantities } from "../text/quantities.ts";
import type { AnswerValue } from "./answer-value.ts";

/** What a court imposes. */
const PENALTY =
  /死刑(?:[,，]缓期[一二两]年执行)?|无期徒刑|(有期徒刑|拘役|管制)([\d一二三四五六七八九十零]+(?:年(?:零?[\d一二三四五六七八九十]+个月)?|个月))/g;
const ASKS_PENALTY = /判|刑|\bsentenced?\b|\bpunish|\bpenalt/i;
const TERMS_IN_ENGLISH: Readonly<Record<string, string>> = {
  有期徒刑: "in prison",
  拘役: "of detention",
  管制: "of supervision",
};

/** True for a question about a court's sentence: its answer is a value though its question word is not. */
export function asksPenalty(question: string): boolean {
  return ASKS_PENALTY.test(question);
}

/** The penalties that a sentence names. */
export function findPenalties(sentence: string): AnswerValue[] {
  return [...sentence.matchAll(PENALTY)].map(([raw, kind, term], index, all) => {
    const start = all[index]?.index ?? 0;
    return { start, end: start + raw.length, raw, fit: 1, inLanguage: () => inEnglish(raw, kind, term) };
  });
}

function inEnglish(raw: string, kind = "", term = ""): string {
  if (raw === "无期徒刑") return "life imprisonment";
  if (raw.startsWith("死刑")) return raw === "死刑" ? "death sentence" : "death sentence, suspended";
  return `${findQuantities(term).map(formatQuantity).join(" ")} ${TERMS_IN_ENGLISH[kind]}`;
}
