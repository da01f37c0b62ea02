import type { ConversationMemory } from "./conversation-memory.ts";
import type { KeptAnswers } from "./kept-answers.ts";
import type { KeptListings } from "./kept-listings.ts";
import type { LoggableError } from "./loggable-error.ts";
import type { TelegramLogger } from "./telegram-logger.ts";

/** As long as buttons work. */
const KEPT_MS = 30 * 24 * 3_600_000;
const INTERVAL_MS = 3_600_000;

export interface ForgettingDependencies {
  readonly keptAnswers: KeptAnswers;
  readonly memory: ConversationMemory;
  readonly keptListings: KeptListings;
  readonly logger: TelegramLogger;
  readonly toLoggable: (error: unknown) => LoggableError;
}

/** Forgets what was kept long enough, at once and every hour until the returned function is called, which waits for it. */
export function forgetInTime({
  keptAnswers,
  keptListings,
  memory,
  logger,
  toLoggable,
}: ForgettingDependencies): () => Promise<void> {
  const forget = async (): Promise<void> => {
    try {
      await memory.forgetSilent();
      for (const kept of [keptAnswers, keptListings]) await kept.forget(Date.now() - KEPT_MS);
    } catch (error) {
      logger.warn({ error: toLoggable(error) }, "what is old could not be forgotten");
    }
  };
  let last = forget();
  const timer = setInterval(() => {
    last = last.then(forget);
  }, INTERVAL_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    return last;
  };
}
