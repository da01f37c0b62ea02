/** What the edges are given: functions over the archive, and its figures. No edge knows what is behind them. */
import type { Answer, OnWritten } from "./answer.ts";
import type { Article } from "./article.ts";
import type { Question } from "./question.ts";

export interface ArchiveStatus {
  readonly files: number;
  readonly articles: number;
  readonly passages: number;
  /** ISO dates of the oldest and newest dated article; absent when no article carries a date. */
  readonly earliestDate?: string;
  readonly latestDate?: string;
  /** Newspapers named by the pages, sorted. */
  readonly newspapers: readonly string[];
  /** Collections that articles belong to, sorted; absent when there are none. */
  readonly collections?: readonly string[];
  /** Folder or address of the index. */
  readonly location: string;
  readonly embeddingModel: string;
  /** Identifies model, chunking and tokeniser versions of the index. */
  readonly fingerprint: string;
  /** The last run of ingest, as its report tells; absent when there is none. */
  readonly lastIngest?: {
    /** ISO time. */
    readonly startedAt: string;
    /** `interrupted`: it began and never ended. */
    readonly state: "done" | "stopped" | "failed" | "running" | "interrupted";
  };
}

/** Who reads what is told: the asker alone, or also others. Only the first is told of private collections. */
export type Audience = "private" | "shared";

export interface AnswerOptions {
  readonly audience: Audience;
  readonly signal?: AbortSignal;
  readonly onWritten?: OnWritten | undefined;
}

/** Answers one question. Never rejects for a question that has no answer: that is a status. */
export type AnswerQuestion = (question: Question, options: AnswerOptions) => Promise<Answer>;

/** The article of an id, or the one that an old id leads to. */
export type FindArticle = (articleId: string, audience: Audience) => Promise<Article | undefined>;

export type ReadStatus = (audience: Audience) => Promise<ArchiveStatus>;
