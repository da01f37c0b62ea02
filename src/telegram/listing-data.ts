/** What a button under a listing hands back: a mark, the listing's id, and the part of it to be shown. */
import type { ListingTarget } from "../model/listing.ts";

export interface ListingPress {
  readonly listingId: string;
  readonly target: ListingTarget;
}

const LISTING_DATA = /^b\/([0-9a-z]{1,20})\/(?:l([0-9]{1,6})|a([0-9]{1,6})\/([0-9]{1,6}))$/;

/** At most 64 bytes, Telegram's limit, of ASCII. */
export function listingData(listingId: string, target: ListingTarget): string {
  const part = target.kind === "list" ? `l${target.page}` : `a${target.place}/${target.page}`;
  return `b/${listingId}/${part}`;
}

/** `undefined` for what is of another button, or not of our making: a client may send anything. */
export function readListingData(data: string): ListingPress | undefined {
  const [, listingId, listPage, place, articlePage] = LISTING_DATA.exec(data) ?? [];
  if (listingId === undefined) return undefined;
  if (listPage !== undefined) return { listingId, target: { kind: "list", page: Number(listPage) } };
  return { listingId, target: { kind: "article", place: Number(place), page: Number(articlePage) } };
}
