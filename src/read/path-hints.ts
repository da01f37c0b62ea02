import type { PageHints } from "../model/page.ts";

/** 2021-03-03, 2021_03_03, 2021.03.03, 20210303, 2021年3月3日; not a part of a longer number. */
const DATE = /(?<!\d)((?:18|19|20)\d{2})[-_.年]?(\d{1,2})[-_.月]?(\d{1,2})日?(?!\d)/;
const PAGE = /^(?:p(?:age)?\.?|第)?\s*([A-Za-z]?\d{1,3})版?$/i;
/** Chinese names of papers end in one of these; Latin ones hold one of these words. */
const CHINESE_NEWSPAPER = /^\p{Script=Han}{2,}(?:报|報|讯|訊|刊|新闻|新聞)$/u;
const LATIN_NEWSPAPER =
  /\b(?:gazette|news|times|post|herald|daily|journal|chronicle|tribune|star|mail|press|courier|observer|mirror|standard|express|review|weekly)\b/i;

/**
 * What a path says about its page: date, newspaper and page number, as in `2021-03-03/A02.txt` or
 * `衡阳日报_20220331_03.txt`. A page number or a newspaper is only believed beside a date: without one, numbers in
 * file names are mostly counters.
 *
 * @param file path with forward slashes
 */
export function pathHints(file: string): PageHints {
  const withoutExtension = file.replace(/\.[^./]+$/, "");
  const found = DATE.exec(withoutExtension);
  const date = found && isoDate(Number(found[1]), Number(found[2]), Number(found[3]));
  if (!found || !date) return {};
  const parts = withoutExtension
    .replace(found[0], "/")
    .split("/")
    .flatMap((segment) =>
      LATIN_NEWSPAPER.test(segment.replace(/[-_]/g, " ")) ? splitLatin(segment) : segment.split(/[-_.\s]+/),
    )
    .filter(Boolean);
  const page = parts.map((part) => PAGE.exec(part)?.[1]).findLast(Boolean);
  const newspaper = parts.find((part) => CHINESE_NEWSPAPER.test(part) || LATIN_NEWSPAPER.test(part));
  return { date, ...(page ? { page } : {}), ...(newspaper ? { newspaper } : {}) };
}

/** "the-nanling-gazette-p3" to "The Nanling Gazette" and "p3". */
function splitLatin(segment: string): string[] {
  const words = segment.split(/[-_.\s]+/).filter(Boolean);
  const isName = (word: string) => /^[a-z]+$/i.test(word);
  const name = words.filter(isName).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  // "gazette" alone names a kind of paper, not a paper.
  return [name.length > 1 ? name.join(" ") : "", ...words.filter((word) => !isName(word))];
}

/** ISO 8601 date, `undefined` for a day that no calendar has. */
function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined;
}
