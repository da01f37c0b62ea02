/** An archive to look through: real store, real search; the embedding model alone is a double. */
import { join } from "node:path";
import type { ArchiveBrowser } from "../../src/model/archive-browsing.ts";
import type { Article } from "../../src/model/article.ts";
import { createArchiveBrowser } from "../../src/pipeline/browse-archive.ts";
import { retrievePassages } from "../../src/retrieve/retrieve-passages.ts";
import { createLanceStore } from "../../src/store/lance-store.ts";
import { CONTRACT_MANIFEST, contractEmbedder } from "../contracts/archive-store.contract.ts";
import { fileContentsOf, replaceFiles } from "./file-contents-of.ts";
import { realDictionary } from "./real-dictionary.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export interface BrowsableArchive {
  readonly browser: ArchiveBrowser;
  /** Stores a file with these articles, in the place of what it held. */
  put(file: string, articles: readonly Article[]): Promise<void>;
}

export async function browsableArchive(): Promise<BrowsableArchive> {
  const store = await createLanceStore(
    { location: join(await temporaryFolder(), "index") },
    CONTRACT_MANIFEST,
  );
  return {
    browser: createArchiveBrowser({
      openStore: async () => store,
      retrieve: (question) =>
        retrievePassages(
          question,
          { store, embedder: contractEmbedder, dictionary: realDictionary() },
          { limit: 1_500, candidatesPerLeg: 200 },
        ),
    }),
    async put(file, articles) {
      await replaceFiles(store, [await fileContentsOf(file, articles, contractEmbedder)]);
      await store.optimise();
    },
  };
}
