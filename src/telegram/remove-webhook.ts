import type { Api } from "grammy";
import { callSignal } from "./call-signal.ts";
import type { TelegramLogger } from "./telegram-logger.ts";

/** Takes back a webhook of before, with which there is no polling; messages that wait at Telegram are kept. */
export async function removeWebhook(
  api: Api,
  { signal, logger }: { readonly signal: AbortSignal; readonly logger: TelegramLogger },
): Promise<void> {
  const { url } = await api.getWebhookInfo(callSignal(signal));
  if (!url) return;
  await api.deleteWebhook({}, callSignal(signal));
  logger.warn(
    { host: URL.canParse(url) ? new URL(url).host : undefined },
    "a webhook was set; it is removed for polling",
  );
}
