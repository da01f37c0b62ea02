import { beforeAll, describe, expect, it } from "vitest";
import type { Article } from "../../src/model/article.ts";
import { articleOf } from "../support/article-of.ts";
import type { BotApiDouble } from "../support/bot-api/bot-api-double.ts";
import type { DoubleUser, SendOptions } from "../support/bot-api/people.ts";
import type { MessageRecord } from "../support/bot-api/records.ts";
import { type BrowsableArchive, browsableArchive } from "../support/browsable-archive.ts";
import { emptyState, heldArchive, quietTime, startBot, startBotAt } from "./bot-under-test.ts";

/** Two hundred: of two newspapers by the day, every tenth without a date, every twentieth without a newspaper. */
function newsOf(index: number): Article {
  const day = new Date(Date.UTC(2021, 0, 1 + index)).toISOString().slice(0, 10);
  return articleOf({
    id: `a${String(index).padStart(12, "0")}`,
    title: `渡口新闻第${index}号`,
    text: `天气晴好。青禾渡口第${index}天换上新船。\n老船工说，等船的人少了。`,
    ...(index % 20 === 0 ? {} : { newspaper: index % 2 === 0 ? "永岭日报" : "岭南山乡报" }),
    ...(index % 10 === 0 ? {} : { date: day }),
    page: "02",
    source: { file: "news.txt", lines: [[index + 1, index + 1]] },
    lineSpans: [{ start: 0, end: 40, line: index + 1 }],
  });
}

const HOSTILE = articleOf({
  id: "hostile",
  title: "<b>Bridge</b> & \u202eegdirb\u202c 👩‍👩‍👧‍👦 `*_[x](y)",
  text: "The <i>rope bridge</i> & its \u202epillars\u202c fell. Nobody was hurt.",
  newspaper: "<The> Gazette & Co",
  byline: "石敏 </b>",
  subtitle: "A <u>second</u> line",
  url: "http://papers/a",
});

/** A hundred thousand characters, a line a paragraph, one of them without a stop. */
const PARAGRAPHS = [
  ...Array.from({ length: 2_000 }, (_, index) => `第${index}段：山路通车，来往的人说“方便了”。👩‍👩‍👧‍👦`),
  "长".repeat(60_000),
];
const LONG_TEXT = PARAGRAPHS.join("\n");

function longArticle(): Article {
  let start = 0;
  const lineSpans = PARAGRAPHS.map((paragraph, index) => {
    const span = { start, end: start + paragraph.length, line: index + 1 };
    start = span.end + 1;
    return span;
  });
  const source = { file: "long.txt", lines: [[1, PARAGRAPHS.length] as [number, number]] };
  return articleOf({ id: "long", title: "长卷", text: LONG_TEXT, source, lineSpans });
}

const labels = ({ reply_markup }: MessageRecord) =>
  (reply_markup?.inline_keyboard ?? []).map((row) => row.map(({ text }) => text));
const quoteOf = ({ text = "", entities = [] }: MessageRecord) =>
  entities
    .filter(({ type }) => type === "blockquote")
    .map(({ offset, length }) => text.slice(offset, offset + length));

/** The bot's only message in a chat once it says something. */
function saying(double: BotApiDouble, words: string): Promise<MessageRecord> {
  return double.transcript.waitFor(({ answers }) => answers().find(({ text }) => text?.includes(words)));
}

let archive: BrowsableArchive;
beforeAll(async () => {
  archive = await browsableArchive();
  await archive.put(
    "news.txt",
    Array.from({ length: 200 }, (_, index) => newsOf(index)),
  );
  await archive.put("hostile.txt", [HOSTILE, longArticle()]);
}, 60_000);

async function startBrowsing() {
  // More pages are turned here in a minute than anybody may.
  const bot = await startBot({ browserFor: () => archive.browser, limits: { pressesPerMinute: 100 } });
  const person = bot.double.user({ language_code: "en" });
  const ask = async (command: string, options: SendOptions = {}, by: DoubleUser = person) => {
    const before = bot.double.transcript.answers().length;
    by.sends(command, options);
    return bot.double.transcript.waitFor(({ answers }) => answers()[before]);
  };
  return { ...bot, person, ask };
}

