import { ArchivistError } from "../errors.ts";
import type { FileContents } from "./archive-store.ts";
import type { IndexManifest } from "./index-manifest.ts";

/**
 * LanceDB stores a vector of the wrong length without a word, filled up with nulls or cut; it is found by nothing.
 * @throws ArchivistError `index-mismatch` before anything is stored
 */
export function requireFittingVectors(
  contents: readonly FileContents[],
  { dimensions }: IndexManifest,
  location: string,
): void {
  for (const { file, passages } of contents) {
    const wrong = passages.find(({ vector }) => vector.length !== dimensions);
    if (!wrong) continue;
    throw new ArchivistError(
      "index-mismatch",
      `Passage ${wrong.id} of "${file.file}" has a vector of ${wrong.vector.length} numbers, the index ${location} holds vectors of ${dimensions}.`,
      { nextStep: "Check EMBEDDING_MODEL, or build an index of its own for the model with --index." },
    );
  }
}
