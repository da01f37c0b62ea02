import { describe, expect, it } from "vitest";
import type { DoubleChat } from "../support/bot-api/double-chat.ts";
import { emptyLedger, heldArchive, quietTime, startBot } from "./bot-under-test.ts";

const QUESTION = "@archivist_bot 汝城追回了多少钱？";

/** A forum in which somebody has asked; the archive answers when it is told to. */
async function startAsked() {
  const { answerQuestion, release } = heldArchive();
  const ledger = await emptyLedger();
  const bot = await startBot({ answerQuestion, ledger });
  const { double } = bot;
  const forum = double.supergroup("读报", { isForum: true });
  const thread = forum.topic("财政");
  const person = double.user();
  const question = person.sends(QUESTION, { chat: forum, thread });
  const finished = () => expect.poll(() => ledger.unfinished()).toEqual([]);
  return { ...bot, forum, thread, person, question, release, finished };
}

/** The same, once the stub stands. */
async function startWithStub() {
  const bot = await startAsked();
  const stub = await bot.double.transcript.waitFor(({ botMessages }) => botMessages()[0]);
  return { ...bot, stub };
}

describe("what is deleted between stub and answer", () => {
  it("may be the question: the answer still takes the stub's place", async () => {
    const { double, forum, question, stub, release, finished, log } = await startWithStub();
    forum.deletes(question);
    release();
    const answer = await double.transcript.waitFor(({ answers }) => answers(forum)[0]);

    expect(answer.message_id).toBe(stub.message_id);
    await finished();
    expect(log.filter(({ level }) => level !== "info")).toEqual([]);
  });

  it("may be question and stub: the answer stands in the topic and replies to nothing", async () => {
    const { double, forum, thread, question, stub, release, finished } = await startWithStub();
    forum.deletes(question);
    forum.deletes(stub);
    release();
    const answer = await double.transcript.waitFor(({ answers }) => answers(forum)[0]);

    expect(answer.message_thread_id).toBe(thread);
    expect(answer.reply_to_message?.message_id).toBe(thread);
    await finished();
    expect(double.transcript.botMessages()).toHaveLength(2);
  });

  it("may be the question when it is edited at last: nothing new is said", async () => {
    const { double, forum, person, question, stub, release, finished } = await startWithStub();
    release();
    await double.transcript.waitFor(({ answers }) => answers(forum)[0]);
    forum.deletes(stub);
    person.edits(question, "@archivist_bot 资兴追回了多少钱？");
    await quietTime();

    await finished();
    expect(double.transcript.botMessages()).toHaveLength(1);
  });
});

/** What can happen to the place, in Telegram's words for whoever writes there then. */
const PLACE_GONE: readonly {
  readonly what: string;
  readonly happens: (forum: DoubleChat, thread: number) => void;
  readonly says: string;
}[] = [
  {
    what: "the topic is closed",
    happens: (forum, thread) => forum.closesTopic(thread),
    says: "TOPIC_CLOSED",
  },
  {
    what: "the topic is deleted",
    happens: (forum, thread) => forum.deletesTopic(thread),
    says: "message thread not found",
  },
  { what: "the bot is thrown out", happens: (forum) => forum.kicksBot(), says: "kicked" },
  { what: "the chat is gone", happens: (forum) => forum.disappears(), says: "chat not found" },
];

describe.each(PLACE_GONE)("when $what", ({ what, happens, says }) => {
  it("before the stub, it is no defect and the end of it", async () => {
    const { double, forum, thread, release, finished, log } = await startAsked();
    happens(forum, thread);
    release();
    const refused = await double.transcript.waitFor(({ calls }) =>
      calls("sendMessage").find(({ status }) => status !== undefined && status !== 200),
    );
    await finished();
    await quietTime();

    expect(refused.description).toContain(says);
    expect(double.transcript.calls("sendMessage")).toHaveLength(1);
    expect(log.filter(({ message }) => message === "not allowed to write")).toHaveLength(1);
    expect(log.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("between stub and answer, it is no defect, and never tried for ever", async () => {
    const { double, forum, thread, release, finished, log } = await startWithStub();
    happens(forum, thread);
    release();
    await finished();
    await quietTime();

    expect(double.transcript.calls("editMessageText")).toHaveLength(1);
    expect(double.transcript.calls("sendMessage").length).toBeLessThanOrEqual(2);
    // What was said in a topic can still be changed when it is closed.
    const isAnswered = what === "the topic is closed";
    expect(double.transcript.answers()).toHaveLength(isAnswered ? 1 : 0);
    expect(log.filter(({ message }) => message === "not allowed to write")).toHaveLength(isAnswered ? 0 : 1);
    expect(log.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("after the answer, a press and an edit come to nothing", async () => {
    const { double, forum, thread, person, question, release, finished, log } = await startWithStub();
    release();
    const answer = await double.transcript.waitFor(({ answers }) => answers(forum)[0]);
    happens(forum, thread);
    person.presses(answer, "📚 来源");
    await double.transcript.waitFor(({ calls }) => calls("answerCallbackQuery")[0]);
    if (what !== "the chat is gone") person.edits(question, "@archivist_bot 资兴追回了多少钱？");
    await quietTime();

    await finished();
    expect(double.transcript.botMessages()).toHaveLength(1);
    expect(log.filter(({ level }) => level === "error")).toEqual([]);
  });
});
