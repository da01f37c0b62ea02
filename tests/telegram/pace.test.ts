/** In which order and when messages go, while Telegram allows fewer than there are to send. */
import { describe, expect, it } from "vitest";
import type { BotApiDouble } from "../support/bot-api/bot-api-double.ts";
import type { ChatRecord } from "../support/bot-api/records.ts";
import { answerTo, emptyLedger, heldArchive, startBot, startBotAt } from "./bot-under-test.ts";

/** Where the first call of a method with these words stands among all that happened; -1 when there is none. */
function placeOf({ transcript }: BotApiDouble, method: string, words: string): number {
  return transcript.entries.findIndex(
    (entry) =>
      entry.kind === "call" && entry.method === method && String(entry.parameters["text"]).includes(words),
  );
}

/** Refuses what is written, in one chat or in all, for so long after the first of it. */
function limit(double: BotApiDouble, seconds: number, chat?: Pick<ChatRecord, "id">): void {
  let untilMs: number | undefined;
  double.faults.choose((method, { chat_id: chatId }) => {
    if (!isWriting(method) || (chat !== undefined && chat.id !== chatId)) return undefined;
    untilMs ??= Date.now() + seconds * 1000;
    if (Date.now() >= untilMs) return undefined;
    return {
      kind: "refuse",
      code: 429,
      description: `Too Many Requests: retry after ${seconds}`,
      parameters: { retry_after: seconds },
    };
  });
}

const isWriting = (method: string): boolean => method === "sendMessage" || method === "editMessageText";

/** The calls that write, in one chat or in all. */
const writes = ({ transcript }: BotApiDouble, chat?: Pick<ChatRecord, "id">) =>
  transcript
    .calls()
    .filter(({ method }) => isWriting(method))
    .filter(({ parameters }) => chat === undefined || parameters["chat_id"] === chat.id);

describe("what waits to be sent", () => {
  it("goes in the order of importance: answer, reply, stub, position", async () => {
    const first = heldArchive();
    const { double, asked } = await startBot({
      line: { answersAtATime: 1, positionIntervalMs: 50 },
      pace: { messageGapMs: 700 },
      answerQuestion: (question, options) =>
        question.text === "先？" ? first.answerQuestion(question, options) : new Promise(() => {}),
      stopTimeoutMs: 50,
    });
    double.user().sends("先？");
    await double.transcript.waitFor(({ botMessages }) => botMessages()[0]);
    const waiting = [double.user(), double.user()];
    for (const person of waiting) person.sends("等？");
    await double.transcript.waitFor(({ botMessages }) => botMessages()[2]);
    // Those who wait want to be told; then all of this comes before the next turn to send.
    for (let count = 0; count < 3; count += 1) double.user().sends("再？");
    double.user({ language_code: "en" }).sends("/help");
    first.release();
    await double.transcript.waitFor(({ botMessages }) => botMessages()[6], 10_000);
    await double.transcript.waitFor(({ calls }) =>
      calls("editMessageText").find(({ parameters }) => String(parameters["text"]).includes("排在第")),
    );

    const lastStub = double.transcript.entries.findLastIndex((entry) => entry.kind === "message");
    const places = [
      placeOf(double, "editMessageText", "答：先"),
      placeOf(double, "sendMessage", "How to ask"),
      lastStub,
      placeOf(double, "editMessageText", "排在第"),
    ];
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
    expect(asked.map(({ text }) => text)).toEqual(["先？", "等？"]);
  });

  it("is an awaited stub before others, so that a finished answer does not wait for all of them", async () => {
    const { double } = await startBot({
      // Of those that come at the same moment any may begin first, and only one ends.
      line: { answersAtATime: 16 },
      pace: { messageGapMs: 60 },
      answerQuestion: async ({ text }) => (text === "快？" ? answerTo(text) : new Promise(() => {})),
      stopTimeoutMs: 50,
    });
    const forerunner = double.user();
    for (let count = 0; count < 3; count += 1) double.user().sends("/help");
    forerunner.sends("快？");
    for (let count = 0; count < 15; count += 1) double.user().sends("慢？");
    await double.transcript.waitFor(({ answers }) => answers(forerunner.chat)[0]);

    const stubs = double.transcript.botMessages().filter(({ text }) => text?.startsWith("🔎"));
    expect(stubs.length).toBeLessThan(15);
  });

  it("tells the position that is true when the stub goes, not when it was wanted", async () => {
    const quick = heldArchive();
    const begun: string[] = [];
    const { double } = await startBot({
      line: { answersAtATime: 4 },
      pace: { messageGapMs: 50 },
      answerQuestion: (question, options) => {
        begun.push(question.text);
        return question.text.startsWith("快")
          ? quick.answerQuestion(question, options)
          : new Promise(() => {});
      },
      stopTimeoutMs: 50,
    });
    for (let count = 0; count < 20; count += 1) double.user().sends(`快${count}？`);
    for (let count = 0; count < 10; count += 1) double.user().sends(`慢${count}？`);
    const last = double.user();
    last.sends("慢末？");
    await double.transcript.waitFor(() => (begun.length === 4 ? true : undefined));
    quick.release();
    await double.transcript.waitFor(({ botMessages }) => botMessages(last.chat)[0], 10_000);

    // It was the 27th when it came, and the 7th when its stub went; whoever stands behind so few is told no number.
    const sent = double.transcript.calls("sendMessage").at(-1)?.parameters;
    expect(sent).toMatchObject({ chat_id: last.chat.id, text: expect.not.stringContaining("排在第") });
    expect(begun).toHaveLength(24);
  });

  it("leaves the queue when the bot stops, which does not wait for it, and goes after the next start", async () => {
    const ledger = await emptyLedger();
    const pace = { messageGapMs: 60_000 };
    const { double, running, log } = await startBot({ ledger, pace, stopTimeoutMs: 50 });
    const speakers = Array.from({ length: 5 }, () => double.user({ language_code: "en" }));
    for (const speaker of speakers.slice(0, 3)) speaker.sends("/help");
    await double.transcript.waitFor(({ botMessages }) => botMessages()[2]);
    await expect.poll(() => ledger.unfinished()).toEqual([]);
    speakers[3]?.sends("/help");
    speakers[4]?.sends("How much?");
    await expect.poll(async () => (await ledger.unfinished()).length).toBe(2);
    await running.stop();
    expect(double.transcript.botMessages()).toHaveLength(3);
    expect(log.filter(({ level }) => level === "error")).toEqual([]);

    await startBotAt(double, { ledger });
    await double.transcript.waitFor(({ answers }) => answers()[4]);
    expect(double.transcript.botMessages()).toHaveLength(5);
    await expect.poll(() => ledger.unfinished()).toEqual([]);
  });
});

