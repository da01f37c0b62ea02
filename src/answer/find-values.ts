import type { AnswerType } from "../model/query-plan.ts";
import { findDates } from "../text/dates.ts";
import { formatDate, formatQuantity } from "../text/format-english.ts";
import { findPersonNames } from "../text/person-names.ts";
import { findQuantities, type Quantity } from "../text/quantities.ts";
import { romaniseName } from "../text/romanise.ts";

/** Something in a sentence that may be the answer: an amount, a date, a name. */
export interface AnswerValue {
  /** UTF-16 offsets, end exclusive, of `raw`. */
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** How English print writes it, where that is safe. */
  readonly english?: string;
  /** 0…1: how well its kind is the kind asked for. */
  readonly fit: number;
  /** Its size, for "the largest". */
  readonly amount?: number;
}

/** A quantity of another kind than asked: "多少" alone may mean money or things. Experiment: eval/fit-answer-weights.ts. */
const KINDRED = 0.5;
/** Of the asked kind, in another unit than asked. */
const OTHER_UNIT = 0.55;
/** 一个, 一名, 一次: an article more often than a number. */
const ARTICLE_LIKE = 0.1;
/** A name of which only one side of its surroundings says that it is one. */
const DOUBTFUL_NAME = 0.6;
/** The reporter is whom the story is by, not whom it is about. */
const WRITER_NAME = 0.1;
/** A dimension was asked, and this is of another: square metres are no storeys. */
const OTHER_DIMENSION = 0.15;

const DIMENSIONAL = /^(?:[a-z]{1,3}\d?|year-old|jin|celsius|degree|kWh|kW|MW)$/;

const TIME_OF_DAY =
  /(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[:：]\d{2}(?:\s?[ap]\.?m\.?)?|\s?[时点](?:\s?\d{1,2}\s?分|半)?(?!击|评|滴))|\b\d{1,2}(?:\.\d{2})?\s?[ap]\.?m\b\.?/giu;
/** What a court imposes. */
const PENALTY =
  /死刑(?:[,，]缓期[一二两]年执行)?|无期徒刑|(?:有期徒刑|拘役|管制)[\d一二三四五六七八九十零]+(?:年(?:零?[\d一二三四五六七八九十]+个月)?|个月)/g;
const ASKS_PENALTY = /判|刑|\bsentenced?\b|\bpunish|\bpenalt/i;
const WEEKDAY = /(?:星期|周)[一二三四五六日天](?!年)|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b/gu;
const TABLE_MONTH = /(?<![\d.])(?:19|20)\d{2}\.(?:0[1-9]|1[0-2])(?![\d.])/g;

/** Everything in a sentence that may answer a question of a type, in order of place. */
export function findValues(
  sentence: string,
  type: AnswerType,
  { units, question }: { readonly units: readonly string[]; readonly question: string },
): AnswerValue[] {
  if (ASKS_PENALTY.test(question) && (type === "duration" || type === "definition")) {
    const penalties = matches(sentence, PENALTY);
    if (penalties.length > 0) return penalties;
  }
  switch (type) {
    case "money":
    case "percent":
    case "count":
    case "duration":
      return findQuantities(sentence).flatMap((quantity) => {
        const fit = quantityFit(quantity, type, units);
        return fit === 0
          ? []
          : [
              {
                ...placeOf(quantity),
                english: formatQuantity(quantity),
                fit,
                amount: Number(quantity.range?.to ?? quantity.value),
              },
            ];
      });
    case "date":
      return findMoments(sentence, question);
    case "person":
      return findPersonNames(sentence).map(({ start, end, name, certainty, isWriter }) => ({
        start,
        end,
        raw: name,
        ...(/\p{Script=Han}/u.test(name) ? { english: romaniseName(name) } : {}),
        fit:
          isWriter && !/记者|通讯员|作者|report|wrote|writer/i.test(question)
            ? WRITER_NAME
            : certainty > 1
              ? 1
              : DOUBTFUL_NAME,
      }));
    default:
      return [];
  }
}

function placeOf({
  start,
  end,
  raw,
}: {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
}) {
  return { start, end, raw };
}

/** 0 when a quantity cannot be what is asked. */
export function quantityFit(
  { kind, unit, value, raw }: Quantity,
  type: AnswerType,
  units: readonly string[],
): number {
  if (kind === "year" || kind === "code") return 0;
  const isTime = unit !== undefined && /^(?:year|month|week|day|hour|minute|second)$/.test(unit);
  const articleLike = value === "1" && /^(?:一|one\b)/i.test(raw) ? ARTICLE_LIKE : 1;
  if (unit !== undefined && units.includes(unit)) return articleLike;
  switch (type) {
    case "money":
      return kind === "money" ? 1 : 0;
    case "percent":
      return kind === "percent" ? 1 : 0;
    case "duration":
      return isTime && kind === "measure" ? articleLike : 0;
    default: {
      if (isTime || kind === "ordinal") return ARTICLE_LIKE * articleLike;
      if (kind === "money" || kind === "percent") return units.length > 0 ? 0 : KINDRED;
      if (units.length === 0 || unit === undefined) return articleLike;
      const isMeasured = kind === "measure" || units.some((asked) => DIMENSIONAL.test(asked));
      return (isMeasured ? OTHER_DIMENSION : OTHER_UNIT) * articleLike;
    }
  }
}

function findMoments(sentence: string, question: string): AnswerValue[] {
  const asks = (pattern: RegExp) => pattern.test(question);
  if (asks(/星期几|周几|\bweekday\b|what day of the week/i)) return matches(sentence, WEEKDAY);
  const wantsTime = asks(/几点|\b(?:what|which|until what) (?:time|hour)|o'clock/i);
  const times = wantsTime ? matches(sentence, TIME_OF_DAY) : [];
  const wantsYear = asks(/哪一?年|\b(?:what|which) year\b/i);
  const wantsEnd = asks(/截止|截至|到(?:哪|几)|\buntil\b|deadline|closing date/i);
  const wantsDay = asks(/哪一?[天日]|几号|什么日子|\b(?:what|which) (?:day|date)\b/i);
  const dates = findDates(sentence)
    .filter(
      ({ relative, month, year, day }) => (month ?? year ?? day) !== undefined || relative === undefined,
    )
    .filter(({ month, year, day }) => (month ?? year ?? day) !== undefined)
    .map((date): AnswerValue => {
      const isAsked = wantsYear
        ? date.year !== undefined
        : wantsDay
          ? date.day !== undefined
          : date.month !== undefined;
      const isEnd =
        !wantsEnd ||
        /[至到]$|\b(?:until|till|by|to)\s$/i.test(sentence.slice(0, date.start)) ||
        /^(?:止|前|截止)/.test(sentence.slice(date.end));
      return {
        ...placeOf(date),
        english: formatDate(date),
        fit: (isAsked ? 1 : KINDRED) * (isEnd ? 1 : KINDRED),
      };
    });
  const months = asks(/month|月|birth/i) ? matches(sentence, TABLE_MONTH) : [];
  return [...times, ...months, ...dates.filter(({ start, end }) => !overlapsAny(start, end, times))].sort(
    (a, b) => a.start - b.start,
  );
}

function matches(sentence: string, pattern: RegExp): AnswerValue[] {
  return [...sentence.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    raw: match[0],
    fit: 1,
  }));
}

function overlapsAny(start: number, end: number, others: readonly AnswerValue[]): boolean {
  return others.some((other) => start < other.end && end > other.start);
}

/** True for a question about a court's sentence: its answer is a value though its question word is not. */
export function asksPenalty(question: string): boolean {
  return ASKS_PENALTY.test(question);
}
