import { createConcurrentSink, createRunner, createSource } from "@grammyjs/runner";
import type { Api } from "grammy";
import type { Update } from "grammy/types";
import type { CallSignal } from "./call-signal.ts";
import { createUpdateFetcher, type FetchUpdatesOptions } from "./fetch-updates.ts";
import type { LoggableError } from "./loggable-error.ts";
import type { TelegramLogger } from "./telegram-logger.ts";
import type { UpdateWork } from "./update-work.ts";

export interface PollingOptions extends FetchUpdatesOptions {
  /** Updates worked on at the same time, questions in line included; more wait at Telegram. @default as many as can be under way and wait, and 300 */
  readonly maxConcurrency?: number;
}

export interface PollingDependencies extends PollingOptions {
  readonly maxConcurrency: number;
  readonly api: Api;
  readonly work: UpdateWork;
  readonly logger: TelegramLogger;
  readonly toLoggable: (error: unknown) => LoggableError;
}

export interface Receiving {
  /** Settles when no update is taken any more and all that were are done; rejects when Telegram refused. */
  readonly finished: Promise<void>;
  /** Takes no more at once; what runs is finished. */
  stop(): Promise<void>;
}

/**
 * Receives updates by long polling and works on many at a time. First comes what the ledger has from the last run. Of
 * new updates those that want something are claimed in the ledger; the others are dropped.
 */
export function startPolling(dependencies: PollingDependencies): Receiving {
  const { work, logger, toLoggable, maxConcurrency } = dependencies;
  const fetcher = createUpdateFetcher({ ...dependencies, claim: work.claim });
  const sink = createConcurrentSink<Update, unknown>(
    { consume: work.handle },
    async (error) => logger.error({ error: toLoggable(error) }, "update could not be handled"),
    { concurrency: maxConcurrency },
  );
  // The runner asks for any number at first; the sink starts whatever it is handed.
  const supply = async (batchSize: number, signal: CallSignal): Promise<Update[]> => {
    const limit = Math.min(batchSize, maxConcurrency);
    const left = await work.left(limit);
    return [...(left.length > 0 ? left : await fetcher.supply(limit, signal))];
  };
  const runner = createRunner(createSource<Update>({ supply }), sink);
  runner.start();

  const finished = Promise.resolve(runner.task()).finally(async () => {
    await work.settled();
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
