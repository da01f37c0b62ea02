import type { Language } from "../model/language.ts";
import { findDates } from "../text/dates.ts";
import { formatDateInChinese } from "../text/format-chinese.ts";
import { formatDate } from "../text/format-english.ts";
import { type AnswerValue, valuesMatching } from "./answer-value.ts";

/** A date that says less or other than was asked: a month where a day was. */
const LESS_THAN_ASKED = 0.5;
/** The beginning of a span whose end was asked. */
const NOT_THE_END = 0.2;

const TIME_OF_DAY =
  /(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[:：]\d{2}(?:\s?[ap]\.?m\.?)?|\s?[时点](?:\s?\d{1,2}\s?分|半)?(?!击|评|滴))|\b\d{1,2}(?:\.\d{2})?\s?[ap]\.?m\b\.?/giu;
const WEEKDAY = /(?:星期|周)[一二三四五六日天](?!年)|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b/gu;
/** "1978.10" in a table of people. */
const TABLE_MONTH = /(?<![\d.])(?:19|20)\d{2}\.(?:0[1-9]|1[0-2])(?![\d.])/g;

const ASKS_WEEKDAY = /星期几|周几|\bweekday\b|what day of the week/i;
const ASKS_TIME = /几点|\b(?:what|which|until what) (?:time|hour)|o'clock/i;
const ASKS_YEAR = /哪一?年|\b(?:what|which) year\b/i;
const ASKS_DAY = /哪一?[天日]|几号|什么日子|\b(?:what|which) (?:day|date)\b/i;
const ASKS_MONTH = /month|月|birth/i;
const ASKS_END = /截止|截至|到(?:哪|几)|\buntil\b|deadline|closing date/i;
const END_BEFORE = /[至到]$|\b(?:until|till|by|to)\s$/i;
const END_BEHIND = /^(?:止|前|截止)/;

/** "八月底", "上旬": which part of a month or year. */
const PART_OF_PERIOD = /^(?:初|中旬|中|底|末|上旬|下旬)/;

function inPart(part: string | undefined, date: string): string {
  if (part === undefined) return date;
  return `${/初|上旬/.test(part) ? "early" : part.startsWith("中") ? "mid" : "late"} ${date}`;
}

/** Dates, weekdays and times of day in a sentence, as finely as the question asks for them. */
export function findMoments(sentence: string, question: string): AnswerValue[] {
  if (ASKS_WEEKDAY.test(question)) return valuesMatching(sentence, WEEKDAY);
  const times = ASKS_TIME.test(question) ? valuesMatching(sentence, TIME_OF_DAY) : [];
  const months = ASKS_MONTH.test(question) ? valuesMatching(sentence, TABLE_MONTH) : [];
  const asked = ASKS_YEAR.test(question) ? "year" : ASKS_DAY.test(question) ? "day" : "month";
  const asksEnd = ASKS_END.test(question);
  const dates = findDates(sentence)
    .filter(({ month, year, day }) => (month ?? year ?? day) !== undefined)
    .map((date): AnswerValue => {
      const { start, month, day } = date;
      const part = day === undefined ? PART_OF_PERIOD.exec(sentence.slice(date.end))?.[0] : undefined;
      const end = date.end + (part?.length ?? 0);
      const raw = sentence.slice(start, end);
      const isEnd =
        !asksEnd || END_BEFORE.test(sentence.slice(0, start)) || END_BEHIND.test(sentence.slice(end));
      const fit = (date[asked] === undefined ? LESS_THAN_ASKED : 1) * (isEnd ? 1 : NOT_THE_END);
      const inLanguage = (language: Language) =>
        language === "zh" ? formatDateInChinese(date) : inPart(part, formatDate(date));
      return { start, end, raw, inLanguage, fit, ...((month ?? day) ? { meaning: `${month}-${day}` } : {}) };
    })
    .filter(({ start, end }) => !times.some((time) => start < time.end && end > time.start));
  const moments = [...times, ...months, ...dates].sort((a, b) => a.start - b.start);
  return ASKS_TIME.test(question) && ASKS_DAY.test(question) ? joinDayAndTime(moments, sentence) : moments;
}

/** "哪天几点": 23日18时 is one moment, better than either half. */
function joinDayAndTime(moments: readonly AnswerValue[], sentence: string): AnswerValue[] {
  return moments.flatMap((moment, index) => {
    const next = moments[index + 1];
    const halves = { ...moment, fit: moment.fit * LESS_THAN_ASKED };
    if (next?.start !== moment.end) return [halves];
    const { start } = moment;
    return [
      { start, end: next.end, raw: sentence.slice(start, next.end), fit: Math.min(moment.fit, next.fit) },
    ];
  });
}
