import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { type BotApiDouble, type BotApiDoubleOptions, createBotApiDouble } from "./bot-api-double.ts";
import { callDouble } from "./call-double.ts";

async function start(options: BotApiDoubleOptions = {}): Promise<BotApiDouble> {
  const double = await createBotApiDouble(options);
  onTestFinished(() => double.close());
  return double;
}

async function texts(double: BotApiDouble, parameters: object = {}): Promise<string[]> {
  const { result } = await callDouble(double, "getUpdates", parameters);
  return result.map(({ message }: { message: { text: string } }) => message.text);
}

describe("getUpdates", () => {
  it("repeats updates until a higher offset acknowledges them", async () => {
    const double = await start();
    const person = double.user();
    for (const text of ["一", "二", "三"]) person.sends(text);
    const { result } = await callDouble(double, "getUpdates", { limit: 2 });

    expect(await texts(double)).toEqual(["一", "二", "三"]);
    expect(await texts(double, { offset: result[1].update_id + 1 })).toEqual(["三"]);
    expect(await texts(double)).toEqual(["三"]);
    expect(double.pendingUpdateCount).toBe(1);
  });

  it("waits for an update as long as it is told to", async () => {
    const double = await start();
    const person = double.user();
    const startMs = Date.now();
    const waiting = texts(double, { timeout: 5 });
    setTimeout(() => person.sends("一"), 50);

    expect(await waiting).toEqual(["一"]);
    expect(Date.now() - startMs).toBeGreaterThanOrEqual(45);
    expect(Date.now() - startMs).toBeLessThan(3000);
  });

  it("drops what is not among the allowed updates when it happens", async () => {
    const double = await start();
    const person = double.user();
    await callDouble(double, "getUpdates", { allowed_updates: ["edited_message"] });
    const message = person.sends("一");
    person.edits(message, "二");
    const { result } = await callDouble(double, "getUpdates");

    expect(result).toHaveLength(1);
    expect(result[0].edited_message.text).toBe("二");
  });

  it("ends the poll under way with a conflict when another begins", async () => {
    const double = await start();
    const first = callDouble(double, "getUpdates", { timeout: 5 });
    await double.transcript.waitFor(({ calls }) => calls("getUpdates")[0]);
    await callDouble(double, "getUpdates");

    expect(await first).toMatchObject({
      status: 409,
      description: expect.stringContaining("terminated by other getUpdates"),
    });
  });
});

describe("webhooks", () => {
  it("exclude polling, and are checked", async () => {
    const double = await start();
    const set = (parameters: object) => callDouble(double, "setWebhook", parameters);
    const poll = callDouble(double, "getUpdates", { timeout: 5 });
    await double.transcript.waitFor(({ calls }) => calls("getUpdates")[0]);

    expect((await set({ url: "http://bot.example/hook" })).description).toMatch(
      /An HTTPS URL must be provided/,
    );
    expect((await set({ url: "https://bot.example", secret_token: "no blanks" })).description).toMatch(
      /unallowed characters/,
    );
    expect((await set({ url: "https://bot.example/hook" })).result).toBe(true);
    expect(await poll).toMatchObject({
      status: 409,
      description: "Conflict: terminated by setWebhook request",
    });
    expect(await callDouble(double, "getUpdates")).toMatchObject({
      status: 409,
      description: expect.stringContaining("can't use getUpdates method while webhook is active"),
    });
    expect((await callDouble(double, "getWebhookInfo")).result.url).toBe("https://bot.example/hook");
    await callDouble(double, "deleteWebhook");
    expect((await callDouble(double, "getUpdates")).ok).toBe(true);
  });

  it("deliver with the secret, again until they are taken, and carry out a call in the response", async () => {
    const double = await start();
    const person = double.user();
    const received: { headers: IncomingHttpHeaders; body: { message: { text: string } } }[] = [];
    const hook = createServer(async (request, response) => {
      let text = "";
      for await (const chunk of request) text += chunk;
      received.push({ headers: request.headers, body: JSON.parse(text) });
      if (received.length === 1) return response.writeHead(500).end();
      const call = { method: "sendMessage", chat_id: person.chat.id, text: "答" };
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(call));
    });
    await new Promise<void>((resolve) => hook.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void hook.close());
    const url = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/hook`;
    await callDouble(double, "setWebhook", { url, secret_token: "s3cret" });
    person.sends("问");
    const answer = await double.transcript.waitFor(({ botMessages }) => botMessages()[0]);

    expect(answer.text).toBe("答");
    expect(received.map(({ body }) => body.message.text)).toEqual(["问", "问"]);
    expect(received[0]?.headers["x-telegram-bot-api-secret-token"]).toBe("s3cret");
    expect((await callDouble(double, "getWebhookInfo")).result.last_error_message).toContain("500");
  });
});

describe("what the bot gets to see in a group", () => {
  const said = [
    "闲聊",
    "@archivist_bot 一",
    "@Archivist_Bot 二",
    "汝城@archivist_bot",
    "/ask@archivist_bot 三",
    "/ask@other_bot 四",
    "/ask 五",
    "在中间 /ask@archivist_bot",
  ];

  it.each([
    { name: "in privacy mode only what is meant for it", readsAll: false, sees: [1, 2, 4, 6] },
    { name: "everything, without privacy mode", readsAll: true, sees: [0, 1, 2, 3, 4, 5, 6, 7] },
  ])("is $name", async ({ readsAll, sees }) => {
    const double = await start({ canReadAllGroupMessages: readsAll });
    const group = double.supergroup("读报");
    const person = double.user();
    for (const text of said) person.sends(text, { chat: group });

    expect(await texts(double)).toEqual(sees.map((index) => said[index]));
  });

  it("is a reply to it, and everything once it is an administrator, but never what bots write", async () => {
    const double = await start();
    const group = double.supergroup("读报");
    const [person, bot] = [double.user(), double.user({ is_bot: true, username: "other_bot" })];
    const { result } = await callDouble(double, "sendMessage", { chat_id: group.id, text: "答" });
    person.sends("追问", { chat: group, replyTo: result });
    bot.sends("@archivist_bot 机器人", { chat: group });
    person.sends("/help", { chat: group });
    group.makesBotAdministrator();
    person.sends("闲聊", { chat: group });

    expect(await texts(double)).toEqual(["追问", "闲聊"]);
  });

  it("in a topic, comes as a reply to the message that created the topic", async () => {
    const double = await start({ canReadAllGroupMessages: true });
    const forum = double.supergroup("读报", { isForum: true });
    const thread = forum.topic("财政");
    double.user().sends("闲聊", { chat: forum, thread });
    const { result } = await callDouble(double, "getUpdates");

    expect(result[0].message).toMatchObject({
      message_thread_id: thread,
      is_topic_message: true,
      reply_to_message: { message_id: thread, forum_topic_created: { name: "财政" } },
    });
  });
});
