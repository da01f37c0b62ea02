import { describe, expect, it } from "vitest";
import type { BotApiDouble } from "../support/bot-api/bot-api-double.ts";
import type { ChatRecord } from "../support/bot-api/records.ts";
import { answerTo, emptyLedger, heldArchive, quietTime, startBot, startBotAt } from "./bot-under-test.ts";

/** How a message of the bot's read after each edit, in one chat. */
function editsIn({ transcript }: BotApiDouble, chat: Pick<ChatRecord, "id">): string[] {
  return transcript.entries.flatMap((entry) =>
    entry.kind === "edit" && entry.by === "bot" && entry.message.chat.id === chat.id
      ? [entry.message.text ?? ""]
      : [],
  );
}

describe("the line of questions", () => {
  it("answers so many at a time, first come first served, and helps at once all the while", async () => {
    const { answerQuestion, release } = heldArchive();
    const { double, asked } = await startBot({ line: { answersAtATime: 2 }, answerQuestion });
    const people = Array.from({ length: 6 }, () => double.user());
    for (const [index, person] of people.entries()) {
      person.sends(`问题${index}？`);
      if (index < 2) await double.transcript.waitFor(() => asked[index]);
    }
    await double.transcript.waitFor(({ botMessages }) => botMessages()[5]);
    people[5]?.sends("/help");
    await double.transcript.waitFor(({ answers }) => answers()[0]);
    await quietTime();
    expect(asked.map(({ text }) => text)).toEqual(["问题0？", "问题1？"]);

    release();
    await double.transcript.waitFor(({ answers }) => answers()[6]);
    expect(asked.map(({ text }) => text)).toEqual(people.map((_, index) => `问题${index}？`));
  });

  it("tells those who wait long where they stand, and never after the answer", async () => {
    let end = () => {};
    const { double, asked } = await startBot({
      line: { answersAtATime: 1, positionIntervalMs: 60 },
      answerQuestion: async ({ text }) => {
        await new Promise<void>((resolve) => {
          end = resolve;
        });
        return answerTo(text);
      },
    });
    const people = Array.from({ length: 3 }, () => double.user());
    const last = people[2]?.chat ?? { id: 0 };
    for (const person of people) {
      person.sends("问题？");
      await double.transcript.waitFor(() => asked[0]);
    }
    const told = (count: number) =>
      double.transcript.waitFor(() => (editsIn(double, last).length === count ? true : undefined));
    /** Ends the answer that is the next one to end, once it has begun. */
    const endAnswer = async (count: number) => {
      await double.transcript.waitFor(() => (asked.length === count ? true : undefined));
      end();
    };
    await told(1);
    await endAnswer(1);
    await told(2);
    double.faults.next("editMessageText", { kind: "delay", delayMs: 100 }, 2);
    await endAnswer(2);
    await endAnswer(3);
    await told(3);
    await quietTime();

    expect(editsIn(double, last)).toEqual([
      expect.stringContaining("第 2 位"),
      expect.stringContaining("第 1 位"),
      expect.stringContaining("答：问题"),
    ]);
  });

  it("tells it once in a group", async () => {
    const { answerQuestion, release } = heldArchive();
    const { double } = await startBot({
      line: { answersAtATime: 1, positionIntervalMs: 30 },
      answerQuestion,
    });
    const group = double.supergroup("读报");
    const first = double.user();
    first.sends("先？");
    await double.transcript.waitFor(({ botMessages }) => botMessages(first.chat)[0]);
    const second = double.user();
    second.sends("再？");
    await double.transcript.waitFor(({ botMessages }) => botMessages(second.chat)[0]);
    double.user().sends(`@${double.bot.username} 汝城？`, { chat: group });
    await double.transcript.waitFor(() => editsIn(double, group)[0]);
    await quietTime(300);
    release();
    await double.transcript.waitFor(({ answers }) => answers(group)[0]);

    expect(editsIn(double, group)).toEqual([
      expect.stringContaining("第 2 位"),
      expect.stringContaining("答：汝城"),
    ]);
  });

  it("refuses what is too much, once to each, and takes questions again afterwards", async () => {
    const { answerQuestion, release } = heldArchive();
    const { double, asked } = await startBot({ line: { answersAtATime: 1 }, maxWaiting: 2, answerQuestion });
    for (let count = 0; count < 3; count += 1) double.user().sends("问题？");
    const late = double.user();
    for (let count = 0; count < 3; count += 1) late.sends("太晚？");
    const refusal = await double.transcript.waitFor(({ answers }) => answers(late.chat)[0]);
    await quietTime();
    expect(refusal.text).toContain("排队的问题太多");
    expect(double.transcript.botMessages(late.chat)).toHaveLength(1);

    release();
    await double.transcript.waitFor(({ answers }) => answers()[3]);
    late.sends("现在呢？");
    await double.transcript.waitFor(({ answers }) => answers(late.chat)[1]);
    expect(asked).toHaveLength(4);
  });

  it("leaves those who wait to the next start when the bot stops, which refuses none", async () => {
    const ledger = await emptyLedger();
    const { double, running, log } = await startBot({
      ledger,
      stopTimeoutMs: 50,
      line: { answersAtATime: 1 },
      answerQuestion: () => new Promise(() => {}),
    });
    const people = Array.from({ length: 3 }, () => double.user());
    for (const person of people) person.sends("问题？");
    await double.transcript.waitFor(({ botMessages }) => botMessages()[2]);
    await running.stop();
    expect(log.filter(({ level }) => level === "error")).toEqual([]);

    await startBotAt(double, { ledger, maxWaiting: 0, line: { answersAtATime: 1 } });
    await double.transcript.waitFor(({ answers }) => answers()[2]);
    expect(double.transcript.botMessages()).toHaveLength(3);
    expect(double.transcript.answers().every(({ text }) => text?.startsWith("答："))).toBe(true);
  });
});

describe("limits of a minute", () => {
  it("refuse one person's questions once, then say nothing; others are answered", async () => {
    const { double, asked } = await startBot({ limits: { questionsPerMinute: 2 } });
    const [eager, other] = [double.user({ language_code: "en" }), double.user()];
    for (let count = 0; count < 5; count += 1) eager.sends(`How much ${count}?`);
    await double.transcript.waitFor(({ answers }) => answers(eager.chat)[2]);
    other.sends("问题？");
    await double.transcript.waitFor(({ answers }) => answers(other.chat)[0]);
    await quietTime();

    const said = double.transcript.answers(eager.chat).map(({ text }) => text ?? "");
    expect(said).toHaveLength(3);
    expect(said.filter((text) => text.includes("from one person in a minute"))).toHaveLength(1);
    expect(asked).toHaveLength(3);
  });

  it("count all who ask in a chat", async () => {
    const { double, asked } = await startBot({ limits: { chatQuestionsPerMinute: 3 } });
    const group = double.supergroup("读报");
    for (let count = 0; count < 5; count += 1) {
      double.user().sends(`@${double.bot.username} 问题${count}？`, { chat: group });
    }
    await double.transcript.waitFor(({ answers }) => answers(group)[3]);
    await quietTime();

    expect(asked).toHaveLength(3);
    expect(double.transcript.answers(group)).toHaveLength(4);
  });
});
