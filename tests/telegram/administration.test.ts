import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createUploadFolder } from "../../src/upload-folder.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { PAGE, REPORT, said, startAdministered } from "./administered-bot.ts";
import { quietTime, startBotAt, startDouble } from "./bot-under-test.ts";

describe("commands of administrators", () => {
  it.each(["/stats", "/ingest", "/reload"])("%s of anybody else is an unknown command", async (command) => {
    const bot = await startAdministered();
    const [stranger, group] = [bot.double.user({ language_code: "en" }), bot.double.supergroup("读报")];
    const stray = { chat: group, force: true };
    stranger.sends(command);
    stranger.sends("/nonsense");
    stranger.sends(command, stray);
    stranger.sends(`${command}@${bot.double.bot.username}`, stray);
    await bot.double.transcript.waitFor(({ answers }) => answers(group)[0]);
    await bot.double.transcript.waitFor(({ answers }) => answers(stranger.chat)[1]);
    await quietTime();
    const told = bot.double.transcript.answers().map(({ text }) => text);

    expect(told).toHaveLength(3);
    expect(new Set(told).size).toBe(1);
    expect(bot.ingested).toEqual([]);
  });

  it("do nothing in a document of anybody else", async () => {
    const bot = await startAdministered();
    const stranger = bot.double.user({ language_code: "en" });
    const document = stranger.sendsDocument({ name: "a.txt", content: PAGE, caption: "/ingest" });
    await bot.double.transcript.waitFor(({ answers }) => answers(stranger.chat)[0]);
    stranger.sends("/ingest", { replyTo: document });
    await bot.double.transcript.waitFor(({ answers }) => answers(stranger.chat)[1]);

    expect(bot.double.transcript.calls("getFile")).toEqual([]);
    expect(existsSync(bot.folder)).toBe(false);
  });

  it("are for private chats, and say so in a group", async () => {
    const bot = await startAdministered();
    const group = bot.double.supergroup("读报");
    bot.admin.sends("/stats", { chat: group, force: true });
    bot.admin.sends(`/reload@${bot.double.bot.username}`, { chat: group });
    const { text } = await bot.double.transcript.waitFor(({ answers }) => answers(group)[0]);
    await quietTime();

    expect(text).toBe("This works only in a private chat with me.");
    expect(bot.double.transcript.answers(group)).toHaveLength(1);
    expect(bot.ingested).toEqual([]);
  });

  it("that are forwarded are not the administrator's own", async () => {
    const bot = await startAdministered();
    const extra = { forward_origin: { type: "hidden_user", sender_user_name: "x", date: 1 } };
    bot.admin.sends("/reload", { extra });
    bot.admin.sendsDocument({ name: "a.txt", content: PAGE, caption: "/ingest" }, { extra });
    await said(bot, 2);
    const told = bot.double.transcript.answers(bot.admin.chat).map(({ text }) => text);

    expect(told).toContainEqual(expect.stringContaining("reply to the document with /ingest"));
    expect(told).toContainEqual(expect.stringContaining("Tell me what to look for"));
    expect(bot.ingested).toEqual([]);
  });

  it("say what to do when /ingest comes without a document", async () => {
    const bot = await startAdministered();
    bot.admin.sends("/ingest");

    expect(await said(bot)).toContain("up to 20 MB");
  });

  it("are not counted as questions", async () => {
    const bot = await startAdministered({ pace: { chatAllowance: { most: 100, withinMs: 5_000 } } });
    for (let count = 0; count < 15; count += 1) bot.admin.sends("/stats");

    expect(await said(bot, 15)).toContain("Running since");
  });

  it("stand in the menu of the administrator's chat alone", async () => {
    const { double, admin } = await startAdministered();
    const key = `chat/${admin.chat.id}/`;
    await double.transcript.waitFor(() => double.commands.get(key));
    const names = (menu: string) =>
      double.commands.get(menu)?.map((item) => (item as { command: string }).command) ?? [];

    for (const language of ["", "en", "zh"]) {
      expect(names(key + language)).toEqual([...names(`default//${language}`), "stats", "ingest", "reload"]);
    }
    const others = [...double.commands.keys()].filter((menu) => !menu.startsWith(key));
    expect(others.flatMap(names)).not.toContain("stats");
  });

  it("are set for the others when one administrator has never opened the chat", async () => {
    const double = await startDouble();
    const admin = double.user();
    const { log } = await startBotAt(double, {
      administration: {
        adminIds: [999_999, admin.record.id],
        uploads: createUploadFolder(await temporaryFolder()),
        archivePaths: () => [],
        ingest: async () => REPORT,
      },
    });
    await double.transcript.waitFor(() => double.commands.get(`chat/${admin.chat.id}/zh`));

    expect(log.filter(({ level }) => level === "warn" || level === "error")).toEqual([]);
  });
});

describe("/reload", () => {
  it("brings the archive up to date and tells what changed", async () => {
    const skipped = Array.from({ length: 12 }, (_, index) => ({
      file: `x${index}.bin`,
      reason: "is binary, not text",
    }));
    const bot = await startAdministered({ ingest: async () => ({ ...REPORT, removed: 1, skipped }) });
    bot.admin.sends("/reload");
    const report = await said(bot);

    expect(bot.ingested).toEqual([["/archive"]]);
    expect(report).toContain("1 added, 0 updated, 1 removed, 0 unchanged, 12 passed over");
    expect(report).toContain("passed over: x9.bin is binary");
    expect(report).toContain("… and 2 more passed over");
  });

  it("says that there is nothing to read", async () => {
    const bot = await startAdministered({ archivePaths: () => [], language_code: "zh" });
    bot.admin.sends("/reload");

    expect(await said(bot)).toContain("没有设置 ARCHIVE_PATH");
  });

  it("fails in one sentence, and logs why", async () => {
    const bot = await startAdministered({ ingest: () => Promise.reject(new Error("disk is on fire")) });
    bot.admin.sends("/reload");

    expect(await said(bot)).toBe("The archive could not be brought up to date. The log says more.");
    expect(bot.log.filter(({ level }) => level === "error")).toHaveLength(1);
  });
});
