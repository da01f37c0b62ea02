import type { Article, Continuation, LineRange, LineSpan } from "../model/article.ts";
import type { Citation } from "../model/citation.ts";
import type { TableRow } from "../model/table.ts";
import { isUncertainQuote } from "../text/text-quality.ts";
import type { QuotedSpan } from "./answerer.ts";

/**
 * The citation of a stretch of an article: its words, the lines of the page on which they are printed, and for words
 * out of a table the row they stand in.
 */
export function cite({ article, start, end }: QuotedSpan): Citation {
  const { id, title, titleIsOurs, newspaper, date, url, quality } = article;
  const quote = article.text.slice(start, end);
  const { page, ...source } = sourceOf(article, start, end);
  const tableRow = rowOf(article, start, end);
  return {
    articleId: id,
    title,
    titleIsOurs,
    ...(newspaper ? { newspaper } : {}),
    ...(date ? { date } : {}),
    ...(page ? { page } : {}),
    // The address is that of the first page's scan.
    ...(url && source.file === article.source.file ? { url } : {}),
    source,
    quote,
    ...(tableRow ? { tableRow } : {}),
    ...(isUncertainQuote(quote, quality) ? { textUncertain: true as const } : {}),
  };
}

/** The pages and lines on which a stretch is printed, and the number of the first of these pages. */
function sourceOf({ source, page, lineSpans }: Article, start: number, end: number) {
  const spans = lineSpans.filter((span) => span.end > start && span.start < end);
  const whole: Continuation = { file: source.file, lines: source.lines, ...(page ? { page } : {}) };
  const [first = whole, ...further] = [whole, ...(source.continuedIn ?? [])].flatMap((printed, index) => {
    const onPage = spans.filter(({ continuation = 0 }) => continuation === index);
    return onPage.length === 0 ? [] : [{ ...printed, lines: linesOf(onPage) }];
  });
  return { ...first, ...(further.length > 0 ? { continuedIn: further } : {}) };
}

/** Line ranges in reading order, neighbouring lines joined. */
function linesOf(spans: readonly LineSpan[]): LineRange[] {
  const ranges: LineRange[] = [];
  for (const { line } of spans) {
    const last = ranges.at(-1);
    // Blank lines between printed ones belong to the stretch.
    if (last && line >= last[1] && line - last[1] <= 2) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges;
}

/** The row of a table in which all of a stretch stands, when the table says what its columns are. */
function rowOf({ tables = [] }: Article, start: number, end: number): TableRow | undefined {
  return tables
    .filter(({ headers }) => headers.length > 0)
    .flatMap(({ rows }) => rows)
    .find((row) => row.start <= start && row.end >= end);
}
