import { cite } from "../answer/cite.ts";
import { quoteMention } from "../answer/quote-mention.ts";
import { stackQuotes } from "../answer/stack-quotes.ts";
import type { CountProof } from "../answer/verify/verify-computed.ts";
import type { Violation } from "../answer/verify/violation.ts";
import { wordCount } from "../answer/word-count.ts";
import type { Answer } from "../model/answer.ts";
import type { ScanRequest } from "../model/archive-scan.ts";
import type { Question } from "../model/question.ts";
import type { BilingualDictionary } from "../retrieve/bilingual-dictionary.ts";
import { narrowScan, recogniseScan } from "../retrieve/recognise-scan.ts";
import { scanArchive } from "../retrieve/scan-archive.ts";
import { soughtWords } from "../retrieve/sought-words.ts";
import type { ArchiveStore } from "../store/archive-store.ts";
import { localeOf } from "../text/locale-of.ts";

export interface AnswerScanStages {
  readonly store: Pick<ArchiveStore, "findArticles" | "passagesWithTerms" | "listArticleFacts">;
  readonly dictionary: BilingualDictionary;
  readonly verify: (
    answer: Answer,
    articleText: (articleId: string) => string | undefined,
    proof: CountProof,
  ) => readonly Violation[];
  /** Called when verification did not prove the count; nothing is asserted then. */
  readonly onRejected?: (violations: readonly Violation[]) => void;
}

/** Articles cited of those counted, more for a list than for a date; the others are told by their number. */
const CITED = { count: 10, list: 10, first: 3, latest: 3 };

/**
 * Answers a question about the archive itself: how many articles mention something, which, when first, when last. The
 * whole index is looked through, not the best passages. `undefined` for any other question, and for an empty list.
 */
export async function answerScan(
  stages: AnswerScanStages,
  question: Question,
  signal?: AbortSignal,
): Promise<(Answer & { readonly trace: readonly string[] }) | undefined> {
  const startedAt = performance.now();
  const recognised = recogniseScan(question.text);
  if (!recognised) return undefined;
  const { store, dictionary, verify } = stages;
  const newspapers = (await store.listArticleFacts()).flatMap(({ newspaper }) => newspaper ?? []);
  const request = narrowScan(recognised, [...new Set(newspapers)]);
  const words = request ? soughtWords(request.subject, dictionary) : [];
  if (!request || words.length === 0) return undefined;
  const { computed, counted, mentions } = await scanArchive(request, words, store);
  signal?.throwIfAborted();
  // A topic may be printed in words that no translation holds: rather than an empty list, what the search finds.
  if (request.kind === "list" && counted.length === 0) return undefined;
  const scannedAt = performance.now();
  const shown = counted.slice(0, CITED[request.kind]).map(({ id }) => id);
  const articles = await store.findArticles(shown);
  const quotes = shown
    .flatMap((id) => articles.find((article) => article.id === id) ?? [])
    .map((article) => quoteMention(article, mentions));
  const headline = quotes.length === 0 ? undefined : wordCount(computed, request.language);
  const answer: Answer = {
    status: quotes.length === 0 ? "not-found" : headline === undefined ? "closest" : "answered",
    language: request.language,
    locale: localeOf(question, request.language),
    ...(headline === undefined ? {} : { headline }),
    text: stackQuotes(quotes.map(({ article, start, end }) => article.text.slice(start, end))),
    citations: quotes.map((quote) => cite(quote)),
    nearest: [],
    computed,
    timings: {
      scanMs: Math.round(scannedAt - startedAt),
      answerMs: Math.round(performance.now() - scannedAt),
    },
  };
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const violations = verify(answer, (id) => texts.get(id), { counted, mentions });
  if (violations.length === 0) return { ...answer, trace: traceOf(request, answer) };
  stages.onRejected?.(violations);
  return undefined;
}

function traceOf({ kind, subject, isAbout, scope }: ScanRequest, { computed }: Answer): string[] {
  return [
    `${kind} over the whole index: ${isAbout ? "about" : "mentions"} "${subject}"${Object.values(scope)
      .map((part) => `, within ${part}`)
      .join("")}`,
    ...(computed?.words ?? []).map(({ word, articles }) => `counted "${word}": ${articles}`),
    ...(computed?.leftOut ?? []).map(({ word, articles }) => `left out "${word}": ${articles}`),
  ];
}