describe("/search", () => {
  it("lists articles by tens, each once, and pages forth and back in the one message", async () => {
    const { double, person, ask } = await startBrowsing();
    const first = await ask("/search 渡口新船");
    expect(first.text).toMatch(/^Articles with “渡口新船”, best first: 1–10 of \d+\n/);
    expect(first.text).toContain("永岭日报 · 2021-");
    // The sentence that says it, not the first one.
    expect(quoteOf(first)).toHaveLength(10);
    expect(quoteOf(first).every((quote) => /^青禾渡口第\d+天换上新船。$/.test(quote))).toBe(true);
    expect(labels(first)).toEqual([["1", "2", "3", "4", "5"], ["6", "7", "8", "9", "10"], ["▶"]]);

    const total = Number(/of (\d+)/.exec(first.text ?? "")?.[1]);
    expect(total).toBeGreaterThan(100);
    const titles: string[] = [];
    let page = first;
    for (let from = 1; ; from += 10) {
      titles.push(...(page.text?.match(/渡口新闻第\d+号/g) ?? []));
      if (from + 10 > total) break;
      person.presses(page, "▶");
      page = await saying(double, `: ${from + 10}–`);
    }
    expect(titles).toHaveLength(total);
    expect(new Set(titles).size).toBe(total);
    expect(labels(page).at(-1)).toEqual(["◀"]);
    person.presses(page, "◀");
    const before = await saying(double, `of ${total}`);
    expect(before.message_id).toBe(first.message_id);
    expect(double.transcript.botMessages()).toHaveLength(1);
  });

  it("opens an article in the same message, and leads back to the page of the list", async () => {
    const { double, person, ask } = await startBrowsing();
    person.presses(await ask("/search 渡口"), "▶");
    const list = await saying(double, ": 11–20 of");
    const title = /^13\. (.*)$/m.exec(list.text ?? "")?.[1] ?? "";
    person.presses(list, "13");
    const article = await saying(double, "/article a0");
    expect(article.text?.startsWith(`${title}\n`)).toBe(true);
    expect(quoteOf(article)).toEqual([
      expect.stringMatching(/^天气晴好。青禾渡口第\d+天换上新船。\n老船工说/),
    ]);
    expect(article.text).toMatch(/news\.txt:\d+\n/);
    expect(labels(article)).toEqual([["↩ Back to the list"]]);
    double.user().presses(article, "↩ Back to the list");
    const back = await double.transcript.waitFor(({ answers }) =>
      answers().find(({ text }) => text === list.text),
    );
    expect(labels(back)).toEqual(labels(list));
  });

  it.each([
    { language_code: "en", says: "I found no article with “月球基地”" },
    { language_code: "zh-hans", says: "没有找到与“月球基地”有关的文章" },
    { language_code: "zh-hant", says: "沒有找到與「月球基地」有關的文章" },
  ])("says in $language_code that nothing was found", async ({ language_code, says }) => {
    const { double, ask } = await startBrowsing();
    const reply = await ask("/search 月球基地", {}, double.user({ language_code }));
    expect(reply.text).toContain(says);
    expect(reply.reply_markup).toBeUndefined();
  });

  it("asks for words where there are none, and takes those of the message replied to", async () => {
    const { double, ask } = await startBrowsing();
    expect((await ask("/search ？")).text).toContain("/search bridge 2022");
    const group = double.supergroup("读报");
    const said = double.user().sends("柑橘、渡口", { chat: group });
    const reply = await ask("/search@archivist_bot", { chat: group, replyTo: said });
    expect(reply.text).toContain("Articles with “柑橘、渡口”");
  });

  it("shows hostile titles as they are printed, in messages that Telegram takes", async () => {
    const { double, person, ask, log } = await startBrowsing();
    const list = await ask("/search rope bridge");
    expect(list.text).toContain(
      "1. <b>Bridge</b> & egdirb 👩‍👩‍👧‍👦 `*_[x](y)\n<The> Gazette & Co · the page carries no date",
    );
    person.presses(list, "1");
    const article = await saying(double, "/article hostile");
    expect(article.text).toContain("A <u>second</u> line\n");
    expect(article.text).toContain("by 石敏 </b>\n");
    expect(quoteOf(article)).toEqual(["The <i>rope bridge</i> & its pillars fell. Nobody was hurt."]);
    // The address is one that Telegram does not take.
    expect(labels(article)).toEqual([["↩ Back to the list"]]);
    expect(log.filter(({ level }) => level === "error")).toEqual([]);
  });
});

