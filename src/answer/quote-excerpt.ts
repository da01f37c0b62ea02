import type { Article } from "../model/article.ts";
import type { TextRange } from "../text/normalise.ts";
import { splitSentences } from "../text/sentences.ts";
import type { QuotedSpan } from "./answerer.ts";

/**
 * The whole sentences of an article that hold some of the ranges, those side by side in one paragraph as one quote. Of
 * an article of which only the title was found, its first sentence.
 */
export function quoteExcerpt(article: Article, ranges: readonly TextRange[]): QuotedSpan[] {
  const sentences = splitSentences(article.text);
  const held = sentences.filter((sentence) =>
    ranges.some(({ start, end }) => start < sentence.end && end > sentence.start),
  );
  const quotes: { article: Article; start: number; end: number }[] = [];
  for (const { start, end } of held.length > 0 ? held : sentences.slice(0, 1)) {
    const last = quotes.at(-1);
    const between = last && article.text.slice(last.end, start);
    if (last && between !== undefined && /^[^\S\n]*$/.test(between)) last.end = end;
    else quotes.push({ article, start, end });
  }
  return quotes;
}
