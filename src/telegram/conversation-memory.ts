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
  /** Oldest first. */
  earlierTurns(conversation: string): readonly string[];
  remember(conversation: string, question: string): void;
}

interface Conversation {
  readonly turns: readonly string[];
  readonly lastUsedMs: number;
}

export function createConversationMemory(options: ConversationMemoryOptions = {}): ConversationMemory {
  const { maxTurns = 4, maxConversations = 2000, maxSilenceMs = 3_600_000, now = Date.now } = options;
  /** In order of last use, oldest first: a Map keeps insertion order, and use re-inserts. */
  const conversations = new Map<string, Conversation>();

  const turnsOf = (conversation: string): readonly string[] => {
    const known = conversations.get(conversation);
    return known === undefined || now() - known.lastUsedMs > maxSilenceMs ? [] : known.turns;
  };

  return {
    earlierTurns: turnsOf,
    remember(conversation, question) {
      const turns = [...turnsOf(conversation), question].slice(-maxTurns);
      conversations.delete(conversation);
      conversations.set(conversation, { turns, lastUsedMs: now() });
      for (const oldest of conversations.keys()) {
        if (conversations.size <= maxConversations) break;
        conversations.delete(oldest);
      }
    },
  };
}