describe("/article", () => {
  it("pages through 100,000 characters without losing one, each page with its lines", async () => {
    const { double, person, ask } = await startBrowsing();
    let page = await ask("/article long");
    expect(page.text).toContain("the page carries neither newspaper name nor date");
    expect(labels(page)).toEqual([["▶"]]);
    const pages = Number(/Page 1 of (\d+)/.exec(page.text ?? "")?.[1]);
    const texts = quoteOf(page);
    expect(page.text).toContain("long.txt:1-");
    for (let number = 2; number <= pages; number += 1) {
      person.presses(page, "▶");
      page = await saying(double, `Page ${number} of ${pages}`);
      texts.push(...quoteOf(page));
    }
    expect(page.text).toContain("long.txt:2001\n");
    expect(labels(page)).toEqual([["◀"]]);
    expect(texts).toHaveLength(pages);
    expect(texts.join("").replace(/\s/g, "")).toBe(LONG_TEXT.replace(/\s/g, ""));
    expect(texts.slice(0, 10).every((text) => /[。👦]$/u.test(text))).toBe(true);
    person.presses(page, "◀");
    expect((await saying(double, `Page ${pages - 1} of`)).message_id).toBe(page.message_id);
  }, 30_000);

  it.each([
    { command: "/article", language_code: "en", says: "Its number stands under every article" },
    { command: "/article a99", language_code: "en", says: "I know no article with the number “a99”" },
    { command: "/article <b>&", language_code: "zh", says: "没有编号为“<b>&”的文章" },
  ])("$command is told friendly", async ({ command, language_code, says }) => {
    const { double, ask } = await startBrowsing();
    const reply = await ask(command, {}, double.user({ language_code }));
    expect(reply.text).toContain(says);
    expect(reply.reply_markup).toBeUndefined();
  });

  it("is sent without the button whose address Telegram refuses", async () => {
    const { ask, log } = await startBrowsing();
    const reply = await ask("/article hostile");
    expect(reply.text).toContain("rope bridge");
    expect(reply.reply_markup).toBeUndefined();
    expect(log.map(({ message }) => message)).toContain(
      "Telegram refused the address of a button; it is left out",
    );
  });
});

