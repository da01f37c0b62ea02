import type { ForgottenPlace } from "./forget-person.ts";
import type { Conversation } from "./message-place.ts";

/** Remembers earlier questions by conversation, also over a restart, bounded in every direction. */
export interface ConversationMemory {
  /**
   * Oldest first; those before a message, when one is named that is remembered. None after a long silence. A supergroup
   * goes on with the turns of the group that it was.
   */
  earlierTurns(conversation: Conversation, before?: number): readonly string[];
  /**
   * A message that is remembered already is one that was edited: its question takes the place of the one before. On the
   * disk when it resolves; remembered in this process also when it rejects.
   */
  remember(conversation: Conversation, question: string, messageId?: number): Promise<void>;
  /** Forgets what a person asked in a chat, in all its topics, or everywhere, and removes it from the disk. */
  forgetPerson(place: ForgottenPlace, userId: number): Promise<void>;
  /** Forgets the conversations after which there was a long silence, and removes from the disk all that is forgotten. */
  forgetSilent(): Promise<void>;
}
