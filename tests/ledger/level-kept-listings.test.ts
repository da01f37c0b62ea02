import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openBotState } from "../../src/ledger/open-bot-state.ts";
import type { Listing } from "../../src/model/listing.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const listingOf = (words: string, { chatId = -100, userId = 7 } = {}): Listing => ({
  subject: { kind: "search", words, found: [{ articleId: "o'brien's 🀄", at: 12 }] },
  locale: "zh-Hans",
  chatId,
  userId,
});

const filesOf = (folder: string) =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "latin1"))
    .join("");

describe("kept listings", () => {
  it("are found by an id that fits a button, as they were stored last", async () => {
    const folder = join(await temporaryFolder(), "bot");
    const state = await openBotState({ folder });
    const listing = listingOf("渡口\u2028“&<>");
    const listingId = await state.keptListings.keep(listing);
    expect(listingId).toMatch(/^[0-9a-z]{1,20}$/);
    expect(await state.keptListings.find("0000000000")).toBeUndefined();
    await state.keptListings.replace(listingId, { ...listing, messageId: 7 });
    await state.close();

    const reopened = await openBotState({ folder });
    onTestFinished(() => reopened.close());
    expect(await reopened.keptListings.find(listingId)).toEqual({ ...listing, messageId: 7 });
  });

  it("are forgotten with time, also by the disk", async () => {
    let nowMs = 1_000;
    const folder = join(await temporaryFolder(), "bot");
    const { keptListings, close } = await openBotState({ folder, now: () => nowMs });
    onTestFinished(close);
    const oldId = await keptListings.keep(listingOf("qwxzjkvb1937"));
    nowMs = 5_000;
    const newId = await keptListings.keep(listingOf("plmfygtr5826"));
    await keptListings.forget(5_000);

    expect(await keptListings.find(oldId)).toBeUndefined();
    expect(await keptListings.find(newId)).toBeDefined();
    expect(filesOf(folder)).not.toContain("qwxzjkvb1937");
  });

  it("are forgotten of one person in one chat, also of the group that it was", async () => {
    const folder = join(await temporaryFolder(), "bot");
    const { keptListings, chatMoves, close } = await openBotState({ folder });
    onTestFinished(close);
    const ofGroup = await keptListings.keep(listingOf("qwxzjkvb1937"));
    const ofSupergroup = await keptListings.keep(listingOf("qwxzjkvb1938", { chatId: -200 }));
    const others = await Promise.all([
      keptListings.keep(listingOf("渡口", { userId: 8 })),
      keptListings.keep(listingOf("渡口", { chatId: -300 })),
    ]);
    await chatMoves.note(-100, -200);
    await keptListings.forgetPerson(-200, 7);

    expect(await Promise.all([ofGroup, ofSupergroup].map(keptListings.find))).toEqual([undefined, undefined]);
    expect(await Promise.all(others.map(keptListings.find))).not.toContain(undefined);
    expect(filesOf(folder)).not.toContain("qwxzjkvb193");
    await keptListings.forgetPerson("everywhere", 7);
    const left = await Promise.all(others.map(keptListings.find));
    expect(left.map((listing) => listing?.userId)).toEqual([8, undefined]);
  });
});
