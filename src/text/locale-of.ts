import type { Language, Locale } from "../model/language.ts";
import type { Question } from "../model/question.ts";
import { detectScript } from "./detect-script.ts";

/**
 * In which the answer to a question of this language is worded. In Chinese the script follows the question, or the
 * newest of the turns before it that tells; simplified when none does.
 */
export function localeOf({ text, earlierTurns = [] }: Question, language: Language): Locale {
  if (language === "en") return "en";
  const told = [...earlierTurns, text].map(detectScript).findLast((script) => script !== undefined);
  return told === "Hant" ? "zh-Hant" : "zh-Hans";
}
