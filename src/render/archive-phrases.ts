import type { NewspaperHolding } from "../model/archive-browsing.ts";
import type { Say } from "./load-messages.ts";

/** A stretch of a list, counted from 1. */
export type ListedRange = Readonly<Record<"first" | "last" | "total", number>>;

export type ArchivePhrases = ReturnType<typeof archivePhrases>;

/** What the commands that show the archive say. */
export function archivePhrases(say: Say) {
  const rangeOf = (range: ListedRange) => say(range.first === range.last ? "list-one" : "list-range", range);
  const datesOf = ({ earliestDate: from, latestDate: to }: NewspaperHolding) => {
    if (from === undefined || to === undefined) return "";
    return from === to ? say("holding-day", { day: from }) : say("holding-days", { from, to });
  };
  return {
    /** A command came without what it needs. */
    searchUsage: say("search-usage"),
    articleUsage: say("article-usage"),
    nothingFound: (words: string) => say("nothing-found", { words }),
    articleUnknown: (id: string) => say("article-unknown", { id }),
    nothingInArchive: say("nothing-in-archive"),
    /** In a chat that the bot is not in, where it can say one thing and no button of it could do anything. */
    notForGuests: say("lists-not-here"),

    /** Headings of lists. */
    found: (words: string, range: ListedRange) => say("list-found", { words, range: rangeOf(range) }),
    newest: (range: ListedRange) => say("list-newest", { range: rangeOf(range) }),
    undated: (range: ListedRange) => say("list-undated", { range: rangeOf(range) }),
    newspapers: (articles: number, undated: number) => say("list-newspapers", { articles, undated }),
    /** Below a heading: how an article is opened. */
    pressToRead: say("press-to-read"),
    /** In the place of an article of a list that the archive does not hold any more. */
    articleGone: say("article-gone"),
    /** Below the newest articles: where those without a date are. */
    undatedFollow: (count: number) => say("undated-follow", { count }),
    /** What there is of a newspaper; the name may be words for that there is none. */
    holding: (holding: NewspaperHolding, name: string) =>
      say("holding", {
        name,
        articles: holding.articles,
        dates: datesOf(holding),
        undated: holding.undated,
      }),

    byline: (names: string) => say("byline", { names }),
    pageOf: (number: number, pages: number) => say("page-of", { number, pages }),
    backToList: say("button-list"),
    /** Shown to whoever pressed, at most 200 characters. */
    listForgotten: say("list-forgotten"),
  };
}
