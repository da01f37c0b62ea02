import type { AccessStore } from "../telegram/access-store.ts";
import type { ChatMoves } from "../telegram/chat-moves.ts";
import type { ChatSettings } from "../telegram/chat-settings.ts";
import type { ConversationMemory } from "../telegram/conversation-memory.ts";
import type { DeliveryLedger } from "../telegram/delivery-ledger.ts";
import type { KeptAnswers } from "../telegram/kept-answers.ts";
import type { KeptListings } from "../telegram/kept-listings.ts";
import { createGroupedWrites } from "./grouped-writes.ts";
import { createLevelAccessStore } from "./level-access-store.ts";
import { openLevelChatMoves } from "./level-chat-moves.ts";
import { openLevelChatSettings } from "./level-chat-settings.ts";
import { type ConversationMemoryBounds, openLevelConversationMemory } from "./level-conversation-memory.ts";
import { createLevelDeliveryLedger, type LevelDeliveryLedgerOptions } from "./level-delivery-ledger.ts";
import { createLevelKeptAnswers } from "./level-kept-answers.ts";
import { createLevelKeptListings } from "./level-kept-listings.ts";
import { openDatabase } from "./open-database.ts";

/** All that a bot keeps on disk. */
export interface BotState {
  readonly ledger: DeliveryLedger;
  readonly accessStore: AccessStore;
  readonly keptAnswers: KeptAnswers;
  readonly memory: ConversationMemory;
  readonly chatMoves: ChatMoves;
  readonly keptListings: KeptListings;
  readonly settings: ChatSettings;
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
  ...bounds
}: LevelDeliveryLedgerOptions & ConversationMemoryBounds): Promise<BotState> {
  const database = await openDatabase(folder);
  const writes = createGroupedWrites(database);
  const ledger = createLevelDeliveryLedger({ database, writes, now });
  const chatMoves = await openLevelChatMoves({ database, writes });
  return {
    ledger,
    accessStore: createLevelAccessStore({ database, writes, now }),
    keptAnswers: createLevelKeptAnswers({ database, writes, chatMoves, now }),
    memory: await openLevelConversationMemory({ database, writes, chatMoves, now, ...bounds }),
    chatMoves,
    keptListings: createLevelKeptListings({ database, writes, chatMoves, now }),
    settings: await openLevelChatSettings({ database, writes, chatMoves }),
    close: () => ledger.close(),
  };
}
