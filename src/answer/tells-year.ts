import type { Article } from "../model/article.ts";
import type { QueryPlan } from "../model/query-plan.ts";
import { type DateMention, findDates } from "../text/dates.ts";
import { resolveDates } from "../text/day-ranges.ts";

interface Sentence {
  readonly article: Article;
  readonly text: string;
  /** UTF-16 offset into the article's text. */
  readonly start: number;
}

/** What is yet to come is told by no report of what was. */
const NEXT_YEAR = /明年|next year/i;

/**
 * The calendar years that a question names, in whatever notation, or as the next one; not those of 去年, which print says
 * of any year, nor of months alone ("January to October").
 */
export function askedYears({ years, periods }: Pick<QueryPlan, "years" | "periods">): number[] {
  const named = periods.flatMap(({ range, isRelative, words }) => {
    const [from, to] = [range?.from.slice(0, 4), range?.to.slice(0, 4)];
    const isNamed = isRelative
      ? NEXT_YEAR.test(words)
      : findDates(words).some(({ year }) => year !== undefined);
    return range && isNamed && from === to ? [Number(from)] : [];
  });
  return [...new Set([...years, ...named])];
}

/**
 * Whether a sentence tells of a year: it names the year, or a word that means it in an article of that date (去年); or
 * it names no year, and title, date or the last year named before it is that year.
 */
export function tellsYear({ article, text, start }: Sentence, year: number): boolean {
  if (text.includes(String(year))) return true;
  const told = yearsIn(text, article.date);
  if (told.length > 0) return told.includes(year);
  if (`${article.title}\n${article.date ?? ""}`.includes(String(year))) return true;
  return yearsIn(article.text.slice(0, start), article.date).at(-1) === year;
}

/** The years that a text names by number, or by a word that the article's date makes one, in order. */
function yearsIn(text: string, printed: string | undefined): number[] {
  return findDates(text).flatMap((mention) => {
    const days = namesYear(mention) ? resolveDates(mention, printed) : undefined;
    return days ? [Number(days.from.slice(0, 4))] : [];
  });
}

function namesYear({ year, relative }: DateMention): boolean {
  return year !== undefined || (relative?.endsWith("year") ?? false) || relative === "two-years-ago";
}
