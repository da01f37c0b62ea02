import type { Citation } from "../../model/citation.ts";
import { type DateMention, findDates } from "../../text/dates.ts";
import { normalise } from "../../text/normalise.ts";
import { findQuantities, type Quantity } from "../../text/quantities.ts";

/** One quote, taken apart once for all the checks. */
export interface QuoteEvidence {
  readonly quote: string;
  readonly normalised: string;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
  /** Year of the article, when its date is known: it completes 3月3日 to a full date. */
  readonly articleYear?: number;
}

/** What an answer may rest on. */
export interface Evidence {
  readonly quotes: readonly QuoteEvidence[];
  /** Quotes, titles and newspapers, normalised: where names and words may stand. */
  readonly names: readonly string[];
}

/** Takes the quotes of an answer apart. */
export function collectEvidence(citations: readonly Citation[]): Evidence {
  const quotes = citations.map(({ quote, date }): QuoteEvidence => {
    const articleYear = date === undefined ? Number.NaN : Number(date.slice(0, 4));
    return {
      quote,
      normalised: normalise(quote),
      quantities: findQuantities(quote),
      dates: findDates(quote),
      ...(Number.isInteger(articleYear) && { articleYear }),
    };
  });
  const labels = citations.flatMap(({ title, newspaper, titleIsOurs }) => [
    titleIsOurs ? "" : title,
    newspaper ?? "",
  ]);
  return {
    quotes,
    names: [
      ...quotes.map((quote) => quote.normalised),
      ...labels.map(normalise).filter((label) => label !== ""),
    ],
  };
}
