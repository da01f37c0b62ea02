import type { Api } from "grammy";
import { GrammyError } from "grammy";
import type { Update } from "grammy/types";
import { ALLOWED_UPDATES } from "./allowed-updates.ts";
import { type CallSignal, callSignal } from "./call-signal.ts";
import type { LoggableError } from "./loggable-error.ts";
import { pause } from "./pause.ts";
import type { TelegramLogger } from "./telegram-logger.ts";
import { telegramRefusal } from "./telegram-refusal.ts";

export interface FetchUpdatesOptions {
  /** How long Telegram keeps a poll open when there is nothing to tell. @default 30 */
  readonly longPollSeconds?: number;
  /** How long another poller is put up with, as when one instance takes over from the last. @default 10_000 */
  readonly conflictPatienceMs?: number;
  /** Pause after a failed poll; doubles up to a minute. @default 1000 */
  readonly firstPauseMs?: number;
}

export interface FetchUpdatesDependencies extends FetchUpdatesOptions {
  readonly api: Api;
  /**
   * Takes responsibility for updates before Telegram is told that they need not come again, and returns those to be
   * handed out.
   */
  readonly claim: (updates: readonly Update[]) => Promise<readonly Update[]>;
  readonly logger: TelegramLogger;
  readonly toLoggable: (error: unknown) => LoggableError;
}

export interface UpdateFetcher {
  /** The next updates, none when all that came are known; rejects only when the signal is aborted or Telegram refuses for good. */
  supply(batchSize: number, signal: CallSignal): Promise<readonly Update[]>;
  /** Tells Telegram that all updates handed out so far need not come again. */
  confirm(): Promise<void>;
}

const LONGEST_PAUSE_MS = 60_000;
/** A stop does not wait longer than this for an unreachable Telegram. */
const CONFIRM_TIMEOUT_MS = 5_000;

/** Long polling that outlasts a broken network and tells a passing failure from a refusal. */
export function createUpdateFetcher(dependencies: FetchUpdatesDependencies): UpdateFetcher {
  const { api, claim, logger, toLoggable } = dependencies;
  const { longPollSeconds = 30, conflictPatienceMs = 10_000, firstPauseMs = 1000 } = dependencies;
  let offset = 0;
  let conflictSinceMs: number | undefined;

  return {
    async supply(batchSize, signal) {
      const limit = Math.max(1, Math.min(100, batchSize));
      for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2)) {
        try {
          const updates = await api.getUpdates(
            { offset, limit, timeout: longPollSeconds, allowed_updates: ALLOWED_UPDATES },
            signal,
          );
          conflictSinceMs = undefined;
          const claimed = await claim(updates);
          offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
          return claimed;
        } catch (error) {
          if (signal.aborted) throw error;
          const isPassingConflict = isConflictWithPoller(error) && isPatient();
          const refusal = telegramRefusal(error);
          if (refusal !== undefined && !isPassingConflict) throw refusal;
          logger.warn({ error: toLoggable(error) }, "polling failed and is repeated");
          await pause(isPassingConflict ? firstPauseMs : (retryAfterMs(error) ?? pauseMs), signal);
          if (signal.aborted) throw error;
        }
      }
    },
    async confirm() {
      if (offset === 0) return;
      const signal = callSignal(AbortSignal.timeout(CONFIRM_TIMEOUT_MS));
      await api.getUpdates({ offset, limit: 1, timeout: 0, allowed_updates: ALLOWED_UPDATES }, signal);
    },
  };

  function isPatient(): boolean {
    conflictSinceMs ??= Date.now();
    return Date.now() - conflictSinceMs < conflictPatienceMs;
  }
}

function isConflictWithPoller(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 409 && !error.description.includes("webhook");
}

function retryAfterMs(error: unknown): number | undefined {
  if (!(error instanceof GrammyError) || error.parameters.retry_after === undefined) return undefined;
  return error.parameters.retry_after * 1000;
}
