import { CHUNKING_VERSION } from "./chunk/chunk-article.ts";
import type { Embedder } from "./embed/embedder.ts";
import { SEGMENTATION_VERSION } from "./segment/segment-page.ts";
import type { IndexManifest } from "./store/index-manifest.ts";
import { SCHEMA_VERSION } from "./store/index-tables.ts";
import { TERMS_VERSION } from "./text/search-terms.ts";

/** What an index is built with by this version of the program; one that was built with anything else does not fit. */
export function currentManifest(
  { modelId, dimensions }: Pick<Embedder, "modelId" | "dimensions">,
  passageTokens: number,
): IndexManifest {
  return {
    schemaVersion: SCHEMA_VERSION,
    embeddingModel: modelId,
    dimensions,
    chunking: `${CHUNKING_VERSION}/${passageTokens}`,
    termsVersion: TERMS_VERSION,
    segmentationVersion: SEGMENTATION_VERSION,
  };
}
