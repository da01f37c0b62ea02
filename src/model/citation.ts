import type { Source } from "./article.ts";
import type { TableRow } from "./table.ts";

/** Another print of a cited story: in another newspaper, on another page, or once more in the same file. */
export interface Reprint {
  readonly articleId: string;
  readonly title: string;
  readonly titleIsOurs: boolean;
  readonly newspaper?: string;
  readonly date?: string;
  readonly page?: string;
  readonly source: Source;
}

/** Where an answer comes from. Every field but the quote is the article's; the lines are the quote's. */
export interface Citation {
  readonly articleId: string;
  readonly title: string;
  readonly titleIsOurs: boolean;
  readonly newspaper?: string;
  /** ISO 8601 date; absent when the page carries none. */
  readonly date?: string;
  readonly page?: string;
  readonly url?: string;
  /** File and lines on which the quote is printed. */
  readonly source: Source;
  /** Verbatim from the article's clean text. */
  readonly quote: string;
  /** The row of a table that the quote stands in, with the headers that say what its cells are. */
  readonly tableRow?: TableRow;
  /** The quote comes from a text that scan or extraction damaged: it may not read as printed. */
  readonly textUncertain?: true;
  /** Where else the same story is printed; absent when nowhere. */
  readonly alsoIn?: readonly Reprint[];
}
