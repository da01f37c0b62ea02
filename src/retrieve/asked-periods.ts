import type { AskedPeriod } from "../model/query-plan.ts";
import { type DateMention, findDates } from "../text/dates.ts";
import { type DayRange, rangeOf, resolveDates } from "../text/day-ranges.ts";
import { foldScript } from "../text/fold-script.ts";
import { foldWidth } from "../text/fold-width.ts";

const FIRST_DAY = "0001-01-01";
const LAST_DAY = "9999-12-31";

/** "from … to …", "2020年至2022年": what stands between the two ends. */
const BETWEEN = /^\s*(?:and|to|until|till|through|[-–—~～至到和])\s*$/i;
const SINCE_BEFORE = /(?:\bsince|\bafter|\bfrom|自从?|从)\s*$/i;
const SINCE_BEHIND = /^\s*(?:以来|以后|之后|后来?(?!天)|起|onwards?\b)/i;
const UNTIL_BEFORE = /\b(?:before|until|till|up to|by)\s*$/i;
const UNTIL_BEHIND = /^\s*(?:以前|之前|前(?!天))/;
const WHICH_ONE = /\b(last|this)\s*$/i;

/** Parts of a year, from month to month; winter goes on into the next year. */
const PARTS_OF_YEAR: readonly (readonly [words: RegExp, from: number, to: number])[] = [
  [/上半年|first half/i, 1, 6],
  [/下半年|second half/i, 7, 12],
  [/(?:第?一季度|首季)|first quarter|\bQ1\b/i, 1, 3],
  [/第?二季度|second quarter|\bQ2\b/i, 4, 6],
  [/(?<!前)第?三季度|third quarter|\bQ3\b/i, 7, 9],
  [/第?四季度|fourth quarter|\bQ4\b/i, 10, 12],
  [/年初|\bearly\b/i, 1, 3],
  [/年底|年末|\b(?:late|end of)\b/i, 10, 12],
  [/春[天季]?|\bspring\b/i, 3, 5],
  [/夏[天季]?|\bsummer\b/i, 6, 8],
  [/秋[天季]?|\bautumn\b|\bfall of\b/i, 9, 11],
  [/冬[天季]?|\bwinter\b/i, 12, 14],
];
/** Of a text around a year, what may still name a part of it. */
const BEFORE_YEAR =
  /(?:(?:first|second|third|fourth) (?:half|quarter)|Q[1-4]|early|late|end|spring|summer|autumn|winter|fall)(?: (?:of|in))?\s*$/i;
const BEHIND_YEAR =
  /^的?(?:[上下]半年|第?[一二三四]季度|首季|初|底|末|[春夏秋冬](?:[天季]|(?=\p{Script=Han})))/u;
/** "last summer": a season of the year before, without a year. */
const LONE_SEASON = /(?:\b(last|this)\s+(spring|summer|autumn|winter)\b)/gi;
/** "21年12月": the century is left out in speech. */
const SHORT_YEAR = /(?<![\d.])(\d{2})(?=年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月)/g;
const BARE_YEAR =
  /(?<![\dA-Za-z.,-])((?:18|19|20)\d{2})(?![\d.,%-]|\s*(?:元|块|万|亿|人|名|个|户|yuan|rmb|people|[a-z]+s\b))/gi;

/**
 * The times that a question speaks of, in order. Relative words are taken from `latestDate`, the day of the archive's
 * newest article: its readers ask from within their archive. A month or day without a year means that of every year.
 */
export function askedPeriods(question: string, latestDate: string | undefined): AskedPeriod[] {
  // Offsets are kept: the century is put back where the question is read, not where it is quoted.
  const folded = foldScript(foldWidth(question)).replace(SHORT_YEAR, "20$1");
  const mentions = findDates(folded);
  const periods: AskedPeriod[] = [];
  for (let at = 0; at < mentions.length; at++) {
    const mention = mentions[at] as DateMention;
    const next = mentions[at + 1];
    const isSpan = next !== undefined && BETWEEN.test(folded.slice(mention.end, next.start));
    const before = folded.slice(0, mention.start);
    const behind = folded.slice((isSpan ? next : mention).end);
    const period = isSpan
      ? spanOf(mention, next, folded.slice(mention.start, next.end), latestDate)
      : periodOf(mention, { before, behind }, latestDate);
    if (period) periods.push(isSpan ? period : openEnded(period, before, behind));
    if (isSpan) at += 1;
  }
  const seasons = [...folded.matchAll(LONE_SEASON)].flatMap(([words, which = ""]) => {
    if (latestDate === undefined) return [];
    const year = Number(latestDate.slice(0, 4));
    const part = partOf(words, /last/i.test(which) ? lastBegun(words, latestDate) : year);
    return part ? [{ words, range: part, isRelative: true }] : [];
  });
  const known = [...periods.map(({ words }) => words), ...seasons.map(({ words }) => words)].join(" ");
  const bare = [...folded.matchAll(BARE_YEAR)]
    .filter(([year]) => !known.includes(year))
    .flatMap(([words]) => {
      const range = rangeOf({ year: Number(words) });
      return range ? [{ words, range, isRelative: false }] : [];
    });
  return [...periods, ...seasons, ...bare];
}

