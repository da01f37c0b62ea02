import type { Coverage } from "../model/answer.ts";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** How far the archive reaches, in English. */
export function describeCoverageInEnglish({ earliestDate, latestDate, undated }: Coverage): string {
  if (earliestDate === undefined || latestDate === undefined)
    return "No article in the archive carries a date.";
  const isOneDay = earliestDate === latestDate;
  const reach = isOneDay ? `to ${dayOf(latestDate)}` : `from ${dayOf(earliestDate)} to ${dayOf(latestDate)}`;
  if (undated === 0) return `The archive reaches ${reach}.`;
  const others = `${undated} ${undated === 1 ? "article carries" : "articles carry"} no date`;
  return `The dated articles of the archive reach ${reach}; ${others}.`;
}

function dayOf(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}
