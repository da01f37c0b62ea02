import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { AdministrationOptions } from "../../src/telegram/administration.ts";
import { createUploadFolder } from "../../src/upload-folder.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { PAGE, REPORT, said, startAdministered } from "./administered-bot.ts";
import { emptyState, quietTime, startBotAt, startDouble } from "./bot-under-test.ts";

const MEGABYTE = 1024 * 1024;

describe("/ingest with a document", () => {
  it("stores it under its name, reads it in and reports on it, in one message", async () => {
    const bot = await startAdministered();
    const name = "岭南山乡报_20211208_01.txt";
    bot.admin.sendsDocument({ name, content: PAGE, caption: "/ingest" });
    const report = await said(bot);

    expect(report).toBe(
      `✅ ${name}: added: 2 articles, 3 new passages\n\nThe archive holds 1204 articles now.`,
    );
    expect(bot.ingested).toEqual([[join(bot.folder, name)]]);
    expect(await readFile(join(bot.folder, name), "utf8")).toBe(PAGE);
    expect(await readdir(bot.folder)).toEqual([name]);
    expect(bot.double.transcript.botMessages()).toHaveLength(1);
    expect(bot.asked).toEqual([]);
  });

  it("takes the document that the command replies to, and speaks Chinese", async () => {
    const bot = await startAdministered({
      language_code: "zh-hans",
      ingest: async () => ({
        ...REPORT,
        skipped: [{ file: "b.zip/x.bin", reason: "is binary, not text" }],
        encodings: [{ file: "b.zip/y.txt", encoding: "GB18030" }],
      }),
    });
    const sent = bot.admin.sendsDocument({ name: "版面.txt", content: PAGE });
    expect(await said(bot)).toBe("要把这个文件加入档案，请用 /ingest 回复它。");
    bot.admin.sends("/ingest", { replyTo: sent });

    expect(await said(bot, 2)).toBe(
      "⚠️ 版面.txt：已加入：2 篇文章，3 个新段落\n   按 GB18030 编码读取\n" +
        "   略过：b.zip/x.bin 是二进制文件，不是文本\n\n档案现有 1204 篇文章。",
    );
  });

  it.each([
    { name: "photo.heic", content: "x", says: "is not a kind of file that is read" },
    { name: "readme.txt.exe", content: PAGE, says: "is not a kind of file that is read" },
    { name: "README.md", content: PAGE, says: "the name of a read-me file" },
    { name: "empty.txt", content: "", says: "is empty (0 bytes)" },
    { name: "broken.pdf", content: "no PDF at all", says: "is a broken PDF" },
    { name: "big.pdf", content: "x", sizeBytes: 20 * MEGABYTE + 1, says: "larger than 20 MB" },
  ])("refuses $name: $says", async ({ says, ...file }) => {
    const bot = await startAdministered();
    bot.admin.sendsDocument({ ...file, caption: "/ingest" });
    const report = await said(bot);

    expect(report).toContain("❌");
    expect(report).toContain(says);
    expect(bot.ingested).toEqual([]);
    expect(existsSync(bot.folder)).toBe(false);
  });

  it("refuses what has no name, because the name tells its kind", async () => {
    const bot = await startAdministered();
    bot.admin.sendsDocument({ content: PAGE, caption: "/ingest" });

    expect(await said(bot)).toContain("A document without a name: not taken: it has no file name");
  });

  it.each([
    { sent: "../../etc/2021-12-08_A01.txt", stored: "2021-12-08_A01.txt" },
    { sent: "..\\..\\boot.txt", stored: "boot.txt" },
    { sent: ".hidden\u202etxt.\u0000md", stored: "hiddentxt.md" },
    { sent: 'a<b>:"c".txt', stored: "a_b___c_.txt" },
    { sent: `${"版".repeat(200)}.txt`, stored: `${"版".repeat(65)}.txt` },
  ])("stores “$sent” where uploads belong", async ({ sent, stored }) => {
    const bot = await startAdministered();
    bot.admin.sendsDocument({ name: sent, content: PAGE, caption: "/ingest" });
    await said(bot);

    expect(bot.ingested).toEqual([[join(bot.folder, stored)]]);
    expect(await readdir(bot.folder)).toEqual([stored]);
  });

  it("puts no file in the place of another one unless it is told to", async () => {
    const bot = await startAdministered();
    const send = (content: string, caption = "/ingest") =>
      bot.admin.sendsDocument({ name: "a.txt", content, caption });
    send(PAGE);
    await said(bot);
    const other = send(`${PAGE}\n又一行。`);
    expect(await said(bot, 2)).toContain("another file with this name");
    send(PAGE);
    await said(bot, 3);
    expect(await readFile(join(bot.folder, "a.txt"), "utf8")).toBe(PAGE);
    bot.admin.sends("/ingest replace", { replyTo: other });
    await said(bot, 4);

    expect(await readFile(join(bot.folder, "a.txt"), "utf8")).toContain("又一行");
    expect(bot.ingested).toHaveLength(3);
  });

  it("takes every document of an album once, wherever its caption stands, with one report", async () => {
    const bot = await startAdministered();
    const names = Array.from({ length: 10 }, (_, index) => `2021-12-08_A${index}.txt`);
    for (const [index, name] of names.entries()) {
      const caption = index === 9 ? { caption: "/ingest" } : {};
      bot.admin.sendsDocument({ name, content: `${PAGE}${index}`, album: "1", ...caption });
    }
    const report = await said(bot);
    await quietTime(400);

    expect(bot.ingested).toEqual(names.map((name) => [join(bot.folder, name)]));
    for (const name of names) expect(report).toContain(`✅ ${name}: added`);
    expect(bot.double.transcript.botMessages()).toHaveLength(1);
  });

  it("goes on after a stop with the whole album, in the message that announced it", async () => {
    const double = await startDouble();
    const admin = double.user({ language_code: "en" });
    const { ledger } = await emptyState();
    const folder = join(await temporaryFolder(), "uploads");
    const started = (ingest: AdministrationOptions["ingest"]) =>
      startBotAt(double, {
        ledger,
        stopTimeoutMs: 50,
        polling: { longPollSeconds: 1 },
        administration: {
          adminIds: [admin.record.id],
          uploads: createUploadFolder(folder),
          archivePaths: () => [],
          albumPauseMs: 150,
          ingest,
        },
      });
    let isBegun = false;
    const { running, log } = await started(({ signal }) => {
      isBegun = true;
      return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
    });
    for (const name of ["a.txt", "b.txt", "c.txt"]) {
      const caption = name === "b.txt" ? { caption: "/ingest" } : {};
      admin.sendsDocument({ name, content: `${PAGE}${name}`, album: "1", ...caption });
    }
    await vi.waitFor(() => expect(isBegun).toBe(true), 4_000);
    await running.stop();
    expect(double.transcript.answers(admin.chat)).toEqual([]);
    const ingested: string[] = [];
    await started(async ({ paths }) => {
      ingested.push(...paths);
      return REPORT;
    });
    await double.transcript.waitFor(({ answers }) => answers(admin.chat)[0]);
    await vi.waitFor(async () => expect(await ledger.unfinished()).toEqual([]));

    expect(ingested).toEqual(["a.txt", "b.txt", "c.txt"].map((name) => join(folder, name)));
    expect(double.transcript.botMessages(admin.chat)).toHaveLength(1);
    expect(log.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("is asked for, once, when an album comes without a word", async () => {
    const bot = await startAdministered();
    for (const name of ["a.txt", "b.txt"]) bot.admin.sendsDocument({ name, content: PAGE, album: "1" });
    await said(bot);
    await quietTime(400);

    expect(bot.double.transcript.botMessages()).toHaveLength(1);
    expect(bot.double.pendingUpdateCount).toBe(0);
  });
});
