import type { AnswerDraft, Answerer, QuotedSpan } from "../answer/answerer.ts";
import { cite } from "../answer/cite.ts";
import { locateConcepts, supportWithin } from "../answer/locate-concepts.ts";
import { nearestOf, reprintsOf } from "../answer/name-article.ts";
import type { Violation } from "../answer/verify/violation.ts";
import type { Embedder } from "../embed/embedder.ts";
import type { Answer, OnWritten } from "../model/answer.ts";
import type { Article } from "../model/article.ts";
import type { Citation, Reprint } from "../model/citation.ts";
import type { Question } from "../model/question.ts";
import type { SelectedArticle } from "../model/retrieval.ts";
import type { Reader } from "../reader/reader.ts";
import type { BilingualDictionary } from "../retrieve/bilingual-dictionary.ts";
import { namesFiguresOf } from "../retrieve/is-reprint.ts";
import type { Retrieval } from "../retrieve/retrieve-passages.ts";
import { selectArticles } from "../retrieve/select-articles.ts";
import type { ArchiveStore } from "../store/archive-store.ts";
import { localeOf } from "../text/locale-of.ts";
import { withdrawAssertion } from "./withdraw-assertion.ts";

export interface AnswerQuestionStages {
  readonly retrieve: (question: Question) => Promise<Retrieval>;
  readonly store: Pick<ArchiveStore, "findArticles">;
  readonly embedder: Pick<Embedder, "embedPassages">;
  readonly dictionary: BilingualDictionary;
  readonly reader?: Reader | undefined;
  readonly answerer: Answerer;
  readonly verify: (
    answer: Answer,
    articleText: (articleId: string) => string | undefined,
  ) => readonly Violation[];
  /** Called when a draft did not pass verification; the reader gets the quotes without the assertion. */
  readonly onRejected?: (violations: readonly Violation[]) => void;
  readonly onWritten?: OnWritten | undefined;
  /** When the question came, by `performance.now()`. */
  readonly askedAtMs?: number | undefined;
}

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
  const selected = await selectArticles(retrieval.passages, retrieval.plan, stages);
  if (retrieval.plan.mayBeNewTopic && !tellsOfAll(retrieval, selected[0]?.article)) {
    const alone = await answerQuestion(stages, { text: question.text }, signal);
    return {
      ...alone,
      trace: [`no follow-up: "${retrieval.plan.text}" finds nothing of it`, ...alone.trace],
    };
  }
  const articles = selected.map(({ article }) => article);
  const proposed = await stages.answerer.answer({
    ...retrieval,
    articles,
    similarities: async (texts) => {
      const vectors = await stages.embedder.embedPassages(texts);
      return vectors.map((vector) =>
        vector.reduce((sum, value, index) => sum + value * (retrieval.queryVector[index] ?? 0), 0),
      );
    },
    ...(stages.reader ? { reader: stages.reader } : {}),
    askedAtMs: stages.askedAtMs,
    ...(signal ? { signal } : {}),
    ...(stages.onWritten ? { onWritten: stages.onWritten } : {}),
  });
  const answeredAt = performance.now();
  const citeOf = (quote: QuotedSpan) => ({ ...cite(quote), ...alsoIn(quote, selected) });
  const common = {
    language: retrieval.plan.language,
    locale: localeOf(question, retrieval.plan.language),
    nearest: articles.slice(0, NEAREST_SHOWN).map(nearestOf),
    ...(saysNothing(retrieval) ? { hint: "too-short" as const } : {}),
    ...(retrieval.narrowed.length === 0 ? {} : { narrowed: retrieval.narrowed }),
    timings: {
      retrieveMs: Math.round(retrievedAt - startedAt),
      answerMs: Math.round(answeredAt - retrievedAt),
    },
  };
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const prove = (draft: AnswerDraft): Answer => {
    const answer = { ...common, ...answerOf(draft, citeOf) };
    const violations = stages.verify(answer, (articleId) => texts.get(articleId));
    if (violations.length === 0) return answer;
    stages.onRejected?.(violations);
    return draft.otherwise ? prove(draft.otherwise) : withdrawAssertion(answer);
  };
  const trace = [...retrieval.plan.trace, ...selected.map(readingOf), ...proposed.trace];
  return { ...prove(proposed), trace };
}

/** What of an answer comes from its draft. */
function answerOf(draft: AnswerDraft, citeOf: (quote: QuotedSpan) => Citation) {
  const shown = draft.quotes.map(citeOf);
  const lines = draft.written?.map(({ text }) => text) ?? shown.map(({ quote }) => quote);
  return {
    status: draft.status,
    ...(draft.headline === undefined ? {} : { headline: draft.headline }),
    ...(draft.fact === undefined ? {} : { fact: draft.fact }),
    ...(draft.several ? { several: draft.several } : {}),
    ...(draft.written ? { written: draft.written } : {}),
    ...(draft.computation === undefined ? {} : { computation: draft.computation }),
    text: lines.join("\n"),
    citations: [...shown, ...(draft.unshown ?? []).map(citeOf)],
  };
}

/** Whether an article holds every word asked now that the archive holds at all. */
function tellsOfAll({ concepts }: Retrieval, article: Article | undefined): boolean {
  if (!article) return false;
  const support = supportWithin(
    locateConcepts(`${article.title}\n${article.text}`, concepts),
    concepts.length,
  );
  return concepts.every(
    ({ isEarlier, alternatives }, index) =>
      isEarlier || alternatives.length === 0 || (support[index] ?? 0) > 0,
  );
}

/** A newspaper or a day alone is something to look for. */
function saysNothing({ concepts, narrowed }: Retrieval): boolean {
  return concepts.length === 0 && narrowed.length === 0;
}

function readingOf({ article, reprints, passages }: SelectedArticle): string {
  const found = passages.map(({ start, end }) => `${start}-${end}`).join(", ");
  const same = reprints.map(({ id }) => id).join(", ");
  return `read ${article.id}, found at ${found}${same === "" ? "" : `; reprints ${same}`}`;
}

/** The other prints of a quoted story, but for those that name other figures than the quote. */
function alsoIn(
  { article, start, end }: QuotedSpan,
  selected: readonly SelectedArticle[],
): { readonly alsoIn?: readonly Reprint[] } {
  const quote = article.text.slice(start, end);
  const prints = reprintsOf(
    (selected.find((one) => one.article.id === article.id)?.reprints ?? []).filter(({ text }) =>
      namesFiguresOf(quote, text),
    ),
  );
  return prints.length === 0 ? {} : { alsoIn: prints };
}
