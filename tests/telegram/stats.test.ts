import { describe, expect, it } from "vitest";
import { createBotStatistics } from "../../src/telegram/bot-statistics.ts";
import { createUploadFolder } from "../../src/upload-folder.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { answerTo, heldArchive, startBotAt, startDouble } from "./bot-under-test.ts";

const MINUTE_MS = 60_000;

describe("/stats", () => {
  async function startCounted(options: Parameters<typeof startBotAt>[1] = {}, language_code = "en") {
    const double = await startDouble();
    const admin = double.user({ language_code });
    const bot = await startBotAt(double, {
      administration: {
        adminIds: [admin.record.id],
        uploads: createUploadFolder(await temporaryFolder()),
        archivePaths: () => [],
        ingest: () => Promise.reject(new Error("nothing is to be ingested")),
      },
      ...options,
    });
    const stats = async (): Promise<string> => {
      const before = double.transcript.answers(admin.chat).length;
      admin.sends("/stats");
      const { text } = await double.transcript.waitFor(({ answers }) => answers(admin.chat)[before]);
      return text ?? "";
    };
    return { ...bot, admin, stats };
  }

  it("tells what became of the questions, from how many people and chats, and what they think", async () => {
    const { double, stats } = await startCounted({
      async answerQuestion({ text }) {
        if (text.startsWith("坏")) throw new Error("broken");
        if (text.startsWith("近")) return answerTo(text, { status: "closest", headline: "" });
        if (text.startsWith("无")) return answerTo(text, { status: "not-found", citations: [] });
        return answerTo(text);
      },
    });
    const [one, other, group] = [
      double.user({ first_name: "Anna" }),
      double.user(),
      double.supergroup("读报"),
    ];
    for (const text of ["好一？", "近一？", "无一？", "坏一？"]) one.sends(text);
    other.sends(`@${double.bot.username} 好二？`, { chat: group });
    const answer = await double.transcript.waitFor(({ answers }) => answers(group)[0]);
    await double.transcript.waitFor(({ answers }) => answers(one.chat)[3]);
    one.presses(answer, "👎");
    other.presses(answer, "👍");
    await double.transcript.waitFor(({ calls }) => calls("answerCallbackQuery")[1]?.status);
    const text = await stats();

    expect(text).toContain("Questions since then: 5");
    expect(text).toContain("• answered: 2\n• closest: 1\n• not found: 1\n• failed: 1");
    expect(text).toContain("Asked by 2 people in 2 chats");
    expect(text).toContain("👍 1, 👎 1");
    expect(text).toMatch(/p50 \d+\.\d s, p95 \d+\.\d s \(5 questions\)/);
    expect(text).toContain("1204 articles of 3 files, 3456 passages; index abc123");
    expect(text).toMatch(/Memory: \d{2,} MB/);
    expect(text).not.toMatch(/Anna|好|坏/);
  });

  it("tells who is in line now, in Chinese", async () => {
    const { answerQuestion, release } = heldArchive();
    const { double, asked, stats } = await startCounted(
      { answerQuestion, line: { answersAtATime: 2 } },
      "zh",
    );
    for (let count = 0; count < 5; count += 1) double.user().sends("问题？");
    await double.transcript.waitFor(({ botMessages }) => botMessages()[4]);
    const text = await stats();
    release();

    expect(asked).toHaveLength(2);
    expect(text).toContain("现在：2 个在回答，3 个在排队");
    expect(text).toContain("最近一小时没有提问");
  });

  it("apologises when the archive cannot tell its state", async () => {
    const { log, stats } = await startCounted({
      readStatus: () => Promise.reject(new Error("broken index")),
    });

    expect(await stats()).toBe("Sorry, that went wrong. The log of the bot says why.");
    expect(log.filter(({ level }) => level === "error")).toHaveLength(1);
  });
});

describe("statistics of answer times", () => {
  it("are right within two figures, and forget after an hour", () => {
    let nowMs = 1_700_000_000_000;
    const statistics = createBotStatistics({ now: () => nowMs });
    for (let count = 1; count <= 100; count += 1) statistics.noteOutcome("answered", count * 100);
    const { answerTime } = statistics.read();
    expect(answerTime.answers).toBe(100);
    expect((answerTime.p50Ms ?? 0) / 5_000).toBeCloseTo(1, 1);
    expect((answerTime.p95Ms ?? 0) / 9_500).toBeCloseTo(1, 1);

    nowMs += 50 * MINUTE_MS;
    statistics.noteOutcome("failed", 0);
    expect(statistics.read().answerTime.answers).toBe(101);
    nowMs += 15 * MINUTE_MS;
    expect(statistics.read().answerTime.answers).toBe(1);
    nowMs += 60 * MINUTE_MS;
    expect(statistics.read().answerTime).toEqual({ answers: 0 });
    expect(statistics.read().questions).toMatchObject({ answered: 100, failed: 1 });
  });
});
