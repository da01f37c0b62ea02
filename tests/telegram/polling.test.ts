import { describe, expect, it } from "vitest";
import { ArchivistError } from "../../src/errors.ts";
import { quietTime, startBot, startBotAt, startDouble } from "./bot-under-test.ts";

describe("starting", () => {
  it.each([
    { name: "an unknown token", token: "7000001:wrong" },
    { name: "a malformed token", token: "nonsense" },
  ])("says what to do about $name", async ({ token }) => {
    const double = await startDouble();
    const start = startBotAt(double, { token } as never);

    await expect(start).rejects.toBeInstanceOf(ArchivistError);
    await expect(start).rejects.toMatchObject({
      code: "bad-configuration",
      message: expect.stringContaining("refused the bot token"),
      nextStep: expect.stringContaining("@BotFather"),
    });
  });

  it("says what to check when Telegram cannot be reached, without the token", async () => {
    const double = await startDouble();
    const apiRoot = "http://127.0.0.1:9";
    const start = startBotAt({ ...double, apiRoot }, { retry: { firstPauseMs: 5, maxElapsedMs: 50 } });

    await expect(start).rejects.toMatchObject({
      message: expect.stringMatching(/could not be reached/),
      nextStep: expect.stringContaining("TELEGRAM_API_ROOT"),
    });
    await expect(start).rejects.not.toMatchObject({ message: expect.stringContaining("double-token") });
  });

  it("is given up when it is aborted while Telegram cannot be reached", async () => {
    const double = await startDouble();
    const controller = new AbortController();
    const start = startBotAt({ ...double, apiRoot: "http://127.0.0.1:9" }, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error("interrupted")), 50);

    await expect(start).rejects.toThrow("interrupted");
  });

  it("takes an API root with a slash at the end", async () => {
    const double = await startDouble();
    const { running } = await startBotAt({ ...double, apiRoot: `${double.apiRoot}/` });

    expect(running.username).toBe("archivist_bot");
  });
});

describe("polling", () => {
  it("takes back a webhook that was set before, and loses nothing that waits", async () => {
    const double = await startDouble();
    await fetch(`${double.apiRoot}/bot${double.token}/setWebhook?url=https://bot.example/hook`);
    double.user().sends("问题？");
    const { log } = await startBotAt(double);
    await double.transcript.waitFor(({ answers }) => answers()[0]);

    expect(log).toContainEqual(expect.objectContaining({ level: "warn", fields: { host: "bot.example" } }));
  });

  it("ends with the next step when a webhook is set while it runs", async () => {
    const { double, running } = await startBot();
    await fetch(`${double.apiRoot}/bot${double.token}/setWebhook?url=https://bot.example/hook`);

    await expect(running.finished).rejects.toMatchObject({
      code: "bad-configuration",
      message: expect.stringContaining("webhook"),
      nextStep: expect.stringContaining("deleteWebhook"),
    });
  });

  it("ends with the next step when another program keeps polling", async () => {
    const { double, running } = await startBot({
      polling: { longPollSeconds: 5, firstPauseMs: 10, conflictPatienceMs: 100 },
    });
    let isPolling = true;
    running.finished.catch(() => {
      isPolling = false;
    });
    while (isPolling) {
      await fetch(`${double.apiRoot}/bot${double.token}/getUpdates?timeout=0`);
      await quietTime(15);
    }

    await expect(running.finished).rejects.toMatchObject({
      message: expect.stringContaining("Another program"),
    });
  });

  it("puts up with another poller for a moment, as when instances take turns", async () => {
    const { double, asked } = await startBot();
    await quietTime(30);
    await fetch(`${double.apiRoot}/bot${double.token}/getUpdates?timeout=0`);
    double.user().sends("问题？");
    await double.transcript.waitFor(({ answers }) => answers()[0]);

    expect(asked).toHaveLength(1);
  });

  it("ends with the next step when the token is revoked while it runs", async () => {
    const { double, running } = await startBot();
    double.faults.next("getUpdates", { kind: "refuse", code: 401, description: "Unauthorized" });
    double.user().sends("问题？");

    await expect(running.finished).rejects.toMatchObject({
      nextStep: expect.stringContaining("TELEGRAM_BOT_TOKEN"),
    });
  });

  it.each([
    { name: "a cut connection", fault: { kind: "drop" } },
    { name: "a gateway's 502", fault: { kind: "respond", status: 502, body: "Bad Gateway" } },
    { name: "500", fault: { kind: "refuse", code: 500, description: "Internal Server Error" } },
    { name: "a lost response", fault: { kind: "lose-response" } },
  ] as const)("outlasts $name and answers every question once", async ({ fault }) => {
    const { double, asked } = await startBot();
    double.faults.next("getUpdates", fault, 3);
    const person = double.user();
    person.sends("一？");
    await double.transcript.waitFor(({ answers }) => answers()[0]);
    person.sends("二？");
    await double.transcript.waitFor(({ answers }) => answers()[1]);
    await quietTime(50);

    expect(asked.map(({ text }) => text)).toEqual(["一？", "二？"]);
    expect(double.transcript.answers()).toHaveLength(2);
  });

  it("waits as long as Telegram asks when it polls too often", async () => {
    const { double } = await startBot();
    double.faults.tooManyRequests("getUpdates", 1);
    const person = double.user();
    person.sends("一？");
    await double.transcript.waitFor(({ answers }) => answers()[0]);
    const polls = double.transcript.calls("getUpdates");
    const refused = polls.findIndex(({ status }) => status === 429);

    expect((polls[refused + 1]?.atMs ?? 0) - (polls[refused]?.atMs ?? 0)).toBeGreaterThanOrEqual(950);
  });

  it("asks only for what it handles, long polling", async () => {
    const { double } = await startBot();
    const poll = await double.transcript.waitFor(({ calls }) => calls("getUpdates")[0]);

    expect(poll.parameters).toMatchObject({
      timeout: 5,
      allowed_updates: ["message", "edited_message", "guest_message", "callback_query", "inline_query"],
    });
  });
});
