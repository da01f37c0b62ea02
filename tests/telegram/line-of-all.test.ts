/** Questions, edited ones and inline queries share one line, limits and places in the order of arrival. */
import { describe, expect, it } from "vitest";
import { emptyLedger, heldArchive, quietTime, startBot, startBotAt, startDouble } from "./bot-under-test.ts";

const line = { answersAtATime: 1 };
const inline = { settleMs: 20 };

describe("the line of all that ask the archive", () => {
  it("holds inline queries back like questions", async () => {
    let [running, most] = [0, 0];
    const held = heldArchive();
    const { double, asked } = await startBot({
      line,
      inline,
      answerQuestion: async (question, options) => {
        running += 1;
        most = Math.max(most, running);
        return held.answerQuestion(question, options).finally(() => {
          running -= 1;
        });
      },
    });
    double.user().sends("汝城？");
    await expect.poll(() => asked.length).toBe(1);
    for (let count = 0; count < 3; count += 1) double.user().types("资兴追回了多少钱？");
    double.user().sends("临武？");
    await double.transcript.waitFor(({ botMessages }) => botMessages()[1]);
    await quietTime();
    expect(asked).toHaveLength(1);

    held.release();
    await double.transcript.waitFor(({ answers }) => answers()[1]);
    await double.transcript.waitFor(({ calls }) => calls("answerInlineQuery")[2]);
    expect(most).toBe(1);
    expect(asked).toHaveLength(5);
  });

  it("is left by an inline query when more is typed", async () => {
    const { answerQuestion, release } = heldArchive();
    const { double, asked } = await startBot({ line, inline, answerQuestion });
    double.user().sends("汝城？");
    await expect.poll(() => asked.length).toBe(1);
    const person = double.user();
    person.types("资兴追回了多少");
    await quietTime();
    person.types("资兴追回了多少钱？");
    await quietTime();
    release();
    await double.transcript.waitFor(({ calls }) => calls("answerInlineQuery")[0]);
    await quietTime();

    expect(asked.map(({ text }) => text)).toEqual(["汝城？", "资兴追回了多少钱？"]);
    expect(double.transcript.calls("answerInlineQuery")).toHaveLength(1);
  });

  it("is left at once by a question that is edited while it waits, and its place is free", async () => {
    const { answerQuestion, release } = heldArchive();
    const ledger = await emptyLedger();
    const { double, asked } = await startBot({ line, answerQuestion, ledger });
    double.user().sends("汝城？");
    await expect.poll(() => asked.length).toBe(1);
    const person = double.user();
    const question = person.sends("资兴追回了多少钱？");
    await double.transcript.waitFor(({ botMessages }) => botMessages(person.chat)[0]);
    person.edits(question, "桂阳追回了多少钱？");
    person.edits(question, "临武追回了多少钱？");
    await expect.poll(() => double.pendingUpdateCount).toBe(0);
    // The two first wordings are done with before anybody's answer is there.
    await expect.poll(async () => (await ledger.unfinished()).length).toBe(2);
    expect(asked).toHaveLength(1);

    release();
    const answer = await double.transcript.waitFor(({ answers }) => answers(person.chat)[0]);
    await expect.poll(() => ledger.unfinished()).toEqual([]);
    expect(answer.text).toContain("答：临武");
    expect(asked.map(({ text }) => text)).toEqual(["汝城？", "临武追回了多少钱？"]);
    expect(double.transcript.botMessages(person.chat)).toHaveLength(1);
  });

  it("knows the newest wording when question and edit come together", async () => {
    const double = await startDouble();
    const person = double.user();
    person.edits(person.sends("资兴追回了多少钱？"), "临武追回了多少钱？");
    const { asked } = await startBotAt(double, { line });
    const answer = await double.transcript.waitFor(({ answers }) =>
      answers().find(({ text }) => text?.includes("答：临武")),
    );
    await expect.poll(() => double.pendingUpdateCount).toBe(0);

    expect(answer.text).toContain("答：临武");
    expect(asked.at(-1)?.text).toBe("临武追回了多少钱？");
    expect(double.transcript.botMessages()).toHaveLength(1);
  });

  it("counts edits against the limits of a minute; one too many leaves the answer as it is", async () => {
    const ledger = await emptyLedger();
    const { double, asked } = await startBot({ limits: { questionsPerMinute: 2 }, ledger });
    const person = double.user();
    const question = person.sends("汝城？");
    const texts = ["资兴？", "临武？", "桂阳？"];
    await double.transcript.waitFor(({ answers }) => answers()[0]);
    for (const text of texts) person.edits(question, text);
    await expect.poll(() => asked.length).toBe(2);
    await double.transcript.waitFor(({ answers }) => answers()[1]);
    await expect.poll(() => ledger.unfinished()).toEqual([]);

    const said = double.transcript.answers().map(({ text }) => text ?? "");
    expect(said).toHaveLength(2);
    expect(said).toContainEqual(expect.stringContaining("答：资兴"));
    expect(said).toContainEqual(expect.stringContaining("问得太多"));
    expect(asked.map(({ text }) => text)).toEqual(["汝城？", "资兴？"]);
  });

  it("leaves an inline query that waits when the bot stops, without a word in the log", async () => {
    const { double, running, asked, log } = await startBot({
      line,
      inline,
      stopTimeoutMs: 50,
      answerQuestion: () => new Promise(() => {}),
    });
    double.user().sends("汝城？");
    await expect.poll(() => asked.length).toBe(1);
    double.user().types("资兴追回了多少钱？");
    await quietTime();
    await running.stop();

    expect(asked).toHaveLength(1);
    expect(double.transcript.calls("answerInlineQuery")).toEqual([]);
    expect(log.filter(({ level }) => level === "error")).toEqual([]);
  });
});
