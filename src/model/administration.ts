/** What administrators are told of the bot and of what they bring into the archive. */
import type { AnswerStatus } from "./answer.ts";

export type QuestionOutcome = AnswerStatus | "failed";

export interface BotFigures {
  readonly startedAtMs: number;
  /** Questions that came to an end since the start, by what came of them. */
  readonly questions: Readonly<Record<QuestionOutcome, number>>;
  /** Of the last hour, from the turn in the line to the answer; without percentiles when there was none. */
  readonly answerTime: { readonly answers: number; readonly p50Ms?: number; readonly p95Ms?: number };
  /** Who asked since the start, and in how many chats. */
  readonly people: number;
  readonly chats: number;
}

/** Votes on the answers that are still kept. */
export interface VoteCount {
  readonly up: number;
  readonly down: number;
}

/** A file, or a part of one, that was not read, with the reason in the words of ingest. */
export interface PassedOver {
  readonly file: string;
  readonly reason: string;
}

/** What one ingest changed. */
export interface IngestFigures {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Of the added and updated files. */
  readonly articles: number;
  readonly passages: number;
  readonly skipped: readonly PassedOver[];
}

export type DocumentResult =
  | ({
      readonly kind: "ingested";
      /** Of its texts that are not in UTF-8. */
      readonly encodings: readonly string[];
    } & IngestFigures)
  | {
      /** `gone`: Telegram does not have it any more. `name-taken`: another file of this name was sent before. */
      readonly kind: "no-name" | "too-large" | "gone" | "name-taken";
    }
  | { readonly kind: "unreadable"; readonly reason: string }
  | {
      readonly kind: "failed";
      /** Of the error, where it has one. */
      readonly code?: string;
      /** Whether it is in the folder of uploads and will be read with the next ingest. */
      readonly isStored: boolean;
    };

/** What came of a document that was to be brought into the archive. */
export interface DocumentOutcome {
  /** Without what a file name may not hold; empty when it had none. */
  readonly name: string;
  readonly result: DocumentResult;
}

/** How far an ingest that somebody waits for is. */
export type IngestStep =
  | { readonly kind: "downloading" }
  /** Another program writes the index. */
  | { readonly kind: "waiting" }
  | {
      readonly kind: "reading";
      readonly bytesDone: number;
      readonly bytesTotal: number;
      readonly passages: number;
    };
