import type { QueryPlan } from "../model/query-plan.ts";
import type { Question } from "../model/question.ts";
import type { BilingualDictionary } from "./bilingual-dictionary.ts";
import { chineseConcepts } from "./chinese-concepts.ts";
import { cleanQuestion, questionLanguage } from "./clean-question.ts";
import { completeFollowUp } from "./complete-follow-up.ts";
import { detectAnswerTypes } from "./detect-answer-types.ts";
import { englishConcepts } from "./english-concepts.ts";

/**
 * Understands a question: language, what is embedded, the concepts a passage must support, the kinds of answer asked
 * for. Pure but for the dictionary look-ups; what the archive holds is weighed later, in `weigh-concepts`.
 */
export function planQuery(question: Question, dictionary: BilingualDictionary): QueryPlan {
  const cleaned = cleanQuestion(question.text);
  const language = questionLanguage(cleaned);
  const earlier = (question.earlierTurns ?? []).map((turn) => cleanQuestion(turn));
  const text = completeFollowUp(cleaned, earlier);
  const concepts = language === "zh" ? chineseConcepts(text) : englishConcepts(text, dictionary);
  const answerTypes = detectAnswerTypes(cleaned);
  const years = [...text.matchAll(/(?<!\d)((?:18|19|20)\d{2})(?!\d)(?!\s*(?:元|yuan|人|people))/g)].map(
    (match) => Number(match[1]),
  );
  const trace = [
    `language ${language}`,
    ...(cleaned === question.text ? [] : [`cleaned to "${cleaned}"`]),
    ...(text === cleaned ? [] : [`completed from the conversation to "${text}"`]),
    `answer type ${answerTypes.join(", ")}`,
    ...concepts.map(
      ({ surface, alternatives, isName }) =>
        `${isName ? "name" : "concept"} "${surface}": ${alternatives
          .slice(0, 6)
          .map(({ kind, terms, weight }) => `${kind} ${terms.join("+")} (${weight.toFixed(2)})`)
          .join(", ")}${alternatives.length > 6 ? ` and ${alternatives.length - 6} more` : ""}`,
    ),
  ];
  return { language, text, concepts, answerTypes, years, trace };
}
