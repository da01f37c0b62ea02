import type { Context, MiddlewareFn } from "grammy";
import type { Admission } from "./admission.ts";
import type { createReplyDelivery } from "./deliver-reply.ts";
import type { DeliveryLedger } from "./delivery-ledger.ts";
import { placeOf } from "./message-place.ts";

export interface TurnAwayDependencies {
  readonly admission: Admission;
  readonly ledger: DeliveryLedger;
  readonly deliverReply: ReturnType<typeof createReplyDelivery>;
}

/** Ends messages, edited ones too, that were not admitted, with or without a word, and lets all others on without a pause. */
export function createTurningAway<C extends Context>(dependencies: TurnAwayDependencies): MiddlewareFn<C> {
  const { admission, ledger, deliverReply } = dependencies;
  return (context, next) => {
    const updateId = context.update.update_id;
    const instead = admission.insteadOf(updateId);
    if (instead === undefined || context.msg === undefined) return next();
    if (instead === "silence") return ledger.finish(updateId);
    const place = placeOf(context.msg);
    return ledger
      .find(updateId)
      .then((entry) => (entry === undefined ? undefined : deliverReply(entry, place, async () => instead)));
  };
}
