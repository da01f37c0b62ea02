import type { QuestionPart } from "../model/query-plan.ts";
import { findPersonNames, type PersonName } from "../text/person-names.ts";
import { romaniseName } from "../text/romanise.ts";
import type { AnswerValue } from "./answer-value.ts";

/** A name of which only one side of its surroundings says that it is one. */
const DOUBTFUL_NAME = 0.6;
/** The reporter is whom the story is by, not whom it is about. */
const WRITER_NAME = 0.1;
const ASKS_WRITER = /记者|通讯员|作者|report|wrote|writer/i;
const BETWEEN_NAMES = /^(?:[、,，\s]|和|与|及|and|\s)+$/;

/** The people of a sentence; names in a row as one, where more than one is asked for. */
export function findPeople(sentence: string, { text, answerTypes }: QuestionPart): AnswerValue[] {
  const names = findPersonNames(sentence);
  const groups: [PersonName, ...PersonName[]][] = [];
  for (const name of names) {
    const group = groups.at(-1);
    const between = sentence.slice(group?.at(-1)?.end ?? 0, name.start);
    if (group && answerTypes.includes("list") && BETWEEN_NAMES.test(between)) group.push(name);
    else groups.push([name]);
  }
  return groups.map((group) => {
    const [first] = group;
    const end = group.at(-1)?.end ?? first.end;
    const isAside = first.isWriter && !ASKS_WRITER.test(text);
    const printed = group.map(({ name }) => name);
    const isChinese = /\p{Script=Han}/u.test(first.name);
    const romanised = isChinese ? printed.map(romaniseName) : printed;
    return {
      start: first.start,
      end,
      raw: sentence.slice(first.start, end),
      ...(isChinese ? { inLanguage: () => romanised.join(", ") } : {}),
      ...(group.length === 1 ? { spellings: romanised } : {}),
      fit: isAside
        ? WRITER_NAME
        : Math.max(...group.map(({ certainty }) => certainty)) > 1
          ? 1
          : DOUBTFUL_NAME,
    };
  });
}
