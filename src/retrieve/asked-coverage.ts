import type { Coverage } from "../model/answer.ts";
import type { ArchiveOutline } from "../model/query-plan.ts";
import { foldScript } from "../text/fold-script.ts";
import { foldWidth } from "../text/fold-width.ts";
import { askedPeriods } from "./asked-periods.ts";

/** Words for the present, which for an archive is the day of its newest article. */
const NOW =
  /\b(?:latest|newest|most recent(?:ly)?|recently|now|nowadays|current(?:ly)?|at present|at the moment|these days|today|tonight|so far)\b|最新|最近(?!的?[一二两三]?[家个所座条])|近期|近来|近日|目前|眼下|现在|如今|现任|当前|当下|至今|今天|今晚|此刻/i;

export interface AskedCoverage {
  /** How far the dated articles reach. */
  readonly coverage: Coverage;
  /** The time asked about lies wholly before the oldest dated article: a later one may well tell of it. */
  readonly isBefore: boolean;
}

/**
 * How far the archive reaches, when a question asks for something newer than its newest article, for the present, or
 * for something older than its oldest; `undefined` for any other question. Words such as 去年 count as the present: what
 * they mean depends on the day of the reader, which no archive knows.
 */
export function askedCoverage(
  question: string,
  { earliestDate, latestDate, undated = 0 }: ArchiveOutline,
): AskedCoverage | undefined {
  const folded = foldScript(foldWidth(question));
  // Without any date in the archive, relative words still need one to be read from.
  const periods = askedPeriods(folded, latestDate ?? "0001-01-01").filter(({ yearly }) => !yearly);
  const isDated = earliestDate !== undefined && latestDate !== undefined;
  const isNow = NOW.test(folded) || periods.some(({ isRelative }) => isRelative);
  const isAfter = periods.some(({ range }) => range && (!isDated || range.from > latestDate));
  const isBefore = periods.some(({ range }) => range && isDated && range.to < earliestDate);
  if (!isNow && !isAfter && !isBefore) return undefined;
  return {
    coverage: { ...(isDated ? { earliestDate, latestDate } : {}), undated },
    isBefore: isBefore && !isNow && !isAfter,
  };
}
