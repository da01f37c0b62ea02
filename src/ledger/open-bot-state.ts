import type { AccessStore } from "../telegram/access-store.ts";
import type { DeliveryLedger } from "../telegram/delivery-ledger.ts";
import type { KeptAnswers } from "../telegram/kept-answers.ts";
import { createGroupedWrites } from "./grouped-writes.ts";
import { createLevelAccessStore } from "./level-access-store.ts";
import { createLevelDeliveryLedger, type LevelDeliveryLedgerOptions } from "./level-delivery-ledger.ts";
import { createLevelKeptAnswers } from "./level-kept-answers.ts";
import { openDatabase } from "./open-database.ts";

/** All that a bot keeps on disk. */
export interface BotState {
  readonly ledger: DeliveryLedger;
  readonly accessStore: AccessStore;
  readonly keptAnswers: KeptAnswers;
  /** Writes what is under way and releases the folder. */
  close(): Promise<void>;
}

/**
 * Opens the folder of a bot.
 * @throws ArchivistError `ledger-busy` when another process has it open, `ledger-broken` when it cannot be read
 */
export async function openBotState({
  folder,
  now = Date.now,
}: LevelDeliveryLedgerOptions): Promise<BotState> {
  const database = await openDatabase(folder);
  const writes = createGroupedWrites(database);
  const ledger = createLevelDeliveryLedger({ database, writes, now });
  return {
    ledger,
    accessStore: createLevelAccessStore({ database, writes, now }),
    keptAnswers: createLevelKeptAnswers({ database, writes, now }),
    close: () => ledger.close(),
  };
}
