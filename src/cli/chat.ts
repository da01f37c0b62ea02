import { createInterface } from "node:readline/promises";
import type { AnswerQuestion } from "../model/archive.ts";
import { renderPlain } from "../render/render-plain.ts";
import type { Output } from "./output.ts";

/** Earlier questions that a follow-up may lean on. */
const REMEMBERED_TURNS = 4;

export interface ChatDependencies {
  readonly answerQuestion: AnswerQuestion;
  readonly output: Output;
  readonly input: NodeJS.ReadableStream;
  readonly signal: AbortSignal;
}

/** A conversation in the terminal, a question a line, until the input ends or the signal comes. */
export async function chat({ answerQuestion, output, input, signal }: ChatDependencies): Promise<void> {
  output.note(
    "Ask a question, one a line; Ctrl-D ends. With TELEGRAM_BOT_TOKEN set, start runs the Telegram bot instead.",
  );
  const lines = createInterface({ input, terminal: false });
  signal.addEventListener("abort", () => lines.close(), { once: true });
  const turns: string[] = [];
  for await (const line of lines) {
    const text = line.trim();
    if (text === "") continue;
    const question = { text, earlierTurns: turns.slice(-REMEMBERED_TURNS) };
    output.result(`${renderPlain(await answerQuestion(question, { audience: "private" }))}\n`);
    turns.push(text);
  }
}
