import { createHash } from "node:crypto";
import type { Article } from "../model/article.ts";
import { detectLanguage } from "../text/detect-language.ts";
import { measureTextQuality } from "../text/text-quality.ts";
import type { ArticleLine } from "./read-article-lines.ts";

/**
 * Articles as they come in JSON lines: the text is taken as it is, and every quote of it stands on the article's one
 * line of the file. An article without an id gets one of its file and content.
 */
export function articlesOfLines(file: string, lines: readonly ArticleLine[]): Article[] {
  return lines.map(({ id, line, title, text, date, newspaper, page, byline, url }) => ({
    id: id ?? `a${createHash("sha256").update(`${file}\n${title}\n${text}`).digest("hex").slice(0, 12)}`,
    title: title.trim() === "" ? `${text.slice(0, 20)}…` : title,
    titleIsOurs: title.trim() === "",
    ...(newspaper ? { newspaper, newspaperEvidence: { source: "record" as const, line } } : {}),
    ...(date ? { date, dateEvidence: { source: "record" as const, line } } : {}),
    ...(page ? { page } : {}),
    ...(byline ? { byline } : {}),
    ...(url ? { url } : {}),
    kind: "news" as const,
    language: detectLanguage(title + text),
    source: { file, lines: [[line, line]] },
    text,
    quality: measureTextQuality(text),
    lineSpans: [{ start: 0, end: text.length, line }],
  }));
}
