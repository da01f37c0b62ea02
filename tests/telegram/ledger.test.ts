import type { Update } from "grammy/types";
import { describe, expect, it, onTestFinished } from "vitest";
import { openLevelDeliveryLedger } from "../../src/ledger/level-delivery-ledger.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import {
  answerTo,
  emptyLedger,
  heldArchive,
  quietTime,
  startBot,
  startBotAt,
  startDouble,
} from "./bot-under-test.ts";

const REFUSED_FOR_GOOD = { kind: "refuse", code: 400, description: "Bad Request: CHAT_RESTRICTED" } as const;
/** More than any patience of these tests. */
const MANY = 1_000;

/** A bot whose first question has its stub and waits for the answer. */
async function startWithStub() {
  const { answerQuestion, release } = heldArchive();
  const ledger = await emptyLedger();
  const bot = await startBot({ answerQuestion, ledger });
  const group = bot.double.group("读报");
  const person = bot.double.user();
  const question = person.sends("@archivist_bot 汝城追回了多少钱？", { chat: group });
  const stub = await bot.double.transcript.waitFor(({ botMessages }) => botMessages()[0]);
  return { ...bot, ledger, group, person, question, stub, release };
}

describe("the stub", () => {
  it.each([
    { text: "汝城追回了多少钱？", says: "🔎 正在档案里查找……" },
    { text: "汝城追回了多少錢？", says: "🔎 正在資料庫裡搜尋……" },
    { text: "How much did Rucheng recover?", says: "🔎 Searching the archive …" },
  ])(
    "stands in the language of “$text”, quiet and in its place, until the answer takes it",
    async (given) => {
      const { answerQuestion, release } = heldArchive();
      const { double } = await startBot({ answerQuestion });
      const forum = double.supergroup("读报", { isForum: true });
      const thread = forum.topic("财政");
      const question = double.user().sends(`@archivist_bot ${given.text}`, { chat: forum, thread });
      const stub = await double.transcript.waitFor(({ botMessages }) => botMessages(forum)[0]);
      expect(stub).toMatchObject({ text: given.says, message_thread_id: thread });
      expect(stub.reply_to_message?.message_id).toBe(question.message_id);
      release();
      const answer = await double.transcript.waitFor(({ answers }) => answers(forum)[0]);

      expect(answer.message_id).toBe(stub.message_id);
      expect(double.transcript.botMessages()).toHaveLength(1);
    },
  );

  it("is sent again once when it was deleted before the answer came", async () => {
    const { double, group, question, stub, release, ledger } = await startWithStub();
    group.deletes(stub);
    release();
    const answer = await double.transcript.waitFor(({ answers }) => answers(group)[0]);

    expect(answer.reply_to_message?.message_id).toBe(question.message_id);
    expect(double.transcript.botMessages()).toHaveLength(2);
    await expect.poll(() => ledger.unfinished()).toEqual([]);
  });

  it("is given up when it is deleted again", async () => {
    const { double, group, stub, release, ledger, log } = await startWithStub();
    group.deletes(stub);
    double.faults.next(
      "editMessageText",
      { kind: "refuse", code: 400, description: "Bad Request: message to edit not found" },
      2,
    );
    release();
    await expect.poll(() => ledger.unfinished()).toEqual([]);

    expect(double.transcript.answers()).toEqual([]);
    expect(double.transcript.botMessages()).toHaveLength(2);
    expect(log.filter(({ message }) => message.includes("deleted twice"))).toHaveLength(1);
    expect(log.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("is sent anew in the supergroup that the group became before the answer came", async () => {
    const { double, group, release, ledger } = await startWithStub();
    const supergroup = double.supergroup("读报");
    group.migratesTo(supergroup);
    release();
    const answer = await double.transcript.waitFor(({ answers }) => answers(supergroup)[0]);

    expect(answer.text).toContain("答：汝城追回了多少钱");
    expect(answer.reply_to_message).toBeUndefined();
    await expect.poll(() => ledger.unfinished()).toEqual([]);
  });

  it("is all there will be when the bot is thrown out before the answer came: no defect, and the end of it", async () => {
    const { double, group, release, ledger, log } = await startWithStub();
    group.kicksBot();
    release();
    await expect.poll(() => ledger.unfinished()).toEqual([]);

    expect(double.transcript.calls("editMessageText").map(({ status }) => status)).toEqual([403]);
    expect(log.filter(({ message }) => message === "not allowed to write")).toHaveLength(1);
    expect(log.filter(({ level }) => level === "error")).toEqual([]);
  });
});

describe("what the ledger knows", () => {
  it("is not handled again when Telegram hands it over again", async () => {
    const ledger = await emptyLedger();
    const { double, running, log } = await startBot({ ledger });
    const person = double.user();
    person.sends("问题？");
    // No poll comes through any more, so Telegram never learns that the question arrived.
    double.faults.next("getUpdates", { kind: "delay", delayMs: 0 });
    double.faults.next("getUpdates", { kind: "drop" }, MANY);
    await double.transcript.waitFor(({ answers }) => answers()[0]);
    await running.stop();
    expect(log.filter(({ message }) => message.includes("could not be confirmed"))).toHaveLength(1);
    expect(double.pendingUpdateCount).toBe(1);

    while (double.faults.pendingCount > 0) double.faults.take("getUpdates");
    const again = await startBotAt(double, { ledger });
    person.sends("第二问？");
    await double.transcript.waitFor(({ answers }) => answers()[1]);
    expect(again.asked.map(({ text }) => text)).toEqual(["第二问？"]);
    expect(double.transcript.botMessages()).toHaveLength(2);
  });

  it("is what is meant for the bot, and nothing else that is said in a group", async () => {
    const ledger = await emptyLedger();
    const { answerQuestion } = heldArchive();
    const { double } = await startBot({
      ledger,
      answerQuestion,
      stopTimeoutMs: 0,
      double: { canReadAllGroupMessages: true },
    });
    const group = double.group("读报");
    const person = double.user();
    person.sends("今天天气真好", { chat: group });
    person.sends("@archivist_bot 汝城追回了多少钱？", { chat: group });
    await double.transcript.waitFor(({ botMessages }) => botMessages()[0]);

    expect(JSON.stringify(await ledger.unfinished())).toContain("汝城");
    expect(JSON.stringify(await ledger.unfinished())).not.toContain("天气");
  });

  it("is taken up again when the answer could not be delivered for long, and is not asked again", async () => {
    const { double, asked } = await startBot({
      retry: { firstPauseMs: 5, maxElapsedMs: 20 },
      polling: { longPollSeconds: 1, firstPauseMs: 20 },
      takeUpIntervalMs: 50,
    });
    double.faults.next("editMessageText", { kind: "drop" }, 12);
    const person = double.user();
    person.sends("问题？");
    await double.transcript.waitFor(({ answers }) => answers()[0], 15_000);

    expect(double.faults.pendingCount).toBe(0);
    expect(asked).toHaveLength(1);
    expect(double.transcript.botMessages()).toHaveLength(1);
  });

  it("is finished when Telegram refuses for good, so that it is not tried for ever", async () => {
    const ledger = await emptyLedger();
    const { double, log } = await startBot({ ledger });
    double.faults.next("sendMessage", REFUSED_FOR_GOOD);
    double.user().sends("问题？");
    await double.transcript.waitFor(({ calls }) => calls("sendMessage")[0]);
    await expect.poll(() => ledger.unfinished()).toEqual([]);

    expect(log.filter(({ level }) => level === "error")).toHaveLength(1);
  });

  it("ends in an apology when the program died at the question again and again", async () => {
    const ledger = await emptyLedger();
    const double = await startDouble();
    await ledger.claim([await onlyUpdate(double, "要命的问题？")]);
    for (const entry of await ledger.unfinished()) await ledger.record({ ...entry, attempts: 5 });
    const { asked } = await startBotAt(double, { ledger });
    const reply = await double.transcript.waitFor(({ answers }) => answers()[0]);

    expect(reply.text).toContain("抱歉");
    expect(asked).toEqual([]);
  });

  it("is finished when it turns out to be for nobody", async () => {
    const ledger = await emptyLedger();
    const double = await startDouble();
    const update = await onlyUpdate(double, "@former_name_bot 汝城追回了多少钱？", "group");
    await ledger.claim([update]);
    const { asked } = await startBotAt(double, { ledger });
    await expect.poll(() => ledger.unfinished()).toEqual([]);
    await quietTime(50);

    expect(asked).toEqual([]);
    expect(double.transcript.botMessages()).toEqual([]);
  });

  it("is forgotten two days after it was finished, when its id will not come again", async () => {
    let agoMs = 49 * 3_600_000;
    const ledger = await openLevelDeliveryLedger({
      folder: await temporaryFolder(),
      now: () => Date.now() - agoMs,
    });
    onTestFinished(() => ledger.close());
    const double = await startDouble();
    const updates = [await onlyUpdate(double, "一？"), await onlyUpdate(double, "二？")];
    await ledger.claim(updates);
    await ledger.finish(updates[0]?.update_id ?? 0);
    agoMs = 47 * 3_600_000;
    await ledger.finish(updates[1]?.update_id ?? 0);
    await startBotAt(double, { ledger });
    await double.transcript.waitFor(({ calls }) => calls("getUpdates").at(-1)?.parameters["timeout"]);

    expect(await ledger.claim(updates)).toEqual(updates.slice(0, 1));
  });

  it("is asked for again by Telegram when the disk did not take it", async () => {
    const ledger = await emptyLedger();
    let failures = 2;
    const { double, asked, log } = await startBot({
      ledger: {
        ...ledger,
        async claim(updates) {
          if (updates.length > 0 && failures-- > 0) throw new Error("IO error: No space left on device");
          return ledger.claim(updates);
        },
      },
    });
    double.user().sends("问题？");
    await double.transcript.waitFor(({ answers }) => answers()[0]);

    expect(asked).toHaveLength(1);
    expect(log.filter(({ message }) => message === "polling failed and is repeated")).toHaveLength(2);
  });

  it("keeps the questions of one person in their order over a restart", async () => {
    const ledger = await emptyLedger();
    const first = await startBot({ ledger, stopTimeoutMs: 0, answerQuestion: () => new Promise(() => {}) });
    const { double } = first;
    const person = double.user();
    for (const text of ["一？", "二？", "三？"]) person.sends(text);
    await expect.poll(async () => (await ledger.unfinished()).length).toBe(3);
    await first.running.stop();
    person.sends("四？");
    const { asked } = await startBotAt(double, {
      ledger,
      answerQuestion: async ({ text }) => {
        await quietTime(text === "一？" ? 60 : 0);
        return answerTo(text);
      },
    });
    await double.transcript.waitFor(({ answers }) => answers()[3]);

    const firstLines = double.transcript.answers().map(({ text }) => text?.split("\n")[0]);
    expect(firstLines).toEqual(["答：一？", "答：二？", "答：三？", "答：四？"]);
    expect(asked[3]?.earlierTurns).toEqual(["一？", "二？", "三？"]);
    expect(double.transcript.botMessages()).toHaveLength(4);
  });
});

/** An update as Telegram hands it over, taken from it, so that it will not come again. */
async function onlyUpdate(
  double: Awaited<ReturnType<typeof startDouble>>,
  text: string,
  where: "private" | "group" = "private",
): Promise<Update> {
  double.user().sends(text, where === "group" ? { chat: double.group("读报"), force: true } : {});
  const poll = async (offset: number) => {
    const response = await fetch(`${double.apiRoot}/bot${double.token}/getUpdates?offset=${offset}`);
    return ((await response.json()) as { readonly result: readonly Update[] }).result;
  };
  const [update] = await poll(0);
  if (update === undefined) throw new Error("the double has no update");
  await poll(update.update_id + 1);
  return update;
}
