import type { Embedder } from "../embed/embedder.ts";
import type { Answer } from "../model/answer.ts";
import type { Article } from "../model/article.ts";
import type { QueryPlan } from "../model/query-plan.ts";
import type { Question } from "../model/question.ts";
import type { RetrievedPassage } from "../model/retrieval.ts";
import { SEED } from "./bootstrap.ts";
import type {
  AnswerOutcome,
  EvaluationRun,
  RetrievalOutcome,
  TokenCount,
  WritingOutcome,
} from "./evaluation-run.ts";
import { type Judges, judgeAnswer } from "./judge-answer.ts";
import type { Labels, QuestionLabel } from "./labels.ts";
import { holdsAll } from "./match-answer.ts";
import { createPeerSearch } from "./peer-search.ts";
import { ranksOf } from "./rank-metrics.ts";
import { rankSystems } from "./rank-systems.ts";
import { createRightArticles, type RightArticles } from "./right-articles.ts";
import { drawSample } from "./seeded-random.ts";

/** What a reader sees of an answer in a chat without unfolding it. Source: the evaluation data's rules. */
const SHOWN_CHARACTERS = 400;

/** The archive under evaluation. */
export interface EvaluatedArchive {
  readonly listArticles: () => Promise<readonly Article[]>;
  readonly search: (question: Question) => Promise<{
    readonly plan: Pick<QueryPlan, "language" | "answerTypes">;
    /** As many as come into question, with their scores on every leg. */
    readonly passages: readonly RetrievedPassage[];
    /** Nearest passages by plain cosine, best first. */
    readonly dense: readonly Pick<RetrievedPassage, "id" | "articleId">[];
  }>;
  /** With what came of asking a language model, when one was asked. */
  readonly answer: (question: Question) => Promise<{
    readonly answer: Answer;
    readonly writing?: WritingOutcome | undefined;
    readonly tokens?: TokenCount | undefined;
  }>;
  /** Name of the language model that writes, when one does. */
  readonly languageModel?: string | undefined;
  readonly judges: Judges;
  readonly embedder: Pick<Embedder, "embedPassages" | "embedQueries">;
}

