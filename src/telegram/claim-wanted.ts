import type { Update, UserFromGetMe } from "grammy/types";
import type { DeliveryLedger } from "./delivery-ledger.ts";
import type { ReadMessage } from "./read-message.ts";

/**
 * Claims in the ledger what asks for an answer, and returns it with what needs no ledger, in the order given: a pressed
 * button is pressed again when nothing comes of it, an inline query is asked anew at every letter. All else is dropped.
 */
export async function claimWanted(
  ledger: DeliveryLedger,
  updates: readonly Update[],
  me: UserFromGetMe,
  read: ReadMessage,
): Promise<readonly Update[]> {
  const claimed = await ledger.claim(updates.filter((update) => wantsAnswer(update, me, read)));
  const ids = new Set(claimed.map(({ update_id }) => update_id));
  return updates.filter(
    ({ update_id, callback_query, inline_query }) =>
      ids.has(update_id) || callback_query !== undefined || inline_query !== undefined,
  );
}

/** An edit can only ask; what is no question any more changes nothing. */
function wantsAnswer(update: Update, me: UserFromGetMe, read: ReadMessage): boolean {
  const { message = update.guest_message, edited_message: edited } = update;
  if (message !== undefined) return read(message, me) !== undefined;
  return edited !== undefined && read(edited, me)?.kind === "question";
}
