import type { Api } from "grammy";
import type { CallbackQuery } from "grammy/types";
import { callSignal } from "./call-signal.ts";
import type { LoggableError } from "./loggable-error.ts";
import type { TelegramLogger } from "./telegram-logger.ts";

export interface PressAnsweringDependencies {
  readonly api: Api;
  readonly logger: TelegramLogger;
  readonly toLoggable: (error: unknown) => LoggableError;
}

/** Ends the waiting of a pressed button, with words for whoever pressed, or without; never rejects. */
export type AnswerPress = (query: CallbackQuery, text?: string) => Promise<void>;

/** Telegram takes no answer to a press for longer than about this. */
const PRESS_TIMEOUT_MS = 15_000;

/** A press that was answered already, or too long ago, is no trouble: its button waits no more. */
export function createPressAnswering({ api, logger, toLoggable }: PressAnsweringDependencies): AnswerPress {
  return async ({ id }, text) => {
    const signal = callSignal(AbortSignal.timeout(PRESS_TIMEOUT_MS));
    await api
      .answerCallbackQuery(id, text === undefined ? {} : { text }, signal)
      .catch((error: unknown) =>
        logger.info({ error: toLoggable(error) }, "a pressed button could not be answered"),
      );
  };
}