describe("/latest", () => {
  it("lists the newest first, then those without a date by themselves", async () => {
    const { double, person, ask } = await startBrowsing();
    const first = await ask("/latest");
    expect(first.text).toMatch(/^Newest articles: 1–10 of 180\n/);
    const dates = first.text?.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
    expect(dates).toHaveLength(10);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(first.text).toContain("At the end of the list: 22 articles without a date.");
    let page = first;
    for (let from = 11; from <= 171; from += 10) {
      person.presses(page, "▶");
      page = await saying(double, `Newest articles: ${from}–`);
    }
    person.presses(page, "▶");
    const undated = await saying(double, "Articles without a date on their page: 1–10 of 22");
    expect(undated.text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    expect(undated.text).toContain("the page carries no date");
    expect(labels(undated)[0]).toEqual(["1", "2", "3", "4", "5"]);
    const title = /^2\. (.*)$/m.exec(undated.text ?? "")?.[1] ?? "";
    person.presses(undated, "2");
    const article = await saying(double, "/article ");
    expect(article.text?.startsWith(title)).toBe(true);
    person.presses(article, "↩ Back to the list");
    await saying(double, "Articles without a date on their page: 1–10 of 22");
  }, 20_000);

  it("opens what the list shows, whatever is stored meanwhile, and says what is gone", async () => {
    const own = await browsableArchive();
    const at = (id: string, date: string) => articleOf({ id, date, title: `题 ${id}`, text: `${id} 天晴。` });
    await own.put("a.txt", [at("old", "2021-01-01"), at("older", "2020-01-01")]);
    const { double } = await startBot({ browserFor: () => own.browser });
    const person = double.user({ language_code: "zh" });
    person.sends("/latest");
    const list = await saying(double, "最新的文章：第 1–2 篇，共 2 篇");
    await own.put("b.txt", [at("new", "2022-01-01")]);
    await own.put("a.txt", [at("old", "2021-01-01")]);
    person.presses(list, "1");
    await saying(double, "题 old");
    person.presses(list, "2");
    const gone = await saying(double, "这篇文章已不在档案里");
    person.presses(gone, "↩ 返回列表");
    expect((await saying(double, "共 2 篇")).text).toContain("1. 题 new");
  });

  it("and /sources say that an archive is empty", async () => {
    const { double } = await startBot();
    const person = double.user({ language_code: "en" });
    for (const command of ["/latest", "/sources"]) person.sends(command);
    const replies = await double.transcript.waitFor(({ answers }) =>
      answers().length === 2 ? answers() : undefined,
    );
    expect(replies.map(({ text }) => text)).toEqual(
      Array(2).fill("There are no articles in the archive yet."),
    );
  });
});

describe("/sources", () => {
  it("tells what there is of each newspaper, and what carries no name or date", async () => {
    const { ask } = await startBrowsing();
    const reply = await ask("/sources");
    expect(reply.text).toBe(
      [
        "Newspapers of the archive: 202 articles, 22 of them without a date",
        "",
        "• <The> Gazette & Co: 1 article, 1 without a date",
        "• 岭南山乡报: 100 articles, 2021-01-02 to 2021-07-19",
        "• 永岭日报: 90 articles, 2021-01-03 to 2021-07-18, 10 without a date",
        "• the page carries no newspaper name: 11 articles, 11 without a date",
      ].join("\n"),
    );
  });

  it("is paged when there are many", async () => {
    const newspapers = Array.from({ length: 45 }, (_, index) => `报纸${String(index).padStart(2, "0")}`);
    const own = await browsableArchive();
    await own.put(
      "a.txt",
      newspapers.map((newspaper, index) =>
        articleOf({ id: `a${index}`, newspaper, text: `第${index}天晴。` }),
      ),
    );
    const { double } = await startBot({ browserFor: () => own.browser });
    const person = double.user({ language_code: "zh" });
    person.sends("/sources");
    const first = await saying(double, "第 1 页，共 3 页");
    expect(first.text).toContain("报纸19");
    expect(first.text).not.toContain("报纸20");
    person.presses(first, "▶");
    person.presses(await saying(double, "第 2 页，共 3 页"), "▶");
    expect((await saying(double, "第 3 页，共 3 页")).text).toContain("• 报纸44：1 篇，1 篇没有日期");
  });
});

describe("in a group, the commands that show the archive", () => {
  it.each([
    "/search@archivist_bot 渡口",
    "/latest@archivist_bot",
    "/sources@archivist_bot",
    "/article@archivist_bot long",
  ])("%s is answered in the topic by one message, which anybody there may page", async (command) => {
    const { double, ask } = await startBrowsing();
    const forum = double.supergroup("读报", { isForum: true });
    const thread = forum.topic("翻阅");
    const reply = await ask(command, { chat: forum, thread });
    expect(reply.message_thread_id).toBe(thread);
    const next = labels(reply).flat().includes("▶");
    expect(next).toBe(!command.startsWith("/sources"));
    if (next) {
      double.user().presses(reply, "▶");
      const turned = await double.transcript.waitFor(({ answers }) =>
        answers(forum).find(({ text }) => text !== reply.text),
      );
      expect(turned.message_id).toBe(reply.message_id);
    }
    expect(double.transcript.botMessages(forum)).toHaveLength(1);
  });

  it("follow the group when it becomes a supergroup before the reply", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { browser } = archive;
    const search = (words: string) => held.then(() => browser.search(words));
    const { double } = await startBot({ browserFor: () => ({ ...browser, search }) });
    const [group, supergroup] = [double.group("读报"), double.supergroup("读报")];
    const person = double.user({ language_code: "en" });
    person.sends("/search@archivist_bot 渡口", { chat: group });
    await double.transcript.waitFor(({ calls }) => calls("sendChatAction")[0]);
    group.migratesTo(supergroup);
    release();
    const list = await double.transcript.waitFor(({ answers }) => answers(supergroup)[0]);
    person.presses(list, "▶");
    expect((await saying(double, ": 11–20 of")).message_id).toBe(list.message_id);
    expect(double.transcript.botMessages()).toHaveLength(1);
  });

  it("say where they work, in one that the bot is not in", async () => {
    const { double } = await startBot({ browserFor: () => archive.browser });
    const group = double.foreignChat({ id: -1_000_000_005_555, type: "supergroup", title: "别处" });
    double.user({ language_code: "en" }).summons("/search@archivist_bot 渡口", group);
    const reply = await double.transcript.waitFor(({ answers }) => answers()[0]);
    expect(reply.text).toContain("only in chats that I am in");
    expect(reply.reply_markup).toBeUndefined();
  });

  it("are left to the bot that they are addressed to", async () => {
    const { double } = await startBot({
      double: { canReadAllGroupMessages: true },
      browserFor: () => archive.browser,
    });
    const group = double.supergroup("读报");
    const person = double.user();
    for (const name of ["search 渡口", "latest", "sources", "article long"]) {
      const [command = "", ...words] = name.split(" ");
      person.sends(`/${command} ${words.join(" ")}`, { chat: group });
      person.sends(`/${command}@other_bot ${words.join(" ")}`, { chat: group, force: true });
    }
    await quietTime();
    expect(double.transcript.answers()).toEqual([]);
  });
});

