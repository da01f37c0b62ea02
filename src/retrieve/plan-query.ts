import type { QueryConcept, QueryPlan, QuestionPart } from "../model/query-plan.ts";
import type { Question } from "../model/question.ts";
import type { BilingualDictionary } from "./bilingual-dictionary.ts";
import { chineseConcepts } from "./chinese-concepts.ts";
import { cleanQuestion, questionLanguage } from "./clean-question.ts";
import { earlierTurnToAdd } from "./complete-follow-up.ts";
import { englishConcepts } from "./english-concepts.ts";
import { splitQuestion } from "./split-question.ts";

/**
 * Understands a question: language, what is embedded, the concepts a passage must support, the kinds of answer asked
 * for. Pure but for the dictionary look-ups; what the archive holds is weighed later, in `weigh-concepts`.
 */
export function planQuery(question: Question, dictionary: BilingualDictionary): QueryPlan {
  const asked = cleanQuestion(question.text);
  const language = questionLanguage(asked);
  const earlier = (question.earlierTurns ?? []).map((turn) => cleanQuestion(turn));
  const previous = earlierTurnToAdd(asked, earlier);
  const text = previous === undefined ? asked : `${previous} ${asked}`;
  const conceptsOf = (words: string) =>
    language === "zh" ? chineseConcepts(words) : englishConcepts(words, dictionary);
  const own = conceptsOf(asked);
  const known = new Set(own.map(({ surface }) => surface));
  const takenOver = previous === undefined ? [] : conceptsOf(previous);
  const concepts = [
    ...takenOver
      .filter(({ surface }) => !known.has(surface))
      .map((concept): QueryConcept => ({ ...concept, isEarlier: true })),
    ...own,
  ];
  const parts = partsOf(asked, previous);
  const answerTypes = [...new Set(parts.flatMap((part) => part.answerTypes))];
  const years = [...text.matchAll(/(?<!\d)((?:18|19|20)\d{2})(?!\d)(?!\s*(?:元|yuan|人|people))/g)].map(
    (match) => Number(match[1]),
  );
  const trace = [
    `language ${language}`,
    ...(asked === question.text ? [] : [`cleaned to "${asked}"`]),
    ...(text === asked ? [] : [`completed from the conversation to "${text}"`]),
    ...parts.map(
      ({ text: words, answerTypes: types, units }) =>
        `asked for ${types.join(", ")}${units.length > 0 ? ` in ${units.join(", ")}` : ""}: "${words}"`,
    ),
    ...concepts.map(
      ({ surface, alternatives, isName }) =>
        `${isName ? "name" : "concept"} "${surface}": ${alternatives
          .slice(0, 6)
          .map(({ kind, terms, weight }) => `${kind} ${terms.join("+")} (${weight.toFixed(2)})`)
          .join(", ")}${alternatives.length > 6 ? ` and ${alternatives.length - 6} more` : ""}`,
    ),
  ];
  return { language, text, asked, parts, concepts, answerTypes, years, trace };
}

/** "那李忠阳呢？" has no question word of its own: it asks what the turn before asked. */
function partsOf(asked: string, previous: string | undefined): QuestionPart[] {
  const parts = splitQuestion(asked);
  if (previous === undefined || parts[0]?.answerTypes[0] !== "other") return parts;
  return splitQuestion(previous).map((part) => ({ ...part, text: `${part.text} ${asked}` }));
}
