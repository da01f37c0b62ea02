import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { chunkArticle } from "../../src/chunk/chunk-article.ts";
import { type BuildIndexOptions, buildIndex } from "../../src/pipeline/build-index.ts";
import { articlesOfLines } from "../../src/read/articles-of-lines.ts";
import { findPageFiles } from "../../src/read/find-page-files.ts";
import { readBytes, readPageFile } from "../../src/read/read-page-file.ts";
import { segmentPage } from "../../src/segment/segment-page.ts";
import type { ArchiveStore } from "../../src/store/archive-store.ts";
import { SCHEMA_VERSION } from "../../src/store/index-tables.ts";
import { createLanceStore } from "../../src/store/lance-store.ts";
import { HashEmbedder } from "../support/hash-embedder.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";

/** A page as a scan has it: title, by-line, wrapped lines. */
export function pageOf(title: string, ...sentences: readonly string[]): string {
  return `${title}\n\n本报讯（记者 石敏）${sentences.join("\n")}\n`;
}

/** A folder of pages and an index of it: every stage is the real one, the embedding model alone is a double. */
export async function archiveUnderTest(pages: Readonly<Record<string, string | Uint8Array>>) {
  const folder = await writeFiles(await temporaryFolder(), pages);
  const location = join(await temporaryFolder(), "index");
  const embedder = new HashEmbedder(64);
  let store: ArchiveStore | undefined;

  return {
    folder,
    location,
    embedder,
    write: (changed: Readonly<Record<string, string | Uint8Array>>) => writeFiles(folder, changed),
    hasIndex: () => store !== undefined,
    async ingest({ paths = [folder], ...options }: Partial<BuildIndexOptions> = {}) {
      const { report } = await buildIndex(
        {
          findPageFiles,
          readBytes,
          readPageFile,
          segmentPage,
          articlesOfLines,
          chunkArticle: (article) => chunkArticle(article, { countTokens: embedder.countTokens }),
          store,
          async createStore() {
            store = await createLanceStore(
              { location },
              {
                schemaVersion: SCHEMA_VERSION,
                embeddingModel: embedder.modelId,
                dimensions: embedder.dimensions,
                chunking: "1/200",
                termsVersion: 1,
                segmentationVersion: 1,
              },
            );
            return store;
          },
          embedder,
        },
        { paths, ...options },
      );
      return report;
    },
    get store(): ArchiveStore {
      if (!store) throw new Error("nothing has been indexed yet");
      return store;
    },
    /** The text of all articles of a file, `undefined` when the index does not know the file. */
    async textOf(file: string): Promise<string | undefined> {
      const known = (await this.store.listFiles()).some((indexed) => indexed.file === file);
      const articles = (await this.store.listArticles()).filter(({ source }) => source.file === file);
      return known ? articles.map(({ title, text }) => `${title}\n${text}`).join("\n") : undefined;
    },
    /** Every file of the index: a write of any kind leaves another one. */
    async indexFiles(): Promise<string[]> {
      return (await readdir(location, { recursive: true })).sort();
    },
  };
}
