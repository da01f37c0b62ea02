/** The real bot over the real archive: what a private chat is told of a private collection, and nobody else. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, createApp } from "../../src/app.ts";
import { loadConfiguration } from "../../src/config.ts";
import { createLogger } from "../../src/logger.ts";
import type { Audience } from "../../src/model/archive.ts";
import { audienceOf } from "../../src/telegram/audience-of.ts";
import type { MessageRecord } from "../support/bot-api/records.ts";
import { RUCHENG_ARTICLE } from "../support/quick-answers.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";
import { answerTo, type BotUnderTestOptions, emptyState, startBot } from "./bot-under-test.ts";

const TIMEOUT_MS = 120_000;
const REPAIR = "石桥村的祠堂重修完工，前后用去银元三百二十块，都由族里各家凑齐。";
const FERRY = "青禾渡口昨日换上两条新船，共花费128万元，每天多开六班。";
const linesOf = (...articles: readonly object[]) => articles.map((each) => JSON.stringify(each)).join("\n");
const PAGES = {
  "press/1.jsonl": linesOf(
    { title: "青禾渡口换新船", text: FERRY, newspaper: "永岭日报", date: "2022-05-12" },
    {
      title: "石桥村通班车",
      text: "石桥村的班车今天开通，村民进城只要四十分钟，车票五元。",
      newspaper: "永岭日报",
      date: "2021-03-03",
    },
  ),
  "letters/archive.yaml": "collection: 陈氏家书",
  "letters/1.jsonl": linesOf(
    { title: "祠堂重修完工", text: REPAIR, newspaper: "陈家手札", date: "1931-02-03" },
    {
      title: "石桥村涨水",
      text: "石桥村六月涨水，水到石桥第三级台阶，两日方退。",
      newspaper: "陈家手札",
      date: "1932-06-20",
    },
    // The story is also printed where everybody may read it.
    { title: "青禾渡口换新船", text: FERRY, newspaper: "陈家剪报", date: "2022-05-13" },
  ),
};
/** What nobody outside of a private chat may read. */
const SECRETS = /祠堂重修|三百二十|陈家|陈氏|家书|涨水|台阶|1931-|1932|letters/;

let app: App;
beforeAll(async () => {
  const pages = await writeFiles(await temporaryFolder(), PAGES);
  app = createApp({
    configuration: loadConfiguration({ PRIVATE_COLLECTIONS: "陈氏家书" }),
    logger: createLogger({ level: "error" }),
    location: join(await temporaryFolder(), "index"),
  });
  await app.ingest({ paths: [pages] });
}, TIMEOUT_MS);
afterAll(() => app.close());

/** A bot on the archive, with a person and a group in which it is asked. */
async function startOnArchive(options: BotUnderTestOptions = {}) {
  const { answerQuestion, status: readStatus, findArticle } = app;
  const inline = { settleMs: 20 };
  const bot = await startBot({ answerQuestion, readStatus, findArticle, inline, ...options });
  const { double } = bot;
  const person = double.user({ language_code: "zh" });
  const group = double.supergroup("读报");
  const answerIn = (chat: typeof group, question: MessageRecord) =>
    double.transcript.waitFor(
      ({ answers }) =>
        answers(chat).find(
          ({ reply_to_message, text }) =>
            reply_to_message?.message_id === question.message_id && !text?.startsWith("🔎"),
        ),
      30_000,
    );
  return {
    ...bot,
    person,
    group,
    ask: (text: string) => answerIn(person.chat, person.sends(text)),
    askInGroup: (text: string) => {
      const addressed = text.startsWith("/") ? `${text}@archivist_bot` : `@archivist_bot ${text}`;
      return answerIn(group, person.sends(addressed, { chat: group }));
    },
  };
}