describe("a 429", () => {
  it("to one chat holds that chat and nobody else", async () => {
    const { double } = await startBot();
    const [held, other] = [double.user(), double.user()];
    limit(double, 2, held.chat);
    held.sends("问题？");
    await double.transcript.waitFor(({ calls }) => calls("sendMessage")[0]);
    held.sends("/help");
    other.sends("问题？");
    await double.transcript.waitFor(({ answers }) => answers(other.chat)[0]);
    expect(double.transcript.answers(held.chat)).toEqual([]);

    await double.transcript.waitFor(({ answers }) => answers(held.chat)[1]);
    const refused = writes(double, held.chat).filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
  });

  it("to one chat after the other holds all: the others are not tried before the time is over", async () => {
    const { double } = await startBot();
    const people = Array.from({ length: 20 }, () => double.user());
    limit(double, 1);
    for (const person of people) person.sends("问题？");
    await double.transcript.waitFor(({ answers }) => answers()[19], 10_000);

    const made = writes(double);
    const lastRefused = made.findLastIndex(({ status }) => status === 429);
    // Three go at once, the next is refused after them.
    expect(made.filter(({ status }) => status === 429).length).toBeLessThan(8);
    expect((made[lastRefused + 1]?.atMs ?? 0) - (made[lastRefused]?.atMs ?? 0)).toBeGreaterThanOrEqual(950);
  });
});

it("sends a chat five messages in a burst and no more, and writes to others meanwhile", async () => {
  const { double } = await startBot({ limits: { chatQuestionsPerMinute: 1_000 }, stopTimeoutMs: 50 });
  const group = double.supergroup("读报");
  for (let count = 0; count < 6; count += 1) {
    double.user().sends(`@${double.bot.username} 问题${count}？`, { chat: group });
  }
  await double.transcript.waitFor(({ botMessages }) => botMessages(group)[4]);
  const other = double.user();
  other.sends("问题？");
  await double.transcript.waitFor(({ answers }) => answers(other.chat)[0]);
  expect(double.transcript.botMessages(group)).toHaveLength(5);

  await double.transcript.waitFor(({ botMessages }) => botMessages(group)[5], 10_000);
  const sent = writes(double, group).filter(({ method }) => method === "sendMessage");
  expect((sent[5]?.atMs ?? 0) - (sent[0]?.atMs ?? 0)).toBeGreaterThanOrEqual(4_900);
});
