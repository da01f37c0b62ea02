import type { Table } from "@lancedb/lancedb";
import type { ArchiveChanges, StoredArticle, StoredPassage } from "./archive-store.ts";
import type { TableName } from "./index-tables.ts";
import { quoted } from "./lance-conditions.ts";
import type { LanceTables } from "./lance-snapshot.ts";

type Row = Record<string, unknown>;

/**
 * Writes changes to the tables; nobody sees them until a snapshot names the new versions.
 * @returns the tables that were written, each in one commit
 */
export async function writeChanges(tables: LanceTables, changes: ArchiveChanges): Promise<TableName[]> {
  const { articles = [], passages = [], removedArticles = [], files = [], redirects = [] } = changes;
  const { removedFiles = [], removedRedirects = [] } = changes;
  const articleIds = [...new Set([...articles.map(({ article }) => article.id), ...removedArticles])];
  const written: TableName[] = [];
  const replace = async (
    name: TableName,
    key: string,
    rows: readonly Row[],
    leaving: readonly (readonly [column: string, values: readonly string[]])[],
  ) => {
    const conditions = leaving.filter(([, values]) => values.length > 0);
    if (rows.length === 0 && conditions.length === 0) return;
    const where = conditions.map(([column, values]) => `${column} IN (${quoted(values)})`).join(" OR ");
    await replaceRows(tables[name], { key, rows, where });
    written.push(name);
  };

  const collections = new Map(articles.map(({ article }) => [article.id, article.collection ?? ""]));
  const passageRows = passages.map((passage) => ({
    ...passageRow(passage),
    collection: collections.get(passage.articleId) ?? "",
  }));
  await replace("passages", "id", passageRows, [
    ["article_id", articleIds],
    ["file", removedFiles],
  ]);
  await replace("articles", "id", articles.map(articleRow), [
    ["id", removedArticles],
    ["file", removedFiles],
  ]);
  await replace(
    "redirects",
    "id",
    redirects.map(({ id, target }) => ({ id, target })),
    [["id", removedRedirects]],
  );
  const fileRows = files.map(({ file, path, contentHash, articles: count }) => {
    return { file, path, content_hash: contentHash, articles: count };
  });
  await replace("files", "file", fileRows, [["file", removedFiles]]);
  return written;
}

/** In one commit: rows that meet the condition and are not among `rows` go, the others are updated or added. */
async function replaceRows(
  table: Table,
  { key, rows, where }: { readonly key: string; readonly rows: readonly Row[]; readonly where: string },
): Promise<void> {
  if (rows.length === 0) {
    await table.delete(where);
    return;
  }
  // LanceDB has no unique constraint and would store new rows with equal ids twice.
  const unique = [...new Map(rows.map((row) => [row[key], row])).values()];
  const merge = table.mergeInsert(key).whenMatchedUpdateAll().whenNotMatchedInsertAll();
  await (where === "" ? merge : merge.whenNotMatchedBySourceDelete({ where })).execute(unique);
}

function articleRow({ file, position, anchor, article }: StoredArticle): Row {
  return {
    id: article.id,
    file,
    position,
    anchor,
    newspaper: article.newspaper ?? "",
    date: article.date ?? "",
    collection: article.collection ?? "",
    body: JSON.stringify(article),
  };
}

function passageRow(passage: StoredPassage): Row {
  return {
    id: passage.id,
    article_id: passage.articleId,
    file: passage.file,
    ordinal: passage.ordinal,
    start: passage.start,
    end: passage.end,
    text: passage.text,
    title: passage.title,
    language: passage.language,
    body_terms: passage.bodyTerms,
    title_terms: passage.titleTerms,
    pinyin_terms: passage.pinyinTerms,
    vector_key: passage.vectorKey,
    vector: passage.vector,
  };
}
