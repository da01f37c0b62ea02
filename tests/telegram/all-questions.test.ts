import { describe, expect, it, vi } from "vitest";
import type { AnswerQuestion } from "../../src/model/archive.ts";
import type { DoubleUser } from "../support/bot-api/people.ts";

import { writtenIn } from "../support/written-in.ts";
import { answerTo, emptyState, quietTime, startBot, startBotAt } from "./bot-under-test.ts";
import { pressed, saidTo } from "./talk-to-bot.ts";

/** Answers what is about Rucheng, finds nothing else, and fails where it is told to. */
const answerQuestion: AnswerQuestion = async ({ text }) => {
  if (text.includes("坏")) throw new Error("index is broken");
  if (text.includes("近")) return answerTo(text, { status: "closest" });
  return text.includes("汝城") ? answerTo(text) : answerTo(text, { status: "not-found", citations: [] });
};

const PATIENCE = { timeout: 4_000, interval: 20 };

/** A group in which all questions are to be answered, and a bot that Telegram shows all of them. */
async function talkativeGroup({ isAdministrator = false } = {}) {
  const state = await emptyState();
  const bot = await startBot({
    ...state,
    answerQuestion,
    double: { canReadAllGroupMessages: !isAdministrator },
  });
  const { double } = bot;
  const group = double.group("读报");
  if (isAdministrator) group.makesBotAdministrator();
  await state.settings.change(group.id, { speaksTo: "all-questions" });
  const person = double.user({ language_code: "zh" });
  const writes = (text: string, by: DoubleUser = person) => by.sends(text, { chat: group });
  return { ...bot, state, group, person, writes };
}

describe("where all questions are to be answered", () => {
  it.each([true, false])(
    "they are, in one message each, the bot an administrator: %s",
    async (isAdministrator) => {
      const { double, group, writes } = await talkativeGroup({ isAdministrator });
      writes("大家早上好");
      const question = writes("汝城追回了多少钱");
      const answer = await double.transcript.waitFor(({ answers }) => answers(group)[0]);
      await quietTime();

      expect(answer.text).toContain("103.31万元");
      expect(answer.reply_to_message?.message_id).toBe(question.message_id);
      expect(double.transcript.botMessages(group)).toHaveLength(1);
    },
  );

  it("nothing is said, shown or kept where the archive has no answer, or fails", async () => {
    const { double, running, asked, state, group, writes } = await talkativeGroup();
    const unanswered = ["明天几点吃qwxz饭？", "附近哪里有医院", "这个坏了吗？"];
    for (const text of unanswered) writes(text);
    await vi.waitFor(() => expect(asked).toHaveLength(unanswered.length), PATIENCE);
    await quietTime();
    writes("@archivist_bot 汝城追回了多少钱？");
    await double.transcript.waitFor(({ answers }) => answers(group)[0]);

    expect(double.transcript.botMessages(group)).toHaveLength(1);
    // The one that was asked has a sign that it is typed; the others have none.
    expect(double.transcript.calls("sendChatAction")).toHaveLength(1);
    expect(asked.at(-1)?.earlierTurns).toEqual([]);
    await running.stop();
    expect(await state.ledger.unfinished()).toEqual([]);
    await state.ledger.forget(0);
    await state.close();
    expect(writtenIn(state.folder)).not.toContain("qwxz");
  });

  it("what is said to others is left alone, and what the bot is spoken to with is answered as ever", async () => {
    const { double, asked, group, person, writes } = await talkativeGroup();
    writes("@somebody 汝城追回了多少钱？");
    writes("/ask@other_bot 汝城追回了多少钱？");
    const bot = double.user({ is_bot: true });
    const theirs = bot.sends("汝城追回了多少钱？", { chat: group, force: true });
    person.sends("汝城追回了多少钱？", { chat: group, replyTo: theirs });
    const reply = await saidTo(double, person, "@archivist_bot 明天几点吃饭？", { chat: group });

    expect(reply.text).toContain("没有找到");
    expect(asked).toHaveLength(1);
  });

  it("nobody is told that there are too many, or that they may not ask", async () => {
    const state = await emptyState();
    const { double, asked } = await startBot({
      ...state,
      answerQuestion,
      limits: { questionsPerMinute: 2 },
      double: { canReadAllGroupMessages: true },
    });
    const group = double.group("读报");
    await state.settings.change(group.id, { speaksTo: "all-questions" });
    const person = double.user({ language_code: "zh" });
    for (let number = 1; number <= 4; number += 1) person.sends(`汝城${number}？`, { chat: group });
    await double.transcript.waitFor(({ answers }) => answers(group)[1]);
    await state.settings.change(group.id, { askers: "administrators" });
    double.user().sends("汝城5？", { chat: group });
    await quietTime(300);

    expect(asked).toHaveLength(2);
    expect(double.transcript.botMessages(group)).toHaveLength(2);
    expect(await state.ledger.unfinished()).toEqual([]);
  });

  it("an edit changes the answer that stands there, and makes none where there is none", async () => {
    const { double, group, person, writes } = await talkativeGroup();
    const silent = writes("明天几点吃饭？");
    const question = writes("汝城追回了多少钱？");
    const answer = await double.transcript.waitFor(({ answers }) => answers(group)[0]);
    person.edits(silent, "汝城几点吃饭？");
    person.edits(question, "汝城清退了多少钱？");
    await double.transcript.waitFor(({ answers }) =>
      answers(group).find(({ text }) => text?.includes("清退了多少钱")),
    );
    await quietTime();

    expect(double.transcript.answers(group).map(({ message_id }) => message_id)).toEqual([answer.message_id]);
  });

  it("an answer that a stop cuts off before its message comes once, at the next start", async () => {
    const state = await emptyState();
    let failures = 1;
    const ledger: typeof state.ledger = {
      ...state.ledger,
      async record(entry) {
        if (entry.stub === "announced" && failures-- > 0) throw new Error("IO error");
        await state.ledger.record(entry);
      },
    };
    const options = { ...state, answerQuestion, polling: { longPollSeconds: 1 } };
    const first = await startBot({ ...options, ledger, double: { canReadAllGroupMessages: true } });
    const { double } = first;
    const group = double.group("读报");
    await state.settings.change(group.id, { speaksTo: "all-questions" });
    double.user().sends("汝城追回了多少钱？", { chat: group });
    await double.transcript.waitFor(() => first.log.find(({ level }) => level === "error"));
    await first.running.stop();
    const again = await startBotAt(double, options);
    await double.transcript.waitFor(({ answers }) => answers(group)[0]);

    expect(again.asked).toEqual([]);
    expect(double.transcript.botMessages(group)).toHaveLength(1);
  });

  it("/settings says that Telegram does not show the bot all messages", async () => {
    const { double } = await startBot();
    const group = double.group("读报");
    const administrator = double.user({ language_code: "en" });
    group.makesAdministrator(administrator.record);
    const page = await saidTo(double, administrator, "/settings@archivist_bot", { chat: group });
    const choices = await pressed(double, administrator, page, "What I answer");
    const chosen = await pressed(double, administrator, choices, "All questions");
    expect(chosen.text).toContain("Telegram does not show me all messages here");
    group.makesBotAdministrator();
    const again = await pressed(double, administrator, chosen, "↩ All settings");
    expect(again.text).not.toContain("does not show me");
  });
});
