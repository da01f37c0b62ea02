/** The port to whatever answers: rules and a learned reader, or a language model. */
import type { AnswerStatus, OnWritten, SeveralValues, WrittenSentence } from "../model/answer.ts";
import type { Article } from "../model/article.ts";
import type { QueryPlan, WeighedConcept } from "../model/query-plan.ts";
import type { RetrievedPassage } from "../model/retrieval.ts";
import type { RowComputation } from "../model/row-computation.ts";
import type { Reader } from "../reader/reader.ts";
import type { RankedEvidence } from "./select-evidence.ts";

export interface AnswerInput {
  readonly plan: QueryPlan;
  readonly concepts: readonly WeighedConcept[];
  /** Best first. */
  readonly passages: readonly RetrievedPassage[];
  /** How far the best passage stands above all candidates, in standard deviations. */
  readonly prominence: number;
  /** The articles of the best passages, best first. */
  readonly articles: readonly Article[];
  /** Cosine of each text with the question, by the embedding model. */
  readonly similarities: (texts: readonly string[]) => Promise<number[]>;
  /** Absent when it could not be loaded: sentences are then weighed without it. */
  readonly reader?: Reader;
  readonly signal?: AbortSignal;
  /** When the question came, by `performance.now()`; absent: now. Whoever has a time-out counts from then. */
  readonly askedAtMs?: number | undefined;
  /** Told of what is written while it is; see `OnWritten`. */
  readonly onWritten?: OnWritten;
}

/** A stretch of an article's clean text, to be quoted and cited. */
export interface QuotedSpan {
  readonly article: Article;
  /** UTF-16 offsets into the article's text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** What an answerer proposes. It becomes an answer only after verification. */
export interface AnswerDraft {
  readonly status: AnswerStatus;
  /** Only when `answered`. */
  readonly headline?: string;
  /** Verbatim from the first quote. */
  readonly fact?: string;
  /** The most telling first; empty when `not-found`. */
  readonly quotes: readonly QuotedSpan[];
  /** Cited beside the quotes, and too long to be shown: the rows that a computation went through. */
  readonly unshown?: readonly QuotedSpan[];
  /** What was computed over rows, with that as the headline. */
  readonly computation?: RowComputation;
  /** Values that the headline tells side by side, each with the position of its quote. */
  readonly several?: SeveralValues;
  /** Sentences of a language model's, each with the positions of its quotes. */
  readonly written?: readonly WrittenSentence[];
  /** The sentences read, best first, for an answerer that goes on from here. */
  readonly ranked?: readonly RankedEvidence[];
  /** What goes out when this is not proven; without it nothing is asserted then. */
  readonly otherwise?: AnswerDraft;
  /** Why it is this and not another, a line a decision. */
  readonly trace: readonly string[];
}

export interface Answerer {
  answer(input: AnswerInput): Promise<AnswerDraft>;
}
