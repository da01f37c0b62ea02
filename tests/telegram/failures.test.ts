import { pino } from "pino";
import { describe, expect, it } from "vitest";
import type { TelegramLogger } from "../../src/telegram/telegram-logger.ts";
import { answerTo, quietTime, startBot, startBotAt, startDouble } from "./bot-under-test.ts";

describe("when answering fails", () => {
  it.each([
    { question: "汝城追回了多少钱？", says: "抱歉" },
    { question: "How much did Rucheng recover?", says: "Sorry" },
  ])(
    "one friendly message answers “$question”, and the log has the error once",
    async ({ question, says }) => {
      const { double, log } = await startBot({
        answerQuestion: () => Promise.reject(new TypeError("cannot read properties of undefined")),
      });
      double.user().sends(question);
      const reply = await double.transcript.waitFor(({ answers }) => answers()[0]);
      await quietTime(50);

      expect(reply.text).toContain(says);
      expect(reply.text).not.toMatch(/undefined|TypeError|at /);
      expect(double.transcript.answers()).toHaveLength(1);
      const errors = log.filter(({ level }) => level === "error");
      expect(errors).toHaveLength(1);
      expect(errors[0]?.fields["error"]).toMatchObject({
        name: "TypeError",
        stack: expect.stringContaining("failures"),
      });
    },
  );

  it("the next question is answered as if nothing had been", async () => {
    let calls = 0;
    const { double, asked } = await startBot({
      answerQuestion: async ({ text }) => {
        calls += 1;
        if (calls === 1) throw new Error("once");
        return answerTo(text);
      },
    });
    const person = double.user();
    person.sends("第一问？");
    await double.transcript.waitFor(({ answers }) => answers()[0]);
    person.sends("第二问？");
    const reply = await double.transcript.waitFor(({ answers }) => answers()[1]);

    expect(reply.text).toContain("答：第二问");
    expect(asked[1]?.earlierTurns).toEqual([]);
  });

  it("an answer that takes too long is given up, and its signal aborted", async () => {
    let signal: AbortSignal | undefined;
    const { double } = await startBot({
      answerTimeoutMs: 60,
      answerQuestion: (_question, options) => {
        signal = options?.signal;
        return new Promise(() => {});
      },
    });
    double.user().sends("慢问题？");
    const reply = await double.transcript.waitFor(({ answers }) => answers()[0]);

    expect(reply.text).toContain("时间太长");
    expect(signal?.aborted).toBe(true);
  });
});

describe("the log", () => {
  it("never holds the token or what people wrote, whatever fails", async () => {
    const lines: string[] = [];
    const logger: TelegramLogger = pino({ level: "trace" }, { write: (line: string) => lines.push(line) });
    const double = await startDouble();
    await startBotAt(double, {
      logger,
      retry: { firstPauseMs: 5, maxElapsedMs: 60 },
      answerQuestion: async ({ text }) => {
        if (text.includes("失败")) throw new Error(`request to /bot${double.token}/x failed`);
        return answerTo(text);
      },
    });
    double.faults.next("getUpdates", { kind: "drop" }, 2);
    double.faults.next("sendMessage", { kind: "drop" }, 20);
    const person = double.user();
    person.sends("秘密的问题？");
    await double.transcript.waitFor(({ calls }) => (calls("sendMessage").length >= 2 ? true : undefined));
    await quietTime(200);
    person.sends("失败的问题？");
    await double.transcript.waitFor(() => (lines.join("").includes("question failed") ? true : undefined));
    await quietTime();

    const written = lines.join("");
    expect(written).toContain("update could not be handled");
    expect(written).not.toContain(double.token);
    expect(written).not.toContain("double-token");
    expect(written).not.toContain("秘密");
    expect(written).toContain("[token]");
  });
});
