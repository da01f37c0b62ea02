import { Index, type Table } from "@lancedb/lancedb";
import { languageSchema } from "../model/language.ts";
import type { CorpusStatistics, FileContents, IndexedPassage, TermField } from "./archive-store.ts";
import { type LanceTables, writeManifestValue } from "./lance-connection.ts";
import { COLUMN_OF_FIELD } from "./lance-search.ts";

/** Rows in one write. LanceDB makes a fragment and a version of every write. */
const ROWS_PER_WRITE = 5_000;

const quoted = (values: readonly string[]) =>
  values.map((value) => `'${value.replaceAll("'", "''")}'`).join(", ");

/**
 * Replaces everything that the given files held. Passages and articles come first, the file's own row last: a file
 * is indexed iff its row carries its content hash, so an interrupted run is simply repeated.
 */
export async function replaceFiles(tables: LanceTables, contents: readonly FileContents[]): Promise<void> {
  const files = contents.map(({ file }) => file.file);
  const passageRows = contents.flatMap(({ file, passages }) =>
    passages.map((passage) => passageRow(file.file, passage)),
  );
  const articleRows = contents.flatMap(({ file, articles }) =>
    articles.map((article, position) => ({
      id: article.id,
      file: file.file,
      position,
      newspaper: article.newspaper ?? "",
      date: article.date ?? "",
      body: JSON.stringify(article),
    })),
  );
  await replaceRows(tables.passages, files, uniqueById(passageRows));
  await replaceRows(tables.articles, files, uniqueById(articleRows));
  await tables.files
    .mergeInsert("file")
    .whenMatchedUpdateAll()
    .whenNotMatchedInsertAll()
    .execute(
      contents.map(({ file }) => ({
        file: file.file,
        path: file.path,
        content_hash: file.contentHash,
        articles: file.articles,
      })),
    );
}

/** The file's own row goes last: an interrupted removal is repeated by the next run. */
export async function removeFiles(tables: LanceTables, files: readonly string[]): Promise<void> {
  const where = `file IN (${quoted(files)})`;
  await tables.passages.delete(where);
  await tables.articles.delete(where);
  await tables.files.delete(where);
}

/** In one commit: rows of these files that are not among `rows` go, the others are updated or added. */
async function replaceRows(
  table: Table,
  files: readonly string[],
  rows: Record<string, unknown>[],
): Promise<void> {
  const where = `file IN (${quoted(files)})`;
  if (rows.length === 0) {
    await table.delete(where);
    return;
  }
  const [first, ...rest] = chunksOf(rows, ROWS_PER_WRITE);
  await table
    .mergeInsert("id")
    .whenMatchedUpdateAll()
    .whenNotMatchedInsertAll()
    .whenNotMatchedBySourceDelete({ where })
    .execute(first as Record<string, unknown>[]);
  for (const chunk of rest) await table.add(chunk);
}

function passageRow(file: string, passage: IndexedPassage) {
  return {
    id: passage.id,
    article_id: passage.articleId,
    file,
    ordinal: passage.ordinal,
    start: passage.start,
    end: passage.end,
    text: passage.text,
    title: passage.title,
    language: passage.language,
    body_terms: passage.bodyTerms,
    title_terms: passage.titleTerms,
    pinyin_terms: passage.pinyinTerms,
    vector: passage.vector,
  };
}

/** LanceDB has no unique constraint and would store new rows with equal ids twice. */
function uniqueById<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

function chunksOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/**
 * Counts in how many passages each term stands and the mean lengths of the fields, builds the search indexes that
 * are missing, folds new rows into them, and lets LanceDB compact its files.
 */
export async function optimise(tables: LanceTables): Promise<CorpusStatistics> {
  const frequencies = new Map<string, number>();
  const total: Record<TermField, number> = { bodyTerms: 0, titleTerms: 0, pinyinTerms: 0 };
  const passagesByLanguage = { zh: 0, en: 0 };
  for await (const batch of tables.passages.query().select(["language", ...Object.values(COLUMN_OF_FIELD)])) {
    for (const row of batch.toArray() as Iterable<Record<string, unknown>>) {
      passagesByLanguage[languageSchema.parse(row["language"])] += 1;
      const distinct = new Set<string>();
      for (const field of Object.keys(COLUMN_OF_FIELD) as TermField[]) {
        const terms = splitTerms(String(row[COLUMN_OF_FIELD[field]]));
        total[field] += terms.length;
        for (const term of terms) distinct.add(term);
      }
      for (const term of distinct) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    }
  }
  await tables.terms.delete("true");
  const rows = [...frequencies].map(([term, count]) => ({ term, passages: count }));
  for (const chunk of chunksOf(rows, 100_000)) await tables.terms.add(chunk);

  await createMissingIndexes(tables);
  for (const table of [tables.passages, tables.articles, tables.files, tables.terms]) await table.optimize();
  const passages = passagesByLanguage.zh + passagesByLanguage.en;
  const mean = (field: TermField) => (passages === 0 ? 0 : total[field] / passages);
  const statistics: CorpusStatistics = {
    passages,
    passagesByLanguage,
    meanLength: {
      bodyTerms: mean("bodyTerms"),
      titleTerms: mean("titleTerms"),
      pinyinTerms: mean("pinyinTerms"),
    },
  };
  await writeManifestValue(tables.manifest, "statistics", statistics);
  return statistics;
}

/** Terms of a stored field. */
export function splitTerms(field: string): string[] {
  return field === "" ? [] : field.split(" ");
}

async function createMissingIndexes(tables: LanceTables): Promise<void> {
  const existing = new Set((await tables.passages.listIndices()).flatMap((index) => index.columns));
  for (const column of Object.values(COLUMN_OF_FIELD)) {
    if (existing.has(column)) continue;
    await tables.passages.createIndex(column, {
      config: Index.fts({
        baseTokenizer: "whitespace",
        lowercase: false,
        stem: false,
        removeStopWords: false,
        asciiFolding: false,
        withPosition: false,
      }),
    });
  }
  for (const [table, column] of [
    [tables.passages, "article_id"],
    [tables.passages, "language"],
    [tables.articles, "id"],
    [tables.terms, "term"],
  ] as const) {
    const indexed = (await table.listIndices()).some((index) => index.columns.includes(column));
    if (!indexed && (await table.countRows()) > 0) await table.createIndex(column, { config: Index.btree() });
  }
}
