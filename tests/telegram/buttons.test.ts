import { describe, expect, it } from "vitest";
import { readFeedback } from "../../src/ledger/read-feedback.ts";
import type { Answer } from "../../src/model/answer.ts";
import type { Feedback } from "../../src/model/kept-answer.ts";
import type { BotApiDouble } from "../support/bot-api/bot-api-double.ts";
import type { MessageRecord } from "../support/bot-api/records.ts";
import { answerTo, emptyState, quietTime, RUCHENG, startBot, startBotAt } from "./bot-under-test.ts";

const SECOND = { ...RUCHENG, articleId: "000-02", title: "资兴见闻", quote: "资兴追回20万元。" };

/** A group in which one person asked and has the answer. */
async function startAnswered(overrides: Partial<Answer> = {}) {
  const state = await emptyState();
  const bot = await startBot({
    ledger: state.ledger,
    keptAnswers: state.keptAnswers,
    answerQuestion: async ({ text }) => answerTo(text, overrides),
  });
  const group = bot.double.supergroup("读报");
  const person = bot.double.user({ language_code: "en" });
  const question = person.sends("@archivist_bot 汝城追回了多少钱？", { chat: group });
  const answer = await bot.double.transcript.waitFor(({ answers }) => answers(group)[0]);
  const feedback = async () => {
    const all: Feedback[] = [];
    for await (const each of readFeedback(state.folder)) all.push(each);
    return all;
  };
  return { ...bot, state, group, person, question, answer, feedback };
}

const labels = ({ reply_markup }: MessageRecord) =>
  (reply_markup?.inline_keyboard ?? []).map((row) => row.map(({ text }) => text));

/** The message once it says something, pressed or not. */
function standing(double: BotApiDouble, words: string): Promise<MessageRecord> {
  return double.transcript.waitFor(({ answers }) => answers().find(({ text }) => text?.includes(words)));
}

/** What was shown to whoever pressed, one for each press. */
function told(double: BotApiDouble, count: number): Promise<unknown[]> {
  return double.transcript.waitFor(({ calls }) => {
    const texts = calls("answerCallbackQuery")
      .filter(({ status }) => status === 200)
      .map(({ parameters }) => parameters["text"]);
    return texts.length >= count ? texts : undefined;
  });
}

