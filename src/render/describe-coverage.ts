import type { Coverage } from "../model/answer.ts";
import type { Say } from "./load-messages.ts";

/** How far the archive reaches. */
export function describeCoverage({ earliestDate, latestDate, undated }: Coverage, say: Say): string {
  if (earliestDate === undefined || latestDate === undefined) return say("coverage-none");
  const values = {
    span: earliestDate === latestDate ? "day" : "days",
    earliest: dayOf(earliestDate),
    latest: dayOf(latestDate),
  };
  return undated === 0 ? say("coverage-reach", values) : say("coverage-dated", { ...values, undated });
}

/** Articles that come as JSON may bring another date than a calendar day; that is told as it is. */
function dayOf(date: string): Date | string {
  const day = new Date(`${date}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(day.getTime()) ? day : date;
}
