import { describe, expect, it } from "vitest";
import type { AccessOptions } from "../../src/telegram/access.ts";
import type { BotApiDouble } from "../support/bot-api/bot-api-double.ts";
import type { MessageRecord } from "../support/bot-api/records.ts";
import {
  answerTo,
  type BotUnderTestOptions,
  emptyState,
  heldArchive,
  quietTime,
  startBot,
  startBotAt,
} from "./bot-under-test.ts";

const SUMMONS = "@archivist_bot 汝城追回了多少钱？";
const HELD = { stopTimeoutMs: 0, answerQuestion: () => new Promise<never>(() => {}) };

/** A bot, and a group that it is not in. */
async function startAsGuest(options: BotUnderTestOptions = {}) {
  const state = await emptyState();
  const { ledger, keptAnswers } = state;
  const bot = await startBot({ ledger, keptAnswers, ...options });
  const group = bot.double.foreignChat({ id: -1_000_000_005_555, type: "supergroup", title: "别处" });
  const finished = () => expect.poll(() => ledger.unfinished()).toEqual([]);
  return { ...bot, state, group, finished };
}

/** What the bot said as a guest; another chat may have a message of the same numbers. */
function saidAsGuest(double: BotApiDouble, count: number): Promise<MessageRecord[]> {
  return double.transcript.waitFor(({ botMessages }) => {
    const said = botMessages().filter(({ guest_bot_caller_user: caller }) => caller !== undefined);
    return said.length >= count ? said : undefined;
  });
}

function answered(double: BotApiDouble, count = 1): Promise<MessageRecord[]> {
  return double.transcript.waitFor(({ answers }) => (answers().length >= count ? answers() : undefined));
}

