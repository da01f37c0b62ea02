import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/model/answer.ts";
import type { BotApiDouble } from "../support/bot-api/bot-api-double.ts";
import type { DoubleChat } from "../support/bot-api/double-chat.ts";
import { startAdministered } from "./administered-bot.ts";
import { answerTo, emptyState, RUCHENG, startBot, startBotAt } from "./bot-under-test.ts";
import { buttonsOf, pressed, saidTo, toastNumber } from "./talk-to-bot.ts";

const NAME = "@archivist_bot";
const ADDED = { ...RUCHENG, articleId: "001-01", title: "湘潭：清退补贴", quote: "湘潭清退补贴35万元。" };
/** With a quote that is shown as usual, and one that is cited beside it. */
const twoQuotes = (question: string, overrides: Partial<Answer> = {}): Answer =>
  answerTo(question, { text: `${ADDED.quote}\n${RUCHENG.quote}`, citations: [ADDED, RUCHENG], ...overrides });

/** A group with an administrator and a member. */
function groupOf(double: BotApiDouble, { isForum = false } = {}) {
  const group: DoubleChat = isForum ? double.supergroup("读报", { isForum }) : double.group("读报");
  const administrator = double.user({ language_code: "en" });
  group.makesAdministrator(administrator.record);
  return { group, administrator, member: double.user({ language_code: "en" }) };
}

describe("/language", () => {
  it("marks what is chosen, and what is chosen words commands, stubs, buttons and menu, over a restart", async () => {
    const state = await emptyState();
    const first = await startBot(state);
    const { double } = first;
    const person = double.user({ language_code: "en" });
    const page = await saidTo(double, person, "/language");
    expect(buttonsOf(page)).toEqual([
      "✅ Automatic",
      "English",
      "Simplified Chinese",
      "Traditional Chinese",
      "↩ All settings",
    ]);
    const chosen = await pressed(double, person, page, "Traditional Chinese");
    expect(buttonsOf(chosen)).toEqual(["自動", "英文", "簡體中文", "✅ 繁體中文", "↩ 全部設定"]);
    expect(await toastNumber(double, 1)).toBe("已儲存。");
    expect(double.commands.get(`chat/${person.chat.id}/en`)?.[0]).toMatchObject({
      description: "提問：/ask 後面寫問題",
    });
    await first.running.stop();

    await startBotAt(double, state);
    expect((await saidTo(double, person, "/help")).text).toContain("怎樣提問");
    const answer = await saidTo(double, person, "Who opened the bridge?");
    const stub = double.transcript.calls("sendMessage").at(-1);
    expect(stub?.parameters["text"]).toBe("🔎 正在資料庫裡搜尋……");
    expect(buttonsOf(answer)).toContain("📚 來源");
    const context = await pressed(double, person, answer, "📖 上下文");
    expect(buttonsOf(context)).toContain("↩ 返回");

    const again = await pressed(double, person, await saidTo(double, person, "/language"), "自動");
    expect(again.text).toContain("Language");
    expect(double.commands.get(`chat/${person.chat.id}/en`)).toBeUndefined();
  });

  it("leaves answers in the language of their questions, and in traditional script where these do not tell", async () => {
    const { double } = await startBot();
    const person = double.user({ language_code: "zh-hans" });
    await pressed(double, person, await saidTo(double, person, "/language"), "繁体中文");

    expect((await saidTo(double, person, "汝城追回了多少钱？")).text).toContain("\n\n来源\n");
    const open = double.user({ language_code: "zh-hans" });
    await pressed(double, open, await saidTo(double, open, "/language"), "繁体中文");
    expect((await saidTo(double, open, "上海人口多少？")).text).toContain("\n\n來源\n");
    const auto = double.user({ language_code: "zh-hant" });
    expect((await saidTo(double, auto, "上海人口多少？")).text).toContain("\n\n来源\n");
  });

  it("leaves the bot's own administrators their commands in the menu, in the language chosen", async () => {
    const { double, admin } = await startAdministered();
    const menu = () => double.commands.get(`chat/${admin.chat.id}/en`) ?? [];
    const stats = () => menu().find((item) => (item as { command: string }).command === "stats");
    await pressed(double, admin, await saidTo(double, admin, "/language"), "Traditional Chinese");
    expect(stats()).toMatchObject({ description: "提問、用時與資料庫概況" });
    expect((await saidTo(double, admin, "/stats")).text).toContain("此後的提問");
    await pressed(double, admin, await saidTo(double, admin, "/language"), "自動");
    expect(stats()).toMatchObject({ description: "Questions, answer times, archive" });
  });

  it("is for a group by its administrators, in the topic where they sent it", async () => {
    const { double } = await startBot();
    const { group, administrator, member } = groupOf(double, { isForum: true });
    const place = { chat: group, thread: group.topic("财政") };
    const refusal = await saidTo(double, member, `/language${NAME}`, place);
    expect(refusal.text).toBe("Only administrators of this group can change its settings.");

    const page = await saidTo(double, administrator, `/language${NAME}`, place);
    expect(page.message_thread_id).toBe(place.thread);
    member.presses(page, "Simplified Chinese");
    expect(await toastNumber(double, 1)).toBe(refusal.text);
    await pressed(double, administrator, page, "Simplified Chinese");

    expect((await saidTo(double, member, `/about${NAME}`, place)).text).toContain("1204 篇");
    expect(
      double.commands.get(`chat/${group.id}/en`)?.map((item) => (item as { command: string }).command),
    ).not.toContain("settings");
    expect((await saidTo(double, member, "/about")).text).toContain("Articles: 1204");
    expect(double.transcript.calls("getChatAdministrators")).toHaveLength(1);
  });
});