describe("a private collection", () => {
  it.each([
    { name: "a fact", question: "石桥村的祠堂重修用了多少银元？", own: "三百二十块" },
    { name: "a count", question: "有多少篇报道提到石桥？", own: "3" },
    { name: "a list", question: "列出关于石桥的报道", own: "涨水" },
    { name: "a first mention", question: "石桥最早是什么时候见报的？", own: "1931" },
    { name: "a date", question: "1931年2月石桥村有什么新闻？", own: "祠堂" },
    { name: "a pasted sentence", question: REPAIR, own: "陈家手札" },
    { name: "another print of a story", question: "青禾渡口的新船花了多少钱？", own: "陈家剪报" },
  ])(
    "is told of in a private chat and not in a group: $name",
    async ({ question, own }) => {
      const { ask, askInGroup } = await startOnArchive();
      expect((await ask(question)).text).toContain(own);
      const { text = "" } = await askInGroup(question);
      expect(text).not.toBe("");
      expect(text.replace(question, "")).not.toMatch(SECRETS);
    },
    TIMEOUT_MS,
  );

  it(
    "has no part in a group's counts, dates beyond the archive, and nearest articles",
    async () => {
      const { ask, askInGroup } = await startOnArchive();
      expect((await askInGroup("有多少篇报道提到石桥？")).text).toMatch(/1 篇.*2 篇|2 篇.*1 篇/s);
      expect((await askInGroup("青禾渡口的新船花了多少钱？")).text).toContain("128万元");
      expect((await ask("1920年石桥村有什么新闻？")).text).toContain("1931-02-03");
      expect((await askInGroup("1920年石桥村有什么新闻？")).text).toContain("2021-03-03");
      expect((await ask("石桥村的族长是谁？")).text).toMatch(/祠堂|涨水/);
      expect((await askInGroup("石桥村的族长是谁？")).text).not.toMatch(SECRETS);
    },
    TIMEOUT_MS,
  );

  it(
    "is not told of inline, by an edited question, or by /about in a group",
    async () => {
      const { double, person, group, askInGroup, ask } = await startOnArchive();
      for (const query of [
        "石桥村的祠堂重修用了多少银元？",
        "石桥村的族长是谁？",
        "有多少篇报道提到石桥？",
      ]) {
        const queryId = person.types(query);
        const offered = await double.transcript.waitFor(
          ({ calls }) =>
            calls("answerInlineQuery").find(({ parameters }) => parameters["inline_query_id"] === queryId),
          30_000,
        );
        expect(JSON.stringify(offered.parameters).replaceAll(query, "")).not.toMatch(SECRETS);
      }

      const question = person.sends("@archivist_bot 青禾渡口的新船花了多少钱？", { chat: group });
      const standing = (isIt: (text: string) => boolean) =>
        double.transcript.waitFor(
          ({ answers }) =>
            answers(group).find(
              ({ reply_to_message, text = "" }) =>
                reply_to_message?.message_id === question.message_id && isIt(text),
            ),
          30_000,
        );
      await standing((text) => text.includes("128万元"));
      person.edits(question, "@archivist_bot 石桥村的祠堂重修用了多少银元？");
      const edited = await standing((text) => !text.includes("128万元") && !text.startsWith("🔎"));
      expect(edited.text).not.toMatch(SECRETS);

      const inGroup = (await askInGroup("/about")).text;
      expect(inGroup).toContain("文章：2 篇（1 个文件");
      expect(inGroup).not.toMatch(SECRETS);
      expect((await ask("/about")).text).toMatch(/文章：5 篇（2 个文件.*馆藏：陈氏家书/s);
    },
    TIMEOUT_MS,
  );

  it(
    "is not told of where all questions of a group are answered",
    async () => {
      const { settings } = await emptyState();
      const { double, person, group } = await startOnArchive({
        settings,
        double: { canReadAllGroupMessages: true },
      });
      await settings.change(group.id, { speaksTo: "all-questions" });
      person.sends("石桥村的祠堂重修用了多少银元？", { chat: group });
      person.sends("青禾渡口的新船花了多少钱？", { chat: group });
      const isAnswered = ({ text = "" }: MessageRecord) => text.includes("128万元");
      await double.transcript.waitFor(({ answers }) => answers(group).find(isAnswered), 30_000);
      expect(JSON.stringify(double.transcript.answers(group))).not.toMatch(SECRETS);
    },
    TIMEOUT_MS,
  );

  it(
    "is not told of to a guest's summoner in a private chat of two others",
    async () => {
      const { double, person } = await startOnArchive();
      // It may have the number of a chat that the bot knows.
      const theirs = double.foreignChat({ id: person.record.id, type: "private", first_name: "石敏" });
      person.summons("@archivist_bot 石桥村的祠堂重修用了多少银元？", theirs);
      const said = await double.transcript.waitFor(
        ({ botMessages }) => botMessages().find((message) => message.guest_bot_caller_user !== undefined),
        30_000,
      );
      expect(said.text).not.toMatch(SECRETS);
    },
    TIMEOUT_MS,
  );

  it(
    "is read in a private chat with all its buttons",
    async () => {
      const { double, person, ask } = await startOnArchive();
      const answer = await ask("石桥村的祠堂重修用了多少银元？");
      person.presses(answer, "📖 上下文");
      const context = await double.transcript.waitFor(({ answers }) =>
        answers(person.chat).find(
          ({ message_id, text }) => message_id === answer.message_id && text !== answer.text,
        ),
      );
      expect(context.text).toContain("都由族里各家凑齐");
    },
    TIMEOUT_MS,
  );
});

