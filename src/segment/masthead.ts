/** Running heads of a page: the newspaper's name, date, weekday, page number, editors. */
import { parseChineseNumeral } from "../text/chinese-numerals.ts";
import { findDates } from "../text/dates.ts";
import { foldScript } from "../text/fold-script.ts";

export interface Masthead {
  readonly newspaper?: string;
  /** ISO 8601 date, only when year, month and day are printed. */
  readonly date?: string;
  readonly page?: string;
}

/** Names of Chinese papers end in one of these. */
const CHINESE_PAPER =
  /^[\p{Script=Han}·]{1,12}(?:日报|晚报|早报|晨报|周报|时报|商报|都市报|快报|导报|青年报|法制报|农民报|报|侨讯|新报|周刊)社?$/u;
const ENGLISH_PAPER =
  /^(?:the\s+)?(?:\p{L}+\s+){1,4}(?:gazette|news|times|post|herald|daily|journal|chronicle|tribune|star|mail|press|courier|observer|standard|review|weekly)$/iu;
const WEEKDAY =
  /星期[一二三四五六日天]|周[一二三四五六日](?!报|刊)|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/iu;
const EDITORS =
  /(?:责任编辑|责编|编辑|美编|校对|版式|版面|组版|电话|电子邮箱|邮箱|E-?mail|值班编委|主编)\s*[：:／/]/iu;
const PAGE_NUMBER =
  /第\s*([A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版|(?:^|\s)([A-Z]?\d{1,3})\s*版|\bpage\s+([A-Z]?\d{1,3})\b/iu;
const BARE_PAGE_NUMBER = /^(?:[A-Z]\d{1,3}|0\d|\d{1,2})$/u;
const OTHER = /农历|总第\s*\d+\s*期|国内统一|邮发代号|第\s*\d+\s*期/u;

/** What a line prints of the page's masthead, or `undefined` when it is none. Two signs are needed. */
export function readMasthead(text: string): Masthead | undefined {
  if (/[。！？，]|\.$/u.test(text) || text.length > 120) return undefined;
  const folded = foldScript(text);
  const tokens = text.split(/\s+[|·]?\s*|[|｜·•]/u).filter(Boolean);
  const newspaper = tokens.find(isNewspaperName) ?? readEnglishPaper(text);
  const date = readFullDate(folded);
  const page = readPageNumber(folded, tokens, newspaper !== undefined);
  const signs = [
    newspaper !== undefined,
    date !== undefined,
    page !== undefined,
    WEEKDAY.test(folded),
    EDITORS.test(folded),
    OTHER.test(folded),
  ];
  if (signs.filter(Boolean).length < 2) return undefined;
  return { ...(newspaper ? { newspaper } : {}), ...(date ? { date } : {}), ...(page ? { page } : {}) };
}

/** True iff the whole text reads as the name of a newspaper. */
export function isNewspaperName(text: string): boolean {
  return CHINESE_PAPER.test(foldScript(text)) || (text.length < 40 && ENGLISH_PAPER.test(text.trim()));
}

/** The first date of the text that has year, month and day, as ISO 8601. */
export function readFullDate(text: string): string | undefined {
  for (const { year, month, day } of findDates(text)) {
    if (year === undefined || month === undefined || day === undefined) continue;
    return [String(year), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
  }
  return undefined;
}

function readEnglishPaper(text: string): string | undefined {
  return text
    .split(/\s{2,}|[|·•]|\s+[—–]\s+/u)
    .map((part) => part.trim())
    .find((part) => ENGLISH_PAPER.test(part));
}

function readPageNumber(text: string, tokens: readonly string[], besides: boolean): string | undefined {
  const match = PAGE_NUMBER.exec(text);
  const printed = match?.[1] ?? match?.[2] ?? match?.[3];
  if (printed === undefined)
    return besides ? tokens.find((token) => BARE_PAGE_NUMBER.test(token)) : undefined;
  return /\d/.test(printed) ? printed : (parseChineseNumeral(printed) ?? printed);
}
