/**
 * The delivery ledger in a LevelDB folder. An unfinished update is one JSON value under `open/`; of a finished one
 * `done/` keeps the time. Ids are padded, so that the order of keys is that of ids.
 */
import type { ClassicLevel } from "classic-level";
import type { DeliveryLedger, LedgerEntry } from "../telegram/delivery-ledger.ts";
import { createGroupedWrites, type GroupedWrites } from "./grouped-writes.ts";
import { keysUnder } from "./keys-under.ts";
import { openDatabase } from "./open-database.ts";
import { removeFromFiles } from "./remove-from-files.ts";

/** As many as the largest whole number of JavaScript has. */
const ID_DIGITS = 16;
const padded = (updateId: number) => String(updateId).padStart(ID_DIGITS, "0");
const openKey = (updateId: number) => `open/${padded(updateId)}`;
const doneKey = (updateId: number) => `done/${padded(updateId)}`;
const OPEN_KEYS = keysUnder("open");
const DONE_KEYS = keysUnder("done");

export interface LevelDeliveryLedgerOptions {
  /** Made when it does not exist; one process at a time may have it open. */
  readonly folder: string;
  readonly now?: () => number;
}

/**
 * Opens the ledger of a bot.
 * @throws ArchivistError `ledger-busy` when another process has it open, `ledger-broken` when it cannot be read
 */
export async function openLevelDeliveryLedger({
  folder,
  now = Date.now,
}: LevelDeliveryLedgerOptions): Promise<DeliveryLedger> {
  const database = await openDatabase(folder);
  return createLevelDeliveryLedger({ database, writes: createGroupedWrites(database), now });
}

/** The ledger in a database that is open; closing the one closes the other. */
export function createLevelDeliveryLedger({
  database,
  writes,
  now,
}: {
  readonly database: ClassicLevel<string, string>;
  readonly writes: GroupedWrites;
  readonly now: () => number;
}): DeliveryLedger {
  const stored = (entry: LedgerEntry) =>
    ({ type: "put", key: openKey(entry.updateId), value: JSON.stringify(entry) }) as const;

  return {
    async claim(updates) {
      const ids = updates.map(({ update_id }) => update_id);
      const known = await Promise.all([
        database.getMany(ids.map(openKey)),
        database.getMany(ids.map(doneKey)),
      ]);
      const fresh = updates.filter((_, index) => known.every((values) => values[index] === undefined));
      const claimedAtMs = now();
      await writes.add(
        fresh.map((update) =>
          stored({
            updateId: update.update_id,
            update,
            claimedAtMs,
            attempts: 0,
            stub: "none",
            stubsGone: 0,
          }),
        ),
      );
      return fresh;
    },
    async find(updateId) {
      const value = await database.get(openKey(updateId));
      return value === undefined ? undefined : entryOf(value);
    },
    async unfinished() {
      return (await database.values(OPEN_KEYS).all()).map(entryOf);
    },
    record: (entry) => writes.add([stored(entry)]),
    finish: (updateId) =>
      writes.add([
        { type: "del", key: openKey(updateId) },
        { type: "put", key: doneKey(updateId), value: String(now()) },
      ]),
    async forget(finishedBeforeMs) {
      const finished = await database.iterator(DONE_KEYS).all();
      const old = finished.filter(([, finishedAtMs]) => Number(finishedAtMs) < finishedBeforeMs);
      await writes.add(old.map(([key]) => ({ type: "del", key })));
      await removeFromFiles(database, writes, OPEN_KEYS);
    },
    async close() {
      await writes.settled();
      await database.close();
    },
  };
}

/** Nobody else writes to the folder, so a value has the shape that it was stored with. */
function entryOf(value: string): LedgerEntry {
  return JSON.parse(value) as LedgerEntry;
}
