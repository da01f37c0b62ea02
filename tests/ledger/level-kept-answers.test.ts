import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type BotState, openBotState } from "../../src/ledger/open-bot-state.ts";
import { readFeedback } from "../../src/ledger/read-feedback.ts";
import type { Answer } from "../../src/model/answer.ts";
import type { Feedback, KeptAnswer } from "../../src/model/kept-answer.ts";
import { answerTo } from "../support/quick-answers.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { writtenIn } from "./written-in.ts";

const ASKER = 4_242_424_242;

function keptAnswer(question: string, overrides: Partial<KeptAnswer> = {}): KeptAnswer {
  return {
    question,
    answer: answerTo(question),
    chatId: -100,
    messageId: 7,
    userId: ASKER,
    indexFingerprint: "abc123",
    programVersion: "0.1.0",
    ...overrides,
  };
}

async function openState(now = () => 1_000): Promise<BotState & { readonly folder: string }> {
  const folder = join(await temporaryFolder(), "bot");
  const state = await openBotState({ folder, now });
  onTestFinished(() => state.close());
  return { ...state, folder };
}

async function feedbackOf(folder: string): Promise<Feedback[]> {
  const all: Feedback[] = [];
  for await (const feedback of readFeedback(folder)) all.push(feedback);
  return all;
}

describe("kept answers", () => {
  it("are found by an id that fits a button", async () => {
    const { keptAnswers } = await openState();
    const kept = keptAnswer("汝城追回了多少钱？\u2028“&<>🀄");
    const answerId = await keptAnswers.keep(kept);

    expect(answerId).toMatch(/^[0-9a-z]{1,20}$/);
    expect(await keptAnswers.find(answerId)).toEqual(kept);
    expect(await keptAnswers.find("0000000000")).toBeUndefined();
    expect(await keptAnswers.keep(kept)).not.toBe(answerId);
  });

  it.each([
    ["zh", "zh-Hans"],
    ["en", "en"],
  ] as const)(
    "of before there were locales are worded in that of their language: %s",
    async (language, locale) => {
      const { keptAnswers } = await openState();
      const kept = keptAnswer("问？");
      const { locale: _, ...answer } = { ...kept.answer, language };
      const answerId = await keptAnswers.keep({ ...kept, answer: answer as Answer });

      expect((await keptAnswers.find(answerId))?.answer.locale).toBe(locale);
    },
  );

  it("know what stands where for a question", async () => {
    const { keptAnswers } = await openState();
    const question = { chatId: -100, messageId: 7 };
    const at = { text: "问？", userId: ASKER, message: { chatId: -100, messageId: 8 }, answerId: "a" };
    expect(await keptAnswers.placed(question)).toBeUndefined();
    await keptAnswers.place(question, { ...at, answerId: "earlier" });
    await keptAnswers.place(question, at);

    expect(await keptAnswers.placed(question)).toEqual(at);
  });

  it("take one vote a person, the last, and are exported with it while the folder is open", async () => {
    let nowMs = 1_000;
    const { keptAnswers, folder } = await openState(() => nowMs);
    const answerId = await keptAnswers.keep(keptAnswer("问？"));
    nowMs = 2_000;
    await keptAnswers.vote(answerId, ASKER, "up");
    await keptAnswers.vote(answerId, ASKER, "down", "wrong-fact");
    await keptAnswers.vote(answerId, ASKER, "down");
    await keptAnswers.vote(answerId, 43, "up");
    const feedback = await feedbackOf(folder);

    expect(feedback).toHaveLength(2);
    expect(feedback.find(({ isAsker }) => isAsker)).toMatchObject({
      vote: "down",
      reason: "wrong-fact",
      votedAtMs: 2_000,
      answeredAtMs: 1_000,
      answerId,
      kept: keptAnswer("问？"),
    });
    const voters = feedback.map(({ voter }) => voter);
    expect(new Set(voters).size).toBe(2);
    expect(voters.join(" ")).not.toContain(String(ASKER));
  });

  it("are forgotten with their votes and places, also by the disk", async () => {
    let nowMs = 1_000;
    const { keptAnswers, folder } = await openState(() => nowMs);
    const oldId = await keptAnswers.keep(keptAnswer("qwxzjkvb1937"));
    await keptAnswers.vote(oldId, ASKER, "up");
    await keptAnswers.place(
      { chatId: 1, messageId: 1 },
      { text: "zzkqyvwp4455", userId: ASKER, message: { chatId: 1, messageId: 2 } },
    );
    nowMs = 5_000;
    const newId = await keptAnswers.keep(keptAnswer("plmfygtr5826"));
    await keptAnswers.vote(newId, ASKER, "up");
    await keptAnswers.forget(5_000);

    expect(await keptAnswers.find(oldId)).toBeUndefined();
    expect(await keptAnswers.find(newId)).toBeDefined();
    expect(await keptAnswers.placed({ chatId: 1, messageId: 1 })).toBeUndefined();
    expect((await feedbackOf(folder)).map(({ answerId }) => answerId)).toEqual([newId]);
    expect(writtenIn(folder)).not.toContain("qwxzjkvb1937");
    expect(writtenIn(folder)).not.toContain("zzkqyvwp4455");
  });
});

