import type { Citation } from "../model/citation.ts";
import type { Language } from "../model/language.ts";
import { findDates } from "../text/dates.ts";
import { formatDate } from "../text/format-english.ts";
import { NEWSPAPER_KINDS } from "../text/newspaper-words.ts";
import { romanisePlace } from "../text/romanise.ts";

type Place = Pick<Citation, "title" | "newspaper" | "date" | "page">;

/** Contract: design, section 4. */
const HEADLINE_LENGTH = 80;

/**
 * Where something is printed, as a headline: newspaper, date and page as far as the page tells, and the article's title
 * where it tells neither newspaper nor date. "永岭日报，2022年3月31日，第02版"; "Yongling Daily (永岭日报), 31 March 2022,
 * page 02".
 */
export function wordPlace({ title, newspaper, date, page }: Place, language: Language): string {
  const isChinese = language === "zh";
  const details = [
    newspaper === undefined ? "" : isChinese ? newspaper : englishNewspaper(newspaper),
    date === undefined ? "" : isChinese ? chineseDate(date) : englishDate(date),
    page === undefined ? "" : isChinese ? chinesePage(page) : `page ${page}`,
  ].filter((detail) => detail !== "");
  const comma = isChinese ? "，" : ", ";
  if (newspaper !== undefined || date !== undefined) return details.join(comma);
  const room = HEADLINE_LENGTH - details.join(comma).length - 4;
  const clipped = title.length <= room ? title : `${title.slice(0, room - 1)}…`;
  return [isChinese ? `《${clipped}》` : `“${clipped}”`, ...details].join(comma);
}

/** "Yongling Daily (永岭日报)"; a name in Latin letters as it is. */
function englishNewspaper(name: string): string {
  const kind = NEWSPAPER_KINDS.find(([chinese]) => name.endsWith(chinese) && name.length > chinese.length);
  if (!kind || !/^\p{Script=Han}+$/u.test(name)) return name;
  const [chinese, [english = ""]] = kind;
  const translated = english.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  return `${romanisePlace(name.slice(0, -chinese.length))} ${translated} (${name})`;
}

function chineseDate(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return [`${year}年`, month === undefined ? "" : `${month}月`, day === undefined ? "" : `${day}日`].join("");
}

function englishDate(date: string): string {
  const [mention] = findDates(chineseDate(date));
  return mention === undefined ? date : formatDate(mention);
}

function chinesePage(page: string): string {
  return /^[0-9]+$/.test(page) ? `第${page}版` : `${page}版`;
}
