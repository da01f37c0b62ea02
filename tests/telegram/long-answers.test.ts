import { describe, expect, it } from "vitest";
import type { BotApiDouble } from "../support/bot-api/bot-api-double.ts";
import type { MessageRecord } from "../support/bot-api/records.ts";
import { answerTo, quietTime, RUCHENG, startBot } from "./bot-under-test.ts";

const LONG_QUOTE = `开头。${"汝城县追回违规资金103.31万元。".repeat(600)}结尾。`;

/** A group in which the answer to a question does not fit into one message. */
async function startWithLongAnswer(quote = LONG_QUOTE) {
  const bot = await startBot({
    answerQuestion: async ({ text }) => answerTo(text, { text: quote, citations: [{ ...RUCHENG, quote }] }),
  });
  const group = bot.double.supergroup("读报");
  const person = bot.double.user();
  person.sends("@archivist_bot 汝城追回了多少钱？", { chat: group });
  const answer = await bot.double.transcript.waitFor(({ answers }) => answers(group)[0]);
  return { ...bot, group, person, answer };
}

const labels = ({ reply_markup }: MessageRecord) =>
  (reply_markup?.inline_keyboard ?? []).map((row) => row.map(({ text }) => text));

function standing(double: BotApiDouble, words: string): Promise<MessageRecord> {
  return double.transcript.waitFor(({ answers }) => answers().find(({ text }) => text?.startsWith(words)));
}

describe("an answer that is too long for a message", () => {
  it("says so with a button, and pages through all of it in its own message, sources always below", async () => {
    const { double, group, person, answer, log } = await startWithLongAnswer();
    expect(answer.text).toContain("…");
    expect(labels(answer)).toEqual([["📄 全文"], ["📚 来源", "📖 上下文"], ["👍", "👎"]]);
    person.presses(answer, "📄 全文");
    const first = await standing(double, "全部内容 1 / 3");
    expect(labels(first)).toEqual([["▶"], ["↩ 返回"]]);
    person.presses(first, "▶");
    const second = await standing(double, "全部内容 2 / 3");
    expect(labels(second)).toEqual([["◀", "▶"], ["↩ 返回"]]);
    person.presses(second, "▶");
    const third = await standing(double, "全部内容 3 / 3");
    expect(labels(third)).toEqual([["◀"], ["↩ 返回"]]);
    person.presses(third, "↩ 返回");
    const back = await standing(double, "答：汝城");

    const quoted = [first, second, third].map(({ text = "", entities = [] }) => {
      const quote = entities.find(({ type }) => type === "blockquote");
      return text.slice(quote?.offset, (quote?.offset ?? 0) + (quote?.length ?? 0));
    });
    expect(quoted.join("")).toBe(LONG_QUOTE);
    for (const { text } of [first, second, third])
      expect(text).toMatch(/\n来源\n1\. 汝城.*\n000\.txt:12-13$/);
    expect(back).toMatchObject({ message_id: answer.message_id, text: answer.text });
    expect(labels(back)).toEqual(labels(answer));
    expect(double.transcript.botMessages(group)).toHaveLength(1);
    expect(log.filter(({ level }) => level !== "info")).toEqual([]);
  });

  it("shows the answer where there is no such page", async () => {
    const { double, person, answer } = await startWithLongAnswer();
    const more = answer.reply_markup?.inline_keyboard[0]?.[0]?.callback_data ?? "";
    const madeUp = [[{ text: "x", callback_data: more.replace("p0", "p99") }]];
    person.presses({ ...answer, reply_markup: { inline_keyboard: madeUp } }, "x");
    await double.transcript.waitFor(({ calls }) => calls("editMessageText")[1]);
    await quietTime();

    expect(double.transcript.answers()).toEqual([answer]);
  });

  it("is one only where something is cut", async () => {
    const { answer } = await startWithLongAnswer(RUCHENG.quote);

    expect(labels(answer).flat()).not.toContain("📄 全文");
  });
});
