import type { Quantity } from "../../text/quantities.ts";
import type { QuoteEvidence } from "./evidence.ts";
import type { FigureClaim } from "./figure-claim.ts";
import {
  isCountOfEnglish,
  isCubicMetres,
  isEnds,
  isMoney,
  isRounded,
  isScore,
  isShare,
} from "./printed-amounts.ts";
import { isDuring, isMonthsOfTheYear, isOfAge, isOneByArticle, isTimeOfDay } from "./printed-times.ts";

/** 67个人, but not 67个人民团体 or 67个人才项目. */
const PEOPLE_BEHIND = /^人(?![民家均口才大工生物体])/;
/** Not 头 of 码头 and the like. */
const FIRST =
  /首(?=[个家批次条例届位名座部先创])|头(?=[\d一二三四五六七八九十两几半])|第一|一审|初[审评]|1[至到-]\d{1,2}月|前(?=[\d一二三四五六七八九十两几])|\bfirst\b/i;
const TWO = /双[方双边侧人]|俩|两(?=[个名位家方者地人])/;
/** Before a figure that says which one, not how many: 这一周. */
const WHICH = /[这那每同另某哪任整]$/;
const NUMERAL = /[〇零一二两三四五六七八九十百千万亿]/;
const LIST_BEHIND = /^[\p{Script=Han}\s]{0,6}[：:]\s*(.+?)[。.]?$/u;

/** Each of a form of its own in which a quote prints what is told as a plain figure. */
const FORMS: readonly ((claim: FigureClaim) => boolean)[] = [
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
  isShare,
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
function isVerbatim({ claimed: { start, end }, text, printed: { quote } }: FigureClaim): boolean {
  const words = text.slice(start, end + 1);
  if (!NUMERAL.test(words.charAt(0)) || end === text.length) return false;
  const [, ...behind] = quote.split(words);
  return behind.length > 0 && !NUMERAL.test(quote.charAt(quote.indexOf(words) - 1));
}

/** 67个人 for 67人, and the other way round. */
function isPeople({ claimed, text, printed: { quote, quantities } }: FigureClaim): boolean {
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
function isSome({ claimed, text, printed: { quote, quantities } }: FigureClaim): boolean {
  const { kind, unit, value, raw, start, end } = claimed;
  if (value !== "1" || !raw.startsWith("一")) return false;
  if (/^一[分毛]$/.test(raw) && /^钱[都也]?(?:不|没|无)/u.test(text.slice(end)))
    return /免费|不(?:收|要|出|掏|交|花)|\bfree\b/i.test(quote);
  const isIndefinite = (kind === "count" && !/[人户]/.test(raw)) || WHICH.test(text.slice(0, start));
  return isIndefinite && !quantities.some((other) => other.unit === unit);
}

/** 三句话：… with three of them behind it. */
function isLengthOfList({ claimed, text }: FigureClaim): boolean {
  const list = claimed.kind === "count" ? LIST_BEHIND.exec(text.slice(claimed.end))?.[1] : undefined;
  return list !== undefined && String(list.split(/[、，,；;]|和|\band\b/).length) === claimed.value;
}

/** 第二次 is 第二面, and the twelfth year of a reign 十二年. */
function isTimes({
  claimed: { kind, unit, value, end },
  text,
  printed: { quantities },
}: FigureClaim): boolean {
  if (kind === "ordinal" && /^ year\b/.test(text.slice(end)))
    return quantities.some((other) => other.unit === "year" && other.value === value);
  const isSame = (other: Quantity) => other.kind === "ordinal" && other.value === value;
  return kind === "ordinal" && unit === "次" && quantities.some(isSame);
}
