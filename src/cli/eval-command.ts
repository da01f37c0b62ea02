import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ArchivistError } from "../errors.ts";
import type { EvaluateOptions } from "../evaluate/evaluate.ts";
import type { EvaluatedAnswerer, Evaluation, EvaluationRequest } from "../evaluate/evaluate-labelled-set.ts";
import type { LabelFiles } from "../evaluate/labels.ts";
import type { BuildIndexOptions } from "../pipeline/build-index.ts";
import { createIngestProgress } from "./ingest-progress.ts";
import type { Output } from "./output.ts";

/** The flags as typed. */
export interface EvalFlags extends LabelFiles {
  /** Pages or articles to bring the index up to date with; absent for an index that holds them. */
  readonly articles?: string;
  /** Index to score; a temporary one when absent. */
  readonly index?: string;
  readonly limit?: number;
  /** One of them alone leaves the other out. */
  readonly legs: boolean;
  readonly answers: boolean;
  readonly peer: boolean;
  /** What answers; what is configured when absent. */
  readonly answerer?: EvaluatedAnswerer;
  /** File to keep the run in. */
  readonly save?: string;
  /** Kept run to compare with. */
  readonly against?: string;
  /** File for the report in Markdown. */
  readonly report?: string;
  readonly json: boolean;
}

/** An index to score; `ingest` brings it up to date before. */
export interface ScoredArchive {
  readonly evaluate: (
    request: EvaluationRequest & { readonly ingest?: BuildIndexOptions },
  ) => Promise<Evaluation>;
}

export interface EvalDependencies {
  readonly withArchive: (index: string, run: (archive: ScoredArchive) => Promise<void>) => Promise<void>;
  readonly output: Output;
  readonly signal?: AbortSignal;
}

/**
 * Scores a labelled set, and compares it with an earlier run. Without an index of its own it has one for as long as it
 * runs.
 * @throws ArchivistError `bad-usage` when neither articles nor an index are named
 */
export async function evalCommand(flags: EvalFlags, dependencies: EvalDependencies): Promise<void> {
  const { index, articles } = flags;
  if (index !== undefined) return scoreIndex(index, flags, dependencies);
  if (articles === undefined) {
    throw new ArchivistError("bad-usage", "There is nothing to score: neither --articles nor --index.", {
      nextStep: "Name a folder or file with --articles, or an index that exists with --index.",
    });
  }
  const temporary = await mkdtemp(join(tmpdir(), "archivist-eval-"));
  try {
    await scoreIndex(temporary, flags, dependencies);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function scoreIndex(
  index: string,
  flags: EvalFlags,
  { withArchive, output, signal }: EvalDependencies,
): Promise<void> {
  const { articles, limit, legs, answers, peer, answerer, save, against, json, ...others } = flags;
  const { report: reportFile, ...labels } = others;
  const parts = legs === answers ? (["legs", "answers"] as const) : ([legs ? "legs" : "answers"] as const);
  const interruptible = signal ? { signal } : {};
  const progress = createIngestProgress(output);
  await withArchive(index, async (archive) => {
    const { run, summary, comparison, report } = await archive.evaluate({
      labels,
      options: {
        parts,
        withPeer: peer,
        onProgress: tellTenths(output),
        ...(limit === undefined ? {} : { limit }),
        ...interruptible,
      },
      ...(against === undefined ? {} : { against }),
      ...(answerer === undefined ? {} : { answerer }),
      ...(articles === undefined
        ? {}
        : {
            ingest: {
              paths: [articles],
              onProgress(state) {
                progress.update(state);
                if (state.bytesDone === state.bytesTotal) progress.stop();
              },
              ...interruptible,
            },
          }),
    });
    // Shown before it is written: a file that cannot be written must not cost the run.
    output.result(json ? JSON.stringify({ summary, comparison: comparison ?? null, run }) : report);
    if (save !== undefined) await write(save, JSON.stringify(run));
    if (reportFile !== undefined) await write(reportFile, report);
  }).finally(progress.stop);
}

async function write(path: string, text: string): Promise<void> {
  await writeFile(path, `${text}\n`).catch((cause: unknown) => {
    throw new ArchivistError("path-missing", `The file "${path}" cannot be written.`, {
      nextStep: "Name a file in a folder that exists.",
      cause,
    });
  });
}

/** A line whenever another tenth is done. */
function tellTenths(output: Output): NonNullable<EvaluateOptions["onProgress"]> {
  let tenths = 0;
  return (done, total) => {
    const reached = Math.floor((10 * done) / total);
    if (reached > tenths && done < total) output.note(`${done} of ${total} questions`);
    tenths = reached;
  };
}