describe("the buttons under an answer", () => {
  it("page through the sources, show a context and lead back, all in the answer's own message", async () => {
    const { double, group, person, answer } = await startAnswered({
      citations: [RUCHENG, SECOND],
      text: `${RUCHENG.quote}\n${SECOND.quote}`,
    });
    expect(labels(answer)).toEqual([
      ["📚 来源", "📖 上下文"],
      ["👍", "👎"],
    ]);
    person.presses(answer, "📚 来源");
    const first = await standing(double, "来源 1 / 2");
    expect(labels(first)).toEqual([["▶"], ["📖 上下文"], ["↩ 返回"]]);
    double.user().presses(first, "▶");
    const second = await standing(double, "来源 2 / 2");
    expect(second.text).toContain("资兴追回20万元。");
    person.presses(second, "◀");
    const again = await standing(double, "来源 1 / 2");
    person.presses(again, "📖 上下文");
    const context = await standing(double, "下一步将健全长效机制");
    expect(context.text).toContain("汝城县开展社保基金专项检查");
    expect(context.text).toContain("000.txt:12-13");
    person.presses(context, "↩ 返回");
    const back = await standing(double, "答：汝城");

    expect(back).toMatchObject({ text: answer.text, entities: answer.entities });
    expect(labels(back)).toEqual(labels(answer));
    expect(back.message_id).toBe(answer.message_id);
    expect(double.transcript.botMessages(group)).toHaveLength(1);
    await expect.poll(() => told(double, 5)).toHaveLength(5);
  });

  it("say so where the article is gone", async () => {
    const { double, person, answer } = await startAnswered({
      citations: [{ ...RUCHENG, articleId: "gone" }],
    });
    person.presses(answer, "📖 上下文");

    expect((await standing(double, "档案里已没有这篇文章")).text).toContain(RUCHENG.quote);
  });

  it("open the article where it has a public address, and are left out where Telegram refuses that", async () => {
    const { answer } = await startAnswered({
      citations: [{ ...RUCHENG, url: "https://example.org/a?b=1&c" }],
    });
    expect(answer.reply_markup?.inline_keyboard[0]?.[2]).toEqual({
      text: "🔗 打开",
      url: "https://example.org/a?b=1&c",
    });

    const { answer: local, log } = await startAnswered({
      citations: [{ ...RUCHENG, url: "http://papers/a" }],
    });
    expect(labels(local)[0]).toEqual(["📚 来源", "📖 上下文"]);
    expect(log.map(({ message }) => message)).toContain(
      "Telegram refused the address of a button; it is left out",
    );
  });

  it("are the thumbs alone where nothing was found, and none under a hint", async () => {
    const nothing = { status: "not-found", citations: [], text: "" } as const;
    expect(labels((await startAnswered(nothing)).answer)).toEqual([["👍", "👎"]]);
    expect(labels((await startAnswered({ ...nothing, hint: "too-short" })).answer)).toEqual([]);
  });

  it("do no harm when pressed twice", async () => {
    const { double, person, answer, log } = await startAnswered();
    person.presses(answer, "📚 来源");
    person.presses(answer, "📚 来源");
    await told(double, 2);
    await quietTime();

    expect(double.transcript.botMessages()).toHaveLength(1);
    expect(log.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("work after a restart", async () => {
    const { double, state, running, person, answer } = await startAnswered();
    await running.stop();
    await startBotAt(double, { ledger: state.ledger, keptAnswers: state.keptAnswers });
    person.presses(answer, "📚 来源");

    expect((await standing(double, "来源\n")).message_id).toBe(answer.message_id);
  });
});

describe("a pressed button", () => {
  it("is told politely that the answer is not kept any more", async () => {
    const { double, state, person, answer, log } = await startAnswered();
    await state.keptAnswers.forget(Date.now() + 1);
    person.presses(answer, "📚 来源");

    expect(await told(double, 1)).toEqual(["I do not have this answer any more. Please ask again."]);
    expect(double.transcript.answers()).toEqual([answer]);
    expect(log.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("shows nothing of another chat, whatever a client makes up", async () => {
    const { double, person, answer } = await startAnswered();
    const stranger = double.user({ language_code: "zh-hans" });
    stranger.sends("别的问题？");
    const own = await double.transcript.waitFor(({ answers }) => answers(stranger.chat)[0]);
    stranger.presses({ ...own, reply_markup: answer.reply_markup ?? { inline_keyboard: [] } }, "📚 来源");
    expect(await told(double, 1)).toEqual(["这个答案我已经不保留了，请再问一次。"]);
    const madeUp = [[{ text: "x", callback_data: "../../etc" }]];
    person.presses({ ...answer, reply_markup: { inline_keyboard: madeUp } }, "x");
    await told(double, 2);

    expect(double.transcript.calls("editMessageText")).toHaveLength(2);
  });

  it("may stand under a message that was deleted meanwhile", async () => {
    const { double, group, person, answer, log } = await startAnswered();
    group.deletes(answer);
    person.presses(answer, "📖 上下文");
    await told(double, 1);
    await quietTime(50);

    expect(double.transcript.botMessages()).toHaveLength(1);
    expect(log.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("is no defect when Telegram waits for its answer no longer", async () => {
    const { double, person, answer, log } = await startAnswered();
    double.faults.next("answerCallbackQuery", {
      kind: "refuse",
      code: 400,
      description: "Bad Request: query is too old and response timeout expired or query ID is invalid",
    });
    person.presses(answer, "📚 来源");
    await standing(double, "000.txt");

    expect(log.filter(({ level }) => level === "error")).toEqual([]);
  });
});

describe("a vote", () => {
  it("counts once a person, can be changed, and says why", async () => {
    const { double, person, answer, feedback } = await startAnswered();
    const other = double.user();
    other.presses(answer, "👍");
    person.presses(answer, "👍");
    expect(await told(double, 2)).toEqual(["谢谢！", "谢谢！"]);
    person.presses(answer, "👎");
    const asked = await double.transcript.waitFor(({ answers }) =>
      answers().find((message) => labels(message)[0]?.includes("事实不对")),
    );
    expect(labels(asked)).toEqual([["事实不对", "出处不对"], ["漏了文章", "文字有误"], ["↩ 返回"]]);
    expect(asked.text).toBe(answer.text);
    person.presses(asked, "出处不对");
    expect((await told(double, 4)).slice(2)).toEqual(["哪里不对？请选择。", "谢谢，已记下。"]);
    const back = await double.transcript.waitFor(({ answers }) =>
      answers().find((message) => labels(message)[1]?.includes("👍")),
    );
    expect(back.text).toBe(answer.text);

    const votes = await feedback();
    expect(votes.map(({ vote, reason, isAsker }) => [isAsker, vote, reason]).sort()).toEqual([
      [false, "up", undefined],
      [true, "down", "wrong-source"],
    ]);
    expect(votes[0]?.kept).toMatchObject({
      question: "汝城追回了多少钱？",
      indexFingerprint: "abc123",
      programVersion: "0.1.0",
    });
    expect(votes[0]?.kept).not.toHaveProperty("earlierTurns");
  });

  it("on the answer to a follow-up is stored with the questions before it", async () => {
    const { double, group, person, answer, feedback } = await startAnswered();
    person.sends("那资兴呢？", { chat: group, replyTo: answer });
    const next = await double.transcript.waitFor(({ answers }) => answers(group)[1]);
    person.presses(next, "👍");
    await told(double, 1);

    const votes = await feedback();
    expect(votes[0]?.kept).toMatchObject({ question: "那资兴呢？", earlierTurns: ["汝城追回了多少钱？"] });
  });
});
