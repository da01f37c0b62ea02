import type { Quantity } from "../../text/quantities.ts";
import type { QuoteEvidence } from "./evidence.ts";

/** 67个人, but not 67个人民团体 or 67个人才项目. */
const PEOPLE_BEHIND = /^人(?![民家均口才大工生物体])/;
/** Not 头 of 码头 and the like. */
const FIRST =
  /首(?=[个家批次条例届位名座部先创])|头(?=[\d一二三四五六七八九十两几半])|第一|一审|初审|前(?=[\d一二三四五六七八九十两几])|\bfirst\b/i;
const TWO = /双[方双边侧人]|俩|两(?=[个名位家方者地人])/;
/** Before a figure that says which one, not how many: 这一周. */
const WHICH = /[这那每同另某哪任整]$/;
/** Before a number of months that begin with January. */
const FIRST_MONTHS = /[前头]|\bfirst(?: the)?\s*$/i;
const ARTICLE_BEFORE: Readonly<Record<string, RegExp>> = {
  year: /\ba year\b/i,
  month: /\ba month\b/i,
  week: /\ba week\b/i,
  day: /\ba day\b/i,
  hour: /\ban hour\b/i,
  person: /\b(?:a|an|the) [a-z]/i,
};
/** Clock times; what is before 11:40 is read to tell morning from evening. */
const CLOCK =
  /(凌晨|早上|上午|中午|下午|傍晚|晚上|夜里)?(\d{1,2})(?:[:：](\d{2})|[点时](?:(\d{1,2})分|(半))?)\s*([ap]\.?m\b)?/giu;
const LIST_BEHIND = /^[\p{Script=Han}\s]{0,6}[：:]\s*(.+?)[。.]?$/u;

/** What a figure of a model's sentence is looked for in. */
interface Claim {
  readonly claimed: Quantity;
  readonly text: string;
  readonly printed: QuoteEvidence;
}

/** Each of a form of its own in which a quote prints what is told as a plain figure. */
const FORMS: readonly ((claim: Claim) => boolean)[] = [
  ({ claimed, printed: { quote } }) =>
    (/^first$/i.test(claimed.raw) && FIRST.test(quote)) || (/^two$/i.test(claimed.raw) && TWO.test(quote)),
  isOnePerson,
  isSome,
  isOneByArticle,
  isMonthsOfTheYear,
  isOfAge,
  isMoneyByPieces,
  isScore,
  isTimeOfDay,
  isEnds,
  isLengthOfList,
];

/**
 * Whether a figure of a model's sentence is one that a quote prints in a form of its own (67个人, 双方, 1至10月 for the first ten
 * months), or none at all (一份协议, 一分钱也不交).
 */
export function isPrintedOtherwise(claimed: Quantity, printed: QuoteEvidence, text: string): boolean {
  return FORMS.some((form) => form({ claimed, printed, text }));
}

/** 67个人 for 67人. */
function isOnePerson({ claimed, printed: { quote, quantities } }: Claim): boolean {
  const isExact = claimed.approximate === undefined && claimed.range === undefined;
  return (
    claimed.kind === "count" &&
    claimed.unit === "person" &&
    isExact &&
    quantities.some(
      ({ unit, value, end }) =>
        unit === "个" && value === claimed.value && PEOPLE_BEHIND.test(quote.slice(end)),
    )
  );
}

/** 一份协议 and 这一周 count nothing, unless a quote counts the same; 一分钱也不 is none. */
function isSome({ claimed, text, printed: { quote, quantities } }: Claim): boolean {
  const { kind, unit, value, raw, start, end } = claimed;
  if (value !== "1" || !raw.startsWith("一")) return false;
  if (/^一[分毛]$/.test(raw) && /^钱[都也]?(?:不|没|无)/u.test(text.slice(end)))
    return /免费|不(?:收|要|出|掏|交|花)|\bfree\b/i.test(quote);
  const isIndefinite = (kind === "count" && !/[人户]/.test(raw)) || WHICH.test(text.slice(0, start));
  return isIndefinite && !quantities.some((other) => other.unit === unit);
}

/** "For a week" is 一个星期. */
function isOneByArticle({ claimed, printed: { quote } }: Claim): boolean {
  const { value, unit = "" } = claimed;
  return value === "1" && ARTICLE_BEFORE[unit] !== undefined && ARTICLE_BEFORE[unit].test(quote);
}

/** The first ten months are 1至10月. */
function isMonthsOfTheYear({ claimed, text, printed: { dates } }: Claim): boolean {
  return (
    claimed.unit === "month" &&
    FIRST_MONTHS.test(text.slice(Math.max(0, claimed.start - 10), claimed.start)) &&
    dates.some(({ month, until }) => month === 1 && String(until?.month) === claimed.value)
  );
}

/** A 26-year-old bridge is one of 26年, and 六岁以下 "under six". */
function isOfAge({ claimed, printed: { quote, quantities } }: Claim): boolean {
  return (
    claimed.unit === "year-old" &&
    quantities.some(
      ({ unit, kind, value, approximate }) =>
        value === claimed.value &&
        approximate === claimed.approximate &&
        (unit === "year" || (kind === "plain" && /\b(?:aged?|children|under|over|old)\b/i.test(quote))),
    )
  );
}

/** 六万块 is 六万块钱. */
function isMoneyByPieces({ claimed, printed: { quantities } }: Claim): boolean {
  const { unit, value } = claimed;
  return unit === "块" && quantities.some((other) => other.kind === "money" && other.value === value);
}

/** 5比2 is "5-2". */
function isScore({ claimed, text, printed: { quote } }: Claim): boolean {
  return [...text.matchAll(/(\d+)比(\d+)/g)].some(
    ({ 0: score, 1: one, 2: other, index }) =>
      index <= claimed.start &&
      claimed.end <= index + score.length &&
      new RegExp(`(?<![\\d.])${one}(?:[-–—:：比]|\\s+to\\s+)${other}(?![\\d.])`).test(quote),
  );
}

/** 晚上11点40分 is "11:40 p.m.". */
function isTimeOfDay({ claimed, text, printed: { quote } }: Claim): boolean {
  const told = [...text.matchAll(CLOCK)].find(
    ({ 0: raw, index }) => index <= claimed.start && claimed.end <= index + raw.length,
  );
  const minutes = told && minutesOf(told);
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
  const isLate = /下午|傍晚|晚|夜/.test(part) || /^p/i.test(mark);
  const hours = Number(hour) + (isLate && Number(hour) < 12 ? 12 : 0);
  return hours * 60 + (half ? 30 : Number(minute ?? minuteBehind ?? 0));
}

/** "From 40 to 78 percent" says two figures of one printed sentence. */
function isEnds({ claimed, text, printed: { quantities } }: Claim): boolean {
  const { range, unit, start } = claimed;
  if (!range || !/(?:\bfrom|从|由)\s*$/i.test(text.slice(0, start))) return false;
  return [range.from, range.to].every((end) =>
    quantities.some((other) => other.unit === unit && other.value === end && !other.range),
  );
}

/** 三句话：… with three of them behind it. */
function isLengthOfList({ claimed, text }: Claim): boolean {
  const list = claimed.kind === "count" ? LIST_BEHIND.exec(text.slice(claimed.end))?.[1] : undefined;
  return list !== undefined && String(list.split(/[、，,；;]|和|\band\b/).length) === claimed.value;
}
