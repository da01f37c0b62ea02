import { describe, expect, it } from "vitest";
import { heldArchive, quietTime, startBot } from "./bot-under-test.ts";

describe("the bot in a forum", () => {
  it("shows typing and answers in the topic it was asked in", async () => {
    const { answerQuestion, release } = heldArchive();
    const { double } = await startBot({ answerQuestion });
    const forum = double.supergroup("读报", { isForum: true });
    const thread = forum.topic("财政");
    double.user().sends("@archivist_bot 汝城追回了多少钱？", { chat: forum, thread });
    const typing = await double.transcript.waitFor(({ calls }) => calls("sendChatAction")[0]);
    release();
    const reply = await double.transcript.waitFor(({ answers }) => answers(forum)[0]);

    expect(reply.message_thread_id).toBe(thread);
    expect(reply.is_topic_message).toBe(true);
    expect(typing.parameters["message_thread_id"]).toBe(thread);
  });

  it("reports a failure in the same topic", async () => {
    const { double } = await startBot({ answerQuestion: () => Promise.reject(new Error("defect")) });
    const forum = double.supergroup("读报", { isForum: true });
    const thread = forum.topic("财政");
    double.user().sends("@archivist_bot 汝城追回了多少钱？", { chat: forum, thread });
    const reply = await double.transcript.waitFor(({ answers }) => answers(forum)[0]);

    expect(reply.message_thread_id).toBe(thread);
    expect(reply.text).toContain("抱歉");
  });

  it("answers in General without naming a topic", async () => {
    const { double } = await startBot();
    const forum = double.supergroup("读报", { isForum: true });
    double.user().sends("@archivist_bot 汝城追回了多少钱？", { chat: forum });
    const reply = await double.transcript.waitFor(({ answers }) => answers(forum)[0]);

    expect(reply.message_thread_id).toBeUndefined();
  });

  it("does not take a message in a topic that it created itself for a reply to it", async () => {
    const { double, asked } = await startBot({ double: { canReadAllGroupMessages: true } });
    const forum = double.supergroup("读报", { isForum: true });
    const thread = forum.topic("我们的话题", { createdBy: double.bot });
    double.user().sends("大家好", { chat: forum, thread });
    await quietTime();

    expect(asked).toEqual([]);
    expect(double.transcript.answers()).toEqual([]);
  });

  it("does not mix the turns of one person in two topics", async () => {
    const { double, asked } = await startBot();
    const forum = double.supergroup("读报", { isForum: true });
    const person = double.user();
    const threads = [forum.topic("财政"), forum.topic("体育")];
    for (const [index, thread] of threads.entries()) {
      person.sends(`@archivist_bot 第${index + 1}个话题？`, { chat: forum, thread });
      await double.transcript.waitFor(({ answers }) => answers(forum)[index]);
    }

    expect(asked.map(({ earlierTurns }) => earlierTurns)).toEqual([[], []]);
  });

  it("does not spill into General when the topic was closed before a word was said", async () => {
    const { double, log } = await startBot();
    const forum = double.supergroup("读报", { isForum: true });
    const thread = forum.topic("财政");
    double.user().sends("@archivist_bot 汝城追回了多少钱？", { chat: forum, thread });
    forum.closesTopic(thread);
    const refused = () => log.filter(({ message }) => message === "not allowed to write");
    await expect.poll(refused, { timeout: 10_000 }).not.toEqual([]);
    await quietTime(50);

    expect(double.transcript.answers()).toEqual([]);
    expect(refused()).toHaveLength(1);
    expect(log.filter(({ level }) => level === "error")).toEqual([]);
  });
});
