import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import type { RunBotOptions } from "../../src/telegram/run-bot.ts";
import type { BotApiDouble } from "../support/bot-api/bot-api-double.ts";
import { emptyLedger, heldArchive, quietTime, startBotAt, startDouble } from "./bot-under-test.ts";

const SECRET = "s3cret_of-the-webhook";

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function startWebhookBot(double: BotApiDouble, options: Partial<RunBotOptions> = {}, port?: number) {
  const root = `http://127.0.0.1:${port ?? (await freePort())}`;
  const webhook = { url: `${root}/hook`, secret: SECRET, port: Number(new URL(root).port) };
  const bot = await startBotAt(double, { webhook, ...options });
  const post = (body: string, secret: string | undefined = SECRET) =>
    fetch(webhook.url, {
      method: "POST",
      headers: secret === "" ? {} : { "x-telegram-bot-api-secret-token": secret },
      body,
    }).then(({ status }) => status);
  return { ...bot, post, root, health: () => fetch(`${root}/health`) };
}

/** An update as Telegram would send it, of a person whom the double knows. */
function updateFrom(double: BotApiDouble, updateId: number, text: string): string {
  const { record, chat } = double.user();
  const message = { message_id: 900, date: 1, chat: chat.record, from: record, text };
  return JSON.stringify({ update_id: updateId, message });
}

