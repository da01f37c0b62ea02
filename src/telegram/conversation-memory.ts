export interface ConversationMemoryOptions {
  /** Questions kept for each conversation. @default 4 */
  readonly maxTurns?: number;
  /** Conversations kept in all; the one unused for longest is forgotten first. @default 2000 */
  readonly maxConversations?: number;
  /** A question after a longer silence starts anew. @default 3_600_000 */
  readonly maxSilenceMs?: number;
  readonly now?: () => number;
}

/** Earlier questions by conversation, in this process only and bounded in every direction. */
export interface ConversationMemory {
  /** Oldest first; those before a message, when one is named that is remembered. */
  earlierTurns(conversation: string, before?: number): readonly string[];
  /** A message that is remembered already is one that was edited: its question takes the place of the one before. */
  remember(conversation: string, question: string, messageId?: number): void;
}

interface Turn {
  readonly question: string;
  readonly messageId: number | undefined;
}

interface Conversation {
  readonly turns: readonly Turn[];
  readonly lastUsedMs: number;
}

export function createConversationMemory(options: ConversationMemoryOptions = {}): ConversationMemory {
  const { maxTurns = 4, maxConversations = 2000, maxSilenceMs = 3_600_000, now = Date.now } = options;
  /** In order of last use, oldest first: a Map keeps insertion order, and use re-inserts. */
  const conversations = new Map<string, Conversation>();

  const turnsOf = (conversation: string): readonly Turn[] => {
    const known = conversations.get(conversation);
    return known === undefined || now() - known.lastUsedMs > maxSilenceMs ? [] : known.turns;
  };

  const placeOf = (turns: readonly Turn[], messageId: number | undefined): number => {
    const place = turns.findIndex((turn) => messageId !== undefined && turn.messageId === messageId);
    return place < 0 ? turns.length : place;
  };

  return {
    earlierTurns(conversation, before) {
      const turns = turnsOf(conversation);
      return turns.slice(0, placeOf(turns, before)).map(({ question }) => question);
    },
    remember(conversation, question, messageId) {
      const known = turnsOf(conversation);
      const turns = known.toSpliced(placeOf(known, messageId), 1, { question, messageId }).slice(-maxTurns);
      conversations.delete(conversation);
      conversations.set(conversation, { turns, lastUsedMs: now() });
      for (const oldest of conversations.keys()) {
        if (conversations.size <= maxConversations) break;
        conversations.delete(oldest);
      }
    },
  };
}
