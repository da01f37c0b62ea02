/** An edited question keeps its place in the line, and the answer that stands until there is another one. */
import { describe, expect, it } from "vitest";
import type { BotApiDouble } from "../support/bot-api/bot-api-double.ts";
import type { MessageRecord } from "../support/bot-api/records.ts";
import { answerTo, emptyState, heldArchive, quietTime, startBot, startBotAt } from "./bot-under-test.ts";

const line = { answersAtATime: 1, positionIntervalMs: 30 };

/** How a message of the bot's read after each edit. */
function editsOf({ transcript }: BotApiDouble, { chat, message_id }: MessageRecord): (string | undefined)[] {
  return transcript.entries.flatMap((entry) =>
    entry.kind === "edit" && entry.message.chat.id === chat.id && entry.message.message_id === message_id
      ? [entry.message.text?.split("\n")[0]]
      : [],
  );
}

/** A bot that works on a question of somebody's; whatever else is asked waits until the release. */
async function startBusy(options: Parameters<typeof startBot>[0] = {}) {
  const held = heldArchive();
  const bot = await startBot({ line, answerQuestion: held.answerQuestion, ...options });
  bot.double.user().sends("先？");
  await expect.poll(() => bot.asked.length).toBe(1);
  const { double } = bot;
  /** Asks, and waits until the stub is there. */
  const ask = async (text: string, person = double.user()) => {
    const before = double.transcript.botMessages(person.chat).length;
    const question = person.sends(text);
    const stub = await double.transcript.waitFor(({ botMessages }) => botMessages(person.chat)[before]);
    return { person, question, stub };
  };
  return { ...bot, release: held.release, ask };
}

describe("an edited question that waits", () => {
  it("leaves the old answer with its buttons until the new one is there", async () => {
    const held = heldArchive();
    const { double, asked } = await startBot({
      line,
      answerQuestion: async (question, options) =>
        question.text === "汝城？" ? answerTo("汝城？") : held.answerQuestion(question, options),
    });
    const person = double.user();
    const question = person.sends("汝城？");
    const answer = await double.transcript.waitFor(({ answers }) => answers(person.chat)[0]);
    double.user().sends("先？");
    await expect.poll(() => asked.length).toBe(2);
    person.edits(question, "资兴？");
    person.edits(question, "临武？");
    await expect.poll(() => double.pendingUpdateCount).toBe(0);
    await quietTime(200);
    expect(editsOf(double, answer)).toEqual(["答：汝城？"]);
    person.presses(answer, "📚 来源");
    await double.transcript.waitFor(({ answers }) =>
      answers(person.chat).find(({ text }) => text?.includes("000.txt:12-13")),
    );

    held.release();
    await expect.poll(() => editsOf(double, answer).at(-1)).toBe("答：临武？");
    expect(editsOf(double, answer)).toHaveLength(3);
    expect(asked.map(({ text }) => text)).toEqual(["汝城？", "先？", "临武？"]);
  });

  it("stays as it is answered when it gets its old words back before", async () => {
    const { double, asked, release, ask } = await startBusy();
    const { person, question, stub } = await ask("汝城？");
    release();
    await expect.poll(() => editsOf(double, stub).at(-1)).toBe("答：汝城？");
    const answered = editsOf(double, stub);
    person.edits(question, "汝城追回了多少？");
    person.edits(question, "汝城？");
    await expect.poll(() => double.pendingUpdateCount).toBe(0);
    await quietTime();

    expect(asked.map(({ text }) => text)).not.toContain("汝城追回了多少？");
    expect(editsOf(double, stub)).toEqual(answered);
  });

  it("keeps the place of its first wording, and is told it in the stub", async () => {
    const { double, asked, release, ask } = await startBusy();
    const { person, question, stub } = await ask("资兴？");
    await ask("桂阳？");
    person.edits(question, "临武？");
    person.edits(question, "嘉禾？");
    await expect.poll(() => double.pendingUpdateCount).toBe(0);
    await quietTime();
    await expect.poll(() => editsOf(double, stub).length).toBe(1);
    release();
    await expect.poll(() => editsOf(double, stub).length).toBe(2);
    await expect.poll(() => asked.length).toBe(3);

    expect(asked.map(({ text }) => text)).toEqual(["先？", "嘉禾？", "桂阳？"]);
    expect(editsOf(double, stub)).toEqual([expect.stringContaining("第 1 位"), "答：嘉禾？"]);
  });

  it("keeps it over a restart", async () => {
    const state = await emptyState();
    const { double, running, ask } = await startBusy({ ...state, stopTimeoutMs: 0 });
    const { person, question } = await ask("资兴？");
    await ask("桂阳？");
    person.edits(question, "临武？");
    // The first wording is done with, and only its note tells of the place.
    await expect
      .poll(async () => (await state.ledger.unfinished()).map(({ update }) => Object.keys(update)[1]))
      .toEqual(["message", "message", "edited_message"]);
    await running.stop();

    const { answerQuestion, release } = heldArchive();
    const again = await startBotAt(double, { ...state, line, answerQuestion });
    await expect.poll(() => again.asked.length).toBe(1);
    await quietTime();
    release();
    await expect.poll(() => again.asked.length).toBe(3);
    // There is room for one, and of those that are taken up at the same moment any may begin first.
    const [first, ...others] = again.asked.map(({ text }) => text);
    expect(others).toEqual(["先？", "临武？", "桂阳？"].filter((text) => text !== first));
  });

  it("goes before the person's next question, which follows on the new words", async () => {
    const { double, asked, release, ask } = await startBusy();
    const { person, question } = await ask("资兴？");
    person.sends("那湘潭呢？");
    person.edits(question, "临武？");
    await expect.poll(() => double.pendingUpdateCount).toBe(0);
    release();
    await expect.poll(() => asked.length).toBe(3);

    expect(asked.slice(1)).toEqual([
      { text: "临武？", earlierTurns: [] },
      { text: "那湘潭呢？", earlierTurns: ["临武？"] },
    ]);
  });

  it("is taken when the line is full, for it takes no more room", async () => {
    const { double, asked, release, ask } = await startBusy({ maxWaiting: 1 });
    const { person, question } = await ask("资兴？");
    person.edits(question, "临武？");
    const late = double.user();
    late.sends("太晚？");
    await double.transcript.waitFor(({ answers }) => answers(late.chat)[0]);
    release();
    await expect.poll(() => asked.map(({ text }) => text)).toEqual(["先？", "临武？"]);
    expect(double.transcript.botMessages(person.chat)).toHaveLength(1);
  });
});
