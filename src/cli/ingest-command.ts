import type { BuildIndexOptions } from "../pipeline/build-index.ts";
import type { IngestEvent, IngestReport } from "../pipeline/ingest-report.ts";
import { createIngestProgress } from "./ingest-progress.ts";
import type { Output } from "./output.ts";

export type Ingest = (options: BuildIndexOptions) => Promise<IngestReport>;

export interface IngestArguments {
  /** None with `isRebuild`: the files that the index knows. */
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly isDryRun: boolean;
  readonly isRebuild: boolean;
  readonly signal?: AbortSignal;
}

/** Indexes files and folders. Returns the exit code: 1 when something was passed over that should have been read. */
export async function ingestCommand(
  { paths, json, isDryRun, isRebuild, signal }: IngestArguments,
  { ingest, output }: { readonly ingest: Ingest; readonly output: Output },
): Promise<number> {
  const progress = createIngestProgress(output);
  const changes: IngestEvent[] = [];
  let report: IngestReport;
  try {
    report = await ingest({
      paths,
      isDryRun,
      isRebuild,
      onProgress: progress.update,
      onEvent: (event) => void (event.event !== "skipped" && changes.push(event)),
      ...(signal ? { signal } : {}),
    });
  } finally {
    progress.stop();
  }
  noteReport(report, output);
  if (json) output.result(JSON.stringify(isDryRun ? { ...report, isDryRun, changes } : report));
  else {
    if (isDryRun) for (const change of changes) output.result(describeChange(change));
    else for (const { event, file } of changes) noteLoss(event, file, isRebuild, output);
    output.result(isDryRun ? `dry run, nothing was stored; ${describe(report)}` : describe(report));
  }
  return report.skipped.length > 0 ? 1 : 0;
}

/** A rebuild tells what it did not read, because nothing may be lost without a word. */
function noteLoss(event: IngestEvent["event"], file: string, isRebuild: boolean, output: Output): void {
  if (!isRebuild) return;
  if (event === "removed") output.note(`removed, because it is not there any more: ${file}`);
  if (event === "kept") output.note(`kept as it was stored, because it was not read again: ${file}`);
}

/** What was passed over, and how texts were read, a line each. */
export function noteReport({ skipped, encodings }: IngestReport, output: Output): void {
  for (const { file, reason } of skipped) output.note(`passed over: ${file} ${reason}`);
  for (const { file, encoding } of encodings) output.note(`read as ${encoding}: ${file}`);
}

function describeChange(change: IngestEvent): string {
  if (change.event === "removed") return `would be removed: ${change.file}`;
  if (change.event !== "added" && change.event !== "updated") return `${change.event}: ${change.file}`;
  const { event, file, articles, articlesUnchanged, movedFrom } = change;
  const moved = movedFrom ? `, moved from ${movedFrom}` : "";
  return `would be ${event}: ${file} (${articles} articles, ${articlesUnchanged} of them unchanged${moved})`;
}

/** The report in one or two lines. */
export function describe({
  added,
  updated,
  unchanged,
  removed,
  kept,
  articles,
  passages,
  embedded,
  characters,
  elapsedMs,
  skipped,
}: IngestReport): string {
  const seconds = elapsedMs / 1000;
  const keptFiles = kept > 0 ? `, ${kept} kept as stored` : "";
  const files = `files: ${added} added, ${updated} updated, ${unchanged} unchanged, ${removed} removed${keptFiles}, ${skipped.length} passed over`;
  if (passages === 0) return files;
  const rate = Math.round(characters / seconds).toLocaleString("en");
  const reused = embedded < passages ? `, ${passages - embedded} of them with vectors that were there` : "";
  return `${files}\n${articles} articles, ${passages} passages in ${seconds.toFixed(1)} s (${rate} characters a second${reused})`;
}
