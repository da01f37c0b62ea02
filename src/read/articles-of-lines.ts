import { createHash } from "node:crypto";
import type { Article, Evidence, LineRange, LineSpan, Source } from "../model/article.ts";
import { detectLanguage } from "../text/detect-language.ts";
import { findTables } from "../text/find-tables.ts";
import { measureTextQuality } from "../text/text-quality.ts";
import type { ArticleLine } from "./read-article-lines.ts";

/**
 * Articles that come as such: the text is taken as it is, and every quote of it stands on the article's one line of the
 * file, or on its paragraph's. An article without an id gets one of its file and content.
 */
export function articlesOfLines(file: string, lines: readonly ArticleLine[]): Article[] {
  return lines.map((article) => {
    const { id, line, title, text, date, newspaper, page, collection, byline, url, language } = article;
    const { wordBoxes, scans } = article;
    const lineSpans = spansOf(article);
    const tables = findTables(text);
    return {
      id: id ?? `a${createHash("sha256").update(`${file}\n${title}\n${text}`).digest("hex").slice(0, 12)}`,
      title: title.trim() === "" ? `${text.slice(0, 20)}…` : title,
      titleIsOurs: title.trim() === "",
      ...(newspaper ? { newspaper, newspaperEvidence: evidenceOf(article.newspaperSource, line) } : {}),
      ...(date ? { date, dateEvidence: evidenceOf(article.dateSource, line) } : {}),
      ...(page ? { page } : {}),
      ...(collection ? { collection } : {}),
      ...(byline ? { byline } : {}),
      ...(url ? { url } : {}),
      kind: "news" as const,
      language: language ?? detectLanguage(title + text),
      source: sourceOf(file, article, lineSpans),
      text,
      quality: measureTextQuality(text),
      lineSpans,
      ...(tables.length > 0 ? { tables } : {}),
      ...(wordBoxes && scans ? { wordBoxes: [...wordBoxes], scans: [...scans] } : {}),
    };
  });
}

/** Only what a record says stands on its line. */
function evidenceOf(source: Evidence["source"] = "record", line: number): Evidence {
  return source === "record" ? { source, line } : { source };
}

function sourceOf(file: string, { continuedIn }: ArticleLine, spans: readonly LineSpan[]): Source {
  const linesOn = (page: number) => rangesOf(spans.filter(({ continuation = 0 }) => continuation === page));
  const further = continuedIn?.map((page, index) => ({ ...page, lines: linesOn(index + 1) }));
  return { file, lines: linesOn(0), ...(further ? { continuedIn: further } : {}) };
}

/** One span a paragraph where the paragraphs stand on lines of their own, one for the whole text otherwise. */
function spansOf({ text, line, paragraphLines, lineSpans }: ArticleLine): LineSpan[] {
  if (lineSpans) return [...lineSpans];
  if (!paragraphLines) return [{ start: 0, end: text.length, line }];
  let start = 0;
  return text.split("\n").map((paragraph, index) => {
    const span = { start, end: start + paragraph.length, line: paragraphLines[index] ?? line };
    start = span.end + 1;
    return span;
  });
}

/** A blank line between two paragraphs does not part a range. */
function rangesOf(spans: readonly LineSpan[]): LineRange[] {
  const ranges: LineRange[] = [];
  for (const { line } of spans) {
    const last = ranges.at(-1);
    if (last && line >= last[1] && line <= last[1] + 2) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges;
}
