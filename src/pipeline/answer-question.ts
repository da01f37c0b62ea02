import type { Answerer } from "../answer/answerer.ts";
import { cite } from "../answer/cite.ts";
import type { Violation } from "../answer/verify/violation.ts";
import type { Embedder } from "../embed/embedder.ts";
import type { Answer, NearestArticle } from "../model/answer.ts";
import type { Article } from "../model/article.ts";
import type { Question } from "../model/question.ts";
import type { RetrievedPassage } from "../model/retrieval.ts";
import type { Retrieval } from "../retrieve/retrieve-passages.ts";
import type { ArchiveStore } from "../store/archive-store.ts";

export interface AnswerQuestionStages {
  readonly retrieve: (question: Question) => Promise<Retrieval>;
  readonly store: Pick<ArchiveStore, "findArticles">;
  readonly embedder: Pick<Embedder, "embedPassages">;
  readonly answerer: Answerer;
  readonly verify: (
    answer: Answer,
    articleText: (articleId: string) => string | undefined,
  ) => readonly Violation[];
  /** Called when a draft did not pass verification; the reader gets the quotes without the assertion. */
  readonly onRejected?: (violations: readonly Violation[]) => void;
}

/** Articles whose sentences are read. */
const ARTICLES_READ = 4;
const NEAREST_SHOWN = 3;

/**
 * Answers a question: retrieve → answer → verify. An answer that verification does not prove is not asserted: its
 * quotes are offered as the closest found.
 */
export async function answerQuestion(
  stages: AnswerQuestionStages,
  question: Question,
  signal?: AbortSignal,
): Promise<Answer & { readonly trace: readonly string[] }> {
  const startedAt = performance.now();
  const retrieval = await stages.retrieve(question);
  const retrievedAt = performance.now();
  signal?.throwIfAborted();
  const articles = await loadArticles(stages, retrieval.passages);
  const draft = await stages.answerer.answer({
    ...retrieval,
    articles,
    similarities: async (texts) => {
      const vectors = await stages.embedder.embedPassages(texts);
      return vectors.map((vector) =>
        vector.reduce((sum, value, index) => sum + value * (retrieval.queryVector[index] ?? 0), 0),
      );
    },
    ...(signal ? { signal } : {}),
  });
  const answeredAt = performance.now();
  const citations = draft.quotes.map((quote) => cite(quote));
  const answer: Answer = {
    status: draft.status,
    language: retrieval.plan.language,
    ...(draft.headline === undefined ? {} : { headline: draft.headline }),
    ...(draft.fact === undefined ? {} : { fact: draft.fact }),
    text: citations.map(({ quote }) => quote).join("\n"),
    citations,
    nearest: articles.slice(0, NEAREST_SHOWN).map(nearestOf),
    ...(retrieval.concepts.length === 0 ? { hint: "too-short" as const } : {}),
    ...(retrieval.narrowed.length === 0 ? {} : { narrowed: retrieval.narrowed }),
    timings: {
      retrieveMs: Math.round(retrievedAt - startedAt),
      answerMs: Math.round(answeredAt - retrievedAt),
    },
  };
  const trace = [...retrieval.plan.trace, ...draft.trace];
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const violations = stages.verify(answer, (articleId) => texts.get(articleId));
  if (violations.length === 0) return { ...answer, trace };
  stages.onRejected?.(violations);
  const { headline: _, fact: __, ...unasserted } = answer;
  return { ...unasserted, status: citations.length > 0 ? "closest" : "not-found", trace };
}

async function loadArticles(
  { store }: AnswerQuestionStages,
  passages: readonly RetrievedPassage[],
): Promise<Article[]> {
  const ids = [...new Set(passages.map(({ articleId }) => articleId))].slice(0, ARTICLES_READ);
  const articles = await store.findArticles(ids);
  return ids.flatMap((id) => articles.find((article) => article.id === id) ?? []);
}

function nearestOf({ id, title, newspaper, date }: Article): NearestArticle {
  return { articleId: id, title, ...(newspaper ? { newspaper } : {}), ...(date ? { date } : {}) };
}
