/** What is shown of an answer while it is written, with given answers: see `streamed-answers` for a real archive. */
import { describe, expect, it } from "vitest";
import type { AnswerQuestion } from "../../src/model/archive.ts";
import type { BotApiDouble } from "../support/bot-api/bot-api-double.ts";
import {
  answerTo,
  type BotUnderTestOptions,
  emptyState,
  quietTime,
  startBot,
  startBotAt,
} from "./bot-under-test.ts";

const FIRST = "汝城追回<103.31>万元&其他。";
const SECOND = "共核查5644条数据。";
/** One that never passes while a test runs. */
const FOR_EVER_MS = 3_600_000;

/** The texts of all edits, as they were asked for. */
function editsAt({ transcript }: BotApiDouble): string[] {
  return transcript.calls("editMessageText").map(({ parameters }) => String(parameters["text"]));
}

/** An archive whose answers are written when the test says so; they are numbered as they were asked for. */
function writtenArchive() {
  const asked: { readonly write: (sentences: readonly string[]) => void; readonly finish: () => void }[] = [];
  const listened: boolean[] = [];
  const answerQuestion: AnswerQuestion = ({ text }, { onWritten }) =>
    new Promise((resolve) => {
      listened.push(onWritten !== undefined);
      asked.push({
        write: (sentences) => onWritten?.(sentences),
        finish: () => resolve(answerTo(text)),
      });
    });
  return {
    answerQuestion,
    /** Whether anybody wanted to be told. */
    listened,
    write: (sentences: readonly string[], which = 0) => asked[which]?.write(sentences),
    finish: (which = 0) => asked[which]?.finish(),
  };
}

async function startWriting(options: BotUnderTestOptions = {}) {
  const archive = writtenArchive();
  const bot = await startBot({
    writing: { writingIntervalMs: 0 },
    answerQuestion: archive.answerQuestion,
    ...options,
  });
  return { ...bot, ...archive };
}

/** A person who asked in private and has the stub. */
async function startAsked(options: BotUnderTestOptions = {}) {
  const bot = await startWriting(options);
  const person = bot.double.user();
  const question = person.sends("汝城？");
  await bot.double.transcript.waitFor(({ botMessages }) => botMessages(person.chat)[0]);
  await expect.poll(() => bot.asked.length).toBe(1);
  const answered = () => bot.double.transcript.waitFor(({ answers }) => answers(person.chat)[0]);
  return { ...bot, person, question, answered };
}

