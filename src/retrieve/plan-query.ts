import {
  type ArchiveOutline,
  FIGURE_TYPES,
  type QueryConcept,
  type QueryPlan,
  type QuestionPart,
} from "../model/query-plan.ts";
import type { Question } from "../model/question.ts";
import { foldScript } from "../text/fold-script.ts";
import { foldWidth } from "../text/fold-width.ts";
import { askedNewspapers, type NamedNewspaper } from "./asked-newspapers.ts";
import { askedPeriods } from "./asked-periods.ts";
import { askedValues, type FoundValue } from "./asked-values.ts";
import type { BilingualDictionary } from "./bilingual-dictionary.ts";
import { chineseConcepts } from "./chinese-concepts.ts";
import { cleanQuestion, questionLanguage } from "./clean-question.ts";
import { completeFollowUp, type FollowUp } from "./complete-follow-up.ts";
import { englishConcepts } from "./english-concepts.ts";
import { meaningOfPeriod, meaningOfValue } from "./narrow-candidates.ts";
import { readComparison } from "./read-comparison.ts";
import { splitQuestion } from "./split-question.ts";
import { valueConcept } from "./value-concepts.ts";

/**
 * Understands a question: language, what is embedded, the concepts a passage must support, the kinds of answer asked
 * for, the dates, newspapers and values it names. Pure but for the dictionary look-ups; what the archive holds is
 * weighed later, in `weigh-concepts`.
 */
export function planQuery(
  question: Question,
  dictionary: BilingualDictionary,
  archive: ArchiveOutline = { newspapers: [] },
): QueryPlan {
  const asked = cleanQuestion(question.text);
  const language = questionLanguage(asked);
  const earlier = (question.earlierTurns ?? []).map((turn) => cleanQuestion(turn));
  const followUp = completeFollowUp(asked, earlier);
  const text = followUp === undefined ? asked : `${followUp.previous} ${asked}`;
  const periods = askedPeriods(text, archive.latestDate);
  const conceptsOf = (words: string): QueryConcept[] => {
    const named = askedNewspapers(words, archive.newspapers);
    const values = askedValues(words);
    const spans = [...named.map((name) => sourceSpan(words, name)), ...values];
    const dates = periods.map((period) => period.words);
    const subject = withoutWordsOf(dates, blank(words, spans));
    const concepts = language === "zh" ? chineseConcepts(subject) : englishConcepts(subject, dictionary);
    return [...concepts, ...values.map(valueConcept)];
  };
  const own = conceptsOf(asked);
  const known = new Set(own.map(({ surface }) => surface));
  const takenOver = followUp === undefined ? [] : conceptsOf(followUp.previous);
  const concepts = [
    ...takenOver
      .filter(({ surface }) => !known.has(surface))
      .map((concept): QueryConcept => ({ ...concept, isEarlier: true })),
    ...own,
  ];
  const ownParts = splitQuestion(asked);
  const repeats = followUp !== undefined && ownParts[0]?.answerTypes[0] === "other";
  const parts = repeats ? repeatedParts(asked, followUp) : ownParts;
  const by = readComparison(foldScript(foldWidth(asked)))?.by;
  const isCompared = by !== undefined && parts.every(({ subject }) => subject !== undefined);
  const answerTypes = [...new Set(parts.flatMap((part) => part.answerTypes))];
  const years = [...text.matchAll(/(?<!\d)((?:18|19|20)\d{2})(?!\d)(?!\s*(?:元|yuan|人|people))/g)].map(
    (match) => Number(match[1]),
  );
  const newspapers = askedNewspapers(text, archive.newspapers).map(({ newspaper }) => newspaper);
  const values = askedValues(text).map(({ start: _, end: __, ...value }) => value);
  const trace = [
    `language ${language}`,
    ...(asked === question.text ? [] : [`cleaned to "${asked}"`]),
    ...(text === asked ? [] : [`completed from the conversation to "${text}"`]),
    ...(isCompared ? [`which is ${by}`] : []),
    ...parts.map(
      ({ text: words, answerTypes: types, units }) =>
        `asked for ${types.join(", ")}${units.length > 0 ? ` in ${units.join(", ")}` : ""}: "${words}"`,
    ),
    ...periods.map((period) => `date "${period.words}": ${meaningOfPeriod(period)}`),
    ...newspapers.map((newspaper) => `newspaper "${newspaper}"`),
    ...values.map((value) => `value "${value.words}": ${meaningOfValue(value)}`),
    ...concepts.map(
      ({ surface, alternatives, isName }) =>
        `${isName ? "name" : "concept"} "${surface}": ${alternatives
          .slice(0, 6)
          .map(({ kind, terms, weight }) => `${kind} ${terms.join("+")} (${weight.toFixed(2)})`)
          .join(", ")}${alternatives.length > 6 ? ` and ${alternatives.length - 6} more` : ""}`,
    ),
  ];
  return {
    language,
    text,
    asked,
    // Of two questions for figures a reader answers the first; who or what somebody is, only both together tell.
    read: !repeats && FIGURE_TYPES.has(ownParts[0]?.answerTypes[0] ?? "other") ? asked : text,
    ...(followUp && !followUp.isCertain ? { mayBeNewTopic: true as const } : {}),
    ...(followUp?.isSubstitute && (language === "zh" || own.every(({ isName }) => isName))
      ? { asksAgain: true as const }
      : {}),
    parts,
    ...(isCompared ? { by } : {}),
    concepts,
    answerTypes,
    years,
    periods,
    newspapers,
    values,
    trace,
  };
}

const SOURCE_BEFORE =
  /(?:\b(?:according to|reported (?:in|by)|printed in|in|by|from|of|did|据)\s*(?:the\s+)?)?[《]?$/i;
const SOURCE_BEHIND =
  /^》?(?:上|里|中)?(?:的?报道(?:过|了)?|刊登(?:过|了)?|登(?:过|了)?|写道?|说)?(?:的|,|，)?(?:'s)?(?:\s+(?:(?:report|print|publish|cover)(?:ed)?|carry|carried|say|said|write|wrote|run|ran)\b)?(?:\s+(?:about|on)\b)?/i;

/** A newspaper named as where something was printed, with the words that say so. */
function sourceSpan(question: string, { start, end }: NamedNewspaper): Pick<FoundValue, "start" | "end"> {
  const before = SOURCE_BEFORE.exec(question.slice(0, start))?.[0].length ?? 0;
  const behind = SOURCE_BEHIND.exec(question.slice(end))?.[0].length ?? 0;
  return { start: start - before, end: end + behind };
}

/** Blanks stand in place of the spans: offsets and the first word stay what they are. */
function blank(text: string, spans: readonly Pick<FoundValue, "start" | "end">[]): string {
  return spans.reduce(
    (left, { start, end }) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end),
    text,
  );
}

/** A date is no subject: whether a passage fits it is weighed by itself, in whatever notation. */
function withoutWordsOf(dates: readonly string[], text: string): string {
  return dates.reduce(
    (left, date) =>
      left.replace(date, (words) => words.replace(/[a-z\d]+/gi, (word) => " ".repeat(word.length))),
    text,
  );
}

/** "那李忠阳呢？" has no question word of its own: it asks what the turn before asked. */
function repeatedParts(asked: string, { repeated }: FollowUp): QuestionPart[] {
  return splitQuestion(repeated).map((part) => ({ ...part, text: `${part.text} ${asked}` }));
}
