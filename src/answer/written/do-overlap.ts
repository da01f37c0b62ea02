import type { QuotedSpan } from "../answerer.ts";

/** Whether two stretches are of one article and have some of it in common. */
export function doOverlap(one: QuotedSpan, other: QuotedSpan): boolean {
  return one.article.id === other.article.id && one.start < other.end && other.start < one.end;
}
