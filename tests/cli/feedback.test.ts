import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openBotState } from "../../src/ledger/open-bot-state.ts";
import { answerTo, RUCHENG } from "../support/quick-answers.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { jsonLines, runArchivist } from "./run-archivist.ts";

const TOKEN = "7000001:double-token";
const ASKER = 4_242_424_242;
const environment = { TELEGRAM_BOT_TOKEN: TOKEN };

/** A folder in which a bot runs whose answer was voted on by the asker and another person. */
async function folderWithVotes(): Promise<string> {
  const cwd = await temporaryFolder();
  const { keptAnswers, close } = await openBotState({ folder: join(cwd, "data/bot/7000001") });
  onTestFinished(close);
  const question = "汝城追回了多少钱？";
  const answerId = await keptAnswers.keep({
    question,
    earlierTurns: ["资兴追回了多少钱？"],
    answer: answerTo(question),
    chatId: -100,
    messageId: 7,
    userId: ASKER,
    indexFingerprint: "abc123",
    programVersion: "0.1.0",
  });
  await keptAnswers.vote(answerId, ASKER, "up");
  await keptAnswers.vote(answerId, 5, "down", "missing-article");
  return cwd;
}

describe("feedback export", () => {
  it("prints every vote with what evaluation needs, and nobody's name or number, while the bot runs", async () => {
    const cwd = await folderWithVotes();
    const { code, stdout } = await runArchivist(["feedback", "export", "--json"], { cwd, environment });
    const lines = jsonLines<Record<string, unknown>>(stdout);

    expect(code).toBe(0);
    expect(lines.find(({ vote }) => vote === "up")).toEqual({
      id: expect.stringMatching(/^[0-9a-z]+-[0-9a-f]{16}$/),
      question: "汝城追回了多少钱？",
      earlier_turns: ["资兴追回了多少钱？"],
      lang: "zh",
      articles: [RUCHENG.articleId],
      evidence: RUCHENG.quote,
      vote: "up",
      status: "answered",
      headline: "答：汝城追回了多少钱？",
      cited: [RUCHENG.articleId],
      quotes: [RUCHENG.quote],
      voter: expect.stringMatching(/^[0-9a-f]{16}$/),
      isAsker: true,
      answeredAt: expect.stringMatching(/^\d{4}-/),
      votedAt: expect.stringMatching(/^\d{4}-/),
      indexFingerprint: "abc123",
      programVersion: "0.1.0",
    });
    const down = lines.find(({ vote }) => vote === "down");
    expect(down).toMatchObject({ reason: "missing-article", isAsker: false, cited: [RUCHENG.articleId] });
    expect(down).not.toHaveProperty("articles");
    expect(stdout).not.toContain(String(ASKER));
    const inWords = await runArchivist(["feedback", "export"], { cwd, environment });
    expect(inWords.stdout).toContain("down · missing-article · 汝城追回了多少钱？ · 答：汝城追回了多少钱？");
  });

  it("says what is missing", async () => {
    const cwd = await temporaryFolder();
    const withoutToken = await runArchivist(["feedback", "export"], { cwd });
    expect(withoutToken).toMatchObject({ code: 2, stdout: "" });
    expect(withoutToken.stderr).toContain("TELEGRAM_BOT_TOKEN is not set");
    const withoutFolder = await runArchivist(["feedback", "export"], { cwd, environment });
    expect(withoutFolder.stderr).toContain(join("data/bot", "7000001"));
    expect((await runArchivist(["feedback", "import"], { cwd, environment })).code).toBe(2);
  });
});
