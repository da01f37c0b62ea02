/** Whom a bot knows, in its database: `in/` those let in, `refused/` those told that it is not for them. */
import type { ClassicLevel } from "classic-level";
import type { AccessStore } from "../telegram/access-store.ts";
import type { GroupedWrites } from "./grouped-writes.ts";

export interface LevelAccessStoreDependencies {
  readonly database: ClassicLevel<string, string>;
  readonly writes: GroupedWrites;
  readonly now: () => number;
}

export function createLevelAccessStore({ database, writes, now }: LevelAccessStoreDependencies): AccessStore {
  const note = (key: string) => writes.add([{ type: "put", key, value: String(now()) }]);
  return {
    isLetIn: (chatId) => database.has(`in/${chatId}`),
    letIn: (chatId) => note(`in/${chatId}`),
    async letOut(chatId) {
      const wasLetIn = await database.has(`in/${chatId}`);
      await writes.add([`in/${chatId}`, `refused/${chatId}`].map((key) => ({ type: "del", key })));
      return wasLetIn;
    },
    wasRefused: (chatId) => database.has(`refused/${chatId}`),
    noteRefusal: (chatId) => note(`refused/${chatId}`),
  };
}
