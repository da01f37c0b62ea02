/** What the edges need to show the archive itself, page by page: lists of articles, articles, newspapers. */
import type { Audience } from "./archive.ts";
import type { Citation } from "./citation.ts";

/** An article that a search found. */
export interface FoundArticle {
  readonly articleId: string;
  /** Where in its text the sentence stands that fits best, a UTF-16 offset. */
  readonly at: number;
}

/** An article as a line of a list. */
export interface ListedArticle {
  readonly articleId: string;
  readonly title: string;
  readonly titleIsOurs: boolean;
  readonly newspaper?: string;
  /** ISO 8601. */
  readonly date?: string;
  /** A printed sentence of it. */
  readonly sentence?: string;
}

/** Which articles of a list, counted from 0. */
export interface ListRange {
  readonly from: number;
  readonly limit: number;
}

/** Articles with a date and articles without one are different lists: nobody can tell where the others belong. */
export type ArticlesByDate = "dated" | "undated";

/** How much of a newspaper the archive holds. */
export interface NewspaperHolding {
  /** Absent for the articles whose page carries no name. */
  readonly newspaper?: string;
  readonly articles: number;
  readonly undated: number;
  /** ISO 8601 dates of the oldest and newest dated article; absent when none carries a date. */
  readonly earliestDate?: string;
  readonly latestDate?: string;
}

/** A stretch of whole sentences of an article, for reading it page by page. */
export interface ArticlePage {
  /** The stretch, with where it is printed. */
  readonly citation: Citation;
  readonly subtitle?: string;
  readonly byline?: string;
  /** Counted from 0. */
  readonly number: number;
  readonly pages: number;
}

export interface ArchiveBrowser {
  /** Articles that hold something of what is sought, best first, none twice; at most some hundreds. */
  search(words: string): Promise<readonly FoundArticle[]>;
  /** The articles of a search as they are now, in its order; `undefined` for one that is gone. */
  listFound(found: readonly FoundArticle[]): Promise<readonly (ListedArticle | undefined)[]>;
  /** The newest first; without a date, in the order of files and of reading. */
  listNewest(kind: ArticlesByDate, range: ListRange): Promise<readonly ListedArticle[]>;
  /** By name, those without one last. */
  listNewspapers(): Promise<readonly NewspaperHolding[]>;
  /**
   * A page of an article, or of the one that an old id leads to; `undefined` when there is no such article.
   * @param pageLength UTF-16 units of text on a page, at most
   * @param number counted from 0; behind the last page, the last one
   */
  readPage(articleId: string, pageLength: number, number: number): Promise<ArticlePage | undefined>;
}

/** The archive as one looks through it, as far as the audience may know it. */
export type BrowserFor = (audience: Audience) => ArchiveBrowser;
