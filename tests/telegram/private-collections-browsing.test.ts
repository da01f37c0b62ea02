/** The real bot over the real archive: who is shown a private collection by the commands that show the archive itself. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, createApp } from "../../src/app.ts";
import { loadConfiguration } from "../../src/config.ts";
import { createLogger } from "../../src/logger.ts";
import type { Article } from "../../src/model/article.ts";
import type { RunBotOptions } from "../../src/telegram/run-bot.ts";
import type { BotApiDouble } from "../support/bot-api/bot-api-double.ts";
import type { DoubleUser } from "../support/bot-api/people.ts";
import type { MessageRecord } from "../support/bot-api/records.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";
import { emptyState, startBot, startBotAt } from "./bot-under-test.ts";
import { buttonsOf, pressed, saidTo } from "./talk-to-bot.ts";

const TIMEOUT_MS = 120_000;
const twelve = (article: (number: number) => object) =>
  Array.from({ length: 12 }, (_, index) => JSON.stringify(article(index + 1))).join("\n");
const day = (number: number) => String(number).padStart(2, "0");
const PAGES = {
  "press/1.jsonl": twelve((number) => ({
    title: `柑橘收购第${number}号`,
    text: `青禾渡口今天收购柑橘${number}船，果农都来卖。`,
    newspaper: "永岭日报",
    ...(number === 1 ? {} : { date: `2022-05-${day(number)}` }),
  })),
  "letters/archive.yaml": "collection: 陈氏家书",
  // Newer than all that is printed, and no less about oranges.
  "letters/1.jsonl": twelve((number) => ({
    title: `致二叔第${number}封`,
    text: `二叔，家里的柑橘卖了${number}船，银钱已托人带去。`,
    newspaper: "陈家手札",
    ...(number === 1 ? {} : { date: `2031-02-${day(number)}` }),
  })),
};
/** What nobody outside of a private chat may read. */
const SECRETS = /二叔|陈家|陈氏|家书|银钱|2031-|letters/;

let app: App;
let hidden: readonly Article[];
beforeAll(async () => {
  const pages = await writeFiles(await temporaryFolder(), PAGES);
  app = createApp({
    configuration: loadConfiguration({ PRIVATE_COLLECTIONS: "陈氏家书" }),
    logger: createLogger({ level: "error" }),
    location: join(await temporaryFolder(), "index"),
  });
  await app.ingest({ paths: [pages] });
  hidden = (await app.listArticles()).filter(({ collection }) => collection !== undefined);
}, TIMEOUT_MS);
afterAll(() => app.close());

/** A bot on the archive, with a person who sends commands and presses buttons. */
async function startOnArchive(options: Partial<RunBotOptions> = {}) {
  const bot = await startBot({
    browserFor: app.browserFor,
    readStatus: app.status,
    // More is pressed here in a minute than anybody may.
    limits: { pressesPerMinute: 1_000 },
    ...options,
  });
  const { double } = bot;
  const person = double.user({ language_code: "zh" });
  return {
    ...bot,
    person,
    send: (command: string, chat: DoubleUser["chat"]) =>
      saidTo(double, person, command.replace(/^\S+/, "$&@archivist_bot"), { chat }),
    press: (message: MessageRecord, button: string) => pressed(double, person, message, button),
  };
}

/** Everything that a message says by itself and by its buttons, over all pages, and all articles that it opens. */
async function readThrough(
  first: MessageRecord,
  press: (message: MessageRecord, button: string) => Promise<MessageRecord>,
): Promise<string> {
  const texts: string[] = [];
  let page = first;
  for (;;) {
    texts.push(JSON.stringify(page));
    const buttons = buttonsOf(page);
    for (const number of buttons.filter((text) => /^\d+$/.test(text))) {
      const article = await press(page, number);
      texts.push(JSON.stringify(article));
      page = await press(article, "↩ 返回列表");
    }
    if (!buttons.includes("▶")) return texts.join("\n");
    page = await press(page, "▶");
  }
}

const SHARED_CHATS = [
  { name: "a group", open: (double: BotApiDouble) => double.group("读报") },
  { name: "a supergroup", open: (double: BotApiDouble) => double.supergroup("读报") },
  { name: "a forum", open: (double: BotApiDouble) => double.supergroup("读报", { isForum: true }) },
];

