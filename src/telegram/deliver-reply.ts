import type { TelegramMessage } from "../render/render-telegram.ts";
import { isResponseLost } from "./call-outcome.ts";
import type { DeliverMessage } from "./deliver-message.ts";
import type { DeliveryLedger, LedgerEntry } from "./delivery-ledger.ts";
import type { LoggableError } from "./loggable-error.ts";
import type { MessagePlace } from "./message-place.ts";
import type { TelegramLogger } from "./telegram-logger.ts";

export interface DeliverReplyDependencies {
  readonly ledger: DeliveryLedger;
  readonly deliver: DeliverMessage;
  readonly logger: TelegramLogger;
  readonly toLoggable: (error: unknown) => LoggableError;
}

/**
 * Sends the reply to a claimed command, at most once: it has no stub, and whoever misses it asks again. The entry is
 * finished afterwards, whatever came of it. Rejects when Telegram refuses the reply.
 */
export function createReplyDelivery({ ledger, deliver, logger, toLoggable }: DeliverReplyDependencies) {
  return async (
    entry: LedgerEntry,
    place: MessagePlace,
    reply: () => Promise<TelegramMessage>,
  ): Promise<void> => {
    const { updateId } = entry;
    try {
      if (entry.isReplyAnnounced) {
        logger.warn({ updateId }, "a reply was cut off while it was sent; it is not sent again");
        return;
      }
      const message = await reply();
      await ledger.record({ ...entry, isReplyAnnounced: true });
      await deliver(place, message);
    } catch (error) {
      if (!isResponseLost(error)) throw error;
      logger.warn(
        { updateId, error: toLoggable(error) },
        "the response to a reply was lost; it is not sent again",
      );
    } finally {
      await ledger.finish(updateId);
    }
  };
}
