/**
 * The bar of delivery: while 200 people ask 1,000 questions, three in ten calls fail, connections are refused now and
 * then, and the bot is killed twice. No answer may be lost or said twice; only a stub may stand twice, and only where
 * its response was lost.
 */
import { join } from "node:path";
import { expect, it } from "vitest";
import { seededRandom } from "../../src/evaluate/seeded-random.ts";
import type { BotApiDouble } from "../support/bot-api/bot-api-double.ts";
import type { Fault } from "../support/bot-api/faults.ts";
import type { MessageRecord } from "../support/bot-api/records.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { startBotProcess, unfinishedIn } from "./bot-process.ts";
import { quietTime, startDouble } from "./bot-under-test.ts";

const PEOPLE = 200;
const QUESTIONS_EACH = 5;
const KILLED_AT_ANSWERS = [300, 650];
const TIME_LIMIT_MS = 120_000;
const REFUSING_MS = { every: 1_500, long: 80 };

/** Shares of all calls. The first four are refused before Telegram acts, the last is carried out and never told. */
const FAULTS: readonly { readonly name: string; readonly share: number; readonly fault: Fault }[] = [
  {
    name: "429",
    share: 0.05,
    fault: {
      kind: "refuse",
      code: 429,
      description: "Too Many Requests: retry after 1",
      parameters: { retry_after: 1 },
    },
  },
  { name: "500", share: 0.05, fault: { kind: "refuse", code: 500, description: "Internal Server Error" } },
  { name: "502", share: 0.05, fault: { kind: "refuse", code: 502, description: "Bad Gateway" } },
  {
    name: "502 of a gateway",
    share: 0.05,
    fault: { kind: "respond", status: 502, body: "<html>502 Bad Gateway</html>" },
  },
  { name: "response lost", share: 0.1, fault: { kind: "lose-response" } },
];
/** Accepted and told, but late: no fault, and it mixes up the order of things. */
const LATE = { share: 0.1, longestMs: 150 };

it(
  "loses no answer and says none twice while calls fail and the bot is killed",
  async () => {
    const double = await startDouble();
    const counts = injectFaults(double, seededRandom(20260808));
    const folder = join(await temporaryFolder(), "ledger");
    const questions = ask(double);
    const refusing = refuseNowAndThen(double);

    const killedAtMs: number[] = [];
    const start = () => startBotProcess(double, { folder, messageGapMs: 1 });
    let bot = start();
    const log: string[][] = [bot.log];
    for (const answers of KILLED_AT_ANSWERS) {
      await untilAnswers(double, answers);
      await bot.kill();
      killedAtMs.push(Date.now());
      bot = start();
      log.push(bot.log);
    }
    await untilAnswers(double, questions.length);
    await quietTime(1_000);
    const refusals = await refusing.end();
    expect(await bot.stop()).toBe(0);

    const said = new Map<string, MessageRecord[]>();
    for (const message of double.transcript.answers()) {
      const key = `${message.chat.id}/${message.reply_to_message?.message_id}`;
      said.set(key, [...(said.get(key) ?? []), message]);
    }
    const answersOf = (question: MessageRecord) =>
      (said.get(`${question.chat.id}/${question.message_id}`) ?? []).filter((message) =>
        message.text?.startsWith(`答：${question.text}`),
      ).length;
    const lost = questions.filter((question) => answersOf(question) === 0).length;
    const doubled = questions.filter((question) => answersOf(question) > 1).length;
    const stubs = stubsTooMany(double, killedAtMs);

    const faulty = [...counts.faults.values()].reduce((sum, count) => sum + count, 0);
    process.stdout.write(
      [
        `fault run: ${questions.length} questions of ${PEOPLE} people; ${counts.calls} calls, ${faulty} of them faulty ` +
          `(${((100 * faulty) / counts.calls).toFixed(1)} %: ${[...counts.faults].map(([name, count]) => `${name} ${count}`).join(", ")}), ` +
          `connections refused ${refusals} times, killed ${killedAtMs.length} times`,
        `  answers lost ${lost}, doubled ${doubled}; stubs doubled: ${stubs.responseLost} by a lost response, ` +
          `${stubs.cutByKill} by a kill before the response, ${stubs.unexplained} otherwise\n`,
      ].join("\n"),
    );
    expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
    expect(stubs.unexplained).toBe(0);
    expect(double.transcript.answers()).toHaveLength(questions.length);
    expect(double.transcript.botMessages()).toHaveLength(
      questions.length + stubs.responseLost + stubs.cutByKill,
    );
    expect(await unfinishedIn(folder)).toEqual([]);
    expect(log.flat().filter((message) => message === "update could not be handled")).toEqual([]);
    expect(faulty / counts.calls).toBeGreaterThan(0.27);
    expect(answeredOutOfOrder(double)).toBe(0);
  },
  TIME_LIMIT_MS,
);

