/** Groups that became supergroups, in the bot's LevelDB folder: `moved/GROUP` is the number of the supergroup. */
import type { ClassicLevel } from "classic-level";
import type { ChatMoves } from "../telegram/chat-moves.ts";
import type { GroupedWrites } from "./grouped-writes.ts";
import { keysUnder } from "./keys-under.ts";

export interface LevelChatMovesDependencies {
  readonly database: ClassicLevel<string, string>;
  readonly writes: GroupedWrites;
}

/** Reads all there are; a group does this once. */
export async function openLevelChatMoves({
  database,
  writes,
}: LevelChatMovesDependencies): Promise<ChatMoves> {
  const supergroups = new Map<number, number>();
  const groups = new Map<number, number>();
  const keep = (groupId: number, supergroupId: number): void => {
    supergroups.set(groupId, supergroupId);
    groups.set(supergroupId, groupId);
  };
  for (const [key, value] of await database.iterator(keysUnder("moved")).all()) {
    keep(Number(key.slice("moved/".length)), Number(value));
  }

  return {
    async note(groupId, supergroupId) {
      if (supergroups.get(groupId) === supergroupId) return;
      await writes.add([{ type: "put", key: `moved/${groupId}`, value: String(supergroupId) }]);
      keep(groupId, supergroupId);
    },
    idsOf(chatId) {
      const current = supergroups.get(chatId) ?? chatId;
      const group = groups.get(current);
      return group === undefined ? [current] : [current, group];
    },
  };
}
