import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createApp } from "../src/app.ts";
import { INSTALLATION_ROOT, loadConfiguration } from "../src/config.ts";
import { createLogger } from "../src/logger.ts";
import { ratioTable } from "./measure.ts";

/** Labelled questions over the sample that are asked. */
const QUESTIONS_ASKED = 60;

/** Median milliseconds of an answer without and with the reader, over the same questions and index. */
export async function benchReading(location: string): Promise<string> {
  const lines = readFileSync(join(INSTALLATION_ROOT, "eval/sample/questions.jsonl"), "utf8").split("\n");
  const questions = lines
    .filter(Boolean)
    .slice(0, QUESTIONS_ASKED)
    .map((line) => (JSON.parse(line) as { readonly question: string }).question);
  const rows: [string, number][] = [];
  for (const reader of ["off", "on"]) {
    const configuration = loadConfiguration({ READER: reader });
    const app = createApp({ configuration, logger: createLogger({ level: "error" }), location });
    const times: number[] = [];
    for (const text of [...questions.slice(0, 5), ...questions]) {
      const startedAt = performance.now();
      await app.answerQuestion({ text });
      times.push(performance.now() - startedAt);
    }
    await app.close();
    rows.push([
      `reader ${reader}`,
      times.slice(5).sort((a, b) => a - b)[Math.floor(questions.length / 2)] ?? 0,
    ]);
  }
  return ratioTable(`An answer, median of ${questions.length} questions over the sample`, rows);
}