function injectFaults(double: BotApiDouble, random: () => number) {
  const counts = { calls: 0, faults: new Map<string, number>() };
  double.faults.choose(() => {
    counts.calls += 1;
    let drawn = random();
    for (const { name, share, fault } of FAULTS) {
      if (drawn < share) {
        counts.faults.set(name, (counts.faults.get(name) ?? 0) + 1);
        return fault;
      }
      drawn -= share;
    }
    return drawn < LATE.share ? { kind: "delay", delayMs: random() * LATE.longestMs } : undefined;
  });
  return counts;
}

/** Everybody asks once, then everybody again: all of it waits at Telegram, in this order. */
function ask(double: BotApiDouble): MessageRecord[] {
  const people = Array.from({ length: PEOPLE }, () => double.user());
  return Array.from({ length: QUESTIONS_EACH }, (_, round) =>
    people.map((person) => person.sends(`${person.record.id}的第${round + 1}问？`)),
  ).flat();
}

function refuseNowAndThen(double: BotApiDouble): { end(): Promise<number> } {
  let isOver = false;
  const run = async () => {
    let refusals = 0;
    while (!isOver) {
      const acceptAgain = await double.refuseConnections();
      await quietTime(REFUSING_MS.long);
      await acceptAgain();
      refusals += 1;
      await quietTime(REFUSING_MS.every);
    }
    return refusals;
  };
  const refusals = run();
  return {
    end() {
      isOver = true;
      return refusals;
    },
  };
}

async function untilAnswers(double: BotApiDouble, count: number): Promise<void> {
  const startMs = Date.now();
  while (double.transcript.answers().length < count) {
    if (Date.now() - startMs > TIME_LIMIT_MS / 2) {
      throw new Error(
        `${double.transcript.answers().length} answers, not ${count}, within ${TIME_LIMIT_MS / 2} ms`,
      );
    }
    await quietTime(50);
  }
}

/** Why more stubs were carried out than questions asked, from the calls: by what stood between two for one question. */
function stubsTooMany(double: BotApiDouble, killedAtMs: readonly number[]) {
  const sends = new Map<string, { readonly status: number; readonly atMs: number }[]>();
  for (const { parameters, status, atMs } of double.transcript.calls("sendMessage")) {
    if (status !== 200 && status !== 0) continue;
    const reply = parameters["reply_parameters"] as { readonly message_id: number };
    const key = `${parameters["chat_id"]}/${reply.message_id}`;
    sends.set(key, [...(sends.get(key) ?? []), { status, atMs }]);
  }
  const counted = { responseLost: 0, cutByKill: 0, unexplained: 0 };
  for (const carriedOut of sends.values()) {
    for (const [index, { status, atMs }] of carriedOut.slice(0, -1).entries()) {
      const nextAtMs = carriedOut[index + 1]?.atMs ?? 0;
      if (status === 0) counted.responseLost += 1;
      else if (killedAtMs.some((killedMs) => atMs <= killedMs && killedMs <= nextAtMs))
        counted.cutByKill += 1;
      else counted.unexplained += 1;
    }
  }
  return counted;
}

/** Chats in which an answer came before that to an earlier question. */
function answeredOutOfOrder(double: BotApiDouble): number {
  const lastQuestion = new Map<number, number>();
  const outOfOrder = new Set<number>();
  for (const { chat, reply_to_message } of double.transcript.answers()) {
    const question = reply_to_message?.message_id ?? 0;
    if (question < (lastQuestion.get(chat.id) ?? 0)) outOfOrder.add(chat.id);
    lastQuestion.set(chat.id, question);
  }
  return outOfOrder.size;
}
