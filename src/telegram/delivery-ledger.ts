import type { Update } from "grammy/types";
import type { TelegramMessage } from "../render/render-telegram.ts";

/** The short message that stands in a chat and becomes the answer. */
export interface SentStub {
  readonly chatId: number;
  readonly messageId: number;
}

/** A message that gives an answer. */
export interface AnswerMessage extends TelegramMessage {
  /** Of the kept answer that its buttons are about; absent when there are none. */
  readonly answerId?: string;
}

/** What is known of one update that was claimed and is not finished. */
export interface LedgerEntry {
  readonly updateId: number;
  /** As Telegram handed it over, so that it can be handled again from the beginning. */
  readonly update: Update;
  readonly claimedAtMs: number;
  /** How often the archive was asked for the answer, or a reply was begun. */
  readonly attempts: number;
  /**
   * `announced` before the call that sends it: found so after a crash, it may stand in the chat under a number that
   * nobody knows.
   */
  readonly stub: "none" | "announced" | SentStub;
  /** Stubs that were gone when the answer was to be put in their place. */
  readonly stubsGone: number;
  /** The supergroup that the question's group became. */
  readonly movedTo?: number;
  /** Stored before anything of it is sent. */
  readonly answer?: AnswerMessage;
  /** The reply to a command is being sent. It has no stub, so it is sent at most once. */
  readonly isReplyAnnounced?: true;
}

/**
 * Remembers on disk what was asked and how far its answer has come. Whatever a method is given is on the disk when
 * it resolves, and survives the process being killed and the power going out.
 */
export interface DeliveryLedger {
  /** Stores updates that were not known and returns these, in the order given. */
  claim(updates: readonly Update[]): Promise<readonly Update[]>;
  /** The entry of a claimed update; `undefined` when it is finished or was never claimed. */
  find(updateId: number): Promise<LedgerEntry | undefined>;
  /** All entries, by update id. */
  unfinished(): Promise<readonly LedgerEntry[]>;
  /** Replaces an entry. */
  record(entry: LedgerEntry): Promise<void>;
  /** Forgets everything of an update but its id and the time, so that it is not handled again. */
  finish(updateId: number): Promise<void>;
  /**
   * Forgets the ids that were finished before a time in milliseconds since 1970, and removes from the disk what is left
   * of the texts of everything finished.
   */
  forget(finishedBeforeMs: number): Promise<void>;
  /** Writes what is under way and releases the place on the disk. */
  close(): Promise<void>;
}