export interface EvaluateOptions {
  readonly parts: readonly ("legs" | "answers")[];
  /** Questions drawn from the set by lot, always the same; all when absent. */
  readonly limit?: number;
  /** Score the search that most chatbots have as well. Embeds the archive once more. */
  readonly withPeer?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Scores an archive against labels, question by question. */
export async function evaluate(
  archive: EvaluatedArchive,
  labels: Labels,
  { parts, limit, withPeer = false, signal, onProgress }: EvaluateOptions,
): Promise<EvaluationRun> {
  const articles = await archive.listArticles();
  const rightArticles = createRightArticles(articles, labels.gold);
  const draw = <Label>(rows: readonly Label[]) =>
    limit === undefined ? [...rows] : drawSample(rows, limit, SEED);
  const questions = draw(labels.questions);
  const searchLikePeer =
    withPeer && parts.includes("legs")
      ? await createPeerSearch(articles, archive.embedder, signal)
      : undefined;

  const legTasks = questions.map(
    (label) => () => scoreRetrieval(label, { archive, rightArticles, searchLikePeer }),
  );
  const answerTasks = [
    ...questions.map((label) => () => scoreAnswer(label, archive, rightArticles)),
    ...draw(labels.followUps).map((label) => () => scoreFollowUp(label, archive)),
    ...draw(labels.unanswerable).map((label) => () => scoreRefusal(label, archive)),
  ];
  const wanted = { legs: parts.includes("legs"), answers: parts.includes("answers") };
  const total = (wanted.legs ? legTasks.length : 0) + (wanted.answers ? answerTasks.length : 0);
  let done = 0;
  const runAll = async <Outcome>(tasks: readonly (() => Promise<Outcome>)[]): Promise<Outcome[]> => {
    const outcomes: Outcome[] = [];
    // One after the other: answer times are measured.
    for (const task of tasks) {
      signal?.throwIfAborted();
      outcomes.push(await task());
      done += 1;
      onProgress?.(done, total);
    }
    return outcomes;
  };
  return {
    version: 1,
    date: new Date().toISOString(),
    articles: articles.length,
    ...(archive.languageModel === undefined ? {} : { languageModel: archive.languageModel }),
    retrieval: wanted.legs ? await runAll(legTasks) : [],
    answers: wanted.answers ? await runAll(answerTasks) : [],
  };
}

interface RetrievalScoring {
  readonly archive: EvaluatedArchive;
  readonly rightArticles: RightArticles;
  readonly searchLikePeer: ((question: string) => Promise<string[]>) | undefined;
}

async function scoreRetrieval(
  label: QuestionLabel,
  { archive, rightArticles, searchLikePeer }: RetrievalScoring,
): Promise<RetrievalOutcome> {
  const { id, question, earlierTurns, lang, type, style } = label;
  const right = rightArticles.rightFor(label);
  const { plan, passages, dense } = await archive.search({ text: question, earlierTurns });
  const lists = {
    ...rankSystems(passages, dense),
    ...(searchLikePeer ? { peer: await searchLikePeer(question) } : {}),
  };
  return {
    id,
    question,
    language: lang ?? plan.language,
    type: type ?? plan.answerTypes[0] ?? "other",
    ...(style === undefined ? {} : { style }),
    right: right.size,
    ranks: Object.fromEntries(Object.entries(lists).map(([system, list]) => [system, ranksOf(list, right)])),
  };
}

async function scoreAnswer(
  label: QuestionLabel,
  archive: EvaluatedArchive,
  rightArticles: RightArticles,
): Promise<AnswerOutcome> {
  const { id, question, earlierTurns, lang, mustContain } = label;
  const { answer, asked } = await ask(archive, { text: question, earlierTurns });
  const [citation] = answer.citations;
  return {
    id,
    question,
    group: lang ?? answer.language,
    ...contentOf(answer, mustContain),
    cited: citation !== undefined && rightArticles.isCitedRight(label, citation),
    asserted: answer.status === "answered",
    ...asked,
  };
}

async function scoreFollowUp(
  { id, turns }: Labels["followUps"][number],
  archive: EvaluatedArchive,
): Promise<AnswerOutcome> {
  const texts = turns.map((turn) => turn.question);
  const { answer, asked } = await ask(archive, {
    text: texts.at(-1) ?? "",
    earlierTurns: texts.slice(0, -1),
  });
  return {
    id,
    question: texts.join(" → "),
    group: "follow-ups",
    ...contentOf(answer, turns.at(-1)?.must_contain),
    asserted: answer.status === "answered",
    ...asked,
  };
}

async function scoreRefusal(
  { id, question, category }: Labels["unanswerable"][number],
  archive: EvaluatedArchive,
): Promise<AnswerOutcome> {
  const { answer, asked } = await ask(archive, { text: question });
  const asserted = answer.status === "answered";
  const group = `refuse ${category}`;
  return { id, question, group, asserted, refused: !asserted, ...asked };
}

/** An answer with what is kept of every one. Judging it is not part of its time. */
async function ask(archive: EvaluatedArchive, question: Question) {
  const startedAt = performance.now();
  const { answer, writing, tokens } = await archive.answer(question);
  const milliseconds = Math.round(performance.now() - startedAt);
  const citations = await judgeAnswer(question, answer, archive.judges);
  const { status, headline, text } = answer;
  return {
    answer,
    asked: {
      milliseconds,
      ...(writing ? { writing } : {}),
      ...(tokens ? { tokens } : {}),
      ...(citations ? { citations } : {}),
      said: { status, ...(headline === undefined ? {} : { headline }), text },
    },
  };
}

function contentOf({ headline = "", text }: Answer, mustContain: QuestionLabel["mustContain"]) {
  if (mustContain === undefined) return {};
  return {
    fact: holdsAll(`${headline}\n${text}`.slice(0, SHOWN_CHARACTERS), mustContain),
    headline: holdsAll(headline, mustContain),
  };
}
