/** How a page was taken apart: for every printed line what it was taken for, where it went, and why. */
import type { Article } from "./article.ts";

/** What a line is to its article: headline block, text, writers, or printed words that are not its text. */
export type LineRole = "headline" | "text" | "writer" | "label";

/** Why a line stands where it stands. */
export interface LineTrace {
  /** 1-based line of the page. */
  readonly line: number;
  /** Its class, for example "heading" or "byline". */
  readonly kind: string;
  /** Why it has that class. */
  readonly reason: string;
  readonly role: LineRole;
  readonly articleId: string;
}

export interface ArticleTrace {
  readonly articleId: string;
  /** Why the article begins where it begins, and what was moved or kept inside. */
  readonly reasons: readonly string[];
}

export interface ExplainedPage {
  readonly articles: readonly Article[];
  /** One for every printed line, ascending. */
  readonly lines: readonly LineTrace[];
  /** One for every article, in reading order. */
  readonly decisions: readonly ArticleTrace[];
}