describe("/settings", () => {
  it("is one message with a button for each setting: two in private, four in a group", async () => {
    const { double } = await startBot();
    const { group, administrator } = groupOf(double);
    const own = await saidTo(double, administrator, "/settings");
    expect(own.text).toBe("Your settings\n\nLanguage: Automatic\nLength of answers: Normal");
    expect(buttonsOf(own)).toEqual(["Language", "Length of answers"]);

    const groups = await saidTo(double, administrator, `/settings${NAME}`, { chat: group });
    expect(groups.text).toContain("Who may ask: Everyone\nWhat I answer: Messages to me");
    const lengths = await pressed(double, administrator, groups, "Length of answers");
    await pressed(double, administrator, lengths, "Short: one quote");
    const back = await pressed(
      double,
      administrator,
      double.transcript.answers(group)[0] ?? groups,
      "↩ All settings",
    );
    expect(back.text).toContain("Length of answers: Short: one quote");
    expect(double.transcript.botMessages(group)).toHaveLength(1);
  });

  it.each(["anonymous administrators", "a channel's name"])("knows %s", async (kind) => {
    const { double } = await startBot();
    const { group, member } = groupOf(double);
    const isAnonymous = kind === "anonymous administrators";
    const extra = { sender_chat: isAnonymous ? group.record : double.channel("县报").record };
    const reply = await saidTo(double, member, `/settings${NAME}`, { chat: group, extra });

    expect(reply.text).toContain(isAnonymous ? "Settings of this group" : "Only administrators");
  });

  it("says that it failed, and shows nothing, when Telegram does not tell who administers the group", async () => {
    const { double, log } = await startBot({ retry: { maxElapsedMs: 0 } });
    const { group, administrator } = groupOf(double);
    double.faults.next("getChatAdministrators", {
      kind: "refuse",
      code: 400,
      description: "Bad Request: odd",
    });
    const reply = await saidTo(double, administrator, `/settings${NAME}`, { chat: group });
    expect(reply.text).toContain("Sorry");
    expect(log.filter(({ level }) => level === "error")).toHaveLength(1);

    const again = await saidTo(double, administrator, `/settings${NAME}`, { chat: group });
    expect(again.text).toContain("Settings of this group");
  });

  it("says where it works, in a chat that the bot is not in", async () => {
    const { double } = await startBot();
    const group = double.foreignChat({ id: -1_000_000_005_555, type: "supergroup", title: "别处" });
    double.user({ language_code: "en" }).summons("/settings@archivist_bot", group);
    const reply = await double.transcript.waitFor(({ answers }) => answers()[0]);

    expect(reply.text).toContain("only in chats that I am in");
    expect(double.transcript.calls("getChatAdministrators")).toEqual([]);
  });

  it("takes the length of answers for a chat, and for the buttons under them; sources stay", async () => {
    const { double } = await startBot({ answerQuestion: async ({ text }) => twoQuotes(text) });
    const { group, administrator, member } = groupOf(double);
    const usual = await saidTo(double, member, "汝城追回了多少钱？");
    expect(usual.text).toContain(ADDED.quote);
    const page = await saidTo(double, administrator, `/settings${NAME}`, { chat: group });
    const lengths = await pressed(double, administrator, page, "Length of answers");
    await pressed(double, administrator, lengths, "Short: one quote");

    const short = await saidTo(double, member, `${NAME} 汝城追回了多少钱？`, { chat: group });
    expect(short.text).toContain(RUCHENG.quote);
    expect(short.text).not.toContain(ADDED.quote);
    expect(short.text).toContain(`1. ${ADDED.title}`);
    expect(short.text).toContain(`2. ${RUCHENG.title}`);
    const source = await pressed(double, member, short, "📚 来源");
    expect(source.text).toContain(ADDED.quote);
    expect((await pressed(double, member, source, "↩ 返回")).text).toBe(short.text);
    expect((await saidTo(double, member, "汝城追回了多少钱？")).text).toContain(ADDED.quote);
  });

  it("lets only administrators ask, says so once in a minute, and lets everybody have help", async () => {
    const state = await emptyState();
    const { double, asked } = await startBot(state);
    const { group, administrator, member } = groupOf(double);
    await state.settings.change(group.id, { askers: "administrators" });
    const refusal = await saidTo(double, member, `${NAME} 问题一？`, { chat: group });
    expect(refusal.text).toBe(
      "In this group I answer only questions of its administrators. In private you can ask me too.",
    );
    member.edits(member.sends(`${NAME} 问题二？`, { chat: group }), `${NAME} 问题三？`);
    member.sends(`/search${NAME} 大桥`, { chat: group });
    await saidTo(double, member, `/help${NAME}`, { chat: group });
    await saidTo(double, administrator, `${NAME} 问题四？`, { chat: group });
    await saidTo(double, member, "问题五？");

    expect(asked.map(({ text }) => text)).toEqual(["问题四？", "问题五？"]);
    expect(double.transcript.botMessages(group)).toHaveLength(3);
  });
});

