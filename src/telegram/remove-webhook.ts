import { type Api, GrammyError } from "grammy";
import { callSignal } from "./call-signal.ts";
import type { LoggableError } from "./loggable-error.ts";
import type { TelegramLogger } from "./telegram-logger.ts";

export interface RemoveWebhookDependencies {
  readonly api: Api;
  readonly signal: AbortSignal;
  readonly logger: TelegramLogger;
  readonly toLoggable: (error: unknown) => LoggableError;
}

/**
 * Takes back a webhook of before, with which there is no polling; messages that wait at Telegram are kept. A server
 * that does not know of webhooks is left alone: if there is one all the same, the first poll is refused for it.
 */
export async function removeWebhook(dependencies: RemoveWebhookDependencies): Promise<void> {
  const { api, signal, logger, toLoggable } = dependencies;
  try {
    const { url } = await api.getWebhookInfo(callSignal(signal));
    if (!url) return;
    await api.deleteWebhook({}, callSignal(signal));
    const host = URL.canParse(url) ? new URL(url).host : undefined;
    logger.warn({ host }, "a webhook was set; it is removed for polling");
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code === 401) throw error;
    logger.warn({ error: toLoggable(error) }, "the server did not say whether a webhook is set");
  }
}
