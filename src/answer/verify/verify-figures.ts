import { findDates } from "../../text/dates.ts";
import { isHan } from "../../text/han.ts";
import { normalise } from "../../text/normalise.ts";
import { findQuantities, type Quantity } from "../../text/quantities.ts";
import type { Evidence, QuoteEvidence } from "./evidence.ts";
import { isSupportedDate } from "./same-date.ts";
import { isSameQuantity } from "./same-quantity.ts";
import type { Violation } from "./violation.ts";

/** "37 firms": neither the number nor what follows it is Chinese, so a measure word may be missing. */
function readsAsEnglish(text: string, { raw, end }: Quantity): boolean {
  return ![...raw].some((unit) => isHan(unit.charCodeAt(0))) && !isHan(text.charCodeAt(end));
}

/**
 * Whether the words of a figure stand in a quote where the quote itself shows no figure: words such as 一起
 * that are a number in one context only.
 */
function standsAsWords(raw: string, { quote, normalised, quantities, dates }: QuoteEvidence): boolean {
  const words = normalise(raw);
  if (/[\d.%]/.test(words) || !normalised.includes(words)) return false;
  return ![...quantities, ...dates].some((figure) => {
    const at = quote.indexOf(raw);
    return at < figure.end && at + raw.length > figure.start;
  });
}

/** "the 15th" for 15日. */
function isDayOfMonth({ kind, value }: Quantity, { dates }: QuoteEvidence): boolean {
  const isDay = (day: number | undefined) => String(day) === value;
  return kind === "ordinal" && dates.some(({ day, until }) => isDay(day) || isDay(until?.day));
}

/** The figures of `text` that no quote supports. Relative words (去年) must stand in a quote as well. */
export function verifyFigures(
  text: string,
  where: "headline" | "text",
  evidence: Evidence,
  speaksEnglish: boolean,
): Violation[] {
  const unsupportedDates = findDates(text).filter(
    (date) =>
      !evidence.quotes.some((quote) => isSupportedDate(date, quote) || standsAsWords(date.raw, quote)),
  );
  const unsupportedQuantities = findQuantities(text).filter((quantity) => {
    if (quantity.kind === "year") return false;
    const mayDropUnit = speaksEnglish && readsAsEnglish(text, quantity);
    return !evidence.quotes.some(
      (quote) =>
        quote.quantities.some((printed) => isSameQuantity(quantity, printed, mayDropUnit)) ||
        (mayDropUnit && isDayOfMonth(quantity, quote)) ||
        standsAsWords(quantity.raw, quote),
    );
  });
  return [
    ...unsupportedDates.map(({ raw }): Violation => ({ rule: "date-unsupported", where, what: raw })),
    ...unsupportedQuantities.map(({ raw }): Violation => ({ rule: "number-unsupported", where, what: raw })),
  ];
}
