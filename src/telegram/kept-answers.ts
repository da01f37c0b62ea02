import type { VoteCount } from "../model/administration.ts";
import type { CastVote, KeptAnswer, Vote, VoteReason } from "../model/kept-answer.ts";
import type { SentStub } from "./delivery-ledger.ts";
import type { ForgottenPlace } from "./forget-person.ts";

/** What stands in the chat for a question. */
export interface AnsweredQuestion {
  /** As it was asked last. */
  readonly text: string;
  readonly userId: number;
  readonly message: SentStub;
  /** Absent when an apology stands there, or an answer that could not be kept. */
  readonly answerId?: string;
  /** Only a stub stands there, of a wording that was withdrawn: the update whose place in the line the next one keeps. */
  readonly waitingSince?: number;
}

/** Remembers answers on disk, with where they stand and what people think of them. */
export interface KeptAnswers {
  /** Stores an answer and returns its id: at most 20 letters and digits, that nobody can guess. */
  keep(answer: KeptAnswer): Promise<string>;
  find(answerId: string): Promise<KeptAnswer | undefined>;
  /** Notes the message that answers a question, in place of the one noted before. */
  place(
    question: { readonly chatId: number; readonly messageId: number },
    at: AnsweredQuestion,
  ): Promise<void>;
  /** `undefined` when the message was no question or is forgotten. */
  placed(question: {
    readonly chatId: number;
    readonly messageId: number;
  }): Promise<AnsweredQuestion | undefined>;
  /** Stores a person's vote in place of the one before; of one that only repeats it the reason is kept. */
  vote(answerId: string, userId: number, vote: Vote, reason?: VoteReason): Promise<CastVote>;
  /**
   * Forgets what a person asked in a chat, or everywhere, with the answers and all votes on them, and how they voted on
   * others' there, and removes it from the disk. A supergroup is one chat with the group that it was.
   */
  forgetPerson(place: ForgottenPlace, userId: number): Promise<void>;
  /** Of all answers that are kept. */
  countVotes(): Promise<VoteCount>;
  /** Forgets everything that was kept before a time in milliseconds since 1970, and removes it from the disk. */
  forget(keptBeforeMs: number): Promise<void>;
}
