import { type Article, articleSchema } from "../model/article.ts";
import type { ArchiveStore, CorpusStatistics, IndexedFile } from "./archive-store.ts";
import type { IndexManifest } from "./index-manifest.ts";
import {
  createTables,
  type LanceLocation,
  type LanceTables,
  openTables,
  readManifest,
  readManifestValue,
  writeManifestValue,
} from "./lance-connection.ts";
import { searchByTerms, searchByVector } from "./lance-search.ts";
import { optimise, removeFiles, replaceFiles } from "./lance-write.ts";
import { requireFittingVectors } from "./require-fitting-vectors.ts";
import { tellFailures } from "./tell-failures.ts";

/** How long corpus figures are kept before another process's ingest is looked for. */
const STATISTICS_AGE_MS = 5_000;

const EMPTY_STATISTICS: CorpusStatistics = {
  passages: 0,
  passagesByLanguage: { zh: 0, en: 0 },
  meanLength: { bodyTerms: 0, titleTerms: 0, pinyinTerms: 0 },
};

/**
 * Opens the index at a folder or an object store; `undefined` when there is none.
 * @throws ArchivistError `index-broken` when there is one that cannot be read.
 */
export async function openLanceStore(place: LanceLocation): Promise<ArchiveStore | undefined> {
  const tables = await openTables(place);
  return tables && createStore(tables, place.location, await readManifest(tables, place.location));
}

/** Creates an empty index. What stood at the location before as an index is replaced. */
export async function createLanceStore(place: LanceLocation, manifest: IndexManifest): Promise<ArchiveStore> {
  return createStore(await createTables(place, manifest), place.location, manifest);
}

function createStore(tables: LanceTables, location: string, manifest: IndexManifest): ArchiveStore {
  let statistics: { readonly value: CorpusStatistics; readonly readAtMs: number } | undefined;

  const setChanged = (changed: boolean) => writeManifestValue(tables.manifest, "changed", changed);

  async function articlesWhere(predicate: string): Promise<Article[]> {
    const rows = await tables.articles
      .query()
      .where(predicate)
      .select(["body", "file", "position"])
      .toArray();
    return rows
      .map((row) => ({ file: String(row.file), position: Number(row.position), body: String(row.body) }))
      .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.position - b.position))
      .map(({ body }) => articleSchema.parse(JSON.parse(body)));
  }

  return tellFailures({
    manifest,
    location,
    searchByVector: (vector, language, limit) => searchByVector(tables.passages, vector, language, limit),
    searchByTerms: (queries, limit) => searchByTerms(tables.passages, queries, limit),
    async passageFrequencies(terms) {
      if (terms.length === 0) return new Map();
      const list = terms.map((term) => `'${term.replaceAll("'", "''")}'`).join(", ");
      const rows = await tables.terms.query().where(`term IN (${list})`).toArray();
      return new Map(rows.map((row) => [String(row.term), Number(row.passages)]));
    },
    async corpusStatistics() {
      if (!statistics || Date.now() - statistics.readAtMs > STATISTICS_AGE_MS) {
        const value = (await readManifestValue(tables.manifest, "statistics")) as
          | CorpusStatistics
          | undefined;
        statistics = { value: value ?? EMPTY_STATISTICS, readAtMs: Date.now() };
      }
      return statistics.value;
    },
    async findArticle(articleId) {
      return (await this.findArticles([articleId]))[0];
    },
    async findArticles(articleIds) {
      if (articleIds.length === 0) return [];
      const list = articleIds.map((id) => `'${id.replaceAll("'", "''")}'`).join(", ");
      return articlesWhere(`id IN (${list})`);
    },
    listArticles: () => articlesWhere("true"),
    async listFiles() {
      const rows = await tables.files.query().toArray();
      return rows
        .map(
          (row): IndexedFile => ({
            file: String(row.file),
            path: String(row.path),
            contentHash: String(row.content_hash),
            articles: Number(row.articles),
          }),
        )
        .sort((a, b) => (a.file < b.file ? -1 : 1));
    },
    async status() {
      const [files, passages, rows] = await Promise.all([
        tables.files.countRows(),
        tables.passages.countRows(),
        tables.articles.query().select(["newspaper", "date"]).toArray(),
      ]);
      const dates = rows
        .map((row) => String(row.date))
        .filter(Boolean)
        .sort();
      const newspapers = [...new Set(rows.map((row) => String(row.newspaper)).filter(Boolean))].sort();
      return {
        files,
        articles: rows.length,
        passages,
        ...(dates[0] ? { earliestDate: dates[0], latestDate: dates.at(-1) as string } : {}),
        newspapers,
        location,
      };
    },
    async replaceFiles(contents) {
      if (contents.length === 0) return;
      requireFittingVectors(contents, manifest, location);
      await setChanged(true);
      await replaceFiles(tables, contents);
    },
    async removeFiles(files) {
      if (files.length === 0) return;
      await setChanged(true);
      await removeFiles(tables, files);
    },
    async optimise() {
      const value = await optimise(tables);
      await setChanged(false);
      statistics = { value, readAtMs: Date.now() };
    },
    async needsOptimising() {
      return (await readManifestValue(tables.manifest, "changed")) === true;
    },
    async close() {
      tables.connection.close();
    },
  });
}
