import { ArchivistError } from "../errors.ts";
import type { StoredPassage } from "./archive-store.ts";
import type { IndexManifest } from "./index-manifest.ts";

/**
 * LanceDB stores a vector of the wrong length without a word, filled up with nulls or cut; it is found by nothing.
 * @throws ArchivistError `index-mismatch` before anything is stored
 */
export function requireFittingVectors(
  passages: readonly StoredPassage[],
  { dimensions }: IndexManifest,
  location: string,
): void {
  const wrong = passages.find(({ vector }) => vector.length !== dimensions);
  if (!wrong) return;
  throw new ArchivistError(
    "index-mismatch",
    `Passage ${wrong.id} of "${wrong.file}" has a vector of ${wrong.vector.length} numbers, the index ${location} holds vectors of ${dimensions}.`,
    { nextStep: "Check EMBEDDING_MODEL, or build an index of its own for the model with --index." },
  );
}
