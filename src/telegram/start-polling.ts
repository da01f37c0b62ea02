import { createConcurrentSink, createRunner, createSource } from "@grammyjs/runner";
import type { Bot, Context } from "grammy";
import type { Update } from "grammy/types";
import { createUpdateFetcher, type FetchUpdatesOptions } from "./fetch-updates.ts";
import type { LoggableError } from "./loggable-error.ts";
import type { TelegramLogger } from "./telegram-logger.ts";

export interface PollingOptions extends FetchUpdatesOptions {
  /** Updates worked on at the same time; more wait at Telegram. @default 100 */
  readonly maxConcurrency?: number;
}

export interface PollingDependencies<C extends Context> extends PollingOptions {
  /** Must know its `botInfo` already. */
  readonly bot: Bot<C>;
  readonly logger: TelegramLogger;
  readonly toLoggable: (error: unknown) => LoggableError;
}

export interface Polling {
  /** Settles when no update is fetched any more and all that were are done; rejects when Telegram refused. */
  readonly finished: Promise<void>;
  /** Stops fetching at once; what runs is finished. */
  stop(): Promise<void>;
}

/** Receives updates by long polling and works on many at a time. */
export function startPolling<C extends Context>(dependencies: PollingDependencies<C>): Polling {
  const { bot, logger, toLoggable, maxConcurrency = 100 } = dependencies;
  const running = new Set<Promise<void>>();
  const fetcher = createUpdateFetcher({ ...dependencies, api: bot.api });

  const consume = (update: Update): Promise<void> => {
    const task = bot.handleUpdate(update).finally(() => running.delete(task));
    running.add(task);
    return task;
  };
  const sink = createConcurrentSink<Update, unknown>(
    { consume },
    async (error) => logger.error({ error: toLoggable(error) }, "update could not be handled"),
    { concurrency: maxConcurrency },
  );
  // The runner asks for any number at first; the sink starts whatever it is handed.
  const supply: typeof fetcher.supply = (batchSize, signal) =>
    fetcher.supply(Math.min(batchSize, maxConcurrency), signal);
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
