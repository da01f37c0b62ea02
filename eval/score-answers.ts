/**
 * Scores answers over an archive of pages: fact, headline, cited, asserted and refused, by language.
 *
 *     npx tsx eval/score-answers.ts --pages DIR --labels DIR [--out FILE] [--show-failures]
 *
 * `--labels` holds questions.jsonl, and where there are any unanswerable.jsonl, followups.jsonl and articles.jsonl.
 * fact: the headline and the text, cut at 400 characters, hold what must be said; headline: the headline alone does;
 * cited: the first citation stands in a gold article; asserted: status `answered`; refused: status not `answered`.
 * `refuse general` are the questions of eval/off-topic.jsonl, which no newspaper archive answers.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { createApp } from "../src/app.ts";
import { loadConfiguration } from "../src/config.ts";
import { createLogger } from "../src/logger.ts";
import type { Answer } from "../src/model/answer.ts";
import type { LineRange } from "../src/model/article.ts";
import { holdsAll } from "./match-answer.ts";

interface LabelledQuestion {
  readonly id: string;
  readonly question: string;
  readonly lang: "zh" | "en";
  readonly type: string;
  readonly articles: readonly string[];
  readonly also_ok?: readonly string[];
  readonly must_contain: readonly (readonly string[])[];
  readonly evidence?: string;
}

interface GoldArticle {
  readonly id: string;
  readonly file: string;
  readonly lines: LineRange | readonly LineRange[];
}

interface FollowUp {
  readonly id: string;
  readonly articles: readonly string[];
  readonly turns: readonly {
    readonly question: string;
    readonly must_contain: readonly (readonly string[])[];
  }[];
}

interface Unanswerable {
  readonly id: string;
  readonly question: string;
  readonly category: string;
}

interface Score {
  readonly id: string;
  readonly group: string;
  readonly question: string;
  readonly fact: boolean;
  readonly headline: boolean;
  /** Absent where no label says where the article stands. */
  readonly cited?: boolean;
  readonly asserted: boolean;
  readonly answer: Answer;
}

const { values } = parseArgs({
  options: {
    pages: { type: "string" },
    labels: { type: "string" },
    out: { type: "string" },
    "show-failures": { type: "boolean", default: false },
  },
});
if (!values.pages || !values.labels) {
  process.stderr.write(
    "usage: npx tsx eval/score-answers.ts --pages DIR --labels DIR [--out FILE] [--show-failures]\n",
  );
  process.exit(2);
}
const labels = values.labels;
const readRows = <Row>(path: string): Row[] => {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
};
const readLabels = <Row>(name: string): Row[] => readRows<Row>(join(labels, name));

const gold = new Map(readLabels<GoldArticle>("articles.jsonl").map((article) => [article.id, article]));

/** Whether a citation's lines overlap a gold article; by its text where no gold lines are labelled. */
function isCitedRight(
  answer: Answer,
  articles: readonly string[],
  evidenceIn: (articleId: string) => boolean,
): boolean | undefined {
  const citation = answer.citations[0];
  if (!citation) return false;
  const known = articles.map((id) => gold.get(id)).filter((article) => article !== undefined);
  if (known.length === 0) return evidenceIn(citation.articleId);
  return known.some(({ file, lines }) => {
    if (basename(file) !== basename(citation.source.file)) return false;
    const ranges = (typeof lines[0] === "number" ? [lines] : lines) as readonly LineRange[];
    return ranges.some(([from, to]) =>
      citation.source.lines.some(([first, last]) => first <= to && last >= from),
    );
  });
}

