/**
 * Earlier questions in the bot's LevelDB folder: under `turns/CHAT/TOPIC/PERSON` the last ones of a conversation. All of
 * them are in memory too, where they are read: they are few and short.
 */
import type { ClassicLevel } from "classic-level";
import type { ChatMoves } from "../telegram/chat-moves.ts";
import type { ConversationMemory } from "../telegram/conversation-memory.ts";
import type { Conversation } from "../telegram/message-place.ts";
import type { GroupedWrites } from "./grouped-writes.ts";
import { keysUnder } from "./keys-under.ts";
import { removeFromFiles } from "./remove-from-files.ts";

export interface ConversationMemoryBounds {
  /** Questions kept for each conversation. @default 4 */
  readonly maxTurns?: number;
  /** Conversations kept in all; the one unused for longest is forgotten first. @default 2000 */
  readonly maxConversations?: number;
  /** A question after a longer silence starts anew. @default 3_600_000 */
  readonly maxSilenceMs?: number;
}

export interface LevelConversationMemoryDependencies extends ConversationMemoryBounds {
  readonly database: ClassicLevel<string, string>;
  readonly writes: GroupedWrites;
  readonly chatMoves: ChatMoves;
  readonly now: () => number;
}

interface Turn {
  readonly question: string;
  readonly messageId?: number;
}

interface Remembered {
  readonly turns: readonly Turn[];
  readonly lastUsedMs: number;
}

const RANGE = keysUnder("turns");
const keyOf = ({ chatId, threadId, userId }: Conversation) => `turns/${chatId}/${threadId}/${userId}`;

export async function openLevelConversationMemory({
  database,
  writes,
  chatMoves,
  now,
  maxTurns = 4,
  maxConversations = 2000,
  maxSilenceMs = 3_600_000,
}: LevelConversationMemoryDependencies): Promise<ConversationMemory> {
  const stored = (await database.iterator(RANGE).all()).map(
    ([key, value]) => [key, JSON.parse(value) as Remembered] as const,
  );
  /** By key in order of last use, oldest first: a Map keeps insertion order, and use re-inserts. */
  const conversations = new Map(stored.sort(([, a], [, b]) => a.lastUsedMs - b.lastUsedMs));
  /** Whether the files may hold what is forgotten. */
  let isToBeCleaned = stored.length > 0;

  const isSilent = ({ lastUsedMs }: Remembered) => now() - lastUsedMs > maxSilenceMs;
  const turnsOf = (conversation: Conversation): readonly Turn[] => {
    for (const chatId of chatMoves.idsOf(conversation.chatId)) {
      const known = conversations.get(keyOf({ ...conversation, chatId }));
      if (known === undefined) continue;
      if (isSilent(known)) return [];
      // Elsewhere the same number is that of another message.
      return chatId === conversation.chatId ? known.turns : known.turns.map(({ question }) => ({ question }));
    }
    return [];
  };
  const indexIn = (turns: readonly Turn[], messageId: number | undefined): number => {
    const index = turns.findIndex((turn) => messageId !== undefined && turn.messageId === messageId);
    return index < 0 ? turns.length : index;
  };
  const forget = async (keys: readonly string[]): Promise<void> => {
    for (const key of keys) conversations.delete(key);
    await writes.add(keys.map((key) => ({ type: "del", key })));
    await removeFromFiles(database, writes, RANGE);
  };

  return {
    earlierTurns(conversation, before) {
      const turns = turnsOf(conversation);
      return turns.slice(0, indexIn(turns, before)).map(({ question }) => question);
    },
    async remember(conversation, question, messageId) {
      // A question of the group may be answered when there is the supergroup already.
      const [chatId] = chatMoves.idsOf(conversation.chatId);
      const place = { ...conversation, chatId };
      const isHere = messageId !== undefined && chatId === conversation.chatId;
      const turn = isHere ? { question, messageId } : { question };
      const known = turnsOf(place);
      const turns = known.toSpliced(indexIn(known, turn.messageId), 1, turn).slice(-maxTurns);
      const remembered = { turns, lastUsedMs: now() };
      const key = keyOf(place);
      conversations.delete(key);
      conversations.set(key, remembered);
      const surplus = [...conversations.keys()].slice(0, -maxConversations);
      for (const each of surplus) conversations.delete(each);
      isToBeCleaned = true;
      await writes.add([
        { type: "put", key, value: JSON.stringify(remembered) },
        ...surplus.map((each) => ({ type: "del", key: each }) as const),
      ]);
    },
    async forgetPerson(chat, userId) {
      const ids = chat === "everywhere" ? undefined : chatMoves.idsOf(chat).map(String);
      const keys = [...conversations.keys()].filter((key) => {
        const [, chatId = "", , person] = key.split("/");
        return (ids === undefined || ids.includes(chatId)) && person === String(userId);
      });
      await forget(keys);
    },
    async forgetSilent() {
      const silent = [...conversations].filter(([, remembered]) => isSilent(remembered));
      if (silent.length === 0 && !isToBeCleaned) return;
      isToBeCleaned = false;
      await forget(silent.map(([key]) => key));
    },
  };
}
