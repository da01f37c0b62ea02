import type { PartOfDay } from "../../text/date-words.ts";
import type { CalendarDate, DateMention } from "../../text/dates.ts";
import type { QuoteEvidence } from "./evidence.ts";

function yearAgrees(year: number | undefined, printed: CalendarDate, quote: QuoteEvidence): boolean {
  if (year === undefined || year === printed.year) return true;
  // 3月3日 in an article of 2022, or behind a 2022年 in the same quote, may be told as 3 March 2022.
  if (printed.year !== undefined) return false;
  return year === quote.articleYear || quote.dates.some((date) => date.year === year);
}

/** Of 22日 behind 6月21日 it is 6月, too. */
function monthOf(printed: CalendarDate, { dates }: QuoteEvidence): number | undefined {
  const before = dates.slice(0, dates.indexOf(printed as DateMention));
  return printed.month ?? before.findLast(({ month }) => month !== undefined)?.month;
}

function partsAgree(claimed: CalendarDate, printed: CalendarDate, quote: QuoteEvidence): boolean {
  return (
    (claimed.month === undefined || claimed.month === monthOf(printed, quote)) &&
    (claimed.day === undefined || claimed.day === printed.day) &&
    yearAgrees(claimed.year, printed, quote)
  );
}

/** What one calls the night another one calls the evening. */
function isPartOf(claimed: PartOfDay, printed: PartOfDay | undefined): boolean {
  const late: readonly (PartOfDay | undefined)[] = ["evening", "night"];
  return claimed === printed || (late.includes(claimed) && late.includes(printed));
}

function mentionAgrees(claimed: DateMention, printed: DateMention, quote: QuoteEvidence): boolean {
  if (claimed.partOfDay !== undefined && !isPartOf(claimed.partOfDay, printed.partOfDay)) return false;
  if (claimed.relative !== undefined && claimed.relative !== printed.relative) return false;
  if (claimed.until !== undefined) {
    return (
      partsAgree(claimed, printed, quote) &&
      printed.until !== undefined &&
      partsAgree(claimed.until, printed.until, quote)
    );
  }
  return (
    partsAgree(claimed, printed, quote) ||
    (printed.until !== undefined && partsAgree(claimed, printed.until, quote))
  );
}

/**
 * Whether a quote supports a claimed date: one printed date says all that the claim says. The claim may say
 * less, and take its year from the article's date when the quote prints none.
 */
export function isSupportedDate(claimed: DateMention, quote: QuoteEvidence): boolean {
  if (quote.dates.some((printed) => mentionAgrees(claimed, printed, quote))) return true;
  const isYearAlone = claimed.year !== undefined && claimed.month === undefined;
  // 〔2022〕3号: a year without 年 is read as a plain number.
  return (
    isYearAlone &&
    quote.quantities.some(({ kind, value }) => kind === "plain" && value === String(claimed.year))
  );
}
