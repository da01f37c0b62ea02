/**
 * Who has to be quiet after a 429. It names a time, but not whose limit was reached, the bot's or that of the chat, in no
 * field and no word. What can be told is what becomes of the next call: the limit is taken for the chat's until a call to
 * another chat, made after the refusal and while it holds, is refused too, and none was accepted in between; then it is
 * the bot's, for as long as the longer of the two. So a limit of the bot costs a refusal or two more than it must, and two
 * chats that reach their own one right after the other hold all. A call that names no chat holds all.
 */
export interface FloodHolds {
  isHeld(chatId: number | undefined): boolean;
  /** Told of a 429 and when its call was made (`performance.now()`). Returns whom it holds. */
  refused(chatId: number | undefined, retryAfterMs: number, madeMs: number): "chat" | "bot";
  /** Told of a call that Telegram took, or refused for another reason. */
  accepted(madeMs: number): void;
}

export function createFloodHolds(): FloodHolds {
  let allUntilMs = 0;
  const untilMs = new Map<number, number>();
  /** The refusal since which nothing was accepted. */
  let first: { readonly chatId: number; readonly atMs: number; readonly untilMs: number } | undefined;

  return {
    isHeld(chatId) {
      const nowMs = performance.now();
      return nowMs < allUntilMs || (chatId !== undefined && nowMs < (untilMs.get(chatId) ?? 0));
    },
    refused(chatId, retryAfterMs, madeMs) {
      const nowMs = performance.now();
      const heldMs = nowMs + retryAfterMs;
      for (const [id, until] of untilMs) if (until <= nowMs) untilMs.delete(id);
      const before = first !== undefined && first.untilMs > nowMs ? first : undefined;
      const isOfChat = before === undefined || before.chatId === chatId || madeMs < before.atMs;
      if (chatId !== undefined && isOfChat) {
        untilMs.set(chatId, heldMs);
        first = before ?? { chatId, atMs: nowMs, untilMs: heldMs };
        return "chat";
      }
      allUntilMs = Math.max(allUntilMs, heldMs, before?.untilMs ?? 0);
      return "bot";
    },
    accepted(madeMs) {
      if (first !== undefined && madeMs >= first.atMs) first = undefined;
    },
  };
}