function spanOf(
  first: DateMention,
  last: DateMention,
  words: string,
  latestDate: string | undefined,
): AskedPeriod | undefined {
  // "May to July 2021", 去年3月到5月: the one with the year gives it to the other.
  const lends = first.year === undefined && first.relative === undefined && last.year !== undefined;
  const from = resolveDates(lends ? { ...first, year: last.year as number } : first, latestDate);
  const borrows = last.year === undefined && last.relative === undefined && from !== undefined;
  const to = resolveDates(borrows ? { ...last, year: Number(from.from.slice(0, 4)) } : last, latestDate);
  if (!from || !to || to.to < from.from) return undefined;
  const isRelative = first.relative !== undefined || last.relative !== undefined;
  return { words, range: { from: from.from, to: to.to }, isRelative };
}

function periodOf(
  mention: DateMention,
  { before, behind }: { readonly before: string; readonly behind: string },
  latestDate: string | undefined,
): AskedPeriod | undefined {
  const { raw, year, month, day, relative, until } = mention;
  if (relative === "recently" || relative === "same-day" || relative === "same-month") return undefined;
  if (year === undefined && relative === undefined && month !== undefined) {
    const which = WHICH_ONE.exec(before)?.[1]?.toLowerCase();
    if (which !== undefined && latestDate !== undefined) {
      const range = lastSuch({ month, ...(day === undefined ? {} : { day }) }, which, latestDate);
      return range && { words: `${which} ${raw}`, range, isRelative: true };
    }
    if (until !== undefined) return undefined;
    return { words: raw, yearly: { month, ...(day === undefined ? {} : { day }) }, isRelative: false };
  }
  const range = resolveDates(mention, latestDate);
  if (!range) return undefined;
  if (month === undefined && day === undefined) {
    const near = `${BEFORE_YEAR.exec(before)?.[0] ?? ""}${raw.endsWith("年") ? "年" : ""}${BEHIND_YEAR.exec(behind)?.[0] ?? ""}`;
    const part = partOf(near, Number(range.from.slice(0, 4)));
    if (part && daysOfYear(range))
      return { words: `${near.trim()} ${raw}`.trim(), range: part, isRelative: relative !== undefined };
  }
  return { words: raw, range, isRelative: relative !== undefined };
}

const daysOfYear = ({ from, to }: DayRange) => from.endsWith("-01-01") && to.endsWith("-12-31");

/** The stretch of a year that words name, `undefined` when they name none. */
function partOf(words: string, year: number): DayRange | undefined {
  const part = PARTS_OF_YEAR.find(([pattern]) => pattern.test(words));
  if (!part) return undefined;
  const [, fromMonth, toMonth] = part;
  const from = rangeOf({ year, month: fromMonth });
  const to = rangeOf(toMonth > 12 ? { year: year + 1, month: toMonth - 12 } : { year, month: toMonth });
  return from && to && { from: from.from, to: to.to };
}

/** The year of the last such season that was over by then. */
function lastBegun(words: string, latestDate: string): number {
  const year = Number(latestDate.slice(0, 4));
  return (partOf(words, year)?.to ?? LAST_DAY) < latestDate ? year : year - 1;
}

/** "last March": the last one that was over; "this March" that of the year. */
function lastSuch(
  date: { readonly month: number; readonly day?: number },
  which: string,
  latestDate: string,
): DayRange | undefined {
  const year = Number(latestDate.slice(0, 4));
  const ofYear = rangeOf({ year, ...date });
  return which === "this" || (ofYear && ofYear.to < latestDate)
    ? ofYear
    : rangeOf({ year: year - 1, ...date });
}

/** "since 2020", 2021年以前. */
function openEnded(period: AskedPeriod, before: string, behind: string): AskedPeriod {
  if (!period.range) return period;
  const { from, to } = period.range;
  if (SINCE_BEFORE.test(before) || SINCE_BEHIND.test(behind))
    return { ...period, range: { from, to: LAST_DAY } };
  if (UNTIL_BEFORE.test(before) || UNTIL_BEHIND.test(behind))
    return { ...period, range: { from: FIRST_DAY, to } };
  return period;
}
