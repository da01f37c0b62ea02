/** Delivery of updates by webhook: one after another, again until it is taken, with the secret in a header. */
import type { UpdateQueue } from "./update-queue.ts";

const RETRY_DELAY_MS = 50;

export interface Webhook {
  readonly url: string;
  readonly lastError: { readonly date: number; readonly message: string } | undefined;
  set(url: string, secretToken: string | undefined): void;
  close(): void;
}

/** `onReply` is handed the method call that a webhook's response may carry. */
export function createWebhook(queue: UpdateQueue, onReply: (call: unknown) => Promise<void>): Webhook {
  let url = "";
  let secret: string | undefined;
  let lastError: Webhook["lastError"];
  let isDelivering = false;
  let isClosed = false;

  queue.onUpdate(() => void deliverAll());
  return {
    get url() {
      return url;
    },
    get lastError() {
      return lastError;
    },
    set(newUrl, secretToken) {
      url = newUrl;
      secret = secretToken;
      lastError = undefined;
      void deliverAll();
    },
    close() {
      isClosed = true;
    },
  };

  async function deliverAll(): Promise<void> {
    if (isDelivering) return;
    isDelivering = true;
    for (let update = queue.peek(); update !== undefined && url !== "" && !isClosed; update = queue.peek()) {
      try {
        await deliver(update);
        queue.acknowledge(update.update_id);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        lastError = { date: Math.floor(Date.now() / 1000), message };
        await new Promise((resolve) => setTimeout(resolve, RETRY_DELAY_MS));
      }
    }
    isDelivering = false;
  }

  async function deliver(update: unknown): Promise<void> {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(secret === undefined ? {} : { "x-telegram-bot-api-secret-token": secret }),
      },
      body: JSON.stringify(update),
    });
    const body = await response.text();
    if (!response.ok)
      throw new Error(`Wrong response from the webhook: ${response.status} ${response.statusText}`);
    if (body.startsWith("{")) await onReply(JSON.parse(body));
  }
}