describe("an answer that is written in a private chat", () => {
  it("shows its sentences in the stub as they come, and then takes their place", async () => {
    const { double, person, write, finish, answered } = await startAsked();
    write([FIRST]);
    await expect.poll(() => editsAt(double)).toEqual(["🔎 汝城追回&lt;103.31&gt;万元&amp;其他。 …"]);
    const shown = await double.transcript.waitFor(({ entries }) =>
      entries.flatMap((entry) => (entry.kind === "edit" ? [entry.message.text] : [])).at(-1),
    );
    expect(shown).toBe(`🔎 ${FIRST} …`);
    write([FIRST, SECOND]);
    await expect.poll(() => editsAt(double)).toHaveLength(2);
    expect(editsAt(double)[1]).toContain(`\n\n${SECOND} …`);
    finish();
    const answer = await answered();

    expect(answer.text).toContain("答：汝城？");
    expect(answer.text).not.toContain("5644条数据");
    expect(double.transcript.botMessages(person.chat)).toHaveLength(1);
    expect(editsAt(double)).toHaveLength(3);
  });

  it("is stored before its stub is there, though something was written", async () => {
    const { ledger } = await emptyState();
    const { double, asked, write, finish } = await startWriting({ ledger });
    double.faults.next("sendMessage", { kind: "delay", delayMs: 2_000 });
    const person = double.user();
    person.sends("汝城？");
    await expect.poll(() => asked.length).toBe(1);
    write([FIRST]);
    finish();
    const answered = async () => (await ledger.unfinished()).find(({ answer }) => answer !== undefined);
    await expect.poll(answered).toMatchObject({ stub: "announced" });
    await double.transcript.waitFor(({ answers }) => answers(person.chat)[0]);

    expect(editsAt(double)).toHaveLength(1);
  });

  it("shows only the newest of what is written within the time between two edits", async () => {
    const { double, write, finish, answered } = await startAsked({
      writing: { writingIntervalMs: FOR_EVER_MS },
    });
    write([FIRST]);
    await expect.poll(() => editsAt(double)).toHaveLength(1);
    for (let more = 1; more <= 20; more += 1) write([FIRST, ...Array(more).fill(SECOND)]);
    await quietTime();
    expect(editsAt(double)).toHaveLength(1);
    finish();
    await answered();

    expect(editsAt(double)).toHaveLength(2);
  });

  it("keeps that time between the answers of one chat, and not of two", async () => {
    const { double, asked, write, finish, person, answered } = await startAsked({
      writing: { writingIntervalMs: FOR_EVER_MS },
    });
    write([FIRST]);
    await expect.poll(() => editsAt(double)).toHaveLength(1);
    finish();
    await answered();
    person.sends("资兴？");
    const other = double.user();
    await expect.poll(() => asked.length).toBe(2);
    other.sends("临武？");
    await expect.poll(() => asked.length).toBe(3);
    for (const which of [1, 2]) write([SECOND], which);
    await expect.poll(() => editsAt(double)).toHaveLength(3);
    await quietTime();
    const [, , last] = double.transcript.calls("editMessageText");
    expect(last?.parameters["chat_id"]).toBe(other.chat.id);
    for (const which of [1, 2]) finish(which);
    await expect.poll(() => double.transcript.answers()).toHaveLength(3);

    expect(editsAt(double)).toHaveLength(5);
  });

  it("waits for an edit that is under way, and lets none go that waits", async () => {
    const { double, write, finish, answered } = await startAsked();
    double.faults.next("editMessageText", { kind: "delay", delayMs: 2_000 });
    write([FIRST]);
    await expect.poll(() => editsAt(double)).toHaveLength(1);
    write([FIRST, SECOND]);
    finish();
    await quietTime();
    expect(editsAt(double)).toHaveLength(1);
    await answered();
    await quietTime();

    expect(editsAt(double)).toHaveLength(2);
    expect(editsAt(double)[1]).toContain("答：汝城？");
  });

  it.each([
    { name: "a gateway", fault: { kind: "refuse", code: 502, description: "Bad Gateway" } },
    {
      name: "a limit",
      fault: {
        kind: "refuse",
        code: 429,
        description: "Too Many Requests: retry after 1",
        parameters: { retry_after: 1 },
      },
    },
    { name: "a cut connection", fault: { kind: "drop" } },
  ] as const)("makes no edit again that $name refused", async ({ fault }) => {
    const { double, write, finish, answered, log } = await startAsked();
    double.faults.next("editMessageText", fault);
    write([FIRST]);
    await expect.poll(() => editsAt(double)).toHaveLength(1);
    await quietTime();
    expect(editsAt(double)).toHaveLength(1);
    write([FIRST, SECOND]);
    await expect.poll(() => editsAt(double)).toHaveLength(2);
    expect(editsAt(double)[1]).toContain(SECOND);
    finish();
    await answered();

    expect(log.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("goes no further in a message that was deleted, and is sent anew when it is there", async () => {
    const { double, person, write, finish, answered } = await startAsked();
    const [stub] = double.transcript.botMessages(person.chat);
    if (stub) person.chat.deletes(stub);
    write([FIRST]);
    await expect.poll(() => editsAt(double)).toHaveLength(1);
    await quietTime();
    write([FIRST, SECOND]);
    await quietTime();
    expect(editsAt(double)).toHaveLength(1);
    finish();

    expect((await answered()).message_id).not.toBe(stub?.message_id);
  });

  it("is replaced by an apology when there is none in the end", async () => {
    const { double, person } = await startWriting({
      answerQuestion: async (_question, { onWritten }) => {
        onWritten?.([FIRST]);
        await quietTime();
        throw new Error("the disk is gone");
      },
    }).then((bot) => ({ ...bot, person: bot.double.user() }));
    person.sends("汝城？");
    const apology = await double.transcript.waitFor(({ answers }) => answers(person.chat)[0]);

    expect(apology.text).not.toContain("103.31");
    expect(double.transcript.botMessages(person.chat)).toHaveLength(1);
  });

  it("is asked for again after a stop, and takes the place of what was shown", async () => {
    const state = await emptyState();
    const { double, running, write, person } = await startAsked({ ...state, stopTimeoutMs: 0 });
    write([FIRST]);
    await expect.poll(() => editsAt(double)).toHaveLength(1);
    await running.stop();
    const again = await startBotAt(double, state);
    const answer = await double.transcript.waitFor(({ answers }) => answers(person.chat)[0]);

    expect(again.asked.map(({ text }) => text)).toEqual(["汝城？"]);
    expect(answer.text).toContain("答：汝城？");
    expect(double.transcript.botMessages(person.chat)).toHaveLength(1);
  });

  it("leaves the answer to the first wording of an edited question until the new one is there", async () => {
    const { double, asked, write, finish, answered, person, question, listened } = await startAsked();
    finish();
    await answered();
    const before = editsAt(double).length;
    person.edits(question, "资兴？");
    await expect.poll(() => asked.length).toBe(2);
    write([FIRST], 1);
    finish(1);
    await double.transcript.waitFor(({ answers }) =>
      answers(person.chat).find(({ text }) => text?.includes("资兴")),
    );

    expect(listened).toEqual([true, false]);
    expect(editsAt(double)).toHaveLength(before + 1);
  });

  it("shows none of its sentences to whoever chose short answers", async () => {
    const state = await emptyState();
    const { double, asked, write, finish, listened } = await startWriting(state);
    const person = double.user();
    await state.settings.change(person.chat.id, { answerLength: "short" });
    person.sends("汝城？");
    await expect.poll(() => asked.length).toBe(1);
    write([FIRST]);
    finish();
    await double.transcript.waitFor(({ answers }) => answers(person.chat)[0]);

    expect(listened).toEqual([false]);
    expect(editsAt(double)).toHaveLength(1);
  });
});

describe("where others read along", () => {
  it("nothing is said before the answer is finished", async () => {
    const { double, asked, write, finish, listened } = await startWriting({ inline: { settleMs: 20 } });
    const group = double.group("读报");
    const person = double.user();
    person.sends("@archivist_bot 汝城？", { chat: group });
    person.types("资兴追回了多少钱？");
    await expect.poll(() => asked.length).toBe(2);
    for (const which of [0, 1]) write([FIRST], which);
    await quietTime();
    expect(editsAt(double)).toEqual([]);
    for (const which of [0, 1]) finish(which);
    await double.transcript.waitFor(({ answers }) => answers(group)[0]);

    expect(listened).toEqual([false, false]);
    expect(editsAt(double)).toHaveLength(1);
  });
});
