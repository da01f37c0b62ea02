import { describe, expect, it } from "vitest";
import { type BotUnderTest, quietTime, startBot } from "./bot-under-test.ts";

/** A group in which the bot gets everything that is said, so that keeping quiet is its own merit. */
async function startInGroup(): Promise<BotUnderTest> {
  return startBot({ double: { canReadAllGroupMessages: true } });
}

describe("the bot in a group", () => {
  it.each([
    { name: "a mention before the question", text: "@archivist_bot 汝城追回了多少钱？" },
    { name: "a mention after the question", text: "汝城追回了多少钱？ @Archivist_Bot" },
    { name: "a mention without a space, as Chinese is written", text: "@archivist_bot汝城追回了多少钱？" },
    {
      name: "a mention with a full-width question mark and comma",
      text: "@archivist_bot，汝城追回了多少钱？",
    },
    { name: "/ask with its name", text: "/ask@archivist_bot 汝城追回了多少钱？" },
    { name: "a bare /ask", text: "/ask 汝城追回了多少钱？" },
    { name: "a greeting", text: "你好 @archivist_bot，请问汝城追回了多少钱？" },
  ])("answers $name", async ({ text }) => {
    const { double, asked } = await startInGroup();
    const group = double.group("读报");
    const question = double.user().sends(text, { chat: group });
    const reply = await double.transcript.waitFor(({ answers }) => answers(group)[0]);

    expect(asked.map((question) => question.text)).toEqual(["汝城追回了多少钱？"]);
    expect(reply.reply_to_message?.message_id).toBe(question.message_id);
  });

  it.each([
    { name: "talk among members", text: "汝城追回了多少钱？" },
    { name: "a command for another bot", text: "/ask@other_bot 汝城追回了多少钱？" },
    {
      name: "a command for another bot that mentions us too",
      text: "/ask@other_bot @archivist_bot 多少钱？",
    },
    { name: "a command for a bot whose name begins like ours", text: "/ask@archivist_bot2 多少钱？" },
    { name: "a mention of a longer name", text: "@archivist_bot2 多少钱？" },
    { name: "an address that contains the name", text: "写信给 mail@archivist_bot 吧" },
    { name: "an unknown bare command", text: "/weather" },
    { name: "a bare /help that any bot may answer", text: "/help" },
  ])("keeps quiet at $name", async ({ text }) => {
    const { double, asked } = await startInGroup();
    double.user().sends(text, { chat: double.supergroup("读报") });
    await quietTime();

    expect(asked).toEqual([]);
    expect(double.transcript.calls().map(({ method }) => method)).not.toContain("sendMessage");
    expect(double.transcript.calls("sendChatAction")).toEqual([]);
  });

  it("goes on with whoever replies to its message, and keeps the turns of two people apart", async () => {
    const { double, asked } = await startInGroup();
    const group = double.supergroup("读报");
    const [first, second] = [double.user(), double.user()];
    first.sends("@archivist_bot 汝城追回了多少钱？", { chat: group });
    const answer = await double.transcript.waitFor(({ answers }) => answers(group)[0]);
    first.sends("那资兴呢？", { chat: group, replyTo: answer });
    await double.transcript.waitFor(({ answers }) => answers(group)[1]);
    second.sends("是哪一年的事？", { chat: group, replyTo: answer });
    const last = await double.transcript.waitFor(({ answers }) => answers(group)[2]);

    expect(asked[1]).toEqual({ text: "那资兴呢？", earlierTurns: ["汝城追回了多少钱？"] });
    expect(asked[2]).toEqual({ text: "是哪一年的事？", earlierTurns: [] });
    expect(last.message_thread_id).toBeUndefined();
  });

  it.each(["@archivist_bot", "@archivist_bot ?", "@archivist_bot ？", "/ask@archivist_bot"])(
    "asks about the message replied to when a reply says only %j",
    async (text) => {
      const { double, asked } = await startInGroup();
      const group = double.supergroup("读报");
      const claim = double.user().sends("听说汝城追回了一百多万元", { chat: group });
      double.user().sends(text, { chat: group, replyTo: claim });
      await double.transcript.waitFor(({ answers }) => answers(group)[0]);

      expect(asked.map((question) => question.text)).toEqual(["听说汝城追回了一百多万元"]);
    },
  );

  it("asks about the marked part of the message replied to", async () => {
    const { double, asked } = await startInGroup();
    const group = double.supergroup("读报");
    const claim = double.user().sends("今天天气好。汝城追回了多少钱？", { chat: group });
    double.user().sends("@archivist_bot", { chat: group, replyTo: claim, quote: "汝城追回了多少钱？" });
    await double.transcript.waitFor(({ answers }) => answers(group)[0]);

    expect(asked.map((question) => question.text)).toEqual(["汝城追回了多少钱？"]);
  });

  it("is given somebody's message along with what a reply to it asks, and remembers only what was asked", async () => {
    const { double, asked } = await startInGroup();
    const group = double.supergroup("读报", { isForum: true });
    const thread = group.topic("传闻");
    const person = double.user();
    const claim = double.user().sends("听说汝城追回了一百多万元", { chat: group, thread });
    const inTopic = { chat: group, thread };
    person.sends("@archivist_bot 是真的吗？", { ...inTopic, replyTo: claim });
    const answer = await double.transcript.waitFor(({ answers }) => answers(group)[0]);
    person.sends("是哪一年的事？", { ...inTopic, replyTo: answer });
    await double.transcript.waitFor(({ answers }) => answers(group)[1]);

    expect(answer.message_thread_id).toBe(thread);
    expect(asked).toEqual([
      { text: "是真的吗？", earlierTurns: ["听说汝城追回了一百多万元"] },
      { text: "是哪一年的事？", earlierTurns: ["是真的吗？"] },
    ]);
  });

  it("tells how to ask when it is called with nothing, but does not comment on a thumb held up", async () => {
    const { double, asked } = await startInGroup();
    const group = double.supergroup("读报");
    const person = double.user({ language_code: "zh-hans" });
    person.sends("@archivist_bot", { chat: group });
    const hint = await double.transcript.waitFor(({ answers }) => answers(group)[0]);
    person.sends("👍", { chat: group, replyTo: hint });
    await quietTime();

    expect(hint.text).toContain("请告诉我想查什么");
    expect(double.transcript.answers(group)).toHaveLength(1);
    expect(asked).toEqual([]);
  });

  it("never answers bots, not even one that mentions it, nor what was sent through a bot", async () => {
    const { double, asked } = await startInGroup();
    const group = double.supergroup("读报");
    const otherBot = double.user({ is_bot: true, username: "other_bot" });
    otherBot.sends("@archivist_bot 汝城追回了多少钱？", { chat: group, force: true });
    const itself = double.bot;
    otherBot.sends("@archivist_bot 我自己？", { chat: group, force: true, extra: { from: itself } });
    double.user().sends("@archivist_bot 内联？", { chat: group, extra: { via_bot: otherBot.record } });
    double.user().sends("@archivist_bot 频道转发？", { chat: group, extra: { is_automatic_forward: true } });
    await quietTime();

    expect(asked).toEqual([]);
    expect(double.transcript.answers()).toEqual([]);
  });

  it("answers an anonymous administrator, who writes through a service account", async () => {
    const { double, asked } = await startInGroup();
    const group = double.supergroup("读报");
    const anonymous = { id: 1087968824, is_bot: true, first_name: "Group", username: "GroupAnonymousBot" };
    double.user().sends("@archivist_bot 汝城追回了多少钱？", {
      chat: group,
      extra: { from: anonymous, sender_chat: group.record },
    });
    await double.transcript.waitFor(({ answers }) => answers(group)[0]);

    expect(asked).toHaveLength(1);
  });

  it("leaves a reply to its answer to another bot that the reply names", async () => {
    const { double, asked } = await startInGroup();
    const group = double.supergroup("读报");
    const person = double.user();
    person.sends("@archivist_bot 汝城追回了多少钱？", { chat: group });
    const replyTo = await double.transcript.waitFor(({ answers }) => answers(group)[0]);
    person.sends("@weather_bot 明天那里下雨吗？", { chat: group, replyTo });
    person.sends("明天那里下雨吗？ @weather_bot", { chat: group, replyTo });
    await quietTime();
    expect(double.transcript.answers(group)).toHaveLength(1);

    person.sends("@weather_bot @archivist_bot 那资兴呢？", { chat: group, replyTo });
    await double.transcript.waitFor(({ answers }) => answers(group)[1]);
    expect(asked).toHaveLength(2);
  });

  it("greets a group that starts it with how to ask there", async () => {
    const { double } = await startInGroup();
    const group = double.supergroup("读报");
    double.user({ language_code: "en" }).sends("/start@archivist_bot", { chat: group });
    const greeting = await double.transcript.waitFor(({ answers }) => answers(group)[0]);

    expect(greeting.text).toContain("In a group: @archivist_bot and the question");
  });

  it("does a command that stands behind its name", async () => {
    const { double, asked } = await startInGroup();
    const group = double.supergroup("读报");
    double.user({ language_code: "en" }).sends("@archivist_bot /help", { chat: group });
    const help = await double.transcript.waitFor(({ answers }) => answers(group)[0]);

    expect(help.text).toContain("How to ask");
    expect(asked).toEqual([]);
  });

  it("leaves a bare command that replies to another bot to that bot", async () => {
    const { double, asked } = await startInGroup();
    const group = double.supergroup("读报");
    const otherBot = double.user({ is_bot: true, username: "other_bot" });
    const theirs = otherBot.sends("我是另一个机器人", { chat: group });
    double.user().sends("/ask 多少钱？", { chat: group, replyTo: theirs });
    await quietTime();

    expect(asked).toEqual([]);
  });

  it("works in privacy mode, in which Telegram passes on only what is meant for the bot", async () => {
    const { double, asked, running } = await startBot({ double: { canReadAllGroupMessages: false } });
    const group = double.supergroup("读报");
    const person = double.user({ language_code: "en" });
    person.sends("汝城追回了多少钱？", { chat: group });
    person.sends("@archivist_bot 汝城追回了多少钱？", { chat: group });
    await double.transcript.waitFor(({ answers }) => answers(group)[0]);
    person.sends("/help", { chat: group });
    const help = await double.transcript.waitFor(({ answers }) => answers(group)[1]);

    expect(asked).toHaveLength(1);
    expect(help.text).toContain("How to ask");
    expect(running.readsAllGroupMessages).toBe(false);
  });

  it("does not answer posts of a channel", async () => {
    const { double, asked } = await startInGroup();
    double.user().sends("@archivist_bot 汝城追回了多少钱？", { chat: double.channel("日报") });
    await quietTime();

    expect(asked).toEqual([]);
  });
});
