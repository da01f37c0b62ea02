/** Remembers on disk whom a pairing code let in, and who was told that the bot is not for them. */
export interface AccessStore {
  isLetIn(chatId: number): Promise<boolean>;
  /** On the disk when it resolves. */
  letIn(chatId: number): Promise<void>;
  /** Takes it back, with what was told before; resolves to whether they were let in. */
  letOut(chatId: number): Promise<boolean>;
  wasRefused(chatId: number): Promise<boolean>;
  noteRefusal(chatId: number): Promise<void>;
}
