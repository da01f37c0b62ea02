import { compareRuns, type RunComparison } from "./compare-runs.ts";
import { type EvaluatedArchive, type EvaluateOptions, evaluate } from "./evaluate.ts";
import { type EvaluationRun, readEvaluationRun } from "./evaluation-run.ts";
import { type LabelFiles, readLabels } from "./labels.ts";
import { renderReport } from "./render-report.ts";
import { type RunSummary, summariseRun } from "./summarise-run.ts";

/** `llm`: a language model writes; `quotes`: none is asked. */
export type EvaluatedAnswerer = "llm" | "quotes";

export interface EvaluationRequest {
  readonly labels: LabelFiles;
  readonly options: EvaluateOptions;
  /** What answers in the archive that is opened. @default a language model when one is configured */
  readonly answerer?: EvaluatedAnswerer;
  /** File of a saved run to compare with. */
  readonly against?: string;
}

export interface Evaluation {
  readonly run: EvaluationRun;
  readonly summary: RunSummary;
  readonly comparison?: RunComparison;
  /** All of it as Markdown. */
  readonly report: string;
}

/**
 * Scores an archive against files of labels. The files are read first, so that a wrong one is told before the archive
 * is opened, or even indexed.
 */
export async function evaluateLabelledSet(
  { labels, options, against }: EvaluationRequest,
  openArchive: () => Promise<EvaluatedArchive>,
): Promise<Evaluation> {
  const [read, earlier] = await Promise.all([
    readLabels(labels),
    against === undefined ? undefined : readEvaluationRun(against),
  ]);
  const run = await evaluate(await openArchive(), read, options);
  const summary = summariseRun(run);
  const comparison = earlier && compareRuns(run, earlier);
  const report = renderReport(run, summary, comparison);
  return { run, summary, ...(comparison ? { comparison } : {}), report };
}