describe("forgetting a person", () => {
  it("takes their answers and places in a chat, the votes on them and theirs on others', also from the disk", async () => {
    const { keptAnswers, chatMoves, folder } = await openState();
    const supergroup = -1_000_000_000_200;
    const keep = async (question: string, overrides: Partial<KeptAnswer> = {}) => {
      const kept = keptAnswer(question, overrides);
      const answerId = await keptAnswers.keep(kept);
      const { chatId, messageId, userId } = kept;
      const place = { text: question, userId, message: { chatId, messageId: messageId + 1 }, answerId };
      await keptAnswers.place(kept, place);
      return { answerId, kept };
    };
    const OTHER = 43;
    const inGroup = await keep("qwxzjkvb1937");
    await chatMoves.note(-100, supergroup);
    const inSupergroup = await keep("zzkqyvwp4455", { chatId: supergroup });
    const apology = { chatId: supergroup, messageId: 20 };
    const message = { chatId: supergroup, messageId: 21 };
    await keptAnswers.place(apology, { text: "hnbvtyui6642", userId: ASKER, message });
    const ofOther = await keep("plmfygtr5826", { chatId: supergroup, messageId: 30, userId: OTHER });
    const elsewhere = await keep("ghjtrewq7731", { chatId: -1000 });
    const all = [inGroup, inSupergroup, ofOther, elsewhere];
    for (const { answerId } of all)
      for (const voter of [ASKER, OTHER]) await keptAnswers.vote(answerId, voter, "up");
    await keptAnswers.forgetPerson(supergroup, ASKER);

    const found = await Promise.all(all.map(({ answerId }) => keptAnswers.find(answerId)));
    expect(found).toEqual([undefined, undefined, ofOther.kept, elsewhere.kept]);
    const placed = await Promise.all([...all.map(({ kept }) => kept), apology].map(keptAnswers.placed));
    expect(placed.map((place) => place?.text)).toEqual([
      undefined,
      undefined,
      "plmfygtr5826",
      "ghjtrewq7731",
      undefined,
    ]);
    const votes = (await feedbackOf(folder)).map(({ kept, isAsker }) => [kept.question, isAsker]);
    expect(votes).toHaveLength(3);
    expect(votes).toContainEqual(["plmfygtr5826", true]);
    expect(votes).toContainEqual(["ghjtrewq7731", true]);
    expect(votes).toContainEqual(["ghjtrewq7731", false]);
    for (const words of ["qwxzjkvb1937", "zzkqyvwp4455", "hnbvtyui6642"]) {
      expect(writtenIn(folder)).not.toContain(words);
    }
    for (const { answerId } of [inGroup, inSupergroup]) expect(writtenIn(folder)).not.toContain(answerId);
    expect(writtenIn(folder)).toContain("plmfygtr5826");

    await keptAnswers.forgetPerson("everywhere", ASKER);
    const left = await Promise.all(all.map(({ answerId }) => keptAnswers.find(answerId)));
    expect(left).toEqual([undefined, undefined, ofOther.kept, undefined]);
    expect(await keptAnswers.placed(elsewhere.kept)).toBeUndefined();
    expect((await feedbackOf(folder)).map(({ kept, isAsker }) => [kept.question, isAsker])).toEqual([
      ["plmfygtr5826", true],
    ]);
    expect(writtenIn(folder)).not.toContain("ghjtrewq7731");
  });
});

describe("readFeedback", () => {
  it("says that a folder is missing", async () => {
    await expect(feedbackOf(join(await temporaryFolder(), "none"))).rejects.toMatchObject({
      code: "path-missing",
    });
  });
});
