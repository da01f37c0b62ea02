import type { RowCondition } from "../../model/row-computation.ts";
import { parseChineseNumeral } from "../../text/chinese-numerals.ts";
import { syllablesOf } from "../../text/pinyin.ts";
import { COLUMN_SUBJECTS } from "./column-subjects.ts";
import { subjectsOf } from "./match-columns.ts";
import { spansOf, type WordSpan } from "./question-words.ts";
import type { RowSource } from "./row-source.ts";

/** A condition, the words of the question that make it, and whether its column says one of few things. */
export interface FoundCondition extends RowCondition {
  readonly spans: readonly WordSpan[];
  readonly isClosed: boolean;
}

const PEOPLE_IN_QUESTION =
  /(?:土家|蒙古|维吾尔|哈萨克|朝鲜|布依|哈尼|高山|仡佬|仫佬|毛南|纳西|景颇|拉祜|锡伯|(?![民种各哪何么数汉]族)\p{Script=Han}|汉)族/gu;

/** Women are asked about, and no column says who is one. */
export function namesOtherColumn(question: string, { headers }: RowSource): boolean {
  return COLUMN_SUBJECTS.some(
    ({ header, values = [] }) =>
      values.some(([asked]) => asked.test(question)) &&
      ![...headers.values()].some((words) => header.test(words)),
  );
}

/** Conditions on columns that say one of few things: 女, 瑶族, 硕士, 第二名. */
export function closedConditions(question: string, source: RowSource): FoundCondition[] {
  const found: FoundCondition[] = [];
  for (const [column, header] of source.headers) {
    for (const { id, values } of subjectsOf(header)) {
      const cells = source.rows.map(({ cells: row }) => row.get(column)?.text ?? "");
      const isChinese = cells.some((cell) => /\p{Script=Han}/u.test(cell));
      for (const [asked, words] of values ?? []) {
        const spans = spansOf(asked, question);
        if (spans.length === 0 || /\p{Script=Han}/u.test(words) !== isChinese) continue;
        found.push({ column, header, words, spans, isClosed: true });
      }
      if (id === "rank") found.push(...rankConditions(question, column, header));
      if (id === "people") found.push(...peopleConditions(question, column, header, cells));
    }
  }
  return found;
}

const PLACE_IN_QUESTION =
  /第(?<chinese>[一二三四五六七八九十]{1,3}|\d{1,3})[名位]|\b(?:(?:came|come|finished|finish|ranked|was) (?<behind>\w+)(?= in\b|[?.]|$)|(?<before>\w+) place\b)/giu;
const ENGLISH_PLACES = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");

/** 第二名 and "second place": the number in a column of ranks. */
function rankConditions(question: string, column: number, header: string): FoundCondition[] {
  return [...question.matchAll(PLACE_IN_QUESTION)].flatMap(({ groups = {}, index, 0: words }) => {
    const { chinese, behind, before } = groups;
    const english = (behind ?? before ?? "").toLowerCase();
    const ordinal = ENGLISH_PLACES.indexOf(english) + 1;
    const place =
      chinese === undefined
        ? ordinal > 0
          ? String(ordinal)
          : /^(\d+)(?:st|nd|rd|th)$/.exec(english)?.[1]
        : /^\d+$/.test(chinese)
          ? chinese
          : parseChineseNumeral(chinese);
    const spans = [{ start: index, end: index + words.length }];
    return place === undefined ? [] : [{ column, header, words: place, spans, isClosed: true }];
  });
}

/** 瑶族, or "Yao" read as the pinyin of one of the column's cells. */
function peopleConditions(
  question: string,
  column: number,
  header: string,
  cells: readonly string[],
): FoundCondition[] {
  const condition = (words: string, spans: readonly WordSpan[]) => ({
    column,
    header,
    words,
    spans,
    isClosed: true,
  });
  const named = [...question.matchAll(PEOPLE_IN_QUESTION)].map(({ 0: words, index }) =>
    condition(words, [{ start: index, end: index + words.length }]),
  );
  const read = [...new Set(cells)].flatMap((cell) => {
    const name = syllablesOf(cell.replace(/族$/u, "")).join("");
    // "Miao Chunxi" is a person.
    const spelled = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const spans = name === "" ? [] : spansOf(new RegExp(`\\b${spelled}\\b(?! [A-Z])`), question);
    return spans.length > 0 ? [condition(cell, spans)] : [];
  });
  return [...named, ...read];
}
