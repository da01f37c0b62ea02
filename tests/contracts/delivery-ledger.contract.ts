import type { Update } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DeliveryLedger } from "../../src/telegram/delivery-ledger.ts";

export interface LedgerFactory {
  /** An empty ledger at a new place. */
  readonly create: (options: { readonly now: () => number }) => Promise<DeliveryLedger>;
  /** Closes a ledger and opens what stands at its place, as a process does that starts after another has ended. */
  readonly reopen: (ledger: DeliveryLedger) => Promise<DeliveryLedger>;
}

/** What every delivery ledger has to do. */
export function deliveryLedgerContract(name: string, { create, reopen }: LedgerFactory): void {
  describe(`${name} as a delivery ledger`, () => {
    let nowMs = 0;
    let ledger: DeliveryLedger;
    const idsOf = (updates: readonly { readonly update_id: number }[]) =>
      updates.map(({ update_id }) => update_id);
    const openIds = async () => (await ledger.unfinished()).map(({ updateId }) => updateId);
    const entryOf = async (updateId: number) => {
      const entry = await ledger.find(updateId);
      if (entry === undefined) throw new Error(`${updateId} is not open`);
      return entry;
    };

    beforeEach(async () => {
      nowMs = 1_000;
      ledger = await create({ now: () => nowMs });
    });
    afterEach(() => ledger.close());

    it("claims what it does not know, and has it as it was handed over", async () => {
      const update = updateOf(7, "汝城追回了多少钱？\u2028“&<>🀄");
      expect(await ledger.claim([update])).toEqual([update]);
      ledger = await reopen(ledger);

      expect(await ledger.find(7)).toEqual({
        updateId: 7,
        update,
        claimedAtMs: 1_000,
        attempts: 0,
        stub: "none",
        stubsGone: 0,
      });
      expect(await ledger.find(8)).toBeUndefined();
    });

    it("does not claim again what is open or finished, also after it was opened anew", async () => {
      await ledger.claim([updateOf(1), updateOf(2)]);
      await ledger.finish(1);
      expect(idsOf(await ledger.claim([updateOf(1), updateOf(2), updateOf(3)]))).toEqual([3]);
      ledger = await reopen(ledger);

      expect(await ledger.claim([updateOf(3), updateOf(2), updateOf(1)])).toEqual([]);
      expect(await ledger.claim([])).toEqual([]);
      expect(await openIds()).toEqual([2, 3]);
    });

    it("keeps the last that was recorded of each, in the order of ids, however many digits they have", async () => {
      const ids = [1_000_000_000, 999_999_999, 5, 40];
      await ledger.claim(ids.map((id) => updateOf(id)));
      const entry = await entryOf(5);
      const answer = { html: "<b>103.31万元</b>", plain: "103.31万元" };
      await Promise.all([
        ledger.record({ ...entry, stub: "announced" }),
        ledger.record({ ...entry, stub: { chatId: -100, messageId: 9 }, attempts: 1 }),
        ledger.record({ ...entry, stub: { chatId: -100, messageId: 9 }, attempts: 1, answer, movedTo: -200 }),
      ]);
      ledger = await reopen(ledger);

      expect(await openIds()).toEqual([5, 40, 999_999_999, 1_000_000_000]);
      const stub = { chatId: -100, messageId: 9 };
      expect(await ledger.find(5)).toEqual({ ...entry, attempts: 1, stub, answer, movedTo: -200 });
    });

    it("keeps nothing of what is finished but the id, and forgets that when it is told to", async () => {
      await ledger.claim([updateOf(1), updateOf(2), updateOf(3)]);
      await ledger.finish(1);
      nowMs = 2_000;
      await ledger.finish(2);
      expect(await ledger.find(1)).toBeUndefined();
      await ledger.forget(2_000);
      ledger = await reopen(ledger);

      expect(await openIds()).toEqual([3]);
      expect(idsOf(await ledger.claim([updateOf(1), updateOf(2), updateOf(3)]))).toEqual([1]);
    });

    it("has written all that it was given when it is closed, without anybody waiting", async () => {
      const updates = Array.from({ length: 200 }, (_, index) => updateOf(index + 1));
      await ledger.claim(updates);
      const entries = await ledger.unfinished();
      const records = Promise.all(entries.map((entry) => ledger.record({ ...entry, attempts: 1 })));
      ledger = await reopen(ledger);
      await records;

      expect((await ledger.unfinished()).map(({ attempts }) => attempts)).toEqual(Array(200).fill(1));
    });
  });
}

function updateOf(updateId: number, text = "问题？"): Update {
  const chat = { id: 1, type: "private", first_name: "Person" };
  return { update_id: updateId, message: { message_id: updateId, date: 0, chat, text } } as Update;
}
