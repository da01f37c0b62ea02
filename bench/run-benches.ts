/**
 * `npm run bench`: where time goes in indexing and answering. `npm run bench -- load` and `npm run bench -- memory`: the
 * bot as a process at the Bot API double. `--index DIR` is an index of one's own, `--questions FILE` has JSON lines with a
 * `question`; without them it is the sample's. `--bot-only`: no archive at all, given answers.
 */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { INSTALLATION_ROOT } from "../src/config.ts";
import { benchLoad } from "./load.ts";
import { benchMemory } from "./memory.ts";
import type { Started } from "./program-at-double.ts";
import { benchStages } from "./stages.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    index: { type: "string" },
    questions: { type: "string", default: join(INSTALLATION_ROOT, "eval/sample/questions.jsonl") },
    "per-second": { type: "string", default: "50" },
    seconds: { type: "string", default: "60" },
    "messages-per-second": { type: "string" },
    "answers-at-a-time": { type: "string", default: "4" },
    "bot-only": { type: "boolean", default: false },
    total: { type: "string", default: "10000" },
    "without-reader": { type: "boolean", default: false },
    "warm-up": { type: "string", default: "2000" },
  },
});
const [bench = "stages"] = positionals;
const index = values.index === undefined ? undefined : resolve(values.index);
const started: Started = values["bot-only"] ? "bot" : { index };
const print = (text: string) => void process.stdout.write(`${text}\n`);

function questions(): string[] {
  const lines = readFileSync(values.questions, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => (JSON.parse(line) as { readonly question: string }).question);
}

if (bench === "stages") await benchStages(index, print);
else if (bench === "load") {
  const limit = values["messages-per-second"];
  await benchLoad(
    {
      started,
      questions: questions(),
      perSecond: Number(values["per-second"]),
      seconds: Number(values.seconds),
      answersAtATime: Number(values["answers-at-a-time"]),
      messagesPerSecond: limit === undefined ? undefined : Number(limit),
    },
    print,
  );
} else if (bench === "memory")
  await benchMemory(
    {
      started,
      questions: questions(),
      total: Number(values.total),
      warmUp: Number(values["warm-up"]),
      hasReader: !values["without-reader"],
    },
    print,
  );
else throw new TypeError(`There is no bench "${bench}": stages, load or memory`);
