import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ArchivistError } from "../../src/errors.ts";
import { PAGE, REPORT, said, startAdministered } from "./administered-bot.ts";
import { quietTime } from "./bot-under-test.ts";

describe("a document that takes its time", () => {
  it("says how far it is, at most at its pace, and never after the report", async () => {
    const bot = await startAdministered({
      progressIntervalMs: 100,
      async ingest({ onProgress }) {
        for (let bytesDone = 0; bytesDone <= 100; bytesDone += 1) {
          onProgress?.({ bytesDone, bytesTotal: 100, passages: bytesDone });
          await quietTime(5);
        }
        return REPORT;
      },
    });
    bot.double.faults.next("editMessageText", { kind: "refuse", code: 502, description: "Bad Gateway" });
    bot.double.faults.next("editMessageText", { kind: "delay", delayMs: 120 });
    bot.admin.sendsDocument({ name: "a.txt", content: PAGE, caption: "/ingest" });
    await said(bot);
    await quietTime(200);
    const edits = bot.double.transcript.calls("editMessageText");
    const texts = edits.map(({ parameters }) => String(parameters["text"]));

    expect(texts.at(-1)).toContain("✅");
    expect(texts.length).toBeGreaterThan(3);
    for (const text of texts.slice(0, -1)) expect(text).toMatch(/^📥 a\.txt: (?:downloading|\d+ % read)/);
    for (const [index, { atMs }] of edits.slice(1, -1).entries()) {
      expect(atMs - (edits[index]?.atMs ?? 0)).toBeGreaterThanOrEqual(90);
    }
  });

  it("waits while another program writes the index, and says so", async () => {
    let attempts = 0;
    const bot = await startAdministered({
      async ingest() {
        attempts += 1;
        if (attempts < 8) throw new ArchivistError("index-busy", "busy", { nextStep: "wait" });
        return REPORT;
      },
    });
    bot.admin.sendsDocument({ name: "a.txt", content: PAGE, caption: "/ingest" });
    await bot.double.transcript.waitFor(({ calls }) =>
      calls("editMessageText").find(({ parameters }) =>
        String(parameters["text"]).includes("another program"),
      ),
    );

    expect(await said(bot)).toContain("✅");
  });

  it("gives up in the end, and keeps the file for /reload", async () => {
    const bot = await startAdministered({
      busyPatienceMs: 50,
      ingest: async () => {
        throw new ArchivistError("index-busy", "busy", { nextStep: "wait" });
      },
    });
    bot.admin.sendsDocument({ name: "a.txt", content: PAGE, caption: "/ingest" });

    expect(await said(bot)).toContain("stored, but not read in yet (index-busy). /reload tries again");
    expect(await readdir(bot.folder)).toEqual(["a.txt"]);
  });

  it("reads one after the other, and tells who waits", async () => {
    let underWay = 0;
    let most = 0;
    const bot = await startAdministered({
      line: { positionIntervalMs: 20 },
      async ingest() {
        underWay += 1;
        most = Math.max(most, underWay);
        await quietTime(300);
        underWay -= 1;
        return REPORT;
      },
    });
    for (const name of ["a.txt", "b.txt", "c.txt"]) {
      bot.admin.sendsDocument({ name, content: PAGE, caption: "/ingest" });
    }
    await said(bot, 3);
    const edits = bot.double.transcript.calls("editMessageText");
    const positions = edits.filter(({ parameters }) =>
      /You are number \d in line/.test(String(parameters["text"])),
    );

    expect(most).toBe(1);
    expect(positions.length).toBeGreaterThan(0);
    expect(bot.ingested.flat()).toEqual(["a.txt", "b.txt", "c.txt"].map((name) => join(bot.folder, name)));
  });
});

describe("a download that fails", () => {
  it.each([
    { name: "a gateway", fault: { kind: "refuse", code: 502, description: "Bad Gateway" } },
    { name: "a cut connection", fault: { kind: "drop" } },
    {
      name: "a path of which nothing is known",
      fault: { kind: "refuse", code: 404, description: "Not Found" },
    },
  ] as const)("for $name is repeated", async ({ fault }) => {
    const bot = await startAdministered();
    bot.double.faults.next("downloadFile", fault, 2);
    bot.admin.sendsDocument({ name: "a.txt", content: PAGE, caption: "/ingest" });

    expect(await said(bot)).toContain("✅");
    expect(bot.double.transcript.calls("getFile")).toHaveLength(3);
  });

  it("for good is told, without the token anywhere", async () => {
    const bot = await startAdministered();
    bot.double.faults.next("downloadFile", { kind: "drop" }, 6);
    bot.admin.sendsDocument({ name: "a.txt", content: PAGE, caption: "/ingest" });

    expect(await said(bot)).toContain("could not be fetched or stored");
    expect(JSON.stringify(bot.log)).not.toContain("double-token");
    expect(JSON.stringify(bot.double.transcript.botMessages())).not.toContain("double-token");
  });

  it("because Telegram forgot the file is told", async () => {
    const bot = await startAdministered();
    const description = "Bad Request: wrong file_id or the file is temporarily unavailable";
    bot.double.faults.next("getFile", { kind: "refuse", code: 400, description });
    bot.admin.sendsDocument({ name: "a.txt", content: PAGE, caption: "/ingest" });

    expect(await said(bot)).toContain("Telegram does not have it any more");
  });
});
