/**
 * How much of what is sought a passage has to cover for its article to be listed by the bot's /search: for every
 * threshold the share of questions whose right article is listed, the length of the lists, and the share of questions
 * about what no page tells of whose list is empty.
 *
 *     npx tsx eval/measure-search-lists.ts --archive PATH --questions FILE --off-topic FILE
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createApp } from "../src/app.ts";
import { loadConfiguration } from "../src/config.ts";
import { readLabels } from "../src/evaluate/labels.ts";
import { createRightArticles } from "../src/evaluate/right-articles.ts";
import { createLogger } from "../src/logger.ts";
import { findArticles } from "../src/pipeline/find-articles.ts";

const { values } = parseArgs({
  options: { archive: { type: "string" }, questions: { type: "string" }, "off-topic": { type: "string" } },
});
const { archive, questions, "off-topic": offTopic } = values;
if (!archive || !questions || !offTopic) {
  process.stderr.write(
    "usage: npx tsx eval/measure-search-lists.ts --archive PATH --questions FILE --off-topic FILE\n",
  );
  process.exit(2);
}
const THRESHOLDS = [0.001, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4];
/** As `app.ts` searches for a list. */
const PASSAGES = 1_500;

const location = mkdtempSync(join(tmpdir(), "archivist-eval-"));
const app = createApp({
  configuration: loadConfiguration(process.env),
  logger: createLogger({ level: "error" }),
  location,
});
const listsOf = async (text: string) => {
  const found = await app.search({ text }, PASSAGES);
  return THRESHOLDS.map((threshold) => findArticles(found, threshold).map(({ articleId }) => articleId));
};
const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);

try {
  await app.ingest({ paths: [archive] });
  const { rightFor } = createRightArticles(await app.listArticles(), []);
  const labels = await readLabels({ questions, unanswerable: [offTopic] });
  const asked = labels.questions.flatMap((label) => {
    const right = rightFor(label);
    return right.size === 0 ? [] : [{ right, question: label.question }];
  });
  const lists: { right: ReadonlySet<string>; byThreshold: string[][] }[] = [];
  for (const { right, question } of asked) lists.push({ right, byThreshold: await listsOf(question) });
  const off: string[][][] = [];
  for (const { question } of labels.unanswerable) off.push(await listsOf(question));
  const rows = THRESHOLDS.map((threshold, index) => {
    const listed = lists.map(({ right, byThreshold }) =>
      Number((byThreshold[index] ?? []).some((id) => right.has(id))),
    );
    const lengths = lists.map(({ byThreshold }) => (byThreshold[index] ?? []).length);
    const empty = off.map((byThreshold) => Number((byThreshold[index] ?? []).length === 0));
    const offLengths = off.map((byThreshold) => (byThreshold[index] ?? []).length);
    return `| ${threshold} | ${mean(listed).toFixed(3)} | ${mean(lengths).toFixed(1)} | ${mean(empty).toFixed(2)} | ${mean(offLengths).toFixed(1)} |`;
  });
  process.stdout.write(
    [
      `${lists.length} questions, ${off.length} off the topic`,
      "| least coverage | right article listed | articles a list | off topic: empty | off topic: articles |",
      "|---|---|---|---|---|",
      ...rows,
      "",
    ].join("\n"),
  );
} finally {
  await app.close();
  rmSync(location, { recursive: true, force: true });
}
