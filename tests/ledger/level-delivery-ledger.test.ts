import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Update } from "grammy/types";
import { describe, expect, it, onTestFinished } from "vitest";
import { ArchivistError } from "../../src/errors.ts";
import { openLevelDeliveryLedger } from "../../src/ledger/level-delivery-ledger.ts";
import type { DeliveryLedger } from "../../src/telegram/delivery-ledger.ts";
import { deliveryLedgerContract } from "../contracts/delivery-ledger.contract.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { writtenIn } from "./written-in.ts";

const places = new WeakMap<DeliveryLedger, Parameters<typeof openLevelDeliveryLedger>[0]>();

deliveryLedgerContract("a LevelDB folder", {
  async create({ now }) {
    const place = { folder: join(await temporaryFolder(), "not made yet", "7000001"), now };
    const ledger = await openLevelDeliveryLedger(place);
    places.set(ledger, place);
    return ledger;
  },
  async reopen(ledger) {
    const place = places.get(ledger);
    if (place === undefined) throw new Error("the ledger is of another factory");
    await ledger.close();
    const reopened = await openLevelDeliveryLedger(place);
    places.set(reopened, place);
    return reopened;
  },
});

describe("openLevelDeliveryLedger", () => {
  it("leaves no words of a finished question on the disk once it forgets", async () => {
    const folder = await temporaryFolder();
    const ledger = await openLevelDeliveryLedger({ folder });
    onTestFinished(() => ledger.close());
    const update = (update_id: number, text: string) =>
      ({ update_id, message: { text } }) as unknown as Update;
    await ledger.claim([update(1, "qwxzjkvb1937"), update(2, "plmfygtr5826")]);
    await ledger.finish(1);
    expect(writtenIn(folder)).toContain("qwxzjkvb1937");
    await ledger.forget(0);

    expect(writtenIn(folder)).toContain("plmfygtr5826");
    expect(writtenIn(folder)).not.toContain("qwxzjkvb1937");
    expect(JSON.stringify(await ledger.unfinished())).toContain("plmfygtr5826");
  });

  it("says what to do when another program has the folder open", async () => {
    const folder = await temporaryFolder();
    const ledger = await openLevelDeliveryLedger({ folder });
    onTestFinished(() => ledger.close());
    const second = openLevelDeliveryLedger({ folder });

    await expect(second).rejects.toBeInstanceOf(ArchivistError);
    await expect(second).rejects.toMatchObject({
      code: "ledger-busy",
      message: expect.stringContaining(folder),
      nextStep: expect.stringContaining("BOT_STATE_PATH"),
    });
  });

  it.each([
    { name: "its name is that of a file", spoil: (folder: string) => writeFileSync(folder, "") },
    {
      name: "its contents are damaged",
      spoil: (folder: string) => {
        mkdirSync(folder);
        writeFileSync(join(folder, "CURRENT"), "MANIFEST-000009\n");
      },
    },
  ])("says why a folder cannot be opened when $name", async ({ spoil }) => {
    const folder = join(await temporaryFolder(), "ledger");
    spoil(folder);

    await expect(openLevelDeliveryLedger({ folder })).rejects.toMatchObject({
      code: "ledger-broken",
      message: expect.stringContaining(folder),
      nextStep: expect.stringContaining("folder"),
    });
  });
});
