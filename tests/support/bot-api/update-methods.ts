/** getUpdates and the webhook, which exclude each other. */
import { ApiError, badRequest } from "./api-error.ts";
import { integerParameter, isTrue, type Method } from "./method.ts";
import type { Parameters } from "./records.ts";
import type { UpdateQueue } from "./update-queue.ts";

const WEBHOOK_IS_ACTIVE =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

const getUpdates: Method = (parameters, { queue, webhook, signal }) => {
  if (webhook.url !== "") throw new ApiError(409, WEBHOOK_IS_ACTIVE);
  allow(queue, parameters);
  return queue.poll(
    {
      offset: integerParameter(parameters, "offset", 0),
      limit: Math.min(100, Math.max(1, integerParameter(parameters, "limit", 100))),
      timeoutSeconds: Math.min(50, Math.max(0, integerParameter(parameters, "timeout", 0))),
    },
    signal,
  );
};

const setWebhook: Method = (parameters, context) => {
  const { queue, webhook } = context;
  const url = String(parameters["url"] ?? "");
  if (url === "") return deleteWebhook(parameters, context);
  if (!isAllowedAddress(url)) throw badRequest("bad webhook: An HTTPS URL must be provided for webhook");
  const secret = parameters["secret_token"] === undefined ? undefined : String(parameters["secret_token"]);
  if (secret !== undefined && secret.length > 256) throw badRequest("secret token is too long");
  if (secret !== undefined && !/^[A-Za-z0-9_-]+$/.test(secret)) {
    throw badRequest("secret token contains unallowed characters");
  }
  allow(queue, parameters);
  if (isTrue(parameters["drop_pending_updates"])) queue.clear();
  queue.interrupt("Conflict: terminated by setWebhook request");
  webhook.set(url, secret);
  return true;
};

const deleteWebhook: Method = (parameters, { queue, webhook }) => {
  if (isTrue(parameters["drop_pending_updates"])) queue.clear();
  webhook.set("", undefined);
  return true;
};

const getWebhookInfo: Method = (_parameters, { queue, webhook }) => ({
  url: webhook.url,
  has_custom_certificate: false,
  pending_update_count: queue.pendingCount,
  ...(webhook.lastError === undefined
    ? {}
    : { last_error_date: webhook.lastError.date, last_error_message: webhook.lastError.message }),
  ...(queue.allowedTypes === undefined ? {} : { allowed_updates: queue.allowedTypes }),
});

export const updateMethods: Readonly<Record<string, Method>> = {
  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
};

function allow(queue: UpdateQueue, parameters: Parameters): void {
  const types = parameters["allowed_updates"];
  if (types === undefined) return;
  if (!Array.isArray(types)) throw badRequest("can't parse allowed_updates: expected an Array of String");
  queue.allow(types.map(String));
}

/** Telegram demands HTTPS; a test's own listener on this machine is let through. */
function isAllowedAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || (protocol === "http:" && ["127.0.0.1", "localhost"].includes(hostname));
}
