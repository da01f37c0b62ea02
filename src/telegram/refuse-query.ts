import type { Api, Context, MiddlewareFn } from "grammy";
import type { Admission } from "./admission.ts";
import { callSignal } from "./call-signal.ts";
import type { LoggableError } from "./loggable-error.ts";
import type { TelegramLogger } from "./telegram-logger.ts";

export interface QueryRefusingDependencies {
  readonly admission: Admission;
  readonly api: Api;
  readonly logger: TelegramLogger;
  readonly toLoggable: (error: unknown) => LoggableError;
}

/** Clients do not wait longer, as in `answer-inline-query` and `press-button`. */
const TIMEOUT_MS = 10_000;

/**
 * Ends presses and inline queries that were not admitted, and lets all others on without a pause: whoever pressed reads
 * the refusal, and whoever types is offered nothing, which is not remembered, because they may be let in soon.
 */
export function createQueryRefusing<C extends Context>(
  dependencies: QueryRefusingDependencies,
): MiddlewareFn<C> {
  const { admission, api, logger, toLoggable } = dependencies;
  return async ({ update, callbackQuery, inlineQuery }, next) => {
    const instead = admission.insteadOf(update.update_id);
    if (instead === undefined) return next();
    const signal = callSignal(AbortSignal.timeout(TIMEOUT_MS));
    try {
      if (callbackQuery !== undefined) {
        const words = instead === "silence" ? {} : { text: instead.plain };
        await api.answerCallbackQuery(callbackQuery.id, words, signal);
      }
      if (inlineQuery !== undefined) {
        await api.answerInlineQuery(inlineQuery.id, [], { cache_time: 0, is_personal: true }, signal);
      }
    } catch (error) {
      logger.info({ error: toLoggable(error) }, "a press or an inline query could not be refused");
    }
  };
}
