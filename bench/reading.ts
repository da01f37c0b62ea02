import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createApp } from "../src/app.ts";
import { INSTALLATION_ROOT, loadConfiguration } from "../src/config.ts";
import { createLogger } from "../src/logger.ts";
import type { Reader } from "../src/reader/reader.ts";
import { ratioTable } from "./measure.ts";

/** Labelled questions over the sample that are asked. */
const QUESTIONS_ASKED = 60;
/** Asked first, unmeasured. */
const WARM_UP = 5;

/**
 * Median milliseconds of an answer without and with the reader, over the same questions and index, and of what the reader
 * takes more, question by question, where the first windows were sure and where all were read.
 */
export async function benchReading(location: string): Promise<string> {
  const lines = readFileSync(join(INSTALLATION_ROOT, "eval/sample/questions.jsonl"), "utf8").split("\n");
  const questions = lines
    .filter(Boolean)
    .slice(0, QUESTIONS_ASKED)
    .map((line) => (JSON.parse(line) as { readonly question: string }).question);
  const without = await timeAnswers("off", questions, location);
  const withReader = await timeAnswers("on", questions, location);
  const more = questions.map((_, at) => ({
    ms: (withReader[at]?.ms ?? 0) - (without[at]?.ms ?? 0),
    calls: withReader[at]?.calls ?? 0,
    windows: withReader[at]?.windows ?? 0,
  }));
  const groups: [string, typeof more][] = [
    ["sure after the first windows", more.filter(({ calls }) => calls === 1)],
    ["all windows read", more.filter(({ calls }) => calls > 1)],
    ["answered before reading", more.filter(({ calls }) => calls === 0)],
  ];
  return [
    ratioTable(`An answer, median of ${questions.length} questions over the sample`, [
      ["reader off", median(without.map(({ ms }) => ms))],
      ["reader on", median(withReader.map(({ ms }) => ms))],
    ]),
    "| what the reader takes more | questions | median windows | median ms |",
    "|---|---|---|---|",
    ...groups.map(
      ([name, of]) =>
        `| ${name} | ${of.length} | ${median(of.map(({ windows }) => windows))} | ${median(of.map(({ ms }) => ms)).toFixed(1)} |`,
    ),
    "",
  ].join("\n");
}

async function timeAnswers(reader: "on" | "off", questions: readonly string[], location: string) {
  let [calls, windows] = [0, 0];
  const wrapReader = (real: Reader): Reader => ({
    read(question, read) {
      calls += read.length > 0 ? 1 : 0;
      windows += read.length;
      return real.read(question, read);
    },
    close: () => real.close(),
  });
  const configuration = loadConfiguration({ READER: reader });
  const logger = createLogger({ level: "error" });
  const app = createApp({ configuration, logger, location, wrapReader });
  const measured: { readonly ms: number; readonly calls: number; readonly windows: number }[] = [];
  for (const text of [...questions.slice(0, WARM_UP), ...questions]) {
    [calls, windows] = [0, 0];
    const startedAt = performance.now();
    await app.answerQuestion({ text });
    measured.push({ ms: performance.now() - startedAt, calls, windows });
  }
  await app.close();
  return measured.slice(WARM_UP);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