describe("a press that is forged", () => {
  it.each([
    "s/askers/administrators",
    "s/speaksTo/all-questions",
    "s/show/askers",
    "s/language/xx",
    "s/language/__proto__",
    "s/toString/auto",
    "s/",
  ])("in private, %j, changes nothing", async (data) => {
    const state = await emptyState();
    const { double } = await startBot(state);
    const person = double.user({ language_code: "en" });
    const page = await saidTo(double, person, "/settings");
    person.forges(page, data);
    await toastNumber(double, 1);

    expect(state.settings.of(person.chat.id)).toEqual(state.settings.of(0));
    expect(double.transcript.calls("editMessageText")).toEqual([]);
  });

  it("does not turn an answer into settings, nor an old page that was deleted", async () => {
    const state = await emptyState();
    const { double } = await startBot(state);
    const person = double.user({ language_code: "en" });
    const answer = await saidTo(double, person, "Who opened the bridge?");
    person.forges(answer, "s/language/zh-Hant");
    expect(await toastNumber(double, 1)).toContain("does not work any more");
    const page = await saidTo(double, person, "/language");
    person.chat.deletes(page);
    person.presses(page, "English");
    expect(await toastNumber(double, 2)).toContain("does not work any more");

    expect(state.settings.of(person.chat.id).language).toBe("auto");
    expect(double.transcript.answers(person.chat)[0]?.text).toBe(answer.text);
  });
});
