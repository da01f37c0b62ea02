import { Readability } from "@mozilla/readability";
import { type MarkupDocument, type MarkupNode, parseHtml } from "./parse-markup.ts";

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
const BLOCKS =
  /^(?:p|div|section|article|main|header|footer|h[1-6]|li|ul|ol|dl|dt|dd|tr|table|tbody|thead|blockquote|pre|figure|figcaption|body|address)$/i;
const UNSEEN = /^(?:script|style|noscript|template|head|nav)$/i;

/** The article of a web page as a reader sees it; `undefined` when the page has none with a title. */
export function extractArticle(html: string): WebArticle | undefined {
  const found = new Readability(parseHtml(html) as never, { charThreshold: SHORTEST_ARTICLE }).parse();
  if (!found?.content || !found.title?.trim()) return undefined;
  const paragraphs = paragraphsOf(parseHtml(found.content));
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
export const bodyLines = (html: string): string[] => paragraphsOf(parseHtml(html));

function paragraphsOf(document: MarkupDocument): string[] {
  const lines: string[] = [""];
  const visit = (node: MarkupNode) => {
    if (node.nodeType === 3) {
      lines.push(lines.pop() + (node.textContent ?? "").replace(/\s+/g, " "));
      return;
    }
    const name = node.nodeName;
    if (UNSEEN.test(name)) return;
    const breaks = BLOCKS.test(name) || /^br$/i.test(name);
    if (breaks) lines.push("");
    if (/^t[dh]$/i.test(name) && lines.at(-1)) lines.push(`${lines.pop()}\t`);
    for (const child of node.childNodes) visit(child);
    if (breaks) lines.push("");
  };
  if (document.body) visit(document.body);
  return lines.map((line) => line.replace(/^ +| +$/g, "")).filter((line) => line.trim() !== "");
}
