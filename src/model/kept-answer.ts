/** What is kept of an answer after it was given: for its buttons, and as a case for evaluation once somebody votes. */
import type { Answer } from "./answer.ts";

export type Vote = "up" | "down";
/** Why somebody voted an answer down, by their own choice. */
export type VoteReason = "wrong-fact" | "wrong-source" | "missing-article" | "bad-text";

export interface KeptAnswer {
  readonly question: string;
  /** What it may follow on, oldest first; absent when nothing came before. */
  readonly earlierTurns?: readonly string[];
  readonly answer: Answer;
  /** The message that asked. */
  readonly chatId: number;
  readonly messageId: number;
  /** Who asked: a person, or the chat in whose name they wrote. */
  readonly userId: number;
  readonly indexFingerprint: string;
  readonly programVersion: string;
}

export interface CastVote {
  readonly vote: Vote;
  readonly reason?: VoteReason;
  readonly votedAtMs: number;
}

/** One person's vote on one answer. */
export interface Feedback extends CastVote {
  readonly answerId: string;
  /** The same person, the same word; nobody can be told from it. */
  readonly voter: string;
  /** The voter is the one who asked. */
  readonly isAsker: boolean;
  readonly answeredAtMs: number;
  readonly kept: KeptAnswer;
}
