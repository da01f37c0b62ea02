/**
 * The delivery ledger in a LevelDB folder. An unfinished update is one JSON value under `open/`; of a finished one
 * `done/` keeps the time. Ids are padded, so that the order of keys is that of ids.
 */
import { mkdirSync } from "node:fs";
import { ClassicLevel } from "classic-level";
import { ArchivistError } from "../errors.ts";
import type { DeliveryLedger, LedgerEntry } from "../telegram/delivery-ledger.ts";
import { createGroupedWrites } from "./grouped-writes.ts";

export interface LevelDeliveryLedgerOptions {
  /** Made when it does not exist; one process at a time may have it open. */
  readonly folder: string;
  readonly now?: () => number;
}

/** As many as the largest whole number of JavaScript has. */
const ID_DIGITS = 16;
const padded = (updateId: number) => String(updateId).padStart(ID_DIGITS, "0");
const openKey = (updateId: number) => `open/${padded(updateId)}`;
const doneKey = (updateId: number) => `done/${padded(updateId)}`;
/** "0" follows "/" in the order of characters; the ends themselves are no ids. */
const OPEN_KEYS = { gt: "open/", lt: "open0" };
const DONE_KEYS = { gt: "done/", lt: "done0" };

/**
 * Opens the ledger of a bot.
 * @throws ArchivistError `ledger-busy` when another process has it open, `ledger-broken` when it cannot be read
 */
export async function openLevelDeliveryLedger({
  folder,
  now = Date.now,
}: LevelDeliveryLedgerOptions): Promise<DeliveryLedger> {
  const database = new ClassicLevel<string, string>(folder);
  try {
    mkdirSync(folder, { recursive: true });
    await database.open();
  } catch (error) {
    throw cannotOpen(folder, error);
  }
  const writes = createGroupedWrites(database);
  /**
   * What was deleted stays in the files until they are written anew, and people's words must not. LevelDB does that to
   * files which something newer overlaps: first what is in memory becomes a file, then one around it is merged with it.
   */
  const removeFromFiles = async (): Promise<void> => {
    const ends = [OPEN_KEYS.gt, OPEN_KEYS.lt] as const;
    await database.compactRange(...ends);
    await writes.add(ends.map((key) => ({ type: "put", key, value: "" })));
    await database.compactRange(...ends);
  };
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
      await removeFromFiles();
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

function cannotOpen(folder: string, error: unknown): ArchivistError {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Error && "code" in cause && cause.code === "LEVEL_LOCKED") {
    return new ArchivistError("ledger-busy", `Another program has the bot's ledger ${folder} open.`, {
      nextStep:
        "Stop the other instance of this bot; one token serves one program at a time. " +
        "For another folder set BOT_STATE_PATH.",
      cause: error,
    });
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new ArchivistError("ledger-broken", `The bot's ledger ${folder} cannot be opened (${reason}).`, {
    nextStep:
      "Look at the rights of the folder and the room on the disk. If the ledger is damaged, put the folder " +
      "aside: the bot then begins a new one, and answers that were under way are lost.",
    cause: error,
  });
}