const location = mkdtempSync(join(tmpdir(), "archivist-eval-"));
const app = createApp({
  configuration: loadConfiguration(process.env),
  // Drafts that verification rejects are logged as warnings: none are expected.
  logger: createLogger({ level: "warn" }),
  location,
});
const scores: Score[] = [];
const timings: number[] = [];
try {
  await app.ingest({ paths: [values.pages] });
  const texts = new Map((await app.listArticles()).map(({ id, text }) => [id, text.replace(/\s+/g, "")]));
  const ask = async (text: string, earlierTurns: readonly string[] = []) => {
    const startedAt = performance.now();
    const answer = await app.answerQuestion({ text, earlierTurns });
    timings.push(performance.now() - startedAt);
    return answer;
  };
  const score = (
    id: string,
    group: string,
    question: string,
    groups: LabelledQuestion["must_contain"],
    answer: Answer,
    cited?: boolean,
  ) => {
    const headline = answer.headline ?? "";
    scores.push({
      id,
      group,
      question,
      fact: holdsAll(`${headline}\n${answer.text}`.slice(0, 400), groups),
      headline: holdsAll(headline, groups),
      ...(cited === undefined ? {} : { cited }),
      asserted: answer.status === "answered",
      answer,
    });
  };
  for (const {
    id,
    question,
    lang,
    articles,
    also_ok,
    must_contain,
    evidence,
  } of readLabels<LabelledQuestion>("questions.jsonl")) {
    const answer = await ask(question);
    const wanted = evidence?.replace(/\s+/g, "");
    const holdsEvidence = (articleId: string) =>
      wanted !== undefined && (texts.get(articleId)?.includes(wanted) ?? false);
    score(
      id,
      lang,
      question,
      must_contain,
      answer,
      isCitedRight(answer, [...articles, ...(also_ok ?? [])], holdsEvidence),
    );
  }
  for (const { id, turns } of readLabels<FollowUp>("followups.jsonl")) {
    const last = turns.at(-1);
    if (!last) continue;
    const answer = await ask(
      last.question,
      turns.slice(0, -1).map((turn) => turn.question),
    );
    score(id, "follow-ups", turns.map((turn) => turn.question).join(" → "), last.must_contain, answer);
  }
  const unanswerable = [
    ...readLabels<Unanswerable>("unanswerable.jsonl"),
    ...readRows<Unanswerable>(join(import.meta.dirname, "off-topic.jsonl")).map((row) => ({
      ...row,
      category: "general",
    })),
  ];
  for (const { id, question, category } of unanswerable) {
    score(id, `refuse ${category}`, question, [["\u0000"]], await ask(question));
  }
} finally {
  await app.close();
  rmSync(location, { recursive: true, force: true });
}

const percent = (rows: readonly Score[], test: (row: Score) => boolean) =>
  rows.length === 0 ? "–" : `${((100 * rows.filter(test).length) / rows.length).toFixed(1)}`;
const report = ["| | n | fact | headline | cited | asserted | refused |", "|---|---|---|---|---|---|---|"];
for (const group of [...new Set(scores.map((row) => row.group))]) {
  const rows = scores.filter((row) => row.group === group);
  const refusals = group.startsWith("refuse");
  const cells = refusals
    ? ["–", "–", "–", percent(rows, (row) => row.asserted), percent(rows, (row) => !row.asserted)]
    : [
        percent(rows, (row) => row.fact),
        percent(rows, (row) => row.headline),
        percent(
          rows.filter((row) => row.cited !== undefined),
          (row) => row.cited === true,
        ),
        percent(rows, (row) => row.asserted),
        "–",
      ];
  report.push(`| ${group} | ${rows.length} | ${cells.join(" | ")} |`);
}
timings.sort((a, b) => a - b);
process.stdout.write(
  `${report.join("\n")}\n\nanswer time, ms: median ${timings[Math.floor(timings.length / 2)]?.toFixed(0)}, p95 ${timings[Math.floor(timings.length * 0.95)]?.toFixed(0)}\n`,
);
if (values["show-failures"]) {
  for (const { id, group, question, fact, headline, cited, answer } of scores) {
    const failed = group.startsWith("refuse")
      ? answer.status === "answered"
      : !fact || !headline || cited === false;
    if (failed) {
      process.stdout.write(
        `\n${id} ${question}\n  ${fact ? "fact" : "NO FACT"} ${headline ? "headline" : "NO HEADLINE"} ${cited === false ? "WRONG SOURCE" : ""} [${answer.status}] ${answer.headline ?? ""}\n  ${answer.text.replaceAll("\n", "\n  ")}\n`,
      );
    }
  }
}
if (values.out) writeFileSync(values.out, scores.map((row) => `${JSON.stringify(row)}\n`).join(""));
