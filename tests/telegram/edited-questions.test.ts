import { describe, expect, it } from "vitest";
import { answerTo, emptyLedger, heldArchive, quietTime, startBot } from "./bot-under-test.ts";

async function startAnswered() {
  const ledger = await emptyLedger();
  const bot = await startBot({ ledger });
  const group = bot.double.group("读报");
  const person = bot.double.user();
  const question = person.sends("@archivist_bot 汝城追回了多少钱？", { chat: group });
  const answer = await bot.double.transcript.waitFor(({ answers }) => answers(group)[0]);
  await expect.poll(() => ledger.unfinished()).toEqual([]);
  return { ...bot, ledger, group, person, question, answer };
}

describe("an edited question", () => {
  it("gets its new answer in the message of the old one, with the turns that were before it", async () => {
    const { double, person, group, question, answer, asked } = await startAnswered();
    person.edits(question, "@archivist_bot 资兴追回了多少钱？");
    const updated = await double.transcript.waitFor(({ answers }) =>
      answers(group).find(({ text }) => text?.includes("答：资兴")),
    );
    expect(updated.message_id).toBe(answer.message_id);
    expect(double.transcript.botMessages()).toHaveLength(1);
    expect(asked.at(-1)).toEqual({ text: "资兴追回了多少钱？", earlierTurns: [] });
    person.sends("@archivist_bot 那湘潭呢？", { chat: group });
    await double.transcript.waitFor(({ answers }) => answers(group)[1]);

    expect(asked.at(-1)?.earlierTurns).toEqual(["资兴追回了多少钱？"]);
  });

  it("has buttons for the new answer, and those of the old one say so", async () => {
    const { double, person, question, answer } = await startAnswered();
    person.edits(question, "@archivist_bot 资兴追回了多少钱？");
    await double.transcript.waitFor(({ answers }) =>
      answers().find(({ text }) => text?.includes("答：资兴")),
    );
    person.presses(answer, "📚 来源");
    const call = await double.transcript.waitFor(({ calls }) => calls("answerCallbackQuery")[0]);

    expect(call.parameters["text"]).toContain("I do not have this answer any more");
    expect(double.transcript.answers()[0]?.text).toContain("答：资兴");
  });

  it.each([
    { name: "is no question any more", text: "算了" },
    { name: "asks the same", text: "@archivist_bot  汝城追回了多少钱？" },
    { name: "became a command", text: "/help@archivist_bot" },
  ])("changes nothing when it $name", async ({ text }) => {
    const { double, person, question, answer, asked, ledger } = await startAnswered();
    person.edits(question, text);
    await quietTime();

    expect(double.transcript.answers()).toEqual([answer]);
    expect(asked).toHaveLength(1);
    expect(await ledger.unfinished()).toEqual([]);
  });

  it("makes no message where none was answered", async () => {
    const { double, person, group, asked, ledger } = await startAnswered();
    const talk = person.sends("今天天气真好", { chat: group });
    person.edits(talk, "@archivist_bot 今天天气怎么样？");
    await quietTime();

    expect(asked).toHaveLength(1);
    expect(double.transcript.botMessages()).toHaveLength(1);
    expect(await ledger.unfinished()).toEqual([]);
  });

  it("brings no answer back that was deleted", async () => {
    const { double, person, group, question, answer, ledger, log } = await startAnswered();
    group.deletes(answer);
    person.edits(question, "@archivist_bot 资兴追回了多少钱？");
    await double.transcript.waitFor(({ calls }) => calls("editMessageText")[1]);
    await expect.poll(() => ledger.unfinished()).toEqual([]);

    expect(double.transcript.botMessages()).toHaveLength(1);
    expect(log.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("replaces the question while it waits for its first answer", async () => {
    const { answerQuestion, release } = heldArchive();
    const ledger = await emptyLedger();
    const { double, asked } = await startBot({ answerQuestion, ledger });
    const person = double.user();
    const question = person.sends("汝城追回了多少钱？");
    await double.transcript.waitFor(({ botMessages }) => botMessages()[0]);
    await expect.poll(() => asked.length).toBe(1);
    person.edits(question, "资兴追回了多少钱？");
    person.edits(question, "临武追回了多少钱？");
    await expect.poll(() => asked.length).toBe(2);
    release();
    const answer = await double.transcript.waitFor(({ answers }) => answers()[0]);
    await expect.poll(() => ledger.unfinished()).toEqual([]);

    expect(answer.text).toContain("答：临武");
    expect(asked.map(({ text }) => text)).toEqual(["汝城追回了多少钱？", "临武追回了多少钱？"]);
    expect(double.transcript.botMessages()).toHaveLength(1);
    expect(double.transcript.calls("editMessageText")).toHaveLength(1);
  });

  it("is tried anew where there was an apology", async () => {
    let isBroken = true;
    const { double } = await startBot({
      answerQuestion: async ({ text }) => {
        if (isBroken) throw new Error("broken");
        return answerTo(text);
      },
    });
    const person = double.user();
    const question = person.sends("汝城追回了多少钱？");
    const apology = await double.transcript.waitFor(({ answers }) => answers()[0]);
    isBroken = false;
    person.edits(question, "汝城追回了多少钱？");
    const answer = await double.transcript.waitFor(({ answers }) =>
      answers().find(({ text }) => text?.includes("答：")),
    );

    expect(answer.message_id).toBe(apology.message_id);
  });

  it("may be deleted, or its answer's chat be gone: no crash, and the bot goes on", async () => {
    const { double, person, group, question } = await startAnswered();
    group.deletes(question);
    person.edits(question, "@archivist_bot 资兴追回了多少钱？");
    group.deletes(question);
    await double.transcript.waitFor(({ answers }) =>
      answers(group).find(({ text }) => text?.includes("答：资兴")),
    );
    person.sends("还在吗，汝城追回了多少钱？");

    expect(await double.transcript.waitFor(({ answers }) => answers(person.chat)[0])).toBeDefined();
  });
});
