import type { BotApiDouble } from "../tests/support/bot-api/bot-api-double.ts";
import { type FollowedQuestion, followQuestions, isOver } from "./follow-questions.ts";
import { startProgramAtDouble } from "./program-at-double.ts";

export interface MemoryOptions {
  /** Index to ask; without it the sample. */
  readonly index: string | undefined;
  readonly questions: readonly string[];
  /** Asked after the warm-up. */
  readonly total: number;
}

/** As many conversations as the bot remembers: what it holds by design is then full. */
const WARM_UP_QUESTIONS = 2_000;
const MEASURED_EVERY = 1_000;
/** Open at any moment: more than are answered at a time, less than the line takes. */
const ASKED_AT_ONCE = 16;
/** Of the answers every so many is pressed on, its question edited, and the next one typed in inline mode as well. */
const MORE_EVERY = 10;
const LOOK_EVERY_MS = 5;
/** By which the heap may differ from what it was after the warm-up. */
const BAR = 0.15;

/**
 * Keeps asking the program, each question as another person, and looks at its memory in between, when nothing is under way.
 *
 * @param print told of Markdown: what it holds after so many questions, and whether the heap kept to the bar
 */
export async function benchMemory(
  { index, questions, total }: MemoryOptions,
  print: (text: string) => void,
): Promise<void> {
  const program = await startProgramAtDouble(index, {
    // Presses and edits count as well.
    QUESTIONS_PER_MINUTE: "1000",
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

  print(
    "### Memory of the program\n\n| questions | heap MB | of warm | buffers MB | resident MB | seconds |",
  );
  print("|---|---|---|---|---|---|");
  const startMs = performance.now();
  let warmHeap: number | undefined;
  let furthest = 0;
  for (let count = MEASURED_EVERY; count <= WARM_UP_QUESTIONS + total; count += MEASURED_EVERY) {
    await askUntil(count);
    const { heapUsed, external, rss } = await program.memory();
    if (count >= WARM_UP_QUESTIONS) warmHeap ??= heapUsed;
    const ofWarm = warmHeap === undefined ? undefined : heapUsed / warmHeap;
    furthest = Math.max(furthest, Math.abs((ofWarm ?? 1) - 1));
    const seconds = Math.round((performance.now() - startMs) / 1000);
    print(
      `| ${[count, megabytes(heapUsed), ofWarm?.toFixed(3) ?? "–", megabytes(external), megabytes(rss), seconds].join(" | ")} |`,
    );
  }
  const exitCode = await program.stop();
  const share = (value: number) => `${(value * 100).toFixed(1)} %`;
  print(
    `\nThe heap differed by at most ${share(furthest)} over ${total} questions after a warm-up of ${WARM_UP_QUESTIONS} ` +
      `(bar ${share(BAR)}, ${furthest <= BAR ? "met" : "missed"}). Warnings and errors logged: ` +
      `${program.complaints.length}. Exit code ${exitCode}.\n`,
  );
}

/** True while a call of the bot's is under way, its long poll left aside. */
function isCalled({ transcript }: BotApiDouble): boolean {
  return transcript.calls().some(({ status }) => status === undefined);
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}
