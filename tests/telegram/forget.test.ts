import { describe, expect, it } from "vitest";

import { writtenIn } from "../support/written-in.ts";
import { emptyState, startBot } from "./bot-under-test.ts";
import { buttonsOf, pressed, saidTo, toastNumber } from "./talk-to-bot.ts";

/** Words that stand nowhere but in what was asked. */
const OWN = "qwxzjkvb1937";
const IN_GROUP = "plmfygtr5826";
const OTHERS = "hbdwscne4405";

/** A person has asked in private and in a group, and somebody else in that group. */
async function afterQuestions() {
  const state = await emptyState();
  const bot = await startBot(state);
  const { double } = bot;
  const group = double.group("读报");
  const person = double.user({ language_code: "en" });
  const other = double.user({ language_code: "en" });
  const inGroup = (words: string) => ({ chat: group, text: `@archivist_bot Who is ${words}?` });
  const own = await saidTo(double, person, `Who is ${OWN}?`);
  const ofGroup = await saidTo(double, person, inGroup(IN_GROUP).text, { chat: group });
  const ofOther = await saidTo(double, other, inGroup(OTHERS).text, { chat: group });
  await state.settings.change(person.chat.id, { answerLength: "long" });
  /** Which of the words the bot's folder holds; nothing of the bot can be used any more. */
  const kept = async () => {
    await bot.running.stop();
    await state.close();
    const written = writtenIn(state.folder);
    return [OWN, IN_GROUP, OTHERS].filter((words) => written.includes(words));
  };
  return { double, state, group, person, other, own, ofGroup, ofOther, kept };
}

describe("/forget", () => {
  it("asks, and in private deletes what is kept of a person everywhere, from the disk too", async () => {
    const { double, state, group, person, other, own, ofGroup, ofOther, kept } = await afterQuestions();
    const question = await saidTo(double, person, "/forget");
    expect(question.text).toContain("in all chats");
    expect(buttonsOf(question)).toEqual(["🗑 Delete", "Keep it"]);
    const done = await pressed(double, person, question, "🗑 Delete");
    expect(done.text).toContain("Deleted: I keep nothing");
    expect(buttonsOf(done)).toEqual([]);

    person.presses(own, "📖 上下文");
    expect(await toastNumber(double, 2)).toContain("I do not have this answer any more");
    person.presses(ofGroup, "📖 上下文");
    expect(await toastNumber(double, 3)).toContain("I do not have this answer any more");
    await pressed(double, other, ofOther, "📖 上下文");
    expect(state.settings.of(person.chat.id).answerLength).toBe("normal");
    const conversation = { threadId: 0, userId: person.record.id };
    expect(state.memory.earlierTurns({ ...conversation, chatId: person.chat.id })).toEqual([]);
    expect(state.memory.earlierTurns({ ...conversation, chatId: group.id })).toEqual([]);
    expect(await kept()).toEqual([OTHERS]);
  });

  it("in a group deletes what is of that group", async () => {
    const { double, state, group, person, kept } = await afterQuestions();
    const question = await saidTo(double, person, "/forget@archivist_bot", { chat: group });
    expect(question.text).toContain("in this group");
    await pressed(double, person, question, "🗑 Delete");

    expect(state.settings.of(person.chat.id).answerLength).toBe("long");
    expect(await kept()).toEqual([OWN, OTHERS]);
  });

  it("deletes nothing when somebody else presses, or the person keeps it, or a press is forged", async () => {
    const { double, group, person, other, kept } = await afterQuestions();
    const question = await saidTo(double, person, "/forget@archivist_bot", { chat: group });
    other.presses(question, "🗑 Delete");
    expect(await toastNumber(double, 1)).toBe("Only the person who asked for it can decide this.");
    other.forges(question, `f/yes/${other.record.id}`);
    expect(await toastNumber(double, 2)).toContain("does not work any more");
    const own = await saidTo(double, other, "/forget");
    other.forges(own, `f/yes/${person.record.id}`);
    expect(await toastNumber(double, 3)).toContain("does not work any more");
    expect((await pressed(double, person, question, "Keep it")).text).toBe("Nothing was deleted.");

    expect(await kept()).toEqual([OWN, IN_GROUP, OTHERS]);
  });

  it("of whoever writes in the group's name, administrators decide", async () => {
    const { double, group, person, other } = await afterQuestions();
    group.makesAdministrator(person.record);
    const extra = { sender_chat: group.record };
    const question = await saidTo(double, person, "/forget@archivist_bot", { chat: group, extra });
    other.presses(question, "🗑 Delete");
    expect(await toastNumber(double, 1)).toContain("Only the person who asked for it");
    expect((await pressed(double, person, question, "🗑 Delete")).text).toContain("Deleted");
  });

  it("takes a person's menu back to the language of their client", async () => {
    const { double } = await startBot();
    const person = double.user({ language_code: "en" });
    await pressed(double, person, await saidTo(double, person, "/language"), "Traditional Chinese");
    expect(double.commands.has(`chat/${person.chat.id}/zh`)).toBe(true);
    await pressed(double, person, await saidTo(double, person, "/forget"), "🗑 刪除");

    expect(double.commands.has(`chat/${person.chat.id}/zh`)).toBe(false);
    expect((await saidTo(double, person, "/help")).text).toContain("How to ask");
  });

  it("says so when the disk fails, and leaves the question to be pressed again", async () => {
    const state = await emptyState();
    let failures = 1;
    const keptListings: typeof state.keptListings = {
      ...state.keptListings,
      async forgetPerson(...given) {
        if (failures-- > 0) throw new Error("IO error");
        await state.keptListings.forgetPerson(...given);
      },
    };
    const { double, log } = await startBot({ ...state, keptListings });
    const person = double.user({ language_code: "en" });
    const question = await saidTo(double, person, "/forget");
    person.presses(question, "🗑 Delete");
    expect(await toastNumber(double, 1)).toBe("Sorry, that did not work. Please try again later.");
    expect((await pressed(double, person, question, "🗑 Delete")).text).toContain("Deleted");
    expect(log.filter(({ level }) => level === "error")).toHaveLength(1);
  });
});
