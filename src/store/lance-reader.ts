import type { ArchiveReader, IndexedFile } from "./archive-store.ts";
import type { CorpusCounts } from "./corpus-counts.ts";
import type { LanceTables } from "./lance-snapshot.ts";
import { articlesWith, createLanceView, redirectsWith, rowsWith } from "./lance-view.ts";

/** Reads all of the tables of one snapshot. */
export function createLanceReader(
  tables: LanceTables,
  counts: readonly CorpusCounts[],
  location: string,
): ArchiveReader {
  return {
    ...createLanceView(tables, counts, location, []),
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
    articlesOf: (files) => articlesWith(tables, { column: "file", values: files }),
    articlesAnchoredAt: (anchors) => articlesWith(tables, { column: "anchor", values: anchors }),
    async holdersOf(articleIds) {
      const select = ["id", "file"];
      const rows = await rowsWith(tables.articles, { column: "id", values: articleIds, select });
      return new Map(rows.map((row) => [String(row["id"]), String(row["file"])]));
    },
    redirectsOf: (articleIds) => redirectsWith(tables, "id", articleIds),
    redirectsTo: (articleIds) => redirectsWith(tables, "target", articleIds),
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
