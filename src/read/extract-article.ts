import { Readability } from "@mozilla/readability";
import { cellsOf, markupLines } from "./markup-lines.ts";
import { descendants, type MarkupDocument, parseHtml } from "./parse-markup.ts";

export interface WebArticle {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly byline?: string;
  readonly siteName?: string;
  /** ISO 8601 calendar date. */
  readonly date?: string;
}

/** Characters of a text that counts as an article: a Chinese news item says in 60 what takes 200 in English. */
const SHORTEST_ARTICLE = 60;
/** The article of a web page as a reader sees it; `undefined` when the page has none with a title. */
export function extractArticle(html: string): WebArticle | undefined {
  const found = new Readability(markTables(parseHtml(html)) as never, {
    charThreshold: SHORTEST_ARTICLE,
  }).parse();
  if (!found?.content || !found.title?.trim()) return undefined;
  const paragraphs = markupLines(parseHtml(found.content));
  const text = paragraphs.join("");
  if (text.length < SHORTEST_ARTICLE) return undefined;
  const title = found.title.trim();
  const date = /^\d{4}-\d{2}-\d{2}/.exec(found.publishedTime ?? "")?.[0];
  return {
    title,
    paragraphs: paragraphs[0] === title ? paragraphs.slice(1) : paragraphs,
    ...(found.byline?.trim() ? { byline: found.byline.trim() } : {}),
    ...(found.siteName?.trim() ? { siteName: found.siteName.trim() } : {}),
    ...(date ? { date } : {}),
  };
}

/** The visible text of a web page, one line a block. */
export const bodyLines = (html: string): string[] => markupLines(parseHtml(html));

/** Tells Readability which tables hold facts: without a sign it takes the small ones for layout and drops them. */
function markTables(document: MarkupDocument): MarkupDocument {
  for (const table of document.body ? descendants(document.body, "table") : []) {
    const rows = descendants(table, "tr");
    if (rows.length > 1 && rows.every((row) => cellsOf(row))) table.setAttribute("summary", "facts");
  }
  return document;
}
