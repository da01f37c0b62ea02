import { type Estimate, estimateMean } from "./bootstrap.ts";
import type { AnswerOutcome, EvaluationRun, RetrievalOutcome } from "./evaluation-run.ts";
import { RANK_METRICS, type RankMetrics, rankMetrics } from "./rank-metrics.ts";
import { SYSTEMS, type System } from "./rank-systems.ts";
import { type CitationRow, summariseCitations } from "./summarise-citations.ts";
import { summariseWriting, type WritingSummary } from "./summarise-writing.ts";

/** One system over one group of questions. */
export interface RetrievalRow {
  /** `all`, or by what the questions are grouped: `language en`, `type money`, `style typo`. */
  readonly questions: string;
  readonly system: System;
  readonly metrics: Readonly<Record<keyof RankMetrics, Estimate>>;
}

/** Recall at 1 of our fusion less that of another system, question by question. */
export interface AdvantageRow {
  readonly questions: string;
  readonly over: System;
  readonly difference: Estimate;
}

export const ANSWER_MEASURES = ["fact", "headline", "cited", "asserted", "refused"] as const;
export type AnswerMeasure = (typeof ANSWER_MEASURES)[number];

export interface AnswerRow {
  readonly group: string;
  readonly n: number;
  /** Only what the labels of the group tell. */
  readonly measures: Readonly<Partial<Record<AnswerMeasure, Estimate>>>;
}

export interface RunSummary {
  readonly retrieval: readonly RetrievalRow[];
  readonly advantages: readonly AdvantageRow[];
  /** Questions for which no article of the index is right: they count as not found. */
  readonly withoutRightArticle: readonly string[];
  readonly answers: readonly AnswerRow[];
  /** Absent when no language model was asked. */
  readonly writing?: WritingSummary;
  readonly citations: readonly CitationRow[];
  /** Milliseconds an answer; absent when none was asked for. */
  readonly answerTime?: { readonly median: number; readonly p95: number };
}

/** The figures of a run, each with its interval. */
export function summariseRun({ retrieval, answers }: EvaluationRun): RunSummary {
  const systems = SYSTEMS.filter((system) => retrieval.some(({ ranks }) => ranks[system]));
  const groups = groupsOf(retrieval);
  const writing = summariseWriting(answers);
  const times = answers.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return {
    retrieval: groups.flatMap(({ questions, outcomes }) =>
      systems.map((system) => ({ questions, system, metrics: estimateMetrics(outcomes, system) })),
    ),
    advantages: groups
      .filter(({ questions }) => !/^(?:type|style)/.test(questions))
      .flatMap(({ questions, outcomes }) =>
        systems
          .filter((system) => system !== "ours")
          .map((over) => ({ questions, over, difference: advantage(outcomes, over) })),
      ),
    withoutRightArticle: retrieval.filter(({ right }) => right === 0).map(({ id }) => id),
    answers: [...new Set(answers.map(({ group }) => group))].map((group) =>
      answerRow(
        group,
        answers.filter((outcome) => outcome.group === group),
      ),
    ),
    ...(writing ? { writing } : {}),
    citations: summariseCitations(answers),
    ...(times.length === 0
      ? {}
      : { answerTime: { median: quantile(times, 0.5), p95: quantile(times, 0.95) } }),
  };
}

/** The metrics of one system for one question. */
export function metricsOf({ ranks, right }: RetrievalOutcome, system: System): RankMetrics {
  return rankMetrics(ranks[system] ?? [], right);
}

function groupsOf(outcomes: readonly RetrievalOutcome[]) {
  if (outcomes.length === 0) return [];
  const by = (name: "language" | "type" | "style") =>
    [...new Set(outcomes.flatMap((outcome) => outcome[name] ?? []))]
      .map((key) => ({
        questions: `${name} ${key}`,
        outcomes: outcomes.filter((outcome) => outcome[name] === key),
      }))
      .sort((a, b) => b.outcomes.length - a.outcomes.length);
  return [{ questions: "all", outcomes }, ...by("language"), ...by("type"), ...by("style")];
}

function estimateMetrics(outcomes: readonly RetrievalOutcome[], system: System): RetrievalRow["metrics"] {
  const values = outcomes.map((outcome) => metricsOf(outcome, system));
  return Object.fromEntries(
    RANK_METRICS.map((metric) => [metric, estimateMean(values.map((value) => value[metric]))]),
  ) as RetrievalRow["metrics"];
}

function advantage(outcomes: readonly RetrievalOutcome[], over: System): Estimate {
  return estimateMean(
    outcomes.map((outcome) => metricsOf(outcome, "ours").recallAt1 - metricsOf(outcome, over).recallAt1),
  );
}

function answerRow(group: string, outcomes: readonly AnswerOutcome[]): AnswerRow {
  const measures = ANSWER_MEASURES.flatMap((measure) => {
    const values = outcomes.flatMap((outcome) => outcome[measure] ?? []);
    return values.length === 0 ? [] : [[measure, estimateMean(values.map(Number))] as const];
  });
  return { group, n: outcomes.length, measures: Object.fromEntries(measures) };
}

const quantile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
