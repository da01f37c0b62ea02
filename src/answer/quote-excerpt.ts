import type { Article } from "../model/article.ts";
import type { TextRange } from "../text/normalise.ts";
import { splitSentences } from "../text/sentences.ts";
import type { QuotedSpan } from "./answerer.ts";

/** A line break inside a number, where a page divides it from what is counted. */
const DIVIDED_NUMBER = /\d\n\S/;

/**
 * The whole sentences of an article that hold some of the ranges, those side by side in one paragraph as one quote. Of
 * an article of which only the title was found, its first sentence.
 */
export function quoteExcerpt(article: Article, ranges: readonly TextRange[]): QuotedSpan[] {
  const { text } = article;
  const sentences = joinDivided(text);
  const held = sentences.filter((sentence) =>
    ranges.some(({ start, end }) => start < sentence.end && end > sentence.start),
  );
  const quotes: TextRange[] = [];
  for (const { start, end } of held.length > 0 ? held : sentences.slice(0, 1)) {
    const last = quotes.at(-1);
    const isBeside = last !== undefined && /^[^\S\n]*$/.test(text.slice(last.end, start));
    if (isBeside) quotes.pop();
    quotes.push({ start: isBeside ? last.start : start, end });
  }
  return quotes.map((range) => ({ article, ...range }));
}

/** The sentences, those as one between which a line break divides a number. */
function joinDivided(text: string): TextRange[] {
  const joined: TextRange[] = [];
  for (const { start, end } of splitSentences(text)) {
    const last = joined.at(-1);
    const isDivided = last !== undefined && DIVIDED_NUMBER.test(text.slice(last.end - 1, start + 1));
    if (isDivided) joined.pop();
    joined.push({ start: isDivided ? last.start : start, end });
  }
  return joined;
}
