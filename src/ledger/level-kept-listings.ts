/** Kept listings in the bot's LevelDB folder, as `listing/ID`. An id begins with the time. */
import type { ClassicLevel } from "classic-level";
import type { Listing } from "../model/listing.ts";
import type { ChatMoves } from "../telegram/chat-moves.ts";
import type { KeptListings } from "../telegram/kept-listings.ts";
import type { GroupedWrites } from "./grouped-writes.ts";
import { keysUnder } from "./keys-under.ts";
import { removeFromFiles } from "./remove-from-files.ts";
import { newTimedId, timeDigits } from "./timed-id.ts";

export interface LevelKeptListingsOptions {
  readonly database: ClassicLevel<string, string>;
  readonly writes: GroupedWrites;
  readonly chatMoves: ChatMoves;
  readonly now: () => number;
}

const LISTING_KEYS = keysUnder("listing");
const keyOf = (listingId: string) => `listing/${listingId}`;

export function createLevelKeptListings(options: LevelKeptListingsOptions): KeptListings {
  const { database, writes, chatMoves, now } = options;
  const replace = (listingId: string, listing: Listing) =>
    writes.add([{ type: "put", key: keyOf(listingId), value: JSON.stringify(listing) }]);
  const remove = async (keys: readonly string[]): Promise<void> => {
    if (keys.length === 0) return;
    await writes.add(keys.map((key) => ({ type: "del", key })));
    await removeFromFiles(database, writes, LISTING_KEYS);
  };

  return {
    async keep(listing) {
      const listingId = newTimedId(now());
      await replace(listingId, listing);
      return listingId;
    },
    async find(listingId) {
      const value = await database.get(keyOf(listingId));
      return value === undefined ? undefined : (JSON.parse(value) as Listing);
    },
    replace,
    async forgetPerson(chat, userId) {
      const chatIds: readonly number[] | undefined =
        chat === "everywhere" ? undefined : chatMoves.idsOf(chat);
      const theirs: string[] = [];
      for await (const [key, value] of database.iterator(LISTING_KEYS)) {
        const listing = JSON.parse(value) as Listing;
        const isThere = chatIds === undefined || chatIds.includes(listing.chatId);
        if (listing.userId === userId && isThere) theirs.push(key);
      }
      await remove(theirs);
    },
    async forget(keptBeforeMs) {
      await remove(await database.keys({ ...LISTING_KEYS, lt: keyOf(timeDigits(keptBeforeMs)) }).all());
    },
  };
}
