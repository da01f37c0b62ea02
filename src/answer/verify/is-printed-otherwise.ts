import type { Approximation } from "../../text/approximations.ts";
import { parseChineseNumeral } from "../../text/chinese-numerals.ts";
import { findQuantities, type Quantity } from "../../text/quantities.ts";
import { isWhole, scaled } from "../base-unit.ts";
import type { QuoteEvidence } from "./evidence.ts";

/** 67个人, but not 67个人民团体 or 67个人才项目. */
const PEOPLE_BEHIND = /^人(?![民家均口才大工生物体])/;
/** Not 头 of 码头 and the like. */
const FIRST =
  /首(?=[个家批次条例届位名座部先创])|头(?=[\d一二三四五六七八九十两几半])|第一|一审|初[审评]|前(?=[\d一二三四五六七八九十两几])|\bfirst\b/i;
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
  /(凌晨|早上|上午|中午|下午|傍晚|晚上|夜里)?(\d{1,2}|[一二三四五六七八九十]{1,3})(?:[:：](\d{2})|[点时](?:(\d{1,2}|[一二三四五六七八九十]{1,3})分|(半))?)\s*([ap]\.?m\b|at night|in the evening)?/giu;
/** Words of age, or a name and a number in commas. */
const SAYS_AGE = /\b(?:aged?|[Cc]hildren|under|over|old)\b|\p{Lu}\p{Ll}+, \d{1,3}[,.]/u;
/** Behind a number of a list, which has its unit from another one. */
const OF_NOTHING = /^(?:\s*[,.;，、；。]|\s+(?:and|or|for|in|from|against|reached|was|were)\b|$)/;
/** What is rounded by more is another figure. */
const MOST_ROUNDED = 0.01;
const IN_TEN = /\b(\w+)(?: out of| in) (?:ten|10)\b/gi;
const ROUNDINGS: Readonly<Partial<Record<Approximation, (value: number) => number>>> = {
  about: Math.round,
  over: Math.floor,
  nearly: Math.ceil,
};
const O_CLOCK = /^\s*(?:o['’]clock|in the (?:morning|afternoon|evening)|[ap]\.?m\b)/i;
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
  isVerbatim,
  isPeople,
  isSome,
  isOneByArticle,
  isMonthsOfTheYear,
  isOfAge,
  isMoney,
  isCubicMetres,
  isTenths,
  isTimes,
  isCountOfEnglish,
  isRounded,
  isDuring,
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

/** With what follows it as it is printed: 四块二. */
function isVerbatim({ claimed, text, printed: { quote } }: Claim): boolean {
  const { start, end, raw } = claimed;
  return /\p{Script=Han}/u.test(raw) && quote.includes(text.slice(start, end + 1)) && end < text.length;
}

/** 67个人 for 67人, and the other way round. */
function isPeople({ claimed, text, printed: { quote, quantities } }: Claim): boolean {
  const { kind, unit, value, approximate, range, end } = claimed;
  if (kind !== "count" || approximate !== undefined || range !== undefined) return false;
  const same = quantities.filter((other) => other.value === value);
  if (unit === "个" && PEOPLE_BEHIND.test(text.slice(end)))
    return same.some((other) => other.unit === "person");
  return (
    unit === "person" &&
    same.some((other) => other.unit === "个" && PEOPLE_BEHIND.test(quote.slice(other.end)))
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
        (unit === "year" || (kind === "plain" && SAYS_AGE.test(quote))),
    )
  );
}

/** 六万块 is 六万块钱; of "5,000, 1,000 and 500 yuan", and of 每月六百元，评上的多拿三百, all are yuan. */
function isMoney({ claimed, text, printed: { quantities } }: Claim): boolean {
  const { kind, unit, value, approximate, end } = claimed;
  const same = quantities.filter((other) => other.value === value && other.approximate === approximate);
  const isSaidOfYuan = kind === "plain" && /\byuan\b|元/i.test(text) && OF_NOTHING.test(text.slice(end));
  if (unit === "块" || isSaidOfYuan)
    return same.some((other) => other.kind === "money" && other.unit === "CNY");
  const isOfMoney = quantities.some((other) => other.kind === "money" && other.unit === unit);
  return kind === "money" && isOfMoney && same.some((other) => other.kind === "plain");
}

/** 3.7万方. */
function isCubicMetres({ claimed: { unit, value }, printed: { quote, quantities } }: Claim): boolean {
  return (
    unit === "m3" &&
    quantities.some(
      (other) => other.kind === "plain" && other.value === value && quote.charAt(other.end) === "方",
    )
  );
}

/** Three in ten are 三成. */
function isTenths({ claimed, text, printed: { quote, quantities } }: Claim): boolean {
  const told = [...text.matchAll(IN_TEN)].find(
    ({ 0: words, index }) => index <= claimed.start && claimed.end <= index + words.length,
  );
  const [tenths] = findQuantities(told?.[1] ?? "");
  return (
    tenths !== undefined &&
    (quote.includes(`${"一二三四五六七八九".charAt(Number(tenths.value) - 1)}成`) ||
      quantities.some(({ unit, value }) => unit === "percent" && Number(value) === 10 * Number(tenths.value)))
  );
}

/** 第二次 is 第二面, and the twelfth year of a reign 十二年. */
function isTimes({ claimed: { kind, unit, value, end }, text, printed: { quantities } }: Claim): boolean {
  if (kind === "ordinal" && /^ year\b/.test(text.slice(end)))
    return quantities.some((other) => other.unit === "year" && other.value === value);
  const isSame = (other: Quantity) => other.kind === "ordinal" && other.value === value;
  return kind === "ordinal" && unit === "次" && quantities.some(isSame);
}

/** 十一人 and 11条 are "eleven" of whatever English counts without a measure word. */
function isCountOfEnglish({ claimed, printed: { quote, quantities } }: Claim): boolean {
  const { kind, value, approximate } = claimed;
  return (
    kind === "count" &&
    !/\p{Script=Han}/u.test(quote) &&
    quantities.some(
      (other) =>
        (other.kind === "count" || other.kind === "plain") &&
        other.unit === undefined &&
        other.value === value &&
        other.approximate === approximate,
    )
  );
}

/** "Over 42 kilograms" of 42095.74克: what is printed, rounded as is said, and to fewer digits. */
function isRounded({ claimed, printed: { quantities } }: Claim): boolean {
  const { approximate = "under", range, value, unit, kind } = claimed;
  const round = ROUNDINGS[approximate];
  if (round === undefined || range || !isWhole(value)) return false;
  const digits = significantDigits(value);
  const inBase = (of: string, in_: string | undefined) => Number(scaled(of, in_)?.[1] ?? of);
  return quantities.some((other) => {
    if (other.kind !== kind || other.range || other.approximate || !isWhole(other.value)) return false;
    const isOfUnit =
      other.unit === unit || scaled("1", other.unit)?.[0] === (scaled("1", unit)?.[0] ?? "none");
    if (!isOfUnit || digits >= significantDigits(other.value)) return false;
    const [told, exact] = [inBase(value, unit), inBase(other.value, other.unit)];
    const step = 10 ** (Math.floor(Math.log10(exact)) + 1 - digits);
    return (
      Math.abs(told - exact) <= MOST_ROUNDED * exact &&
      Math.abs(round(exact / step) * step - told) < step / 1000
    );
  });
}

/** "Over nineteen years" are nineteen. */
function isDuring({ claimed: { raw, unit, value }, printed: { quantities } }: Claim): boolean {
  const isPeriod = ["year", "month", "week", "day"].includes(unit ?? "");
  return (
    isPeriod &&
    /^over /i.test(raw) &&
    quantities.some((other) => other.unit === unit && other.value === value)
  );
}

function significantDigits(value: string): number {
  const digits = value.replace(".", "").replace(/^0+/, "");
  return (value.includes(".") ? digits : digits.replace(/0+$/, "")).length;
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
function isTimeOfDay({ claimed, text, printed: { quote, quantities } }: Claim): boolean {
  const told = [...text.matchAll(CLOCK)].find(
    ({ 0: raw, index }) => index <= claimed.start && claimed.end <= index + raw.length,
  );
  const minutes = told && minutesOf(told);
  const { unit, value } = claimed;
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
  if (
    unit === "点" &&
    quantities.some((other) => other.value === value && O_CLOCK.test(quote.slice(other.end)))
  )
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
  const isLate = /下午|傍晚|晚|夜/.test(part) || /^(?:p|at|in)/i.test(mark);
  const numberOf = (printed: string) => Number(parseChineseNumeral(printed) ?? printed);
  const hours = numberOf(hour) + (isLate && numberOf(hour) < 12 ? 12 : 0);
  return hours * 60 + (half ? 30 : numberOf(minute ?? minuteBehind ?? "0"));
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
