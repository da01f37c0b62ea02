/**
 * Calls that fail for a passing reason are made again: 429 after the time that Telegram names (those that write messages
 * come back to `paceCalls` for it), 5xx and a broken network with growing, jittered pauses. A send whose response was lost
 * is not: it cannot be told from one that never arrived.
 */
import { HttpError, type Transformer } from "grammy";
import { GATEWAY_TIMEOUT, isResponseLost, isSend } from "./call-outcome.ts";
import type { LoggableError } from "./loggable-error.ts";
import { outgoingIn } from "./outgoing-call.ts";
import { pause } from "./pause.ts";
import type { TelegramLogger } from "./telegram-logger.ts";

export interface RetryOptions {
  /** Pause before the first repetition when Telegram names none; doubles each time. @default 500 */
  readonly firstPauseMs?: number;
  /** @default 30_000 */
  readonly longestPauseMs?: number;
  /** No repetition begins later than this after the first attempt, but where Telegram names the time. @default 900_000 */
  readonly maxElapsedMs?: number;
}

export interface RetryDependencies extends RetryOptions {
  readonly logger: TelegramLogger;
  readonly toLoggable: (error: unknown) => LoggableError;
  /** Ends waiting: the last outcome is then final. */
  readonly signal: AbortSignal;
}

/** The poll has its own patience, and a typing indicator that comes late is worth nothing. */
const NOT_RETRIED = new Set(["getUpdates", "sendChatAction"]);

type CallResult = Awaited<ReturnType<Transformer>>;
type Outcome = { readonly result: CallResult } | { readonly error: unknown };

/** A grammY transformer that repeats calls until they are through or the patience is over. */
export function retryCalls(dependencies: RetryDependencies): Transformer {
  const { maxElapsedMs, backoffMs } = retryPace(dependencies);
  const { logger, toLoggable, signal } = dependencies;

  return async (previous, method, payload, callSignal) => {
    const attempt = async (): Promise<Outcome> => {
      try {
        return { result: await previous(method, payload, callSignal) };
      } catch (error) {
        return { error };
      }
    };
    const { until, isOnce } = outgoingIn(payload);
    const isOver = () => signal.aborted || callSignal?.aborted || until?.aborted;
    const startMs = Date.now();
    let outcome = await attempt();
    for (let attempts = 1; !NOT_RETRIED.has(method); attempts += 1) {
      const namedMs = namedPauseMs(outcome);
      const pauseMs = namedMs ?? retryPauseMs(outcome, method, backoffMs(attempts));
      if (pauseMs === undefined || isOnce || isOver()) break;
      if (namedMs === undefined && Date.now() + pauseMs - startMs > maxElapsedMs) break;
      logger.warn(
        { method, attempts, pauseMs: Math.round(pauseMs), ...failure(outcome) },
        "Telegram call is repeated",
      );
      await pause(pauseMs, signal, callSignal, until);
      outcome = await attempt();
    }
    if ("error" in outcome) throw outcome.error;
    return outcome.result as Awaited<ReturnType<typeof previous<typeof method>>>;
  };

  function failure(outcome: Outcome): object {
    if ("error" in outcome) return { error: toLoggable(outcome.error) };
    return outcome.result.ok ? {} : { errorCode: outcome.result.error_code };
  }
}

/** The options with their defaults, as the length of a pause in milliseconds after so many attempts. */
export function retryPace(options: RetryOptions): {
  readonly maxElapsedMs: number;
  readonly backoffMs: (attempts: number) => number;
} {
  const { firstPauseMs = 500, longestPauseMs = 30_000, maxElapsedMs = 900_000 } = options;
  return {
    maxElapsedMs,
    backoffMs: (attempts) =>
      Math.min(longestPauseMs, firstPauseMs * 2 ** (attempts - 1)) * (0.5 + Math.random()),
  };
}

/** How long Telegram asks to be left alone; it is, however long that may be. */
function namedPauseMs(outcome: Outcome): number | undefined {
  if ("error" in outcome || outcome.result.ok) return undefined;
  const seconds = outcome.result.parameters?.retry_after;
  return seconds === undefined ? undefined : seconds * 1000;
}

/** How long to wait before the call is repeated; `undefined` when its outcome is final. */
function retryPauseMs(outcome: Outcome, method: string, backoffMs: number): number | undefined {
  if ("error" in outcome) {
    const { error } = outcome;
    if (!(error instanceof HttpError) || (isSend(method) && isResponseLost(error))) return undefined;
    return backoffMs;
  }
  if (outcome.result.ok) return undefined;
  const { error_code } = outcome.result;
  if (error_code === GATEWAY_TIMEOUT && isSend(method)) return undefined;
  return error_code === 429 || error_code >= 500 ? backoffMs : undefined;
}
