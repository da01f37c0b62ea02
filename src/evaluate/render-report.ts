import { isSignificant } from "./bootstrap.ts";
import type { RunComparison } from "./compare-runs.ts";
import type { EvaluationRun } from "./evaluation-run.ts";
import { RANK_METRICS } from "./rank-metrics.ts";
import { renderCitations, renderWriting } from "./render-writing.ts";
import { percent, points, share, table } from "./report-table.ts";
import { ANSWER_MEASURES, type RetrievalRow, type RunSummary } from "./summarise-run.ts";

/** Heads of the columns, also the names of what a comparison measures. */
const MEASURE_NAMES: Readonly<Record<string, string>> = {
  recallAt1: "R@1",
  recallAt5: "R@5",
  mrrAt10: "MRR@10",
  ndcgAt10: "nDCG@10",
};
/** Of the questions that changed or have no right article, as many are listed; JSON has all. */
const LONGEST_LIST = 60;

/** The report as Markdown. Figures in brackets are 95 % intervals. */
export function renderReport(run: EvaluationRun, summary: RunSummary, comparison?: RunComparison): string {
  return [
    `${run.retrieval.length || run.answers.length} questions over ${run.articles} articles, ${run.date.slice(0, 10)}; in brackets the 95 % interval.`,
    ...renderRetrieval(summary),
    ...renderAnswers(summary),
    ...(summary.writing ? renderWriting(run.languageModel ?? "a language model", summary.writing) : []),
    ...renderCitations(summary.citations),
    ...(comparison ? renderComparison(comparison) : []),
  ].join("\n\n");
}

function renderRetrieval({ retrieval, advantages, withoutRightArticle }: RunSummary): string[] {
  if (retrieval.length === 0) return [];
  const isBroad = ({ questions }: RetrievalRow) => !/^(?:type|style) /.test(questions);
  const broad = retrieval.filter(isBroad);
  const languages = new Set(broad.map(({ questions }) => questions)).size - 1;
  // With one language its rows say what those of all questions say.
  const shown = broad.filter(({ questions }) => languages > 1 || questions === "all");
  const narrow = retrieval.filter((row) => !isBroad(row));
  const systems = [...new Set(retrieval.map(({ system }) => system))];
  const shownAdvantages = advantages.filter(({ questions }) => languages > 1 || questions === "all");
  return [
    "## The right article",
    table(
      ["questions", "system", "n", ...RANK_METRICS.map((metric) => MEASURE_NAMES[metric] as string)],
      shown.map(({ questions, system, metrics }) => [
        nameOf(questions),
        system,
        String(metrics.recallAt1.n),
        ...RANK_METRICS.map((metric) => share(metrics[metric])),
      ]),
    ),
    table(
      ["questions", "R@1 of ours less that of", "points"],
      shownAdvantages.map(({ questions, over, difference }) => [nameOf(questions), over, points(difference)]),
    ),
    ...(narrow.length === 0
      ? []
      : [
          "R@1 by type and style of the question:",
          table(
            ["questions", "n", ...systems],
            [...new Set(narrow.map(({ questions }) => questions))].map((questions) => {
              const rows = narrow.filter((row) => row.questions === questions);
              return [
                nameOf(questions),
                String(rows[0]?.metrics.recallAt1.n),
                ...rows.map(({ metrics }) => metrics.recallAt1.mean.toFixed(3)),
              ];
            }),
          ),
        ]),
    ...(withoutRightArticle.length === 0
      ? []
      : [
          `No article of the index is right for ${withoutRightArticle.length} of the questions, which count as not found: ${listed(withoutRightArticle)}.`,
        ]),
  ];
}

function renderAnswers({ answers, answerTime }: RunSummary): string[] {
  if (answers.length === 0) return [];
  return [
    "## Answers, in percent",
    table(
      ["questions", "n", ...ANSWER_MEASURES],
      answers.map(({ group, n, measures }) => [
        group,
        String(n),
        ...ANSWER_MEASURES.map((measure) => {
          const estimate = measures[measure];
          return estimate ? percent(estimate) : "–";
        }),
      ]),
    ),
    `Time of an answer: ${answerTime?.median} ms at the median, ${answerTime?.p95} ms at the 95th percentile.`,
  ];
}

function renderComparison({ against, rows, questions, unpaired }: RunComparison): string[] {
  const changed = questions.slice(0, LONGEST_LIST);
  return [
    `## Against the run of ${against}`,
    ...(unpaired === 0 ? [] : [`${unpaired} questions stand in one of the runs only and are not compared.`]),
    table(
      ["measure", "n", "before", "now", "difference, points", "gained", "lost", "significant"],
      rows.map(({ measure, before, now, difference, gained, lost }) => [
        MEASURE_NAMES[measure] ?? measure,
        String(difference.n),
        before.toFixed(3),
        now.toFixed(3),
        points(difference),
        String(gained.length),
        String(lost.length),
        isSignificant(difference) ? "yes" : "no",
      ]),
    ),
    changed.length === 0
      ? "No question came out otherwise."
      : [
          "Questions that came out otherwise:\n",
          ...changed.map(({ id, question, changes }) => `- ${id} ${question}: ${changes.join("; ")}`),
          ...(questions.length > changed.length ? [`- and ${questions.length - changed.length} more`] : []),
        ].join("\n"),
  ];
}

const nameOf = (questions: string) => questions.replace(/^language /, "");
const listed = (ids: readonly string[]) =>
  `${ids.slice(0, LONGEST_LIST).join(", ")}${ids.length > LONGEST_LIST ? ", …" : ""}`;
