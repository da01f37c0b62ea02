import { createConcurrentSink, createRunner, createSource } from "@grammyjs/runner";
import type { Bot, Context } from "grammy";
import type { Update } from "grammy/types";
import type { CallSignal } from "./call-signal.ts";
import { claimWanted } from "./claim-wanted.ts";
import type { DeliveryLedger } from "./delivery-ledger.ts";
import { createUpdateFetcher, type FetchUpdatesOptions } from "./fetch-updates.ts";
import type { LoggableError } from "./loggable-error.ts";
import type { TelegramLogger } from "./telegram-logger.ts";
import { createUnfinishedUpdates } from "./unfinished-updates.ts";

export interface PollingOptions extends FetchUpdatesOptions {
  /** Updates worked on at the same time; more wait at Telegram. @default 100 */
  readonly maxConcurrency?: number;
  /** Pause between two looks for answers that could not be delivered. @default 60_000 */
  readonly takeUpIntervalMs?: number;
}

export interface PollingDependencies<C extends Context> extends PollingOptions {
  /** Must know its `botInfo` already. */
  readonly bot: Bot<C>;
  readonly ledger: DeliveryLedger;
  readonly logger: TelegramLogger;
  readonly toLoggable: (error: unknown) => LoggableError;
}

export interface Polling {
  /** Settles when no update is fetched any more and all that were are done; rejects when Telegram refused. */
  readonly finished: Promise<void>;
  /** Stops fetching at once; what runs is finished. */
  stop(): Promise<void>;
}

/**
 * Receives updates by long polling and works on many at a time. First comes what the ledger has from the last run. Of
 * new updates those that want something are claimed in the ledger; the others are dropped.
 */
export function startPolling<C extends Context>(dependencies: PollingDependencies<C>): Polling {
  const { bot, ledger, logger, toLoggable, maxConcurrency = 100, takeUpIntervalMs } = dependencies;
  const running = new Set<Promise<void>>();
  const unfinished = createUnfinishedUpdates({
    ledger,
    logger,
    ...(takeUpIntervalMs === undefined ? {} : { intervalMs: takeUpIntervalMs }),
  });
  const fetcher = createUpdateFetcher({
    ...dependencies,
    api: bot.api,
    claim: (updates) => claimWanted(ledger, updates, bot.botInfo),
  });

  const consume = (update: Update): Promise<void> => {
    const task = bot.handleUpdate(update).finally(() => {
      running.delete(task);
      unfinished.ended(update.update_id);
    });
    running.add(task);
    return task;
  };
  const sink = createConcurrentSink<Update, unknown>(
    { consume },
    async (error) => logger.error({ error: toLoggable(error) }, "update could not be handled"),
    { concurrency: maxConcurrency },
  );
  // The runner asks for any number at first; the sink starts whatever it is handed.
  const supply = async (batchSize: number, signal: CallSignal): Promise<Update[]> => {
    const limit = Math.min(batchSize, maxConcurrency);
    const left = await unfinished.due(limit);
    const updates = left.length > 0 ? left : await fetcher.supply(limit, signal);
    for (const { update_id } of updates) unfinished.begun(update_id);
    return [...updates];
  };
  const runner = createRunner(createSource<Update>({ supply }), sink);
  runner.start();

  const finished = Promise.resolve(runner.task()).finally(async () => {
    await Promise.allSettled(running);
    await fetcher.confirm().catch((error: unknown) => {
      logger.warn({ error: toLoggable(error) }, "the last updates could not be confirmed");
    });
  });
  // Whoever awaits it sees the rejection; nobody having looked yet must not end the process.
  finished.catch(() => {});

  return {
    finished,
    async stop() {
      await runner.stop();
      await finished;
    },
  };
}
