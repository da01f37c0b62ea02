import { ArchivistError } from "../errors.ts";
import type { IngestStep } from "../model/administration.ts";
import type { BuildIndexOptions } from "../pipeline/build-index.ts";
import type { IngestProgress, IngestReport } from "../pipeline/ingest-report.ts";
import { pause } from "./pause.ts";

export type Ingest = (options: BuildIndexOptions) => Promise<IngestReport>;

export interface BusyIndexOptions {
  /** Between two attempts while another program writes the index. @default 5_000 */
  readonly busyPauseMs?: number;
  /** How long such a program is waited for. @default 600_000 */
  readonly busyPatienceMs?: number;
}

export interface IngestWhenFreeDependencies extends BusyIndexOptions {
  readonly ingest: Ingest;
  readonly signal: AbortSignal;
}

export type IngestWhenFree = (
  paths: readonly string[],
  onStep: (step: IngestStep) => void,
) => Promise<IngestReport>;

/** Ingests as soon as no other program writes the index; rejects with `index-busy` when that takes too long. */
export function createIngestWhenFree(dependencies: IngestWhenFreeDependencies): IngestWhenFree {
  const { ingest, signal, busyPauseMs = 5_000, busyPatienceMs = 600_000 } = dependencies;
  return async (paths, onStep) => {
    const onProgress = (progress: IngestProgress) => onStep({ kind: "reading", ...progress });
    const startMs = Date.now();
    for (;;) {
      try {
        return await ingest({ paths, onProgress, signal });
      } catch (error) {
        const isOver = Date.now() + busyPauseMs - startMs > busyPatienceMs;
        if (!isBusy(error) || isOver) throw error;
        onStep({ kind: "waiting" });
        await pause(busyPauseMs, signal);
        signal.throwIfAborted();
      }
    }
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof ArchivistError && error.code === "index-busy";
}
