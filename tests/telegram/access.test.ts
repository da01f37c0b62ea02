import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createPairingCodes } from "../../src/telegram/pairing-codes.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { quietTime, startDouble } from "./bot-under-test.ts";
import { codeFor, startRestricted } from "./restricted-bot.ts";

describe("a list of who may ask", () => {
  it("lets in people wherever they are, everybody in its chats, and administrators", async () => {
    const double = await startDouble();
    const [listed, admin, stranger] = [double.user(), double.user(), double.user()];
    const [ours, theirs] = [double.supergroup("读报"), double.supergroup("别处")];
    const { asked } = await startRestricted(double, {
      allowedIds: [listed.record.id, ours.id],
      adminIds: [admin.record.id],
    });
    const to = `@${double.bot.username}`;
    listed.sends("一？");
    listed.sends(`${to} 二？`, { chat: theirs });
    admin.sends("三？");
    stranger.sends(`${to} 四？`, { chat: ours });
    await double.transcript.waitFor(({ answers }) => answers()[3]);

    expect(asked.map(({ text }) => text).sort()).toEqual(["一？", "三？", "二？", "四？"].sort());
  });

  it("refuses everybody else once in a chat, also after a restart, and asks nothing for them", async () => {
    const double = await startDouble();
    const folder = join(await temporaryFolder(), "state");
    const group = double.supergroup("别处");
    const [first, second] = [double.user({ language_code: "en" }), double.user()];
    const bot = await startRestricted(double, { allowedIds: [5] }, folder);
    first.sends("How much?");
    first.sends("/help");
    first.sends(`@${double.bot.username} 一？`, { chat: group });
    second.sends(`@${double.bot.username} 二？`, { chat: group });
    await double.transcript.waitFor(({ answers }) => answers(group)[0]);
    await quietTime();
    await bot.end();
    const again = await startRestricted(double, { allowedIds: [5] }, folder);
    first.sends("How much now?");
    await quietTime();

    expect(double.transcript.botMessages()).toHaveLength(2);
    expect(double.transcript.answers(first.chat)[0]?.text).toMatch(/only those whom its administrators/);
    expect([...bot.asked, ...again.asked]).toEqual([]);
    await expect.poll(() => double.pendingUpdateCount).toBe(0);
  });
});

describe("a disk that is full for a while", () => {
  it("delays the refusal, and lets nobody in", async () => {
    const double = await startDouble();
    let failures = 2;
    const store = {
      async wasRefused() {
        failures -= 1;
        if (failures >= 0) throw new Error("no space left on the disk");
        return false;
      },
    };
    const { asked, log } = await startRestricted(double, { allowedIds: [5], store });
    const stranger = double.user();
    stranger.sends("一？");
    await double.transcript.waitFor(({ answers }) => answers(stranger.chat)[0]);

    expect(asked).toEqual([]);
    expect(log.filter(({ level }) => level === "error")).toHaveLength(2);
  });
});

describe("pairing", () => {
  it("lets in, for good, whoever sends a code of an administrator's, and only one", async () => {
    const double = await startDouble();
    const folder = join(await temporaryFolder(), "state");
    const [admin, guest, other] = [double.user(), double.user(), double.user({ language_code: "zh" })];
    const options = { mode: "pairing", adminIds: [admin.record.id] } as const;
    const bot = await startRestricted(double, options, folder);
    const code = await codeFor(double, admin);
    guest.sends("让我进来？");
    await double.transcript.waitFor(({ answers }) => answers(guest.chat)[0]);
    guest.sends(code.toLowerCase().replace("-", " "));
    await double.transcript.waitFor(({ answers }) => answers(guest.chat)[1]);
    other.sends(code);
    const refusal = await double.transcript.waitFor(({ answers }) => answers(other.chat)[0]);
    expect(refusal.text).toContain("配对码");
    await bot.end();

    const { asked } = await startRestricted(double, options, folder);
    guest.sends("一？");
    await double.transcript.waitFor(({ answers }) => answers(guest.chat)[2]);
    expect([...bot.asked, ...asked].map(({ text }) => text)).toEqual(["一？"]);
  });

  it("lets in a group in which a code is sent, and takes codes from a link", async () => {
    const double = await startDouble();
    const [admin, guest, linked] = [double.user(), double.user(), double.user()];
    const group = double.supergroup("读报");
    const { asked } = await startRestricted(double, { mode: "pairing", adminIds: [admin.record.id] });
    guest.sends(`@${double.bot.username} ${await codeFor(double, admin)}`, { chat: group });
    await double.transcript.waitFor(({ answers }) => answers(group)[0]);
    double.user().sends(`@${double.bot.username} 一？`, { chat: group });
    linked.sends(`/start ${await codeFor(double, admin)}`);
    await double.transcript.waitFor(({ answers }) => answers(linked.chat)[0]);
    linked.sends("二？");
    await double.transcript.waitFor(({ answers }) => answers(linked.chat)[1]);
    await double.transcript.waitFor(({ answers }) => answers(group)[1]);

    expect(asked).toHaveLength(2);
  });

  it("gives no codes to others, nor in a group", async () => {
    const double = await startDouble();
    const [admin, guest] = [double.user(), double.user()];
    const group = double.supergroup("读报");
    const ids = { allowedIds: [guest.record.id], adminIds: [admin.record.id] };
    await startRestricted(double, { mode: "pairing", ...ids });
    guest.sends("/pair");
    admin.sends(`/pair@${double.bot.username}`, { chat: group });
    await double.transcript.waitFor(({ answers }) => answers()[1]);

    for (const { text } of double.transcript.answers()) expect(text).not.toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}/);
  });

  it("makes codes that end after their time", () => {
    let nowMs = 0;
    const codes = createPairingCodes({ validMinutes: 10, now: () => nowMs });
    const [used, old] = [codes.create().code, codes.create().code];
    nowMs = 599_999;
    expect(codes.use(used)).toBe(true);
    expect(codes.use(used)).toBe(false);
    nowMs = 600_000;
    expect(codes.use(old)).toBe(false);
    expect(codes.use("")).toBe(false);
  });
});
