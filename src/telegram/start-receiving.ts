import type { Api } from "grammy";
import type { LoggableError } from "./loggable-error.ts";
import { removeWebhook } from "./remove-webhook.ts";
import { type PollingOptions, type Receiving, startPolling } from "./start-polling.ts";
import { startWebhook, type WebhookOptions } from "./start-webhook.ts";
import type { TelegramLogger } from "./telegram-logger.ts";
import type { UpdateWork } from "./update-work.ts";

export interface ReceivingOptions {
  /** Absent: long polling. */
  readonly webhook?: WebhookOptions;
  readonly polling?: PollingOptions;
}

export interface ReceivingDependencies extends ReceivingOptions {
  readonly api: Api;
  readonly work: UpdateWork;
  /** Updates worked on at the same time, unless the way of receiving has a number of its own. */
  readonly maxConcurrency: number;
  readonly unfinishedCount: () => Promise<number>;
  /** Gives up what has to be done before the first update. */
  readonly signal: AbortSignal;
  readonly logger: TelegramLogger;
  readonly toLoggable: (error: unknown) => LoggableError;
}

/** Receives updates one way or the other; a webhook of before is taken back when there is to be none. */
export async function startReceiving(dependencies: ReceivingDependencies): Promise<Receiving> {
  const { webhook, polling } = dependencies;
  if (webhook !== undefined) return startWebhook({ ...dependencies, ...webhook });
  await removeWebhook(dependencies);
  return startPolling({ ...dependencies, ...polling });
}
