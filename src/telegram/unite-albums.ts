import type { Context, MiddlewareFn } from "grammy";
import type { DeliveryLedger } from "./delivery-ledger.ts";
import { type AlbumOptions, createAlbumGathering } from "./gather-albums.ts";
import type { Incoming } from "./read-message.ts";

export interface AlbumUnitingDependencies extends AlbumOptions {
  readonly ledger: DeliveryLedger;
  /** What waits for the rest of an album is left for the next start. */
  readonly signal: AbortSignal;
}

/** More than can be on their way at once; a part that comes later than so many others is one by itself. */
const MOST_KNOWN = 200;

/**
 * An album is one message to whoever sent it: of its parts without words one at most is answered, and none when another has
 * a caption. Lets all other messages on without a pause.
 */
export function createAlbumUniting<C extends Context & { incoming?: Incoming }>({
  ledger,
  ...options
}: AlbumUnitingDependencies): MiddlewareFn<C> {
  const gather = createAlbumGathering<number>(options);
  /** Of which there were words already, oldest first. */
  const withWords = new Set<string>();

  return ({ msg, incoming, update }, next) => {
    const album = msg?.media_group_id;
    if (msg === undefined || album === undefined) return next();
    const albumId = `${msg.chat.id}/${album}`;
    if (incoming?.kind !== "not-text") {
      withWords.add(albumId);
      for (const known of [...withWords].slice(0, -MOST_KNOWN)) withWords.delete(known);
      return next();
    }
    return gather(albumId, update.update_id, async ([first, ...others]) => {
      if (options.signal.aborted) return;
      if (first !== undefined && withWords.has(albumId)) await ledger.finish(first);
      else await next();
      for (const other of others) await ledger.finish(other);
    });
  };
}
