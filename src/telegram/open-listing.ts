import type { Audience } from "../model/archive.ts";
import type { Listing } from "../model/listing.ts";
import type { TelegramMessage } from "../render/render-telegram.ts";
import type { KeptListings } from "./kept-listings.ts";
import { listingData } from "./listing-data.ts";
import type { ListingViewsFor } from "./view-listing.ts";

/** Makes a listing its first message, and keeps it for the buttons beneath, if there are any. */
export type OpenListing = (listing: Listing, audience: Audience) => Promise<TelegramMessage>;

export function createListingOpening(viewsFor: ListingViewsFor, keptListings: KeptListings): OpenListing {
  return async (listing, audience) => {
    const first = await viewsFor(audience)(listing, { kind: "list", page: 0 });
    const buttonless = first.render(() => "-");
    if (buttonless.buttons === undefined || buttonless.buttons.length === 0) return buttonless;
    const listingId = await keptListings.keep(first.listing);
    return first.render((target) => listingData(listingId, target));
  };
}
