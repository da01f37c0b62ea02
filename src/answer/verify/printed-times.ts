/** Forms in which a quote prints times, periods and ages that are told otherwise. */
import { parseChineseNumeral } from "../../text/chinese-numerals.ts";
import type { FigureClaim } from "./figure-claim.ts";

/** Before a number of months that begin with January. */
const FIRST_MONTHS = /(?:[前头]|\bfirst)\s*$/i;
const ARTICLE_BEFORE: Readonly<Record<string, RegExp>> = {
  year: /\ba year\b/i,
  month: /\ba month\b/i,
  week: /\ba week\b/i,
  day: /\ba day\b/i,
  hour: /\ban hour\b/i,
  person: /\ban? [a-z]/i,
};
/** Clock times; what is before 11:40 is read to tell morning from evening. */
const CLOCK =
  /(凌晨|早上|上午|中午|下午|傍晚|晚上|夜里)?(\d{1,2}|[一二三四五六七八九十]{1,3})(?:[:：](\d{2})|[点时](?:(\d{1,2}|[一二三四五六七八九十]{1,3})分|(半))?)\s*([ap]\.?m\b|at night|in the evening)?/giu;
const O_CLOCK = /^\s*(?:o['’]clock|in the (?:morning|afternoon|evening)|[ap]\.?m\b)/i;
const LATE = /下午|傍晚|晚|夜|afternoon|evening|night|^\s*p/i;
/** Words of age, or a name and a number in commas. */
const SAYS_AGE = /\b(?:aged?|[Cc]hildren|under|over|old)\b|\p{Lu}\p{Ll}+, \d{1,3}[,.]/u;

/** "For a week" is 一个星期. */
export function isOneByArticle({ claimed, printed: { quote } }: FigureClaim): boolean {
  const { value, unit = "" } = claimed;
  return value === "1" && ARTICLE_BEFORE[unit] !== undefined && ARTICLE_BEFORE[unit].test(quote);
}

/** The first ten months are 1至10月. */
export function isMonthsOfTheYear({ claimed, text, printed: { dates } }: FigureClaim): boolean {
  return (
    claimed.unit === "month" &&
    FIRST_MONTHS.test(text.slice(Math.max(0, claimed.start - 10), claimed.start)) &&
    dates.some(({ month, until }) => month === 1 && String(until?.month) === claimed.value)
  );
}

/** A 26-year-old bridge is one of 26年, and 六岁以下 "under six". */
export function isOfAge({ claimed, printed: { quote, quantities } }: FigureClaim): boolean {
  return (
    claimed.unit === "year-old" &&
    quantities.some(
      ({ unit, kind, value, approximate }) =>
        value === claimed.value &&
        approximate === claimed.approximate &&
        (unit === "year" || (kind === "plain" && SAYS_AGE.test(quote))),
    )
  );
}

/** "Over nineteen years" are nineteen. */
export function isDuring({ claimed: { raw, unit, value }, printed: { quantities } }: FigureClaim): boolean {
  const isPeriod = ["year", "month", "week", "day"].includes(unit ?? "");
  return (
    isPeriod &&
    /^over /i.test(raw) &&
    quantities.some((other) => other.unit === unit && other.value === value)
  );
}

/** 晚上11点40分 is "11:40 p.m.". */
export function isTimeOfDay({ claimed, text, printed: { quote, quantities } }: FigureClaim): boolean {
  const told = [...text.matchAll(CLOCK)].find(
    ({ 0: raw, index }) => index <= claimed.start && claimed.end <= index + raw.length,
  );
  const minutes = told && minutesOf(told);
  const { unit, value } = claimed;
  const isOfHour = (behind: string) => {
    const isLate = LATE.test(O_CLOCK.exec(behind)?.[0] ?? "");
    return O_CLOCK.test(behind) && (!told?.[1] || LATE.test(told[1]) === isLate);
  };
  // 一小时四十分: minutes, and no points.
  if (
    unit === "minute" &&
    /(?:hours?(?: and)?|小?时)\s*$/i.test(text.slice(0, claimed.start)) &&
    quantities.some(
      (other) =>
        other.unit === "point" && other.value === value && /[时点]$/.test(quote.slice(0, other.start)),
    )
  )
    return true;
  if (unit === "点" && quantities.some((other) => other.value === value && isOfHour(quote.slice(other.end))))
    return true;
  return minutes !== undefined && [...quote.matchAll(CLOCK)].some((time) => minutesOf(time) === minutes);
}

/** Since midnight; of 下午3点 and 3 p.m. those of the afternoon. */
function minutesOf([
  ,
  part = "",
  hour = "",
  minute,
  minuteBehind,
  half,
  mark = "",
]: RegExpMatchArray): number {
  const isLate = LATE.test(part) || LATE.test(mark);
  const numberOf = (printed: string) => Number(parseChineseNumeral(printed) ?? printed);
  const hours = numberOf(hour) + (isLate && numberOf(hour) < 12 ? 12 : 0);
  return hours * 60 + (half ? 30 : numberOf(minute ?? minuteBehind ?? "0"));
}
