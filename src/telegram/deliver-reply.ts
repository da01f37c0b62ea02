import type { TelegramMessage } from "../render/render-telegram.ts";
import { isResponseLost } from "./call-outcome.ts";
import type { DeliverMessage } from "./deliver-message.ts";
import type { DeliveryLedger, LedgerEntry } from "./delivery-ledger.ts";
import type { LoggableError } from "./loggable-error.ts";
import type { MessagePlace } from "./message-place.ts";
import { NeverSentError } from "./outgoing-call.ts";
import type { TelegramLogger } from "./telegram-logger.ts";

export interface DeliverReplyDependencies {
  readonly ledger: DeliveryLedger;
  readonly deliver: DeliverMessage;
  readonly logger: TelegramLogger;
  readonly toLoggable: (error: unknown) => LoggableError;
}

/**
 * Sends what has no stub, the reply to a claimed command or a guest's answer, at most once: whoever misses it asks
 * again. The entry is finished afterwards, whatever came of it, but for a reply of `undefined`, or one that did not get its
 * turn to be sent, which leave it for the next start. Rejects when Telegram refuses the reply.
 */
export function createReplyDelivery({ ledger, deliver, logger, toLoggable }: DeliverReplyDependencies) {
  return async (
    entry: LedgerEntry,
    place: MessagePlace,
    /** Told which attempt it is, from 1: the program may have died at those before. */
    reply: (attempt: number) => Promise<TelegramMessage | undefined>,
  ): Promise<void> => {
    const { updateId } = entry;
    if (entry.isReplyAnnounced) {
      logger.warn({ updateId }, "a reply was cut off while it was sent; it is not sent again");
      return ledger.finish(updateId);
    }
    const begun = { ...entry, attempts: entry.attempts + 1 };
    await ledger.record(begun);
    const message = await reply(begun.attempts);
    if (message === undefined) return;
    try {
      await deliver(place, message, () => ledger.record({ ...begun, isReplyAnnounced: true }));
    } catch (error) {
      if (error instanceof NeverSentError) return ledger.record(begun);
      await ledger.finish(updateId);
      if (!isResponseLost(error)) throw error;
      logger.warn(
        { updateId, error: toLoggable(error) },
        "the response to a reply was lost; it is not sent again",
      );
      return;
    }
    await ledger.finish(updateId);
  };
}
