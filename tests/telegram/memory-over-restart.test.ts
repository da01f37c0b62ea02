/** A conversation goes on after the bot was stopped or killed. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { startBotProcess } from "./bot-process.ts";
import { answerTo, emptyState, startBot, startDouble } from "./bot-under-test.ts";

/** Of a process that is started on a busy machine. */
const PATIENCE_MS = 15_000;

describe("a follow-up", () => {
  it("knows the question before it when the bot was killed between them", async () => {
    const folder = join(await temporaryFolder(), "bot");
    const double = await startDouble();
    const first = startBotProcess(double, { folder });
    const person = double.user();
    person.sends("汝城追回了多少钱？");
    await double.transcript.waitFor(({ answers }) => answers()[0], PATIENCE_MS);
    await first.kill();
    const again = startBotProcess(double, { folder });
    person.sends("那湘潭呢？");
    await double.transcript.waitFor(({ answers }) => answers()[1], PATIENCE_MS);

    expect(again.log).toContain("asked after: 汝城追回了多少钱？");
    expect(await again.stop()).toBe(0);
  });

  it("that is asked again after a crash is not its own context", async () => {
    const state = await emptyState();
    let askedSoFar: readonly unknown[] = [];
    // The answer was made and is remembered, but never came to the ledger, by whatever it would have come there.
    const ledger: typeof state.ledger = {
      ...state.ledger,
      async record(entry) {
        if (entry.answer !== undefined && askedSoFar.length < 2) throw new Error("IO error");
        await state.ledger.record(entry);
      },
    };
    const { double, asked } = await startBot({
      ...state,
      ledger,
      takeUpIntervalMs: 50,
      polling: { longPollSeconds: 1 },
    });
    askedSoFar = asked;
    double.user().sends("汝城追回了多少钱？");
    await double.transcript.waitFor(({ answers }) => answers()[0]);

    const question = { text: "汝城追回了多少钱？", earlierTurns: [] };
    expect(asked).toEqual([question, question]);
  });

  it("has its answer, and context in this run, when the disk takes no more", async () => {
    const state = await emptyState();
    const { memory } = state;
    const full = {
      ...memory,
      remember: async (...given: Parameters<typeof memory.remember>) => {
        await memory.remember(...given);
        throw new Error("no space left on the disk");
      },
    };
    const { double, asked, log } = await startBot({
      ...state,
      memory: full,
      answerQuestion: async ({ text }) => answerTo(text),
    });
    const person = double.user();
    person.sends("汝城追回了多少钱？");
    await double.transcript.waitFor(({ answers }) => answers()[0]);
    person.sends("那湘潭呢？");
    await double.transcript.waitFor(({ answers }) => answers()[1]);

    expect(asked[1]?.earlierTurns).toEqual(["汝城追回了多少钱？"]);
    expect(log.filter(({ message }) => message === "a question is not remembered on disk")).toHaveLength(2);
  });
});