describe("the audience of what the bot says", () => {
  it("is the one that the chat has: for answers, for a context, for figures", async () => {
    const heard: string[] = [];
    const note = (of: string, audience: Audience) => heard.push(`${of} ${audience}`);
    const { double } = await startBot({
      answerQuestion: async ({ text }, { audience }) => {
        note("answer", audience);
        return answerTo(text);
      },
      findArticle: async (_, audience) => {
        note("context", audience);
        return RUCHENG_ARTICLE;
      },
    });
    const person = double.user();
    for (const chat of [person.chat, double.group("读报"), double.supergroup("读报", { isForum: true })]) {
      heard.length = 0;
      person.sends("/ask@archivist_bot 汝城追回了多少钱？", { chat });
      const answer = await double.transcript.waitFor(({ answers }) =>
        answers(chat).find(({ reply_markup }) => reply_markup !== undefined),
      );
      person.presses(answer, "📖 上下文");
      await double.transcript.waitFor(({ answers }) =>
        answers(chat).find(({ text }) => text?.includes("下一步将健全长效机制")),
      );
      const expected = chat === person.chat ? "private" : "shared";
      expect(heard).toEqual([`answer ${expected}`, `context ${expected}`]);
    }
  });

  it("hears in a group nothing of what somebody asked in private", async () => {
    const { double, asked } = await startBot();
    const [person, group] = [double.user(), double.supergroup("读报")];
    person.sends("汝城追回了多少钱？");
    await double.transcript.waitFor(({ answers }) => answers(person.chat)[0]);
    person.sends("@archivist_bot 那是哪一年？", { chat: group });
    await double.transcript.waitFor(({ answers }) => answers(group)[0]);
    expect(asked.map(({ earlierTurns }) => earlierTurns)).toEqual([[], []]);
  });

  it.each([
    { name: "a private chat", message: { chat: { type: "private" } }, audience: "private" },
    { name: "a group", message: { chat: { type: "group" } }, audience: "shared" },
    { name: "a supergroup", message: { chat: { type: "supergroup" } }, audience: "shared" },
    { name: "a channel", message: { chat: { type: "channel" } }, audience: "shared" },
    {
      name: "a guest in the private chat of two others",
      message: { chat: { type: "private" }, guest_query_id: "1" },
      audience: "shared",
    },
    {
      name: "the chat of a business account",
      message: { chat: { type: "private" }, business_connection_id: "1" },
      audience: "shared",
    },
  ] as const)("is $audience for $name", ({ message, audience }) => {
    expect(audienceOf(message)).toBe(audience);
  });
});
