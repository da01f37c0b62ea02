/**
 * What Telegram allows in one chat (Bots FAQ, "My bot is hitting limits"): about one message a second, with short bursts
 * that it does not number, and 20 a minute in a group. It speaks of messages that are sent; whether edits count it does
 * not say, and they are not counted here: where Telegram counts them it says so by a 429, which holds the chat.
 */
export interface Allowance {
  /** Messages within any stretch of `withinMs`. */
  readonly most: number;
  readonly withinMs: number;
}

export interface ChatAllowanceOptions {
  /** In every chat. @default 5 within 5 seconds: one a second with a short burst */
  readonly chatAllowance?: Allowance;
  /** In a group besides. @default 20 within a minute */
  readonly groupAllowance?: Allowance;
}

export interface ChatAllowance {
  allows(chatId: number): boolean;
  /** Counts a message that goes now. */
  note(chatId: number): void;
  /** Counts the last one no more: it never came to stand in the chat. */
  takeBack(chatId: number): void;
}

export function createChatAllowance({
  chatAllowance = { most: 5, withinMs: 5_000 },
  groupAllowance = { most: 20, withinMs: 60_000 },
}: ChatAllowanceOptions): ChatAllowance {
  /** Times of the last messages, oldest first; chats in the order of their last one. */
  const sentMs = new Map<number, readonly number[]>();
  const allowancesOf = (chatId: number) => (chatId < 0 ? [chatAllowance, groupAllowance] : [chatAllowance]);
  const isOver = (chatId: number, atMs: number, nowMs: number) =>
    allowancesOf(chatId).every(({ withinMs }) => nowMs - atMs >= withinMs);

  return {
    allows(chatId) {
      const times = sentMs.get(chatId) ?? [];
      return allowancesOf(chatId).every(({ most, withinMs }) => {
        const atMs = times.at(-most);
        return atMs === undefined || performance.now() - atMs >= withinMs;
      });
    },
    note(chatId) {
      const nowMs = performance.now();
      const times = (sentMs.get(chatId) ?? []).filter((atMs) => !isOver(chatId, atMs, nowMs));
      sentMs.delete(chatId);
      sentMs.set(chatId, [...times, nowMs]);
      for (const [id, [...of]] of sentMs) {
        if (!isOver(id, of.at(-1) ?? 0, nowMs)) break;
        sentMs.delete(id);
      }
    },
    takeBack(chatId) {
      const times = sentMs.get(chatId)?.slice(0, -1) ?? [];
      if (times.length === 0) sentMs.delete(chatId);
      else sentMs.set(chatId, times);
    },
  };
}