describe("the buttons of a list", () => {
  const told = (double: BotApiDouble, count: number) =>
    double.transcript.waitFor(({ calls }) => {
      const texts = calls("answerCallbackQuery").map(({ parameters }) => parameters["text"]);
      return texts.length >= count ? texts : undefined;
    });

  it("work after a restart between two pages", async () => {
    const state = await emptyState();
    const { double, running } = await startBot({ ...state, browserFor: () => archive.browser });
    const person = double.user({ language_code: "en" });
    person.sends("/search 渡口");
    const first = await saying(double, ": 1–10 of");
    await running.stop();
    await startBotAt(double, { ...state, browserFor: () => archive.browser });
    person.presses(first, "▶");
    expect((await saying(double, ": 11–20 of")).message_id).toBe(first.message_id);
  });

  it("are forgotten with time, and say so", async () => {
    const state = await emptyState();
    const { double } = await startBot({ ...state, browserFor: () => archive.browser });
    const person = double.user({ language_code: "zh" });
    person.sends("/latest");
    const list = await saying(double, "最新的文章");
    await state.keptListings.forget(Date.now() + 1);
    person.presses(list, "▶");
    expect(await told(double, 1)).toEqual(["这个列表我已经不保留了，请重新发送命令。"]);
    expect(double.transcript.answers()).toEqual([list]);
  });

  it("change nothing but their own message, whatever a client makes up", async () => {
    const { double, person, ask } = await startBrowsing();
    const list = await ask("/search 渡口");
    person.presses(list, "▶");
    await saying(double, ": 11–20 of");
    const other = await ask("/latest");
    const stranger = double.user({ language_code: "en" });
    const elsewhere = await ask("/latest", {}, stranger);
    const { reply_markup: markup = { inline_keyboard: [] } } = list;
    person.presses({ ...other, reply_markup: markup }, "▶");
    stranger.presses({ ...elsewhere, reply_markup: markup }, "▶");
    const forgotten = "I do not have this list any more. Please send the command again.";
    expect((await told(double, 3)).slice(1)).toEqual([forgotten, forgotten]);
    const data = markup.inline_keyboard[0]?.[0]?.callback_data ?? "";
    const beyond = [[{ text: "x", callback_data: data.replace("a0/0", "a999999/999999") }]];
    person.presses({ ...list, reply_markup: { inline_keyboard: beyond } }, "x");
    await saying(double, "[This article is not in the archive any more.]");
  });

  it("say that it did not work when the archive cannot be read", async () => {
    const { browser } = archive;
    const listFound = () => Promise.reject(new Error("index is broken"));
    let broken = false;
    const { double, log } = await startBot({
      browserFor: () => ({
        ...browser,
        listFound: (found) => (broken ? listFound() : browser.listFound(found)),
      }),
    });
    const person = double.user({ language_code: "en" });
    person.sends("/search 渡口");
    const list = await saying(double, ": 1–10 of");
    broken = true;
    person.presses(list, "▶");
    expect(await told(double, 1)).toEqual(["Sorry, that did not work. Please try again later."]);
    await expect.poll(() => log.filter(({ level }) => level === "error")).toHaveLength(1);
  });
});

