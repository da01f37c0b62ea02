/**
 * Article-level recall@1, recall@5 and MRR@10 of every leg alone, of plain reciprocal rank fusion, and of our fusion.
 *
 *     npx tsx eval/score-retrieval.ts --archive PATH --questions FILE.jsonl [--weights '{"dense":1,…}'] [--limit N]
 *
 * The archive is pages, or articles as JSON lines. The right articles of a question are those it names (`articles`,
 * `also_ok`, `doc`); of segmented pages, those that hold its `evidence`.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createApp } from "../src/app.ts";
import { loadConfiguration } from "../src/config.ts";
import { createLogger } from "../src/logger.ts";
import type { LegScores, RetrievedPassage } from "../src/model/retrieval.ts";

interface LabelledQuestion {
  readonly question: string;
  readonly lang?: string;
  readonly articles?: readonly string[];
  readonly also_ok?: readonly string[];
  readonly doc?: string;
  readonly evidence?: string;
}

const { values } = parseArgs({
  options: {
    archive: { type: "string" },
    questions: { type: "string" },
    weights: { type: "string", multiple: true, default: [] },
    limit: { type: "string", default: "400" },
    "passage-tokens": { type: "string", default: "200" },
  },
});
if (!values.archive || !values.questions) {
  process.stderr.write("usage: npx tsx eval/score-retrieval.ts --archive PATH --questions FILE\n");
  process.exit(2);
}

const LEGS = ["dense", "lexical", "bridge", "pinyin"] as const;
/** Reciprocal rank fusion's constant. Source: Cormack, Clarke and Büttcher, SIGIR 2009. */
const RRF_CONSTANT = 60;

const weightSets: Record<string, LegScores> = Object.fromEntries(
  values.weights.map((json) => [
    json,
    { dense: 0, lexical: 0, bridge: 0, pinyin: 0, ...JSON.parse(json) } as LegScores,
  ]),
);
const weighted = (weights: LegScores) => (passage: RetrievedPassage) =>
  LEGS.reduce((sum, leg) => sum + weights[leg] * passage.scores[leg], 0);

/** Article ids by a score of their best passage, best first. */
function rankArticles(
  passages: readonly RetrievedPassage[],
  score: (passage: RetrievedPassage) => number,
): string[] {
  const ordered = [...passages].sort((a, b) => score(b) - score(a) || (a.id < b.id ? -1 : 1));
  return [...new Set(ordered.map(({ articleId }) => articleId))];
}

function reciprocalRankFusion(passages: readonly RetrievedPassage[]): (passage: RetrievedPassage) => number {
  const scores = new Map<string, number>();
  for (const leg of LEGS) {
    [...passages]
      .sort((a, b) => b.scores[leg] - a.scores[leg])
      .forEach(({ id }, rank) => {
        scores.set(id, (scores.get(id) ?? 0) + 1 / (RRF_CONSTANT + rank + 1));
      });
  }
  return ({ id }) => scores.get(id) ?? 0;
}

const location = mkdtempSync(join(tmpdir(), "archivist-eval-"));
const app = createApp({
  configuration: loadConfiguration(process.env),
  logger: createLogger({ level: "error" }),
  location,
  passageTokens: Number(values["passage-tokens"]),
});
const ranks = new Map<string, number[]>();
try {
  await app.ingest({ paths: [values.archive] });
  const questions = readFileSync(values.questions, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LabelledQuestion)
    .filter(({ articles, doc }) => articles?.length || doc)
    .slice(0, Number(values.limit));
  const texts = new Map((await app.listArticles()).map(({ id, text }) => [id, text.replace(/\s+/g, "")]));
  for (const { question, lang = "all", articles = [], also_ok = [], doc, evidence } of questions) {
    const named = [...articles, ...also_ok, ...(doc ? [doc] : [])].filter((id) => texts.has(id));
    const wanted = evidence?.replace(/\s+/g, "");
    const holding = [...texts]
      .filter(([, text]) => wanted !== undefined && text.includes(wanted))
      .map(([id]) => id);
    const right = new Set(named.length > 0 ? named : holding);
    const { passages } = await app.search({ text: question }, 200);
    const systems: Record<string, (passage: RetrievedPassage) => number> = {
      ...Object.fromEntries(LEGS.map((leg) => [leg, (passage: RetrievedPassage) => passage.scores[leg]])),
      "plain RRF": reciprocalRankFusion(passages),
      ours: ({ score }) => score,
      ...Object.fromEntries(Object.entries(weightSets).map(([name, weights]) => [name, weighted(weights)])),
    };
    for (const [system, score] of Object.entries(systems)) {
      const rank = rankArticles(passages, score).findIndex((id) => right.has(id));
      const key = `${lang}\t${system}`;
      ranks.set(key, [...(ranks.get(key) ?? []), rank < 0 ? Number.POSITIVE_INFINITY : rank + 1]);
    }
  }
} finally {
  await app.close();
  rmSync(location, { recursive: true, force: true });
}

const share = (list: readonly number[], cut: number) =>
  (list.filter((rank) => rank <= cut).length / list.length).toFixed(3);
const lines = [...ranks]
  .sort(([a], [b]) => (a.split("\t")[0] as string).localeCompare(b.split("\t")[0] as string))
  .map(([key, list]) => {
    const [lang, system] = key.split("\t");
    const reciprocal = list.reduce((sum, rank) => sum + (rank <= 10 ? 1 / rank : 0), 0) / list.length;
    return `| ${lang} | ${system} | ${list.length} | ${share(list, 1)} | ${share(list, 5)} | ${reciprocal.toFixed(3)} |`;
  });
process.stdout.write(
  ["| questions | system | n | R@1 | R@5 | MRR@10 |", "|---|---|---|---|---|---|", ...lines]
    .join("\n")
    .concat("\n"),
);