describe("a question in a chat that the bot is not in", () => {
  it("is answered once with its source, and nothing else is done there", async () => {
    const { double, group, finished, log } = await startAsGuest();
    const question = double.user().summons(SUMMONS, group);
    const [answer] = await answered(double);
    await finished();

    expect(answer?.chat.id).toBe(group.chat.id);
    expect(answer?.reply_to_message?.message_id).toBe(question.message_id);
    expect(answer?.text).toContain("答：汝城追回了多少钱？");
    expect(answer?.text).toContain("000.txt:12-13");
    expect(answer?.reply_markup).toBeUndefined();
    const calls = double.transcript.calls().map(({ method }) => method);
    expect(calls.filter((method) => !/^(?:get|set)/.test(method))).toEqual(["answerGuestQuery"]);
    expect(log.filter(({ level }) => level !== "info")).toEqual([]);
  });

  it("may be somebody's message that is replied to, and says so when nothing is asked", async () => {
    const { double, group, asked } = await startAsGuest();
    const person = double.user({ language_code: "en" });
    const theirs = double.user().summons("资兴追回了多少钱？ @other_bot", group);
    person.summons("@archivist_bot", group, { replyTo: theirs });
    person.summons("@archivist_bot", group);
    const texts = (await answered(double, 3)).map(({ text }) => text ?? "");

    expect(asked.map(({ text }) => text)).toContain("资兴追回了多少钱？ @other_bot");
    expect(texts.filter((text) => text.includes("whole question"))).toHaveLength(1);
  });

  it("is told when the archive has no answer, or failed", async () => {
    const { double, group } = await startAsGuest({
      answerQuestion: async ({ text }) => {
        if (text.includes("失败")) throw new Error("broken");
        return answerTo(text, { status: "not-found", citations: [], text: "" });
      },
    });
    const person = double.user();
    person.summons("@archivist_bot 没有的事？", group);
    await answered(double);
    person.summons("@archivist_bot 失败的事？", group);
    const [nothing, failed] = await answered(double, 2);

    expect(nothing?.text).toContain("没有找到");
    expect(failed?.text).toContain("抱歉");
  });

  it("is plain text where Telegram refuses the HTML, and commands are answered there too", async () => {
    const { double, group } = await startAsGuest();
    const description = 'Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 0';
    double.faults.next("answerGuestQuery", { kind: "refuse", code: 400, description });
    const person = double.user({ language_code: "en" });
    person.summons(SUMMONS, group);
    const [answer] = await answered(double);
    person.summons("/help@archivist_bot", group);
    const [, help] = await answered(double, 2);

    expect(answer?.text).toContain("> 核查5644条疑点数据");
    expect(help?.text).toContain("How to ask");
  });

  it("remembers nothing and is kept nowhere: its chat may have the number of another", async () => {
    const { double, state, asked } = await startAsGuest();
    const [alice, bob] = [double.user(), double.user()];
    const own = alice.sends("资兴追回了多少钱？");
    await answered(double);
    // What Bob sees of his chat with Alice has the number of the bot's chat with Alice.
    const between = double.foreignChat({ id: alice.chat.id, type: "private", first_name: "Alice" });
    const summons = bob.summons(SUMMONS, between);
    expect([summons.chat.id, summons.message_id]).toEqual([own.chat.id, own.message_id]);
    await saidAsGuest(double, 1);
    bob.summons("@archivist_bot 那资兴呢？", between);
    await saidAsGuest(double, 2);

    expect(asked.map(({ earlierTurns }) => earlierTurns)).toEqual([[], [], []]);
    const placed = await state.keptAnswers.placed({ chatId: own.chat.id, messageId: own.message_id });
    expect(placed?.text).toBe("资兴追回了多少钱？");
    expect(double.transcript.calls("sendMessage")).toHaveLength(1);
  });

  it("does not take the place of a question under way whose number it has", async () => {
    const { answerQuestion, release } = heldArchive();
    const { double } = await startAsGuest({ answerQuestion });
    const [alice, bob] = [double.user(), double.user()];
    alice.sends("资兴追回了多少钱？");
    await double.transcript.waitFor(({ botMessages }) => botMessages()[0]);
    bob.summons(SUMMONS, double.foreignChat({ id: alice.chat.id, type: "private", first_name: "Alice" }));
    await expect.poll(() => double.pendingUpdateCount).toBe(0);
    release();
    const [asGuest] = await saidAsGuest(double, 1);
    const edit = await double.transcript.waitFor(({ entries }) =>
      entries.find(({ kind }) => kind === "edit"),
    );

    expect(asGuest?.text).toContain("答：汝城追回了多少钱？");
    expect(edit).toMatchObject({ message: { text: expect.stringContaining("答：资兴追回了多少钱？") } });
  });
});