describe("of a private collection", () => {
  it.each(SHARED_CHATS)(
    "$name is shown nothing, on no page and by no button",
    async ({ open }) => {
      const { double, send, press } = await startOnArchive();
      const chat = open(double);
      const latest = await send("/latest", chat);
      expect(latest.text).toContain("最新的文章：第 1–10 篇，共 11 篇");
      const found = await send("/search 柑橘", chat);
      expect(found.text).toContain("第 1–10 篇，共 12 篇");
      for (const first of [latest, found, await send("/sources", chat), await send("/about", chat)]) {
        expect(await readThrough(first, press)).not.toMatch(SECRETS);
      }
      expect((await send("/search 二叔", chat)).text).toContain("没有找到");
      expect((await send("/sources", chat)).text).toMatch(/：共 12 篇，其中 1 篇没有日期/);
    },
    TIMEOUT_MS,
  );

  it(
    "a private chat is shown everything",
    async () => {
      const { person, send, press } = await startOnArchive();
      const latest = await send("/latest", person.chat);
      expect(latest.text).toContain("最新的文章：第 1–10 篇，共 22 篇");
      expect(latest.text).toContain("2031-02-12");
      const found = await send("/search 柑橘", person.chat);
      expect(found.text).toContain("共 24 篇");
      for (const list of [latest, found]) {
        const text = await readThrough(list, press);
        for (const { title } of hidden) expect(text).toContain(title);
      }
      expect((await send("/search 二叔", person.chat)).text).toContain("共 12 篇");
      expect((await send("/sources", person.chat)).text).toContain("• 陈家手札：12 篇");
      expect((await send("/about", person.chat)).text).toContain("陈氏家书");
    },
    TIMEOUT_MS,
  );

  it(
    "an article is opened by its number in private, and unknown elsewhere, like one that there never was",
    async () => {
      const { double, person, send } = await startOnArchive();
      const { id } = hidden[0] as Article;
      expect((await send(`/article ${id}`, person.chat)).text).toContain("银钱已托人带去");
      for (const { open } of SHARED_CHATS) {
        const chat = open(double);
        const unknown = (await send("/article a99", chat)).text;
        expect((await send(`/article ${id}`, chat)).text).toBe(unknown?.replace("a99", id));
      }
    },
    TIMEOUT_MS,
  );

  it(
    "a list that was made in private opens nowhere else",
    async () => {
      const { double, person, send } = await startOnArchive();
      const [own, group] = [await send("/search 二叔", person.chat), double.supergroup("读报")];
      const theirs = await send("/latest", group);
      for (const button of ["1", "▶"]) {
        person.presses(
          { ...theirs, ...(own.reply_markup ? { reply_markup: own.reply_markup } : {}) },
          button,
        );
      }
      const told = await double.transcript.waitFor(({ calls }) =>
        calls("answerCallbackQuery").length === 2 ? calls("answerCallbackQuery") : undefined,
      );
      expect(told.map(({ parameters }) => parameters["text"])).toEqual(
        Array(2).fill("这个列表我已经不保留了，请重新发送命令。"),
      );
      expect(double.transcript.answers(group)).toEqual([theirs]);
    },
    TIMEOUT_MS,
  );

  it(
    "a group's list tells nothing more from the moment that the collection is private",
    async () => {
      const state = await emptyState();
      const { double, running, send, press } = await startOnArchive({
        ...state,
        browserFor: () => app.browserFor("private"),
      });
      const group = double.supergroup("读报");
      const lists = [await send("/latest", group), await send("/search 二叔", group)];
      for (const { text } of lists) expect(text).toMatch(SECRETS);
      await running.stop();
      await startBotAt(double, { ...state, browserFor: app.browserFor });
      for (const list of lists) {
        const article = await press(list, "1");
        expect(article.text).toBe("（这篇文章已不在档案里）");
        expect((await press(article, "↩ 返回列表")).text?.replace("二叔", "")).not.toMatch(SECRETS);
      }
    },
    TIMEOUT_MS,
  );

  it(
    "nothing is shown to a group that becomes a supergroup while it is sought",
    async () => {
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      const { double, person, press } = await startOnArchive({
        browserFor(audience) {
          const browser = app.browserFor(audience);
          return { ...browser, search: (words) => held.then(() => browser.search(words)) };
        },
      });
      const [group, supergroup] = [double.group("读报"), double.supergroup("读报")];
      person.sends("/search@archivist_bot 柑橘", { chat: group });
      await double.transcript.waitFor(({ calls }) => calls("sendChatAction")[0]);
      group.migratesTo(supergroup);
      release();
      const list = await double.transcript.waitFor(({ answers }) => answers(supergroup)[0], 30_000);
      expect(list.text).toContain("共 12 篇");
      expect(await readThrough(list, press)).not.toMatch(SECRETS);
    },
    TIMEOUT_MS,
  );

  it.each(["/search 柑橘", "/latest", "/sources", "/article", "/about"])(
    "%s tells nothing in a private chat of two others",
    async (command) => {
      const { double, person } = await startOnArchive();
      const [name = "", words] = command.split(" ");
      const argument = name === "/article" ? hidden[0]?.id : words;
      // It may have the number of a chat that the bot knows.
      const theirs = double.foreignChat({ id: person.record.id, type: "private", first_name: "石敏" });
      person.summons(`${name}@archivist_bot ${argument ?? ""}`.trim(), theirs);
      const said = await double.transcript.waitFor(
        ({ botMessages }) => botMessages().find((message) => message.guest_bot_caller_user !== undefined),
        30_000,
      );
      expect(said.text).not.toMatch(SECRETS);
      expect(said.reply_markup).toBeUndefined();
    },
    TIMEOUT_MS,
  );
});
