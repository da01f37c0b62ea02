import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { ArchivistError } from "../errors.ts";
import { createGroupedWrites } from "./grouped-writes.ts";
import { createLevelDeliveryLedger } from "./level-delivery-ledger.ts";
import { openDatabase } from "./open-database.ts";

export type FoundBotState =
  | { readonly kind: "none" }
  /** Open in another process, which lets nobody look into it. */
  | { readonly kind: "in-use"; readonly bytes: number }
  | {
      readonly kind: "free";
      readonly bytes: number;
      /** When updates that are not finished were claimed, oldest first. */
      readonly unfinishedSinceMs: readonly number[];
    };

/**
 * Looks into a bot's folder, which is not made. For the moment that takes, no bot can open it.
 * @throws ArchivistError `ledger-broken` when it cannot be read
 */
export async function inspectBotState(folder: string): Promise<FoundBotState> {
  const names = namesIn(folder);
  if (names?.length === 0) return { kind: "none" };
  const bytes = () => (names ?? []).reduce((total, name) => total + bytesOf(join(folder, name)), 0);
  try {
    const database = await openDatabase(folder, { createIfMissing: false });
    const ledger = createLevelDeliveryLedger({
      database,
      writes: createGroupedWrites(database),
      now: Date.now,
    });
    try {
      const unfinished = await ledger.unfinished();
      const since = unfinished.map(({ claimedAtMs }) => claimedAtMs).sort((a, b) => a - b);
      return { kind: "free", bytes: bytes(), unfinishedSinceMs: since };
    } finally {
      await ledger.close();
    }
  } catch (error) {
    if (error instanceof ArchivistError && error.code === "ledger-busy")
      return { kind: "in-use", bytes: bytes() };
    throw error;
  }
}

/** None when there is no folder; `undefined` when it cannot be listed, of which opening it says more. */
function namesIn(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? [] : undefined;
  }
}

/** 0 for what was removed meanwhile: a running bot makes its files anew. */
function bytesOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
