import { createHash } from "node:crypto";
import { z } from "zod";
import { ArchivistError } from "../errors.ts";

/** What an index was built with. Two builds that differ in any of these must not be mixed. */
export const indexManifestSchema = z.object({
  /** Layout of the tables. */
  schemaVersion: z.int(),
  embeddingModel: z.string(),
  dimensions: z.int().positive(),
  /** `chunk/chunk-article`: version and token budget. */
  chunking: z.string(),
  /** `text/search-terms`. */
  termsVersion: z.int(),
  /** `segment/segment-page`. */
  segmentationVersion: z.int(),
});
export type IndexManifest = z.infer<typeof indexManifestSchema>;

/** The first 12 hex digits of the SHA-256 of the manifest's values, in a fixed order. */
export function fingerprintOf(manifest: IndexManifest): string {
  const values = Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(values)).digest("hex").slice(0, 12);
}

/** @throws ArchivistError `index-mismatch` that names what differs and how to rebuild. */
export function requireSameManifest(stored: IndexManifest, wanted: IndexManifest, location: string): void {
  const differences = (Object.keys(wanted) as (keyof IndexManifest)[])
    .filter((key) => stored[key] !== wanted[key])
    .map((key) => `${key} ${stored[key]} instead of ${wanted[key]}`);
  if (differences.length === 0) return;
  throw new ArchivistError(
    "index-mismatch",
    `The index ${location} was built with ${differences.join(", ")}.`,
    {
      nextStep:
        "Rebuild it with: ingest --rebuild (article ids are kept), or choose another folder with --index.",
    },
  );
}
