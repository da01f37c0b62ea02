/** Remembers on disk whom a pairing code let in, and who was told that the bot is not for them. */
export interface AccessStore {
  isLetIn(chatId: number): Promise<boolean>;
  /** On the disk when it resolves. */
  letIn(chatId: number): Promise<void>;
  wasRefused(chatId: number): Promise<boolean>;
  noteRefusal(chatId: number): Promise<void>;
}
