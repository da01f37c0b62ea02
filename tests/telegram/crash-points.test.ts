/** The bot is killed between any two steps of a delivery, and started again: everything is said once. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { BotApiDouble } from "../support/bot-api/bot-api-double.ts";
import type { CrashPoint } from "../support/crashing-ledger.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { startBotProcess, unfinishedIn } from "./bot-process.ts";
import { quietTime, startDouble } from "./bot-under-test.ts";

/** Of a process that is started on a busy machine. */
const PATIENCE_MS = 15_000;

/** A bot is asked, dies at the point, and runs again until nothing is left to be done. */
async function dieAndGoOn(
  crashPoint: CrashPoint,
  text: string,
): Promise<{ readonly double: BotApiDouble; readonly folder: string; readonly log: readonly string[] }> {
  const folder = join(await temporaryFolder(), "ledger");
  const double = await startDouble();
  const first = startBotProcess(double, { folder, crashPoint });
  const person = double.user();
  person.sends(text);
  expect(await first.ended).toBe("SIGKILL");
  const again = startBotProcess(double, { folder });
  // What comes after it in the same chat is answered after it: then it is done, or never will be.
  person.sends("下一个问题？");
  await double.transcript.waitFor(
    ({ answers }) => answers().find((message) => message.text?.includes("答：下一个问题")),
    PATIENCE_MS,
  );
  await quietTime();
  expect(await again.stop()).toBe(0);
  return { double, folder, log: again.log };
}

describe("a question whose bot dies", () => {
  it.each([
    { crashPoint: "claimed", stubsTooMany: 0 },
    { crashPoint: "stub-announced", stubsTooMany: 0 },
    { crashPoint: "stub-sent", stubsTooMany: 1 },
    { crashPoint: "stub-recorded", stubsTooMany: 0 },
    { crashPoint: "answer-stored", stubsTooMany: 0 },
    { crashPoint: "answer-shown", stubsTooMany: 0 },
    { crashPoint: "finished", stubsTooMany: 0 },
  ] as const)("at “$crashPoint” is answered once; stubs too many: $stubsTooMany", async (given) => {
    const { double, folder, log } = await dieAndGoOn(given.crashPoint, "汝城追回了多少钱？");
    const firstLines = double.transcript.answers().map(({ text }) => text?.split("\n")[0]);

    expect(firstLines.sort()).toEqual(["答：下一个问题？", "答：汝城追回了多少钱？"]);
    expect(double.transcript.botMessages()).toHaveLength(2 + given.stubsTooMany);
    expect(await unfinishedIn(folder)).toEqual([]);
    const mayStandTwice = log.filter((message) => message.includes("may stand twice")).length;
    expect(mayStandTwice).toBeGreaterThanOrEqual(given.stubsTooMany);
  });
});

describe("a command whose bot dies", () => {
  it.each([
    { crashPoint: "claimed", replies: 1 },
    { crashPoint: "reply-announced", replies: 0 },
    { crashPoint: "reply-sent", replies: 1 },
    { crashPoint: "finished", replies: 1 },
  ] as const)("at “$crashPoint” has $replies replies, never two", async ({ crashPoint, replies }) => {
    const { double, folder } = await dieAndGoOn(crashPoint, "/help");

    expect(double.transcript.answers()).toHaveLength(1 + replies);
    expect(await unfinishedIn(folder)).toEqual([]);
  });
});
