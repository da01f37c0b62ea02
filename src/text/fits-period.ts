import type { AskedPeriod } from "../model/query-plan.ts";
import { type DateMention, findDates } from "./dates.ts";
import { type DayRange, daysIn, overlaps, resolveDates } from "./day-ranges.ts";
import { foldScript } from "./fold-script.ts";
import { foldWidth } from "./fold-width.ts";
import { periodSigns } from "./period-signs.ts";

/** A mention of more days than these is no mention of a day: "2021" does not speak of 29 March. */
const LONGEST_MENTION_DAYS = 31;

/**
 * A test of a passage and its article's date for a period: 1 when the passage speaks of a date within it, or its article
 * was printed then; else 0. A question's date is as often that of what happened as that of the paper.
 */
export function asksForPeriod(period: AskedPeriod): (text: string, printed: string | undefined) => number {
  const { range, yearly, isRelative, words } = period;
  const longest = range === undefined ? LONGEST_MENTION_DAYS : Math.max(daysIn(range), LONGEST_MENTION_DAYS);
  const mayTell = periodSigns(period);
  const isMeant = (mention: DateMention, printed: string | undefined): boolean => {
    if (yearly) return isYearly(mention, yearly);
    const told = resolveDates(mention, printed);
    return told !== undefined && range !== undefined && overlaps(told, range) && daysIn(told) <= longest;
  };
  return (text, printed) => {
    if (printed !== undefined && wasPrinted(printed, range, yearly)) return 1;
    const folded = foldScript(foldWidth(text));
    if (isRelative && folded.toLowerCase().includes(words.toLowerCase())) return 1;
    if (!mayTell(folded, printed)) return 0;
    return findDates(folded).some((mention) => isMeant(mention, printed)) ? 1 : 0;
  };
}

function wasPrinted(printed: string, range: DayRange | undefined, yearly: AskedPeriod["yearly"]): boolean {
  if (range) return printed >= range.from && printed <= range.to;
  const [, month, day] = printed.split("-").map(Number);
  return month === yearly?.month && (yearly?.day === undefined || day === yearly.day);
}

/** A month or day of every year, alone or within a span such as 3–5 May. */
function isYearly({ month, day, until }: DateMention, yearly: NonNullable<AskedPeriod["yearly"]>): boolean {
  if (month !== yearly.month) return false;
  if (yearly.day === undefined || day === yearly.day) return true;
  return day !== undefined && until?.day !== undefined && day <= yearly.day && yearly.day <= until.day;
}
