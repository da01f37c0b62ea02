import type { ArchiveStatus } from "../model/archive.ts";
import type { ArchiveStore, ArchiveView } from "./archive-store.ts";
import { fingerprintOf } from "./index-manifest.ts";
import { readLastRun } from "./ingest-journal.ts";

/** The figures of a view, with what its index was built with and when. */
export async function readArchiveStatus(
  { manifest, location }: ArchiveStore,
  view: ArchiveView,
): Promise<ArchiveStatus> {
  const lastIngest = readLastRun(location);
  return {
    ...(await view.status()),
    embeddingModel: manifest.embeddingModel,
    fingerprint: fingerprintOf(manifest),
    ...(lastIngest ? { lastIngest } : {}),
  };
}