describe("a guest's answer", () => {
  it("is not said again when the response to it is lost", async () => {
    const { double, group, finished, log } = await startAsGuest();
    double.faults.next("answerGuestQuery", { kind: "lose-response" });
    double.user().summons(SUMMONS, group);
    await answered(double);
    await finished();
    await quietTime();

    expect(double.transcript.calls("answerGuestQuery")).toHaveLength(1);
    expect(log.filter(({ message }) => message.includes("it is not sent again"))).toHaveLength(1);
  });

  it.each([429, 500, 502])("is said after a %s", async (code) => {
    const { double, group } = await startAsGuest();
    const fault = {
      kind: "refuse",
      code,
      description: "x",
      parameters: code === 429 ? { retry_after: 1 } : {},
    };
    double.faults.next("answerGuestQuery", fault as never, 2);
    double.user().summons(SUMMONS, group);
    await answered(double);

    expect(double.transcript.calls("answerGuestQuery")).toHaveLength(3);
  });

  it("is given at the next start when the bot was stopped before it", async () => {
    const first = await startAsGuest(HELD);
    const { double, group, state, finished } = first;
    double.user().summons(SUMMONS, group);
    await expect.poll(() => first.asked.length).toBe(1);
    await first.running.stop();
    expect(double.transcript.calls("answerGuestQuery")).toEqual([]);
    await startBotAt(double, { ledger: state.ledger, keptAnswers: state.keptAnswers });
    await answered(double);

    await finished();
    expect(double.transcript.answers()).toHaveLength(1);
  });

  it("is not risked twice when the bot died while it was sent", async () => {
    const first = await startAsGuest(HELD);
    const { double, group, state, finished } = first;
    double.user().summons(SUMMONS, group);
    await expect.poll(() => first.asked.length).toBe(1);
    await first.running.stop();
    for (const entry of await state.ledger.unfinished()) {
      await state.ledger.record({ ...entry, isReplyAnnounced: true });
    }
    const { asked, log } = await startBotAt(double, { ledger: state.ledger, keptAnswers: state.keptAnswers });
    await finished();

    expect(asked).toEqual([]);
    expect(double.transcript.answers()).toEqual([]);
    expect(log.filter(({ message }) => message.includes("cut off"))).toHaveLength(1);
  });

  it("that comes too late is no defect, and the end of it", async () => {
    const { double, group, finished, log } = await startAsGuest();
    const description = "Bad Request: query is too old and response timeout expired or query ID is invalid";
    double.faults.next("answerGuestQuery", { kind: "refuse", code: 400, description });
    double.user().summons(SUMMONS, group);
    await double.transcript.waitFor(({ calls }) => calls("answerGuestQuery")[0]);
    await finished();
    await quietTime();

    expect(double.transcript.calls("answerGuestQuery")).toHaveLength(1);
    expect(log.filter(({ level }) => level === "error")).toEqual([]);
  });
});

describe("who may ask the bot as a guest", () => {
  async function startFor(access: Omit<Extract<AccessOptions, { mode: "list" | "pairing" }>, "store">) {
    const state = await emptyState();
    const bot = await startAsGuest({ access: { ...access, store: state.accessStore } });
    return { ...bot, store: state.accessStore };
  }

  it("is the person alone, refused once: a chat has the number of somebody who may", async () => {
    const { double, asked, finished } = await startFor({ mode: "list", allowedIds: [777], adminIds: [] });
    const stranger = double.user({ language_code: "en" });
    const withFriend = double.foreignChat({ id: 777, type: "private", first_name: "Friend" });
    stranger.summons(SUMMONS, withFriend);
    const [refusal] = await answered(double);
    stranger.summons(SUMMONS, withFriend);
    await expect.poll(() => double.pendingUpdateCount).toBe(0);
    await finished();

    expect(refusal?.text).toContain("answers only those");
    expect(asked).toEqual([]);
    expect(double.transcript.calls("answerGuestQuery")).toHaveLength(1);
  });

  it("is let in by a code as a person, and no code is given away in front of others", async () => {
    const { double, group, store } = await startFor({
      mode: "pairing",
      allowedIds: [],
      adminIds: [1001],
    });
    const admin = double.user();
    admin.sends("/pair");
    const [given] = await answered(double);
    const code = given?.text?.split("\n")[0] ?? "";
    const person = double.user();
    person.summons(`@archivist_bot ${code}`, group);
    await answered(double, 2);
    admin.summons("/pair@archivist_bot", group);
    const [, , said] = await answered(double, 3);

    expect(await store.isLetIn(person.record.id)).toBe(true);
    expect(await store.isLetIn(group.chat.id)).toBe(false);
    expect(said?.text).not.toMatch(/^\S{8,}\n/);
  });

  it("counts for the person, whatever chat it is in", async () => {
    const { double, group, asked } = await startAsGuest({
      limits: { questionsPerMinute: 2, chatQuestionsPerMinute: 3 },
    });
    const person = double.user();
    for (const text of ["一？", "二？", "三？", "四？"]) person.summons(`@archivist_bot ${text}`, group);
    await answered(double, 3);
    double.user().summons(SUMMONS, group);
    double.user().summons(SUMMONS, group);
    await answered(double, 5);

    expect(asked).toHaveLength(4);
    expect(double.transcript.answers().filter(({ text }) => text?.includes("一分钟"))).toHaveLength(1);
  });
});
