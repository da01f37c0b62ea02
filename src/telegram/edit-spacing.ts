export interface EditSpacing {
  /** Milliseconds until a chat may be written to again; 0 when it may be now. */
  waitMs(chatId: number): number;
  /** A chat is written to at this moment. */
  note(chatId: number): void;
}

/** Keeps courtesies in one chat so far apart. */
export function createEditSpacing(intervalMs: number): EditSpacing {
  /** In the order of their times; none is kept that keeps nobody waiting. */
  const lastMs = new Map<number, number>();
  return {
    waitMs(chatId) {
      const nowMs = Date.now();
      for (const [id, notedMs] of lastMs) {
        if (nowMs - notedMs < intervalMs) break;
        lastMs.delete(id);
      }
      const notedMs = lastMs.get(chatId);
      return notedMs === undefined ? 0 : notedMs + intervalMs - nowMs;
    },
    note(chatId) {
      lastMs.delete(chatId);
      lastMs.set(chatId, Date.now());
    },
  };
}
