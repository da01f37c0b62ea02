import type { Article } from "../model/article.ts";
import { splitClauses, splitSentences } from "../text/sentences.ts";
import type { QuotedSpan } from "./answerer.ts";

/** Several quotes are shown one below the other: a longer sentence is cut to the clauses around the mention. */
const QUOTE_LENGTH = 90;
/** A dateline or a sub-head names what it is about and tells nothing. */
const TELLING_LENGTH = 18;

/** The first sentence of an article that mentions what is sought; its first one when only the title does. */
export function quoteMention(article: Article, mentions: (text: string) => boolean): QuotedSpan {
  const sentences = splitSentences(article.text);
  const mentioning = sentences.filter(({ text }) => mentions(text));
  const sentence =
    mentioning.find(({ text }) => text.length >= TELLING_LENGTH) ?? mentioning[0] ?? sentences[0];
  if (!sentence) return { article, start: 0, end: article.text.length };
  const { start, end, text } = sentence;
  if (text.length <= QUOTE_LENGTH) return { article, start, end };
  const clauses = splitClauses(text, { base: start });
  const at = Math.max(
    0,
    clauses.findIndex((clause) => mentions(clause.text)),
  );
  let [first, last] = [at, at];
  const lengthOf = (from: number, to: number) => (clauses[to]?.end ?? end) - (clauses[from]?.start ?? start);
  // What follows says more than what comes before.
  for (;;) {
    if (last + 1 < clauses.length && lengthOf(first, last + 1) <= QUOTE_LENGTH) last += 1;
    else if (first > 0 && lengthOf(first - 1, last) <= QUOTE_LENGTH) first -= 1;
    else break;
  }
  return { article, start: clauses[first]?.start ?? start, end: clauses[last]?.end ?? end };
}
