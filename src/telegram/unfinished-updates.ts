import type { Update } from "grammy/types";
import type { DeliveryLedger } from "./delivery-ledger.ts";
import type { TelegramLogger } from "./telegram-logger.ts";

export interface UnfinishedUpdatesDependencies {
  readonly ledger: DeliveryLedger;
  readonly logger: TelegramLogger;
  /** Pause between two looks for what could not be delivered, in milliseconds. @default 60_000 */
  readonly intervalMs?: number;
}

export interface UnfinishedUpdates {
  /** At most so many updates that were claimed and that nobody works on; most often none. */
  due(limit: number): Promise<readonly Update[]>;
  /** Must be told of every update that is begun, and of its end. */
  begun(updateId: number): void;
  ended(updateId: number): void;
}

/** Telegram keeps an update for a day; an id that is known for two will not come again. */
const REMEMBERED_MS = 48 * 3_600_000;
const FORGET_INTERVAL_MS = 3_600_000;

/** What the last run left, at the first call, and what this one could not deliver, now and then after. */
export function createUnfinishedUpdates(dependencies: UnfinishedUpdatesDependencies): UnfinishedUpdates {
  const { ledger, logger, intervalMs = 60_000 } = dependencies;
  const underWay = new Set<number>();
  let nextLookMs = 0;
  let nextForgettingMs = 0;

  return {
    async due(limit) {
      const nowMs = Date.now();
      if (nowMs >= nextForgettingMs) {
        nextForgettingMs = nowMs + FORGET_INTERVAL_MS;
        await ledger.forget(nowMs - REMEMBERED_MS);
      }
      if (nowMs < nextLookMs) return [];
      const left = (await ledger.unfinished()).filter(({ updateId }) => !underWay.has(updateId));
      if (left.length <= limit) nextLookMs = nowMs + intervalMs;
      const [oldest] = left;
      if (oldest !== undefined) {
        const oldestMs = nowMs - oldest.claimedAtMs;
        logger.info({ updates: left.length, oldestMs }, "unfinished updates are taken up again");
      }
      return left.slice(0, limit).map(({ update }) => update);
    },
    begun: (updateId) => void underWay.add(updateId),
    ended: (updateId) => void underWay.delete(updateId),
  };
}
