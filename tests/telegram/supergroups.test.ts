/** A group that becomes a supergroup has another number: who may ask, what was said and what is kept follow it. */
import { describe, expect, it } from "vitest";
import { emptyState, heldArchive, quietTime, startBot, startDouble } from "./bot-under-test.ts";
import { codeFor, startRestricted } from "./restricted-bot.ts";

const TO = "@archivist_bot";

/** How the bot learns of it: by the messages in the chats, or because what it sends is refused. */
const WAYS = [{ isTold: true }, { isTold: false }];

describe("access of a group that became a supergroup", () => {
  it.each([{ mode: "list" }, { mode: "pairing" }] as const)(
    "stays with ACCESS=$mode, also after a restart",
    async ({ mode }) => {
      const double = await startDouble();
      const [admin, member] = [double.user(), double.user()];
      const [group, supergroup] = [double.group("读报"), double.supergroup("读报")];
      const { folder } = await emptyState();
      const options = {
        mode,
        allowedIds: mode === "list" ? [group.id] : [],
        adminIds: mode === "pairing" ? [admin.record.id] : [],
      };
      const bot = await startRestricted(double, options, `${folder}-restricted`);
      if (mode === "pairing") {
        member.sends(`${TO} ${await codeFor(double, admin)}`, { chat: group });
        await double.transcript.waitFor(({ answers }) => answers(group)[0]);
      }
      group.migratesTo(supergroup);
      member.sends(`${TO} 一？`, { chat: supergroup });
      const answer = await double.transcript.waitFor(({ answers }) => answers(supergroup)[0]);
      expect(answer.text).toContain("答：一？");
      double.user().presses(answer, "👍");
      const press = await double.transcript.waitFor(({ calls }) => calls("answerCallbackQuery")[0]);
      expect(press.parameters["text"]).toBe("谢谢！");
      await bot.end();

      const again = await startRestricted(double, options, `${folder}-restricted`);
      member.sends(`${TO} 二？`, { chat: supergroup });
      await double.transcript.waitFor(({ answers }) => answers(supergroup)[1]);
      expect([...bot.asked, ...again.asked].map(({ text }) => text)).toEqual(["一？", "二？"]);
    },
  );

  it("that has none is told so only once, before or after", async () => {
    const double = await startDouble();
    const [group, supergroup] = [double.group("别处"), double.supergroup("别处")];
    await startRestricted(double, { allowedIds: [5] });
    double.user().sends(`${TO} 一？`, { chat: group });
    await double.transcript.waitFor(({ answers }) => answers(group)[0]);
    group.migratesTo(supergroup);
    double.user().sends(`${TO} 二？`, { chat: supergroup });
    await expect.poll(() => double.pendingUpdateCount).toBe(0);
    await quietTime();

    expect(double.transcript.botMessages()).toHaveLength(1);
  });

  it("is asked for again by Telegram when the disk did not take the new number", async () => {
    const state = await emptyState();
    let failures = 1;
    const chatMoves: typeof state.chatMoves = {
      ...state.chatMoves,
      async note(...given) {
        if (failures-- > 0) throw new Error("IO error: No space left on device");
        return state.chatMoves.note(...given);
      },
    };
    const { double, log } = await startBot({ ...state, chatMoves });
    const [group, supergroup] = [double.group("读报"), double.supergroup("读报")];
    group.migratesTo(supergroup);
    await expect.poll(() => state.chatMoves.idsOf(supergroup.id)).toEqual([supergroup.id, group.id]);

    expect(log.filter(({ message }) => message === "polling failed and is repeated")).toHaveLength(1);
  });
});

describe("a conversation in a group that becomes a supergroup", () => {
  it.each(WAYS)("goes on there when its answer comes afterwards (told: $isTold)", async (way) => {
    const { answerQuestion, release } = heldArchive();
    const state = await emptyState();
    const { double, asked } = await startBot({ ...state, answerQuestion });
    const [group, supergroup] = [double.group("读报"), double.supergroup("读报")];
    const person = double.user({ language_code: "zh" });
    person.sends(`${TO} 汝城追回了多少钱？`, { chat: group });
    await double.transcript.waitFor(({ botMessages }) => botMessages(group)[0]);
    await expect.poll(() => asked.length).toBe(1);
    group.migratesTo(supergroup, way);
    await expect.poll(() => double.pendingUpdateCount).toBe(0);
    release();
    const answer = await double.transcript.waitFor(({ answers }) => answers(supergroup)[0]);
    // Its buttons work there, and its number is that of another message in the group.
    person.presses(answer, "📚 来源");
    await double.transcript.waitFor(({ answers }) =>
      answers(supergroup).find(({ text }) => text?.includes("000.txt:12-13")),
    );
    const question = person.sends(`${TO} 那湘潭呢？`, { chat: supergroup });
    await double.transcript.waitFor(({ answers }) => answers(supergroup)[1]);
    expect(asked[1]).toEqual({ text: "那湘潭呢？", earlierTurns: ["汝城追回了多少钱？"] });

    person.edits(question, `${TO} 那资兴呢？`);
    await double.transcript.waitFor(({ answers }) =>
      answers(supergroup).find(({ text }) => text?.includes("那资兴")),
    );
    expect(asked[2]).toEqual({ text: "那资兴呢？", earlierTurns: ["汝城追回了多少钱？"] });
    await state.keptAnswers.forgetPerson(supergroup.id, person.record.id);
    person.presses(answer, "📚 来源");
    const press = await double.transcript.waitFor(({ calls }) => calls("answerCallbackQuery")[1]);
    expect(press.parameters["text"]).toContain("不保留");
  });

  it("goes on with what was answered before", async () => {
    const { double, asked } = await startBot();
    const [group, supergroup] = [double.group("读报"), double.supergroup("读报")];
    const person = double.user();
    person.sends(`${TO} 汝城追回了多少钱？`, { chat: group });
    await double.transcript.waitFor(({ answers }) => answers(group)[0]);
    group.migratesTo(supergroup);
    person.sends(`${TO} 那湘潭呢？`, { chat: supergroup });
    await double.transcript.waitFor(({ answers }) => answers(supergroup)[0]);

    expect(asked[1]?.earlierTurns).toEqual(["汝城追回了多少钱？"]);
  });
});
