import { Index, type Table } from "@lancedb/lancedb";
import { languageSchema } from "../model/language.ts";
import type { TermField } from "./archive-store.ts";
import type { CorpusCounts } from "./corpus-counts.ts";
import { COLUMN_OF_FIELD } from "./lance-search.ts";
import type { LanceTables } from "./lance-snapshot.ts";

/** Rows of the terms table in one write: LanceDB makes a fragment and a version of every write. */
const TERMS_PER_WRITE = 100_000;
/**
 * Milliseconds after which a version that no snapshot names any more is deleted. A reader keeps to a snapshot for one
 * question, seconds; LanceDB's own default is seven days, in which every ingest leaves a copy of the terms.
 */
const OLD_VERSIONS_KEPT_MS = 60 * 60 * 1000;

/**
 * Counts passages, terms and in how many passages each term stands, by collection, builds the search indexes that are
 * missing, folds new rows into them, and lets LanceDB compact its files. No version is deleted: the snapshot that
 * readers have may be an old one.
 */
export async function optimiseTables(tables: LanceTables): Promise<CorpusCounts[]> {
  const counted = await countTerms(tables.passages);
  await tables.terms.delete("true");
  const rows = counted.flatMap(({ counts: { collection }, frequencies }) =>
    [...frequencies].map(([term, count]) => ({ term, collection, passages: count })),
  );
  for (let from = 0; from < rows.length; from += TERMS_PER_WRITE) {
    await tables.terms.add(rows.slice(from, from + TERMS_PER_WRITE));
  }
  await createMissingIndexes(tables);
  for (const table of Object.values(tables)) await table.optimize({ cleanupOlderThan: new Date(0) });
  return counted.map(({ counts }) => counts);
}

/** Deletes old versions. To be called when the newest snapshot names the newest versions. */
export async function cleanTables(tables: readonly Table[]): Promise<void> {
  const cleanupOlderThan = new Date(Date.now() - OLD_VERSIONS_KEPT_MS);
  for (const table of tables) await table.optimize({ cleanupOlderThan });
}

interface CountedCollection {
  readonly counts: CorpusCounts;
  /** Passages by the terms that stand in them. */
  readonly frequencies: Map<string, number>;
}

async function countTerms(table: Table): Promise<CountedCollection[]> {
  const counted = new Map<string, CountedCollection>();
  const columns = ["collection", "language", ...Object.values(COLUMN_OF_FIELD)];
  for await (const batch of table.query().select(columns)) {
    for (const row of batch.toArray() as Iterable<Record<string, unknown>>) {
      const collection = String(row["collection"]);
      const of = counted.get(collection) ?? nothingCounted(collection);
      counted.set(collection, of);
      const { counts, frequencies } = of;
      counts.passagesByLanguage[languageSchema.parse(row["language"])] += 1;
      const distinct = new Set<string>();
      for (const field of Object.keys(COLUMN_OF_FIELD) as TermField[]) {
        const terms = splitTerms(String(row[COLUMN_OF_FIELD[field]]));
        counts.terms[field] += terms.length;
        for (const term of terms) distinct.add(term);
      }
      for (const term of distinct) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    }
  }
  return [...counted.values()].sort((a, b) => (a.counts.collection < b.counts.collection ? -1 : 1));
}

function nothingCounted(collection: string): CountedCollection {
  return {
    counts: {
      collection,
      passagesByLanguage: { zh: 0, en: 0 },
      terms: { bodyTerms: 0, titleTerms: 0, pinyinTerms: 0 },
    },
    frequencies: new Map(),
  };
}

/** Terms of a stored field. */
function splitTerms(field: string): string[] {
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
    [tables.passages, "vector_key"],
    [tables.articles, "id"],
    [tables.articles, "anchor"],
    [tables.articles, "file"],
    [tables.terms, "term"],
  ] as const) {
    const indexed = (await table.listIndices()).some((index) => index.columns.includes(column));
    if (!indexed && (await table.countRows()) > 0) await table.createIndex(column, { config: Index.btree() });
  }
}
