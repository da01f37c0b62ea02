import { describe, expect, it } from "vitest";
import { answerTo, emptyLedger, heldArchive, quietTime, startBot, startBotAt } from "./bot-under-test.ts";

describe("many questions at a time", () => {
  it("one slow question does not keep the others waiting", async () => {
    const slow = heldArchive();
    const { double } = await startBot({
      answerQuestion: async (question, options) =>
        question.text.includes("慢") ? slow.answerQuestion(question, options) : answerTo(question.text),
    });
    const [first, second] = [double.user(), double.user({ language_code: "zh" })];
    first.sends("慢问题？");
    await double.transcript.waitFor(({ calls }) => calls("sendChatAction")[0]);
    second.sends("快问题？");
    const fast = await double.transcript.waitFor(({ answers }) => answers(second.chat)[0]);
    first.sends("/help");
    const help = await double.transcript.waitFor(({ answers }) => answers(first.chat)[0]);
    slow.release();
    const late = await double.transcript.waitFor(({ answers }) => answers(first.chat)[1]);

    expect(fast.text).toContain("快问题");
    expect(help.text).toContain("How to ask");
    expect(late.text).toContain("慢问题");
  });

  it("the questions of one person are answered in order, each knowing the one before", async () => {
    const delaysMs: Record<string, number> = { "一？": 80, "二？": 10, "三？": 0 };
    const { double, asked } = await startBot({
      answerQuestion: async ({ text }) => {
        await quietTime(delaysMs[text] ?? 0);
        return answerTo(text);
      },
    });
    const person = double.user();
    for (const text of Object.keys(delaysMs)) person.sends(text);
    await double.transcript.waitFor(({ answers }) => answers()[2]);

    expect(double.transcript.answers().map(({ text }) => text?.split("\n")[0])).toEqual([
      "答：一？",
      "答：二？",
      "答：三？",
    ]);
    expect(asked[2]?.earlierTurns).toEqual(["一？", "二？"]);
  });

  it("works on no more than it may, and on all of them in the end", async () => {
    let running = 0;
    let most = 0;
    const { double } = await startBot({
      polling: { maxConcurrency: 5, longPollSeconds: 5 },
      line: { answersAtATime: 10 },
      answerQuestion: async ({ text }) => {
        running += 1;
        most = Math.max(most, running);
        await quietTime(10);
        running -= 1;
        return answerTo(text);
      },
    });
    const people = Array.from({ length: 60 }, () => double.user());
    for (const person of people) person.sends("问题？");
    await double.transcript.waitFor(({ answers }) => (answers().length === 60 ? true : undefined), 8000);

    expect(most).toBe(5);
  });
});

describe("a graceful stop", () => {
  it("finishes what runs, takes nothing new, and leaves nothing to be answered twice", async () => {
    const { answerQuestion, release } = heldArchive();
    const { double, running } = await startBot({ answerQuestion });
    const person = double.user();
    person.sends("最后一问？");
    await double.transcript.waitFor(({ calls }) => calls("sendChatAction")[0]);
    const stopped = running.stop();
    person.sends("太晚的问题？");
    await quietTime(50);
    release();
    await stopped;
    await running.finished;

    expect(double.transcript.answers().map(({ text }) => text?.split("\n")[0])).toEqual(["答：最后一问？"]);
    expect(double.pendingUpdateCount).toBe(1);

    const { asked } = await startBotAt(double);
    await double.transcript.waitFor(({ answers }) => answers()[1]);
    expect(asked.map(({ text }) => text)).toEqual(["太晚的问题？"]);
  });

  it("leaves what takes too long to the next start, which says it in the same message", async () => {
    const ledger = await emptyLedger();
    const { double, running, log } = await startBot({
      ledger,
      stopTimeoutMs: 80,
      answerQuestion: () => new Promise(() => {}),
    });
    double.user().sends("很慢的问题？");
    await double.transcript.waitFor(({ botMessages }) => botMessages()[0]);
    await running.stop();
    expect(double.transcript.answers()).toEqual([]);
    expect(log.filter(({ level }) => level === "error")).toEqual([]);

    const { asked } = await startBotAt(double, { ledger });
    const reply = await double.transcript.waitFor(({ answers }) => answers()[0]);
    expect(reply.text).toContain("答：很慢的问题");
    expect(asked).toHaveLength(1);
    expect(double.transcript.botMessages()).toHaveLength(1);
  });

  it("follows from an aborted signal, too", async () => {
    const controller = new AbortController();
    const { double, running } = await startBot({ signal: controller.signal });
    double.user().sends("问题？");
    await double.transcript.waitFor(({ answers }) => answers()[0]);
    controller.abort();

    await running.finished;
    await running.stop();
  });

  it("can be asked for twice", async () => {
    const { running } = await startBot();
    await Promise.all([running.stop(), running.stop()]);
    await running.stop();
  });
});
