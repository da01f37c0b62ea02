import type { Table } from "@lancedb/lancedb";
import { type Article, articleSchema } from "../model/article.ts";
import type { ArchiveView, Redirect, StoredArticle } from "./archive-store.ts";
import { type CorpusCounts, statisticsOf } from "./corpus-counts.ts";
import { allOf, outsideOf, quoted, restrict } from "./lance-conditions.ts";
import { findPrinted, findPrintings, readFigures } from "./lance-printings.ts";
import { listArticleFacts, passagesWithTerms } from "./lance-scan.ts";
import { searchByTerms, searchByVector } from "./lance-search.ts";
import type { LanceTables } from "./lance-snapshot.ts";

/** Values in one condition: longer lists take LanceDB longer to parse than to answer. */
const VALUES_PER_QUERY = 500;

interface RowSearch {
  readonly column: string;
  readonly values: readonly string[];
  readonly select: string[];
  /** A further condition. */
  readonly visible?: string | undefined;
}

/** The rows of a table whose column has one of the values. */
export async function rowsWith(
  table: Table,
  { column, values, select, visible }: RowSearch,
): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  for (let from = 0; from < values.length; from += VALUES_PER_QUERY) {
    const where = allOf(`${column} IN (${quoted(values.slice(from, from + VALUES_PER_QUERY))})`, visible);
    rows.push(...(await restrict(table.query().select(select), where).toArray()));
  }
  return rows;
}

const ARTICLE_COLUMNS = ["file", "position", "anchor", "body"];

/** Articles whose column has one of the values, as `toStoredArticles`. */
export async function articlesWith(
  { articles }: Pick<LanceTables, "articles">,
  search: Omit<RowSearch, "select">,
): Promise<StoredArticle[]> {
  return toStoredArticles(await rowsWith(articles, { ...search, select: ARTICLE_COLUMNS }));
}

export async function redirectsWith(
  { redirects }: Pick<LanceTables, "redirects">,
  column: string,
  values: readonly string[],
): Promise<Redirect[]> {
  const rows = await rowsWith(redirects, { column, values, select: ["id", "target"] });
  return rows.map((row) => ({ id: String(row["id"]), target: String(row["target"]) }));
}

/** In the order of files and of reading; an article whose passages a rebuild has yet to make counts at its place. */
function toStoredArticles(rows: readonly Record<string, unknown>[]): StoredArticle[] {
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

/**
 * Reads the tables of one snapshot, but for some collections.
 *
 * @param counts of all collections
 */
export function createLanceView(
  tables: LanceTables,
  counts: readonly CorpusCounts[],
  location: string,
  hidden: readonly string[],
): ArchiveView {
  const visible = outsideOf(hidden);
  const statistics = statisticsOf(counts.filter(({ collection }) => !hidden.includes(collection)));
  /** A snapshot does not change: what takes a look at every article is read once. */
  let figures: ReturnType<typeof readFigures> | undefined;
  const readFiguresOnce = () => {
    figures ??= readFigures(tables.articles, visible);
    return figures;
  };

  async function findArticles(articleIds: readonly string[]): Promise<Article[]> {
    const ids = [...new Set(articleIds)];
    const found = await articlesWith(tables, { column: "id", values: ids, visible });
    const known = new Set(found.map(({ article }) => article.id));
    const redirects = await redirectsWith(
      tables,
      "id",
      ids.filter((id) => !known.has(id)),
    );
    const targets = new Set(redirects.map(({ target }) => target).filter((target) => !known.has(target)));
    const redirected = await articlesWith(tables, { column: "id", values: [...targets], visible });
    return [...found, ...redirected].map(({ article }) => article);
  }

  return {
    searchByVector: (vector, language, limit, articleIds) =>
      searchByVector(tables.passages, { vector, language, limit, articleIds }, visible),
    searchByTerms: (queries, limit) => searchByTerms(tables.passages, queries, limit, visible),
    async passageFrequencies(terms) {
      const select = ["term", "passages"];
      const rows = await rowsWith(tables.terms, { column: "term", values: terms, select, visible });
      const frequencies = new Map<string, number>();
      for (const { term, passages } of rows)
        frequencies.set(String(term), (frequencies.get(String(term)) ?? 0) + Number(passages));
      return frequencies;
    },
    async corpusStatistics() {
      return statistics;
    },
    async outline() {
      const { earliestDate, latestDate, undated, newspapers } = await readFiguresOnce();
      return { newspapers, undated, ...(earliestDate && latestDate ? { earliestDate, latestDate } : {}) };
    },
    async listNewspapers() {
      return (await readFiguresOnce()).holdings;
    },
    findPrintings: (articleIds) => findPrintings(tables.articles, articleIds, visible),
    findPrinted: (query, limit) => findPrinted(tables.articles, query, limit, visible),
    passagesWithTerms: (field, terms) => passagesWithTerms(tables.passages, field, terms, visible),
    listArticleFacts: () => listArticleFacts(tables.articles, visible),
    async findArticle(articleId) {
      return (await findArticles([articleId]))[0];
    },
    findArticles,
    async listArticles() {
      const rows = await restrict(tables.articles.query().select(ARTICLE_COLUMNS), visible).toArray();
      return toStoredArticles(rows).map(({ article }) => article);
    },
    async listNewest(kind, { from, limit }) {
      const ascending = (columnName: string) => ({ columnName, ascending: true, nullsFirst: false });
      const rows = await tables.articles
        .query()
        .where(allOf(kind === "dated" ? "date != ''" : "date = ''", visible) as string)
        .select(["id", "date", ...ARTICLE_COLUMNS])
        .orderBy([{ ...ascending("date"), ascending: false }, ascending("file"), ascending("position")])
        .offset(from)
        .limit(limit)
        .toArray();
      return rows.map(toArticle);
    },
    async status() {
      const [files, passages, figured] = await Promise.all([
        tables.files.countRows(),
        tables.passages.countRows(visible),
        readFiguresOnce(),
      ]);
      const { articles, earliestDate, latestDate, newspapers, collections } = figured;
      return {
        // Of a file in which everything is hidden, not even its name is told.
        files: visible === undefined ? files : figured.files,
        articles,
        passages,
        ...(earliestDate && latestDate ? { earliestDate, latestDate } : {}),
        newspapers,
        ...(collections.length > 0 ? { collections } : {}),
        location,
      };
    },
  };
}
