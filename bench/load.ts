import { loadavg } from "node:os";
import type { BotApiDouble } from "../tests/support/bot-api/bot-api-double.ts";
import { type FollowedQuestion, followQuestions, isOver } from "./follow-questions.ts";
import { type Started, startProgramAtDouble } from "./program-at-double.ts";

export interface LoadOptions {
  readonly started: Started;
  readonly questions: readonly string[];
  readonly perSecond: number;
  readonly seconds: number;
  /** The program's ANSWERS_AT_A_TIME. */
  readonly answersAtATime: number;
  /** Messages and edits that Telegram takes in a second before it refuses with 429; without it any number. */
  readonly messagesPerSecond: number | undefined;
}

const LOOK_EVERY_MS = 50;
const SAMPLE_EVERY_SECONDS = 5;
/** When for so long nothing happens any more, what is open stays open. */
const PATIENCE_SECONDS = 70;

/**
 * Offers questions to the program at a steady pace, each of another person, and somebody's /help every second, and waits
 * until all are answered or refused.
 *
 * @param print told of Markdown: the line over time as it goes, then times, counts, and how right the positions were that
 * people were told
 */
export async function benchLoad(options: LoadOptions, print: (text: string) => void): Promise<void> {
  const { started, questions, perSecond, seconds, answersAtATime, messagesPerSecond } = options;
  const program = await startProgramAtDouble(started, {
    ANSWERS_AT_A_TIME: String(answersAtATime),
    LEDGER_BOT_ANSWERS_AT_A_TIME: String(answersAtATime),
  });
  const { double } = program;
  if (messagesPerSecond !== undefined) limitMessages(double, messagesPerSecond);
  const asked = followQuestions(double);
  const helps = followQuestions(double);
  print(
    [
      `### ${perSecond} questions a second for ${seconds} seconds${
        messagesPerSecond === undefined ? "" : `, Telegram takes ${messagesPerSecond} messages a second`
      }`,
      "",
      "| second | offered | not yet taken | in line | being answered | answered | refused |",
      "|---|---|---|---|---|---|---|",
    ].join("\n"),
  );
  let rows = 0;
  const startMs = performance.now();
  const elapsedSeconds = () => (performance.now() - startMs) / 1000;
  const isDone = () => [...asked.questions, ...helps.questions].every(isOver);

  let overSeconds = 0;
  let over = 0;
  while (elapsedSeconds() < seconds || (!isDone() && elapsedSeconds() - overSeconds < PATIENCE_SECONDS)) {
    const offeredSeconds = Math.min(elapsedSeconds(), seconds);
    while (asked.questions.length < offeredSeconds * perSecond) {
      asked.ask(questions[asked.questions.length % questions.length] ?? "");
    }
    if (helps.questions.length < offeredSeconds) helps.ask("/help");
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    asked.follow();
    helps.follow();
    const overNow = asked.questions.filter(isOver).length;
    if (overNow > over) [over, overSeconds] = [overNow, elapsedSeconds()];
    if (elapsedSeconds() < rows * SAMPLE_EVERY_SECONDS) continue;
    print(`| ${[Math.round(elapsedSeconds()), ...standOf(asked.questions)].join(" | ")} |`);
    rows += 1;
  }
  const tooManyRequests = double.transcript.calls().filter(({ status }) => status === 429).length;
  const exitCode = await program.stop();

  const waitFor = (name: string, until: (question: FollowedQuestion) => number | undefined, of = asked) =>
    `| ${name} | ${percentiles(of.questions.flatMap((each) => (until(each) ?? Number.NaN) - each.askedMs)).join(" | ")} |`;
  const told = asked.questions.flatMap((question, place) =>
    question.told.map(({ atMs, position }) => Math.abs(position - positionAt(asked.questions, place, atMs))),
  );
  const total = (of: (question: FollowedQuestion) => boolean) => asked.questions.filter(of).length;
  print(
    [
      "",
      `Offered ${asked.questions.length}: answered ${total(({ answeredMs }) => answeredMs !== undefined)}, ` +
        `refused as too many ${total(({ repliedMs }) => repliedMs !== undefined)}, ` +
        `without either ${total((question) => !isOver(question))}, ` +
        `told more than once ${total(({ tooMany }) => tooMany > 0)}; calls refused with 429: ${tooManyRequests}; ${program.complaints()}; exit code ${exitCode}; ` +
        `load of the machine ${loadavg()[0]?.toFixed(1)}.`,
      "",
      "| milliseconds from asking to | n | p50 | p95 | most |",
      "|---|---|---|---|---|",
      waitFor("the answer", ({ answeredMs }) => answeredMs),
      waitFor("the first word of it (stub)", ({ stubMs }) => stubMs),
      waitFor("the refusal", ({ repliedMs }) => repliedMs),
      waitFor("the reply to /help", ({ repliedMs }) => repliedMs, helps),
      "",
      `Positions told: ${told.length}, to ${total((each) => each.told.length > 0)} people, of them ${told.filter((error) => error <= answersAtATime).length} right, give or ` +
        `take the ${answersAtATime} that may begin while they are told; furthest from the truth ${Math.max(0, ...told)}. ` +
        `Answers begun out of turn: ${outOfTurn(asked.questions)}.`,
      "",
    ].join("\n"),
  );
}

/** Offered, not yet taken, in line, being answered, answered, refused. */
function standOf(questions: readonly FollowedQuestion[]): number[] {
  const count = (of: (question: FollowedQuestion) => boolean) => questions.filter(of).length;
  return [
    questions.length,
    count((each) => each.stubMs === undefined && !isOver(each)),
    count((each) => each.stubMs !== undefined && each.begunMs === undefined && !isOver(each)),
    count((each) => each.begunMs !== undefined && !isOver(each)),
    count(({ answeredMs }) => answeredMs !== undefined),
    count(({ repliedMs }) => repliedMs !== undefined),
  ];
}

/** Which place in line a question had at a time: of those taken and not begun, how many were asked no later. */
function positionAt(questions: readonly FollowedQuestion[], place: number, atMs: number): number {
  return questions.slice(0, place + 1).filter(({ stubMs, begunMs = Number.POSITIVE_INFINITY }) => {
    return stubMs !== undefined && begunMs > atMs;
  }).length;
}

/** Questions with which the archive was asked after one that came later; side by side does not count. */
function outOfTurn(questions: readonly FollowedQuestion[]): number {
  const begun = questions.flatMap(({ begunMs }) => begunMs ?? []);
  let latest = Number.NEGATIVE_INFINITY;
  return begun.filter((atMs) => {
    const isLate = atMs < latest - LOOK_EVERY_MS;
    latest = Math.max(latest, atMs);
    return isLate;
  }).length;
}

function percentiles(values: readonly number[]): (number | string)[] {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN);
  return sorted.length === 0 ? [0, "–", "–", "–"] : [sorted.length, at(0.5), at(0.95), at(1)];
}

/**
 * Telegram's own limits are not published to the letter; the Bots FAQ ("My bot is hitting limits") tells of about 30
 * messages a second in all.
 */
function limitMessages(double: BotApiDouble, perSecond: number): void {
  let [second, taken] = [0, 0];
  double.faults.choose((method) => {
    if (method !== "sendMessage" && method !== "editMessageText") return undefined;
    const now = Math.floor(Date.now() / 1000);
    if (now > second) [second, taken] = [now, 0];
    taken += 1;
    if (taken <= perSecond) return undefined;
    return {
      kind: "refuse",
      code: 429,
      description: "Too Many Requests: retry after 1",
      parameters: { retry_after: 1 },
    };
  });
}
