/**
 * What is chosen for chats, in the bot's LevelDB folder: `setting/CHAT` holds all settings of a chat in which one was
 * chosen.
 */
import type { ClassicLevel } from "classic-level";
import { DEFAULT_SETTINGS, type Settings } from "../model/chat-settings.ts";
import type { ChatMoves } from "../telegram/chat-moves.ts";
import type { ChatSettings } from "../telegram/chat-settings.ts";
import type { GroupedWrites } from "./grouped-writes.ts";
import { keysUnder } from "./keys-under.ts";
import { removeFromFiles } from "./remove-from-files.ts";

export interface LevelChatSettingsDependencies {
  readonly database: ClassicLevel<string, string>;
  readonly writes: GroupedWrites;
  readonly chatMoves: ChatMoves;
}

const RANGE = keysUnder("setting");
const keyOf = (chatId: number) => `setting/${chatId}`;

/** Reads all there are; most chats have none. */
export async function openLevelChatSettings({
  database,
  writes,
  chatMoves,
}: LevelChatSettingsDependencies): Promise<ChatSettings> {
  const chosen = new Map<string, Settings>();
  for (const [key, value] of await database.iterator(RANGE).all()) {
    // A setting that is newer than what is stored is as it is without a choice.
    chosen.set(key, { ...DEFAULT_SETTINGS, ...(JSON.parse(value) as Partial<Settings>) });
  }
  const keysOf = (chatId: number) => chatMoves.idsOf(chatId).map(keyOf);
  const settingsOf = (chatId: number): Settings => {
    const key = keysOf(chatId).find((each) => chosen.has(each));
    return (key === undefined ? undefined : chosen.get(key)) ?? DEFAULT_SETTINGS;
  };

  return {
    of: settingsOf,
    async change(chatId, change) {
      const key = keyOf(chatMoves.idsOf(chatId)[0]);
      const settings = { ...settingsOf(chatId), ...change };
      chosen.set(key, settings);
      await writes.add([{ type: "put", key, value: JSON.stringify(settings) }]);
    },
    async forget(chatId) {
      const keys = keysOf(chatId);
      for (const key of keys) chosen.delete(key);
      await writes.add(keys.map((key) => ({ type: "del", key })));
      await removeFromFiles(database, writes, RANGE);
    },
  };
}
