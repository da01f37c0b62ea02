/**
 * The experiments behind the weights of the legs and the length of a passage: recall at 1 of our fusion with other
 * weights, or with passages of another length. The command `eval` scores what is set.
 *
 *     npx tsx eval/score-retrieval.ts --archive PATH --questions FILE [--weights '{"dense":1,…}']… [--passage-tokens N]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createApp } from "../src/app.ts";
import { loadConfiguration } from "../src/config.ts";
import { createLogger } from "../src/logger.ts";
import type { LegScores } from "../src/model/retrieval.ts";
import { RANKING_WEIGHTS } from "../src/retrieve/ranking-weights.ts";

const { values } = parseArgs({
  options: {
    archive: { type: "string" },
    questions: { type: "string" },
    weights: { type: "string", multiple: true, default: [] },
    limit: { type: "string", default: "400" },
    "passage-tokens": { type: "string", default: "200" },
  },
});
const { archive, questions } = values;
if (!archive || !questions) {
  process.stderr.write("usage: npx tsx eval/score-retrieval.ts --archive PATH --questions FILE\n");
  process.exit(2);
}

const location = mkdtempSync(join(tmpdir(), "archivist-eval-"));
const lines = ["| weights | questions | n | R@1 | R@5 | MRR@10 |", "|---|---|---|---|---|---|"];
/** Scores one set of weights; the first call indexes the archive. */
async function score(name: string, legs?: LegScores): Promise<void> {
  const app = createApp({
    configuration: loadConfiguration(process.env),
    logger: createLogger({ level: "error" }),
    location,
    passageTokens: Number(values["passage-tokens"]),
    ...(legs ? { rankingWeights: { ...RANKING_WEIGHTS.zh, legs } } : {}),
  });
  try {
    const { summary } = await app.evaluate({
      ingest: { paths: [archive as string] },
      labels: { questions: questions as string },
      options: { parts: ["legs"], limit: Number(values.limit) },
    });
    for (const { questions: group, system, metrics } of summary.retrieval) {
      if (system !== "ours" || !/^(?:all|language)/.test(group)) continue;
      const { recallAt1, recallAt5, mrrAt10 } = metrics;
      const figures = [recallAt1, recallAt5, mrrAt10].map(({ mean }) => mean.toFixed(3));
      lines.push(`| ${[name, group, recallAt1.n, ...figures].join(" | ")} |`);
    }
  } finally {
    await app.close();
  }
}

try {
  await score("as set");
  for (const json of values.weights) {
    await score(json, { dense: 0, lexical: 0, bridge: 0, pinyin: 0, ...JSON.parse(json) });
  }
} finally {
  rmSync(location, { recursive: true, force: true });
}
process.stdout.write(`${lines.join("\n")}\n`);
