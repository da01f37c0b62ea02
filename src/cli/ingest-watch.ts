import { resolve, sep } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ArchivistError, describeError } from "../errors.ts";
import type { IngestReport } from "../pipeline/ingest-report.ts";
import { describe, type Ingest, noteReport } from "./ingest-command.ts";
import type { Output } from "./output.ts";
import { watchPaths } from "./watch-paths.ts";

/** Milliseconds without a change after which files count as written, and after which they are read all the same. */
const QUIET_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
const POLL_MS = 100;

export interface WatchArguments {
  readonly paths: readonly string[];
  /** Folder of the index: its own files are no change. */
  readonly location: string;
  readonly json: boolean;
  readonly signal: AbortSignal;
}

/**
 * Keeps the index up to date until it is told to stop: one ingest at the start, and one whenever files have changed
 * and are quiet again. A run that fails is told, and the next change tries again.
 */
export async function ingestWatch(
  { paths, location, json, signal }: WatchArguments,
  { ingest, output }: { readonly ingest: Ingest; readonly output: Output },
): Promise<void> {
  const index = resolve(location);
  let [changedAtMs, waitingSinceMs] = [0, 0];
  const told = new Set<string>();

  const watcher = await watchPaths(
    paths.map((path) => resolve(path)),
    {
      onChange() {
        changedAtMs = Date.now();
        waitingSinceMs ||= changedAtMs;
      },
      onTrouble: (reason) => output.note(`watching: ${reason}`),
      isIgnored: (path) =>
        path.startsWith(`${index}${sep}`) || path === index || path.startsWith(`${index}.ingest.`),
    },
  );
  try {
    await run(true);
    output.note(`Watching ${paths.join(", ")}; Ctrl-C ends it.`);
    while (!signal.aborted) {
      await sleep(POLL_MS);
      const now = Date.now();
      const isQuiet = now - changedAtMs >= QUIET_MS || now - waitingSinceMs >= LONGEST_WAIT_MS;
      if (waitingSinceMs > 0 && isQuiet && !signal.aborted) await run(false);
    }
  } finally {
    await watcher.close();
  }

  async function run(isFirst: boolean): Promise<void> {
    waitingSinceMs = 0;
    try {
      tell(await ingest({ paths, signal }), isFirst);
    } catch (error) {
      if (signal.aborted) throw error;
      // A folder may be empty yet; a path that was never there is a mistake.
      const isPassing = error instanceof ArchivistError && (!isFirst || error.code === "nothing-to-read");
      if (!isPassing) throw error;
      if (isFirst || error.code !== "nothing-to-read") output.note(`not up to date: ${describeError(error)}`);
      // Another ingest is at work: nothing will tell when it has finished.
      if (error.code === "index-busy") waitingSinceMs = changedAtMs = Date.now();
    }
  }

  /** What was passed over is told once, as long as it stays passed over for the same reason. */
  function tell(report: IngestReport, isFirst: boolean): void {
    const skipped = report.skipped.filter(({ file, reason }) => !told.has(`${file} ${reason}`));
    told.clear();
    for (const { file, reason } of report.skipped) told.add(`${file} ${reason}`);
    noteReport({ ...report, skipped }, output);
    const { added, updated, removed } = report;
    if (isFirst || added + updated + removed > 0)
      output.result(json ? JSON.stringify(report) : describe(report));
  }
}
