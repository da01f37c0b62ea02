import type { BuildIndexOptions, IngestReport } from "../pipeline/build-index.ts";
import { createIngestProgress } from "./ingest-progress.ts";
import type { Output } from "./output.ts";

export interface IngestArguments {
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly signal?: AbortSignal;
}

/** Indexes files and folders. Returns the exit code: 1 when something was passed over that should have been read. */
export async function ingestCommand(
  { paths, json, signal }: IngestArguments,
  {
    ingest,
    output,
  }: { readonly ingest: (options: BuildIndexOptions) => Promise<IngestReport>; readonly output: Output },
): Promise<number> {
  const progress = createIngestProgress(output);
  let report: IngestReport;
  try {
    report = await ingest({ paths, onProgress: progress.update, ...(signal ? { signal } : {}) });
  } finally {
    progress.stop();
  }
  for (const { file, reason } of report.skipped) output.note(`passed over: ${file} ${reason}`);
  for (const { file, encoding } of report.encodings) output.note(`read as ${encoding}: ${file}`);
  output.result(json ? JSON.stringify(report) : describe(report));
  return report.skipped.length > 0 ? 1 : 0;
}

function describe({
  added,
  updated,
  unchanged,
  removed,
  articles,
  passages,
  characters,
  elapsedMs,
  skipped,
}: IngestReport) {
  const seconds = elapsedMs / 1000;
  const files = `files: ${added} added, ${updated} updated, ${unchanged} unchanged, ${removed} removed, ${skipped.length} passed over`;
  if (passages === 0) return files;
  const rate = Math.round(characters / seconds).toLocaleString("en");
  return `${files}\n${articles} articles, ${passages} passages in ${seconds.toFixed(1)} s (${rate} characters a second)`;
}
