import type { Table } from "@lancedb/lancedb";
import { type Article, articleSchema } from "../model/article.ts";
import type { ArchiveReader, IndexedFile, Redirect, StoredArticle } from "./archive-store.ts";
import { findPrinted, findPrintings, quoted, readDatesAndNewspapers } from "./lance-printings.ts";
import { listArticleFacts, passagesWithTerms } from "./lance-scan.ts";
import { searchByTerms, searchByVector } from "./lance-search.ts";
import type { LanceTables, Snapshot } from "./lance-snapshot.ts";

/** Values in one condition: longer lists take LanceDB longer to parse than to answer. */
const VALUES_PER_QUERY = 500;

/** The rows of a table whose column has one of the values. */
async function rowsWith(
  table: Table,
  { column, values, select }: { column: string; values: readonly string[]; select: string[] },
): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  for (let from = 0; from < values.length; from += VALUES_PER_QUERY) {
    const list = quoted(values.slice(from, from + VALUES_PER_QUERY));
    rows.push(...(await table.query().where(`${column} IN (${list})`).select(select).toArray()));
  }
  return rows;
}

const ARTICLE_COLUMNS = ["file", "position", "anchor", "body"];

/** In the order of files and of reading; an article whose passages a rebuild has yet to make counts at its place. */
export function toStoredArticles(rows: readonly Record<string, unknown>[]): StoredArticle[] {
  const placeOf = ({ position }: StoredArticle) => (position < 0 ? -1 - position : position);
  return rows
    .map((row) => ({
      file: String(row["file"]),
      position: Number(row["position"]),
      anchor: String(row["anchor"] ?? ""),
      article: toArticle(row),
    }))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : placeOf(a) - placeOf(b)));
}

function toArticle(row: Record<string, unknown>): Article {
  return articleSchema.parse(JSON.parse(String(row["body"])));
}

/** Reads the tables of one snapshot. */
export function createLanceReader(
  tables: LanceTables,
  { statistics }: Pick<Snapshot, "statistics">,
  location: string,
): ArchiveReader {
  const articlesWith = async (column: string, values: readonly string[]) =>
    toStoredArticles(await rowsWith(tables.articles, { column, values, select: ARTICLE_COLUMNS }));
  const redirectsWith = async (column: string, values: readonly string[]) => {
    const rows = await rowsWith(tables.redirects, { column, values, select: ["id", "target"] });
    return rows.map((row): Redirect => ({ id: String(row["id"]), target: String(row["target"]) }));
  };

  /** A snapshot does not change: what takes a look at every article is read once. */
  let figures: ReturnType<typeof readDatesAndNewspapers> | undefined;

  return {
    searchByVector: (vector, language, limit, articleIds) =>
      searchByVector(tables.passages, vector, language, limit, articleIds),
    searchByTerms: (queries, limit) => searchByTerms(tables.passages, queries, limit),
    async passageFrequencies(terms) {
      const select = ["term", "passages"];
      const rows = await rowsWith(tables.terms, { column: "term", values: terms, select });
      return new Map(rows.map((row) => [String(row["term"]), Number(row["passages"])]));
    },
    async corpusStatistics() {
      return statistics;
    },
    async outline() {
      figures ??= readDatesAndNewspapers(tables.articles);
      const { earliestDate, latestDate, undated, newspapers } = await figures;
      return { newspapers, undated, ...(earliestDate && latestDate ? { earliestDate, latestDate } : {}) };
    },
    async listNewspapers() {
      figures ??= readDatesAndNewspapers(tables.articles);
      return (await figures).holdings;
    },
    findPrintings: (articleIds) => findPrintings(tables.articles, articleIds),
    findPrinted: (query, limit) => findPrinted(tables.articles, query, limit),
    passagesWithTerms: (field, terms) => passagesWithTerms(tables.passages, field, terms),
    listArticleFacts: () => listArticleFacts(tables.articles),
    async findArticle(articleId) {
      return (await this.findArticles([articleId]))[0];
    },
    async findArticles(articleIds) {
      const ids = [...new Set(articleIds)];
      const found = await articlesWith("id", ids);
      const known = new Set(found.map(({ article }) => article.id));
      const redirects = await redirectsWith(
        "id",
        ids.filter((id) => !known.has(id)),
      );
      const targets = new Set(redirects.map(({ target }) => target).filter((target) => !known.has(target)));
      const redirected = await articlesWith("id", [...targets]);
      return [...found, ...redirected].map(({ article }) => article);
    },
    async listArticles() {
      const rows = await tables.articles.query().select(ARTICLE_COLUMNS).toArray();
      return toStoredArticles(rows).map(({ article }) => article);
    },
    async listNewest(kind, { from, limit }) {
      const ascending = (columnName: string) => ({ columnName, ascending: true, nullsFirst: false });
      const rows = await tables.articles
        .query()
        .where(kind === "dated" ? "date != ''" : "date = ''")
        .select(["id", "date", ...ARTICLE_COLUMNS])
        .orderBy([{ ...ascending("date"), ascending: false }, ascending("file"), ascending("position")])
        .offset(from)
        .limit(limit)
        .toArray();
      return rows.map(toArticle);
    },
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
      figures ??= readDatesAndNewspapers(tables.articles);
      const [files, passages, { articles, earliestDate, latestDate, newspapers }] = await Promise.all([
        tables.files.countRows(),
        tables.passages.countRows(),
        figures,
      ]);
      return {
        files,
        articles,
        passages,
        ...(earliestDate && latestDate ? { earliestDate, latestDate } : {}),
        newspapers,
        location,
      };
    },
    articlesOf: (files) => articlesWith("file", files),
    articlesAnchoredAt: (anchors) => articlesWith("anchor", anchors),
    async holdersOf(articleIds) {
      const select = ["id", "file"];
      const rows = await rowsWith(tables.articles, { column: "id", values: articleIds, select });
      return new Map(rows.map((row) => [String(row["id"]), String(row["file"])]));
    },
    redirectsOf: (articleIds) => redirectsWith("id", articleIds),
    redirectsTo: (articleIds) => redirectsWith("target", articleIds),
    async vectorsOf(vectorKeys) {
      const select = ["vector_key", "vector"];
      const rows = await rowsWith(tables.passages, { column: "vector_key", values: vectorKeys, select });
      return new Map(
        rows.map((row) => [
          String(row["vector_key"]),
          (row["vector"] as { toArray(): Float32Array }).toArray(),
        ]),
      );
    },
  };
}
