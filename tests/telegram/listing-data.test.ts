import { describe, expect, it } from "vitest";
import type { ListingTarget } from "../../src/model/listing.ts";
import { readCallbackData } from "../../src/telegram/callback-data.ts";
import { listingData, readListingData } from "../../src/telegram/listing-data.ts";

const LONGEST_ID = "0123456789abcdefghij";

describe("the data of a list's buttons", () => {
  it.each<ListingTarget>([
    { kind: "list", page: 0 },
    { kind: "list", page: 999_999 },
    { kind: "article", place: 0, page: 0 },
    { kind: "article", place: 999_999, page: 999_999 },
  ])("is read back as it was written, in 64 bytes: %j", (target) => {
    const data = listingData(LONGEST_ID, target);
    expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
    expect(readListingData(data)).toEqual({ listingId: LONGEST_ID, target });
    // No button of an answer reads so.
    expect(readCallbackData(data)).toBeUndefined();
  });

  it.each(["", "b/", "b/1/l", "b/1/l-1", "b/1/a1", "b/../l1", "b/1/l1 ", "1:s0", `b/${LONGEST_ID}0/l1`])(
    "is not %j",
    (data) => expect(readListingData(data)).toBeUndefined(),
  );
});
