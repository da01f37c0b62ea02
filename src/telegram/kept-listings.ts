import type { Listing } from "../model/listing.ts";
import type { ForgottenPlace } from "./forget-person.ts";

/** Remembers on disk what the commands that show the archive have shown. */
export interface KeptListings {
  /** Stores a listing and returns its id: at most 20 letters and digits, that nobody can guess. */
  keep(listing: Listing): Promise<string>;
  find(listingId: string): Promise<Listing | undefined>;
  /** Stores a kept listing anew. */
  replace(listingId: string, listing: Listing): Promise<void>;
  /**
   * Forgets what a person had shown in a chat, which may have had other numbers, or everywhere, and removes it from the disk.
   */
  forgetPerson(place: ForgottenPlace, userId: number): Promise<void>;
  /** Forgets everything that was kept before a time in milliseconds since 1970, and removes it from the disk. */
  forget(keptBeforeMs: number): Promise<void>;
}
