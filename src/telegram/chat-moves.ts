/** Remembers on disk which groups became supergroups: they have another number then, and other numbers of messages. */
export interface ChatMoves {
  /** On the disk when it resolves; noting it again changes nothing. */
  note(groupId: number, supergroupId: number): Promise<void>;
  /** All numbers that a chat has had, the present one first; of most chats the one that they have. */
  idsOf(chatId: number): readonly [number, ...number[]];
}
