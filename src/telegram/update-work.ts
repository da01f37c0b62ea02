import type { Bot, Context } from "grammy";
import type { Update } from "grammy/types";
import type { Admission } from "./admission.ts";
import type { ChatMoves } from "./chat-moves.ts";
import type { ChatSettings } from "./chat-settings.ts";
import { claimWanted } from "./claim-wanted.ts";
import type { DeliveryLedger } from "./delivery-ledger.ts";
import { noteMove } from "./follow-moves.ts";
import type { LoggableError } from "./loggable-error.ts";
import { createMessageReading } from "./read-message.ts";
import type { TelegramLogger } from "./telegram-logger.ts";
import { createUnfinishedUpdates } from "./unfinished-updates.ts";

export interface UpdateWorkOptions {
  /** Pause between two looks for answers that could not be delivered. @default 60_000 */
  readonly takeUpIntervalMs?: number;
}

export interface UpdateWorkDependencies<C extends Context> extends UpdateWorkOptions {
  /** Must know its `botInfo` already. */
  readonly bot: Bot<C>;
  readonly ledger: DeliveryLedger;
  readonly chatMoves: ChatMoves;
  readonly settings: ChatSettings;
  readonly admission: Admission;
  readonly logger: TelegramLogger;
  readonly toLoggable: (error: unknown) => LoggableError;
}

/** What becomes of updates, whichever way they come. What it hands out must be handled. */
export interface UpdateWork {
  /** Claims what wants something of the bot, and returns what is to be handled of it. Groups that moved are noted. */
  claim(updates: readonly Update[]): Promise<readonly Update[]>;
  /** At most so many updates that were claimed before and that nobody works on; most often none. */
  left(limit: number): Promise<readonly Update[]>;
  /** Rejects with what the bot threw. */
  handle(update: Update): Promise<void>;
  /** Updates that are handled now. */
  readonly size: number;
  /** Resolves when all that are handled now are done. */
  settled(): Promise<void>;
}

export function createUpdateWork<C extends Context>(dependencies: UpdateWorkDependencies<C>): UpdateWork {
  const { bot, ledger, chatMoves, admission, logger, toLoggable, takeUpIntervalMs } = dependencies;
  const read = createMessageReading(dependencies.settings);
  const running = new Set<Promise<void>>();
  const unfinished = createUnfinishedUpdates({
    ledger,
    logger,
    ...(takeUpIntervalMs === undefined ? {} : { intervalMs: takeUpIntervalMs }),
  });
  const begin = async (updates: readonly Update[], isNew: boolean): Promise<readonly Update[]> => {
    const begun: Update[] = [];
    for (const update of updates) {
      const updateId = update.update_id;
      unfinished.begun(updateId);
      try {
        await admission.decide(update, bot.botInfo, { isNew });
        begun.push(update);
      } catch (error) {
        // It is in the ledger, so it is not lost.
        unfinished.ended(updateId);
        logger.error({ updateId, error: toLoggable(error) }, "not decided who may ask; left for later");
      }
    }
    return begun;
  };
  /** One after another: what is being claimed must not be taken for left. */
  let last: Promise<unknown> = Promise.resolve();
  const inOrder = (work: () => Promise<readonly Update[]>): Promise<readonly Update[]> => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };

  return {
    claim: (updates) =>
      inOrder(async () => {
        // Before Telegram is told that they need not come again, and before who may ask is decided.
        for (const update of updates) await noteMove(chatMoves, update);
        return begin(await claimWanted(ledger, updates, bot.botInfo, read), true);
      }),
    left: (limit) => inOrder(async () => begin(await unfinished.due(limit), false)),
    handle(update) {
      const task = bot.handleUpdate(update).finally(() => {
        running.delete(task);
        unfinished.ended(update.update_id);
        admission.ended(update.update_id);
      });
      running.add(task);
      return task;
    },
    get size() {
      return running.size;
    },
    settled: async () => void (await Promise.allSettled(running)),
  };
}
