/**
 * The same bot against an emulator that we did not write. It is lax where ours is strict and knows fewer
 * methods, none of which may keep the bot from answering.
 */

import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { TelegramServer } from "telegram-test-api/lib/telegramServer.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type RunningBot, runBot } from "../../src/telegram/run-bot.ts";
import { NOTHING_TO_BROWSE } from "../support/quick-answers.ts";
import { answerTo, emptyState, type LogLine, recordingLogger, STATUS } from "./bot-under-test.ts";

const TOKEN = "7000001:independent";

let server: TelegramServer;
let running: RunningBot;
const log: LogLine[] = [];

beforeEach(async () => {
  server = new TelegramServer({ port: await freePort(), host: "127.0.0.1" });
  await server.start();
  const { ledger, keptAnswers, keptListings, memory, chatMoves, settings } = await emptyState();
  running = await runBot({
    token: TOKEN,
    apiRoot: server.config.apiURL,
    answerQuestion: async ({ text }) => answerTo(text),
    readStatus: async () => STATUS,
    findArticle: async () => undefined,
    keptAnswers,
    memory,
    chatMoves,
    keptListings,
    settings,
    browserFor: () => NOTHING_TO_BROWSE,
    programVersion: "0.1.0",
    ledger,
    logger: recordingLogger(log),
  });
});

afterEach(async () => {
  await running.stop();
  await server.stop();
});

describe("the bot at telegram-test-api", () => {
  it("answers a question and a command", async () => {
    const client = server.getClient(TOKEN, { timeout: 3000, interval: 20 });
    await client.sendMessage(client.makeMessage("汝城追回了多少钱？"));
    await server.waitBotEdits();
    const answers = await client.getUpdates();
    await client.sendCommand(client.makeCommand("/help"));
    const help = await client.getUpdates();

    expect(answers.result.map(({ message }) => message.text)).toEqual([
      expect.stringContaining("<b>103.31万元</b>"),
    ]);
    expect(help.result.map(({ message }) => message.text)).toEqual([
      expect.stringContaining("/ask@TestNameBot"),
    ]);
    expect(log.filter(({ level }) => level === "error")).toEqual([]);
  });
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
