/** One person's questions in many chats and topics: in order where they belong together, and in nobody's way. */
import { describe, expect, it } from "vitest";
import { answerTo, heldArchive, startBot } from "./bot-under-test.ts";

const TO = "@archivist_bot";

describe("one person in two topics", () => {
  it("waits in neither for the other, and in each for what was asked before", async () => {
    const slow = heldArchive();
    const { double, asked } = await startBot({
      answerQuestion: async (question, options) =>
        question.text.includes("慢") ? slow.answerQuestion(question, options) : answerTo(question.text),
    });
    const forum = double.supergroup("读报", { isForum: true });
    const [finance, sport] = [forum.topic("财政"), forum.topic("体育")];
    const person = double.user();
    const ask = (text: string, thread: number) => person.sends(`${TO} ${text}`, { chat: forum, thread });
    const answersIn = (thread: number) =>
      double.transcript
        .answers(forum)
        .flatMap(({ text, message_thread_id }) =>
          message_thread_id === thread ? [text?.split("\n")[0]] : [],
        );
    ask("慢问题？", finance);
    await expect.poll(() => asked.length).toBe(1);
    ask("财政二？", finance);
    ask("体育一？", sport);
    ask("体育二？", sport);
    await expect.poll(() => answersIn(sport)).toEqual(["答：体育一？", "答：体育二？"]);
    expect(answersIn(finance)).toEqual([]);

    slow.release();
    await expect.poll(() => answersIn(finance)).toEqual(["答：慢问题？", "答：财政二？"]);
    const turns = Object.fromEntries(asked.map(({ text, earlierTurns }) => [text, earlierTurns]));
    expect(turns).toEqual({
      "慢问题？": [],
      "财政二？": ["慢问题？"],
      "体育一？": [],
      "体育二？": ["体育一？"],
    });
  });
});

describe("one person in many groups at once", () => {
  it("has at most half of the answers under way, so that others are answered at once", async () => {
    const slow = heldArchive();
    const { double, asked } = await startBot({
      answerQuestion: async (question, options) =>
        question.text.includes("慢") ? slow.answerQuestion(question, options) : answerTo(question.text),
    });
    const eager = double.user();
    for (let count = 0; count < 8; count += 1) {
      eager.sends(`${TO} 慢问题${count}？`, { chat: double.supergroup(`群${count}`) });
    }
    await double.transcript.waitFor(({ botMessages }) => botMessages()[7]);
    for (let count = 0; count < 3; count += 1) {
      const other = double.user();
      other.sends("快问题？");
      await double.transcript.waitFor(({ answers }) => answers(other.chat)[0]);
    }
    expect(asked.filter(({ text }) => text.includes("慢"))).toHaveLength(2);

    slow.release();
    await expect.poll(() => double.transcript.answers().length).toBe(11);
    expect(asked.filter(({ text }) => text.includes("慢")).map(({ text }) => text)).toEqual(
      Array.from({ length: 8 }, (_, index) => `慢问题${index}？`),
    );
  });

  it("stands behind all who wait when one of theirs is answered, and those are told so", async () => {
    const { answerQuestion, release } = heldArchive();
    const { double, asked } = await startBot({
      line: { answersAtATime: 1, positionIntervalMs: 40 },
      answerQuestion,
    });
    const eager = double.user();
    const groups = Array.from({ length: 3 }, (_, index) => double.supergroup(`群${index}`));
    for (const [index, chat] of groups.entries()) {
      eager.sends(`${TO} 多${index}？`, { chat });
      await double.transcript.waitFor(({ botMessages }) => botMessages(chat)[0]);
    }
    const others = [double.user(), double.user()];
    for (const [index, other] of others.entries()) {
      other.sends(`另${index}？`);
      await double.transcript.waitFor(({ botMessages }) => botMessages(other.chat)[0]);
    }
    // Next is one of the eager person's, for it came while nobody else waited.
    for (const [index, { chat }] of others.entries()) {
      const told = await double.transcript.waitFor(({ entries }) =>
        entries.find((entry) => entry.kind === "edit" && entry.message.chat.id === chat.id),
      );
      expect(told).toMatchObject({ message: { text: expect.stringContaining(`第 ${index + 2} 位`) } });
    }
    release();
    await expect.poll(() => asked.length).toBe(5);

    expect(asked.map(({ text }) => text)).toEqual(["多0？", "多1？", "另0？", "另1？", "多2？"]);
  });
});