describe("webhook mode", () => {
  it("tells Telegram the address and the secret, and answers as polling does", async () => {
    const double = await startDouble();
    const { asked } = await startWebhookBot(double);
    const [call] = double.transcript.calls("setWebhook");
    expect(call?.parameters).toMatchObject({
      secret_token: SECRET,
      allowed_updates: ["message", "edited_message", "guest_message", "callback_query", "inline_query"],
    });

    const group = double.supergroup("读报");
    double.user().sends(`@${double.bot.username} 一？`, { chat: group });
    const person = double.user({ language_code: "en" });
    person.sends("/help");
    const help = await double.transcript.waitFor(({ answers }) => answers(person.chat)[0]);
    const reply = await double.transcript.waitFor(({ answers }) => answers(group)[0]);

    expect(help.text).toContain("How to ask");
    expect(reply.text).toContain("答：一");
    expect(asked).toHaveLength(1);
    expect(double.transcript.calls("getUpdates")).toEqual([]);
    expect(double.pendingUpdateCount).toBe(0);
  });

  it("takes edits, presses and inline queries as well", async () => {
    const double = await startDouble();
    await startWebhookBot(double, { inline: { settleMs: 20 } });
    const person = double.user();
    const question = person.sends("汝城追回了多少钱？");
    await double.transcript.waitFor(({ answers }) => answers()[0]);
    person.edits(question, "资兴追回了多少钱？");
    const edited = await double.transcript.waitFor(({ answers }) =>
      answers().find(({ text }) => text?.includes("答：资兴")),
    );
    person.presses(edited, "📚 来源");
    await double.transcript.waitFor(({ calls }) => calls("answerCallbackQuery")[0]);
    person.types("临武追回了多少钱？");
    const offer = await double.transcript.waitFor(({ calls }) => calls("answerInlineQuery")[0]);

    expect(offer.parameters["results"]).toHaveLength(1);
    expect(double.transcript.botMessages()).toHaveLength(1);
    expect(double.pendingUpdateCount).toBe(0);
  });

  it("keeps nobody waiting: an update is taken when the ledger has it, not when it is answered", async () => {
    const double = await startDouble();
    const { answerQuestion, release } = heldArchive();
    const ledger = await emptyLedger();
    const { health } = await startWebhookBot(double, { answerQuestion, ledger });
    for (let count = 0; count < 3; count += 1) double.user().sends("问题？");
    await double.transcript.waitFor(({ botMessages }) => botMessages()[2]);
    await quietTime();
    expect(double.pendingUpdateCount).toBe(0);
    expect(await ledger.unfinished()).toHaveLength(3);
    expect(await (await health()).json()).toMatchObject({ status: "ok", unfinished: 3 });

    release();
    await double.transcript.waitFor(({ answers }) => answers()[2]);
  });

  it("takes nothing without the secret, and nothing that is no update", async () => {
    const double = await startDouble();
    const { post, root, asked } = await startWebhookBot(double);
    const update = updateFrom(double, 77, "问题？");

    expect(await post(update, "wrong")).toBe(401);
    expect(await post(update, "")).toBe(401);
    expect(await post("{")).toBe(400);
    expect(await post('"text"')).toBe(400);
    // A sender that is not done when the connection ends may see only the end.
    expect(await post("x".repeat(2 * 1024 * 1024)).catch(() => 413)).toBe(413);
    expect((await fetch(`${root}/hook`)).status).toBe(405);
    expect((await fetch(`${root}/other`)).status).toBe(404);
    await quietTime(50);
    expect(asked).toEqual([]);

    expect(await post(update)).toBe(200);
    expect(await post(update)).toBe(200);
    await double.transcript.waitFor(({ answers }) => answers()[0]);
    await quietTime();
    expect(asked).toHaveLength(1);
  });

  it("has an update sent again that the ledger could not take", async () => {
    const double = await startDouble();
    const ledger = await emptyLedger();
    let failures = 2;
    const { log } = await startWebhookBot(double, {
      ledger: {
        ...ledger,
        async claim(updates) {
          failures -= 1;
          if (failures >= 0) throw new Error("no space left on the disk");
          return ledger.claim(updates);
        },
      },
    });
    double.user().sends("问题？");
    await double.transcript.waitFor(({ answers }) => answers()[0]);

    expect(log.filter(({ message }) => message === "a request could not be answered")).toHaveLength(2);
  });

  it("tells its health; while it stops it takes nothing and finishes what runs", async () => {
    const double = await startDouble();
    const { answerQuestion, release } = heldArchive();
    const { running, health, post } = await startWebhookBot(double, { answerQuestion });
    const person = double.user();
    person.sends("最后一问？");
    await double.transcript.waitFor(({ botMessages }) => botMessages()[0]);
    const before = await health();
    expect(before.status).toBe(200);
    expect(await before.json()).toEqual({ status: "ok", uptimeSeconds: expect.any(Number), unfinished: 1 });

    const stopped = running.stop();
    const during = await health();
    expect(during.status).toBe(503);
    expect(await during.json()).toMatchObject({ status: "stopping", unfinished: 1 });
    expect(await post(updateFrom(double, 99, "太晚？"))).toBe(503);
    release();
    await stopped;
    await running.finished;
    expect(double.transcript.answers(person.chat)).toHaveLength(1);
    await expect(health()).rejects.toThrow();
  });

  it("is not healthy before Telegram knows the address", async () => {
    const double = await startDouble();
    const port = await freePort();
    double.faults.next("setWebhook", { kind: "delay", delayMs: 300 });
    const starting = startWebhookBot(double, {}, port);
    await double.transcript.waitFor(({ calls }) => calls("setWebhook")[0]);
    const early = await fetch(`http://127.0.0.1:${port}/health`);

    expect(early.status).toBe(503);
    expect(await early.json()).toMatchObject({ status: "starting" });
    expect((await (await starting).health()).status).toBe(200);
  });

  it("takes up first what the last run left, whichever way that received", async () => {
    const double = await startDouble();
    const ledger = await emptyLedger();
    const first = await startBotAt(double, {
      ledger,
      stopTimeoutMs: 50,
      answerQuestion: () => new Promise(() => {}),
    });
    const person = double.user();
    person.sends("一？");
    await double.transcript.waitFor(({ botMessages }) => botMessages()[0]);
    await first.running.stop();
    person.sends("二？");
    const { asked } = await startWebhookBot(double, { ledger });
    await double.transcript.waitFor(({ answers }) => answers()[1]);

    expect(asked.map(({ text }) => text)).toEqual(["一？", "二？"]);
    expect(double.transcript.botMessages()).toHaveLength(2);
  });

  it("says what to do about a port that is taken, and an address that Telegram refuses", async () => {
    const double = await startDouble();
    const port = await freePort();
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    await expect(startWebhookBot(double, {}, port)).rejects.toMatchObject({
      code: "bad-configuration",
      message: expect.stringContaining(`Port ${port}`),
    });

    const webhook = { url: "http://bot.example/hook", secret: SECRET, port: await freePort() };
    await expect(startBotAt(double, { webhook })).rejects.toMatchObject({
      message: expect.stringContaining("HTTPS"),
      nextStep: expect.stringContaining("TELEGRAM_WEBHOOK_URL"),
    });
  });
});
