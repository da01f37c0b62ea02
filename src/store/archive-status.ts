import type { ArchiveStatus } from "../model/archive.ts";
import type { ArchiveStore } from "./archive-store.ts";
import { fingerprintOf } from "./index-manifest.ts";
import { readLastRun } from "./ingest-journal.ts";

/** The figures of an index, with what it was made of and how its last ingest ended. */
export async function readArchiveStatus(store: ArchiveStore): Promise<ArchiveStatus> {
  const lastIngest = readLastRun(store.location);
  return {
    ...(await store.status()),
    embeddingModel: store.manifest.embeddingModel,
    fingerprint: fingerprintOf(store.manifest),
    ...(lastIngest ? { lastIngest } : {}),
  };
}
