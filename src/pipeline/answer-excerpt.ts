import { cite } from "../answer/cite.ts";
import { nearestOf, reprintsOf } from "../answer/name-article.ts";
import { quoteExcerpt } from "../answer/quote-excerpt.ts";
import { stackQuotes } from "../answer/stack-quotes.ts";
import type { Violation } from "../answer/verify/violation.ts";
import { wordPlace } from "../answer/word-place.ts";
import type { Answer } from "../model/answer.ts";
import type { Article } from "../model/article.ts";
import { type ExcerptStore, type FoundExcerpt, findExcerpt } from "../retrieve/find-excerpt.ts";
import type { PastedExcerpt } from "../retrieve/recognise-excerpt.ts";
import { localeOf } from "../text/locale-of.ts";
import { withdrawAssertion } from "./withdraw-assertion.ts";

export interface AnswerExcerptStages {
  readonly store: ExcerptStore;
  readonly verify: (
    answer: Answer,
    articleText: (articleId: string) => string | undefined,
    proof: undefined,
    articles: readonly Article[],
  ) => readonly Violation[];
  /** Called when verification did not prove the place; the reader gets the quotes without the assertion. */
  readonly onRejected?: (violations: readonly Violation[]) => void;
}

/**
 * Answers a pasted excerpt with the place where it is printed: newspaper, date and page, and the printed words. What
 * stands there in other words or figures, or in several stories, is quoted and not asserted. `undefined` for anything
 * else: an ordinary question, or a message that the archive does not hold.
 */
export async function answerExcerpt(
  { store, verify, onRejected }: AnswerExcerptStages,
  pasted: PastedExcerpt,
  signal?: AbortSignal,
): Promise<(Answer & { readonly trace: readonly string[] }) | undefined> {
  const startedAt = performance.now();
  const found = await findExcerpt(pasted.text, store);
  signal?.throwIfAborted();
  const { outcome, comparisons, reprints } = found;
  const isWhole = outcome === "printed" || outcome === "several";
  if (pasted.kind === "question" && !isWhole) return undefined;
  if (pasted.kind === "unclear" && outcome === "absent") return undefined;
  const foundAt = performance.now();
  const articles = comparisons.map(({ article }) => article);
  const alsoIn = reprintsOf(reprints);
  const citations =
    outcome === "absent"
      ? []
      : comparisons
          .flatMap(({ article, ranges }) => quoteExcerpt(article, ranges))
          .map((quote) => ({ ...cite(quote), ...(alsoIn.length > 0 ? { alsoIn } : {}) }));
  const [first] = citations;
  const isPrinted = outcome === "printed" && first !== undefined;
  const answer: Answer = {
    status: isPrinted ? "answered" : first ? "closest" : "not-found",
    language: pasted.language,
    locale: localeOf(pasted, pasted.language),
    ...(isPrinted ? { headline: wordPlace(first, pasted.language) } : {}),
    text: stackQuotes(citations.map(({ quote }) => quote)),
    citations,
    nearest: articles.map(nearestOf),
    excerpt: outcome,
    timings: {
      excerptMs: Math.round(foundAt - startedAt),
      answerMs: Math.round(performance.now() - foundAt),
    },
  };
  const trace = traceOf(pasted, found);
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const violations = verify(answer, (id) => texts.get(id), undefined, articles);
  if (violations.length === 0) return { ...answer, trace };
  onRejected?.(violations);
  return { ...withdrawAssertion(answer), excerpt: first ? "part" : "absent", trace };
}

function traceOf({ kind, text }: PastedExcerpt, { outcome, comparisons }: FoundExcerpt): string[] {
  return [
    `excerpt (${kind}), ${outcome}: "${text.slice(0, 60)}"`,
    ...comparisons.map(
      ({ article, likeness, share, difference }) =>
        `${likeness.toFixed(3)} alike, ${share.toFixed(2)} in whole clauses · ${article.id}${
          difference ? ` · "${difference.pasted}" for "${difference.printed}"` : ""
        }`,
    ),
  ];
}
