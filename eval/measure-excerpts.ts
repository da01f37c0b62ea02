/**
 * How often a pasted excerpt is answered with the article that prints it, and a foreign one refused: generated excerpts
 * (`eval/excerpts.ts`) put to an index through the whole line of answering.
 *
 *   npx tsx eval/measure-excerpts.ts --index DIR --foreign DIR [--summaries FILE] [--held N] [--refused N] [--seed N] [--show]
 *
 * `--foreign` is an index of other articles, `--summaries` a file of labels whose `summary_en` tell in English what is
 * printed in Chinese. `--show` prints what is not right.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createApp } from "../src/app.ts";
import { loadConfiguration } from "../src/config.ts";
import { seededRandom } from "../src/evaluate/seeded-random.ts";
import { createLogger } from "../src/logger.ts";
import { foreignExcerpts, type GeneratedExcerpt, gradeExcerpt, heldExcerpts } from "./excerpts.ts";

const { values } = parseArgs({
  options: {
    index: { type: "string" },
    foreign: { type: "string" },
    summaries: { type: "string" },
    held: { type: "string", default: "200" },
    refused: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
    show: { type: "boolean", default: false },
  },
});
const openIndex = (location: string | undefined, flag: string) => {
  if (location === undefined) throw new TypeError(`${flag} DIR is missing: an index made by ingest`);
  return createApp({
    configuration: loadConfiguration({}),
    logger: createLogger({ level: values.show ? "warn" : "error" }),
    location,
  });
};

const app = openIndex(values.index, "--index");
const foreign = openIndex(values.foreign, "--foreign");
const [articles, others] = await Promise.all([app.listArticles(), foreign.listArticles()]);
const further = (values.summaries === undefined ? [] : readFileSync(values.summaries, "utf8").split("\n"))
  .filter(Boolean)
  .flatMap((line) => (JSON.parse(line) as { summary_en?: string }).summary_en ?? []);
const random = seededRandom(Number(values.seed));
const excerpts: GeneratedExcerpt[] = [
  ...heldExcerpts(articles, Number(values.held), random),
  ...foreignExcerpts(articles, { others, further }, Number(values.refused), random),
];

const tally = new Map<string, { n: number; right: number; wrong: number; "confident wrong": number }>();
const times: number[] = [];
await app.warmUp();
for (const excerpt of excerpts) {
  const startedAt = performance.now();
  const answer = await app.answerQuestion({ text: excerpt.pasted });
  times.push(performance.now() - startedAt);
  const grade = gradeExcerpt(excerpt, answer);
  const rows =
    excerpt.articles.length > 0
      ? ["printed", `printed: ${excerpt.figures}`]
      : ["foreign", `foreign: ${excerpt.kind}`];
  for (const row of rows) {
    const counts = tally.get(row) ?? { n: 0, right: 0, wrong: 0, "confident wrong": 0 };
    tally.set(row, { ...counts, n: counts.n + 1, [grade]: counts[grade] + 1 });
  }
  if (values.show && grade !== "right")
    console.log(
      `${grade} (${excerpt.kind}; ${excerpt.figures}): ${JSON.stringify(excerpt.pasted)}\n  ${answer.status} ${answer.excerpt ?? "as a question"}: ${answer.headline ?? ""}\n  ${answer.trace.slice(0, 3).join("\n  ")}`,
    );
}
console.table(Object.fromEntries([...tally].sort(([a], [b]) => (a < b ? -1 : 1))));
const sorted = times.sort((a, b) => a - b);
const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
console.log(
  `${articles.length} articles; ${at(0.5)} ms at the median, ${at(0.95)} ms at the 95th percentile`,
);
await Promise.all([app.close(), foreign.close()]);
