import type { BotApiDouble } from "../tests/support/bot-api/bot-api-double.ts";
import { type FollowedQuestion, followQuestions, isOver } from "./follow-questions.ts";
import { type Started, startProgramAtDouble } from "./program-at-double.ts";

export interface MemoryOptions {
  readonly started: Started;
  readonly questions: readonly string[];
  /** Asked after the warm-up. */
  readonly total: number;
  /** Asked before the first measurement. */
  readonly warmUp: number;
  /** Without the reader answers take less time; the heap is JavaScript's, and the reader's model holds none of it. */
  readonly hasReader: boolean;
}

/** As many as the bot remembers conversations: what it holds by design is then full. */
const MEASUREMENTS = 5;
/** The limits count in windows of a minute, so that what they hold depends on the pace. */
const REST_MS = 62_000;
/** Open at any moment: more than are answered at a time, less than the line takes. */
const ASKED_AT_ONCE = 16;
/** Of the answers every so many is pressed on, its question edited, and the next one typed in inline mode as well. */
const MORE_EVERY = 10;
const LOOK_EVERY_MS = 5;
/** By which the heap at rest may differ from what it was after the warm-up. */
const BAR = 0.15;

/**
 * Keeps asking the program, each question as another person, and looks at its memory in between, when nothing is under way.
 *
 * @param print told of Markdown: what it holds after so many questions, and whether the heap kept to the bar
 */
export async function benchMemory(
  { started, questions, total, warmUp, hasReader }: MemoryOptions,
  print: (text: string) => void,
): Promise<void> {
  const program = await startProgramAtDouble(started, {
    // Presses and edits count as well.
    QUESTIONS_PER_MINUTE: "1000",
    READER: hasReader ? "on" : "off",
  });
  const { double } = program;
  const asked = followQuestions(double);
  let open: FollowedQuestion[] = [];
  const look = async () => {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    asked.follow();
    for (const question of open.filter(isOver)) doMore(question, asked.questions.indexOf(question));
    open = open.filter((question) => !isOver(question));
  };
  const doMore = ({ person, message, answer }: FollowedQuestion, number: number) => {
    const next = questions[(number + 1) % questions.length] ?? "";
    const buttons = answer?.reply_markup?.inline_keyboard.flat().filter((each) => each.callback_data) ?? [];
    if (number % MORE_EVERY === 0 && answer !== undefined) {
      person.presses(answer, buttons[number % buttons.length]?.text ?? "");
    }
    if (number % MORE_EVERY === 1) person.edits(message, next);
    if (number % MORE_EVERY === 2) person.types(next);
  };
  const askUntil = async (count: number) => {
    while (asked.questions.length < count || open.length > 0) {
      while (asked.questions.length < count && open.length < ASKED_AT_ONCE) {
        open.push(asked.ask(questions[asked.questions.length % questions.length] ?? ""));
      }
      await look();
    }
    while (double.pendingUpdateCount > 0 || isCalled(double)) await look();
  };

  const name = started === "bot" ? "bot" : "program";
  const columns = ["questions", "at rest", "of warm", "at once", "buffers", "resident", "seconds"];
  print(`### Memory of the ${name}: its heap, and what else it holds, in MB\n`);
  print(`| ${columns.join(" | ")} |\n|${"---|".repeat(columns.length)}`);
  const startMs = performance.now();
  let warmHeap: number | undefined;
  let furthest = 0;
  for (let count = warmUp; count <= warmUp + total; count += Math.ceil(total / MEASUREMENTS)) {
    await askUntil(count);
    const atOnce = await program.memory();
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    const { heapUsed, external, rss } = await program.memory();
    warmHeap ??= heapUsed;
    furthest = Math.max(furthest, Math.abs(heapUsed / warmHeap - 1));
    const [rest, once, buffers, resident] = [heapUsed, atOnce.heapUsed, external, rss].map(megabytes);
    const seconds = Math.round((performance.now() - startMs) / 1000);
    const row = [count, rest, (heapUsed / warmHeap).toFixed(3), once, buffers, resident, seconds];
    print(`| ${row.join(" | ")} |`);
  }
  const exitCode = await program.stop();
  const share = (value: number) => `${(value * 100).toFixed(1)} %`;
  print(
    `\nAt rest the heap differed by at most ${share(furthest)} over ${total} questions after a warm-up of ${warmUp} ` +
      `(bar ${share(BAR)}, ${furthest <= BAR ? "met" : "missed"}); ` +
      `${program.complaints()}; exit code ${exitCode}.\n`,
  );
}

/** True while a call of the bot's is under way, its long poll left aside. */
function isCalled({ transcript }: BotApiDouble): boolean {
  return transcript.calls().some(({ status }) => status === undefined);
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}