describe("a search", () => {
  it("waits in line with the questions", async () => {
    const { answerQuestion, release } = heldArchive();
    const { double } = await startBot({
      answerQuestion,
      browserFor: () => archive.browser,
      line: { answersAtATime: 1 },
    });
    double.user().sends("汝城追回了多少钱？");
    await double.transcript.waitFor(({ botMessages }) => botMessages()[0]);
    const person = double.user({ language_code: "en" });
    person.sends("/search 渡口");
    await quietTime();
    expect(double.transcript.botMessages(person.chat)).toEqual([]);
    release();
    await saying(double, ": 1–10 of");
  });

  it("is not taken when too many wait, and counts in the limits of a minute", async () => {
    const { answerQuestion, release } = heldArchive();
    const { double } = await startBot({
      answerQuestion,
      browserFor: () => archive.browser,
      line: { answersAtATime: 1 },
      maxWaiting: 0,
      limits: { questionsPerMinute: 1 },
    });
    double.user().sends("汝城追回了多少钱？");
    await double.transcript.waitFor(({ botMessages }) => botMessages()[0]);
    const person = double.user({ language_code: "en" });
    person.sends("/search ferry");
    await saying(double, "Too many questions are waiting right now");
    release();
    await saying(double, "答：");
    person.sends("/search ferry");
    await saying(double, "more than I can take from one person in a minute");
  });

  it("that a stop cuts off is answered after the next start, once", async () => {
    const state = await emptyState();
    const search = () => new Promise<never>(() => {});
    const { double, running } = await startBot({
      ...state,
      browserFor: () => ({ ...archive.browser, search }),
      stopTimeoutMs: 50,
    });
    double.user({ language_code: "en" }).sends("/search 渡口");
    await double.transcript.waitFor(({ calls }) => calls("sendChatAction")[0]);
    await running.stop();
    expect(double.transcript.botMessages()).toEqual([]);
    await startBotAt(double, { ...state, browserFor: () => archive.browser });
    await saying(double, ": 1–10 of");
    await quietTime();
    expect(double.transcript.botMessages()).toHaveLength(1);
  });

  it("is given up after a while", async () => {
    const search = () => new Promise<never>(() => {});
    const { double } = await startBot({
      browserFor: () => ({ ...archive.browser, search }),
      answerTimeoutMs: 50,
    });
    double.user({ language_code: "en" }).sends("/search 渡口");
    expect((await saying(double, "Sorry")).text).toContain("something went wrong");
  });

  it("at which the program died five times gets an apology", async () => {
    const state = await emptyState();
    let searches = 0;
    const search = () => {
      searches += 1;
      return new Promise<never>(() => {});
    };
    const browserFor = () => ({ ...archive.browser, search });
    const { double, running } = await startBot({ ...state, browserFor, stopTimeoutMs: 50 });
    double.user({ language_code: "en" }).sends("/search 渡口");
    await double.transcript.waitFor(({ calls }) => calls("sendChatAction")[0]);
    await running.stop();
    const [entry] = await state.ledger.unfinished();
    expect(entry?.attempts).toBe(1);
    if (entry !== undefined) await state.ledger.record({ ...entry, attempts: 5 });
    await startBotAt(double, { ...state, browserFor });
    await saying(double, "Sorry");
    expect(searches).toBe(1);
    await expect.poll(() => state.ledger.unfinished()).toEqual([]);
  });
});
