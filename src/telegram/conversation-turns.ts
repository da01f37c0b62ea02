interface Turn {
  readonly place: number;
  readonly begin: () => void;
}

/**
 * Does work of one conversation piece by piece, of what waits the one with the smallest place first; other conversations
 * do not wait. What it is given begins at once when nothing of its conversation is under way.
 */
export type InConversation = (
  conversation: string,
  place: number,
  work: () => Promise<void>,
) => Promise<void>;

/** (grammY's sequentialize knows no places: a question that was edited would go behind those after it.) */
export function createConversationTurns(): InConversation {
  /** What waits, by conversation, of those of which something is under way. */
  const waiting = new Map<string, Turn[]>();

  return async (conversation, place, work) => {
    const others = waiting.get(conversation);
    if (others === undefined) waiting.set(conversation, []);
    else {
      await new Promise<void>((begin) => {
        const behind = others.findIndex((other) => other.place > place);
        others.splice(behind === -1 ? others.length : behind, 0, { place, begin });
      });
    }
    try {
      await work();
    } finally {
      const next = waiting.get(conversation)?.shift();
      if (next === undefined) waiting.delete(conversation);
      else next.begin();
    }
  };
}
