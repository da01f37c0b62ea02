import type { Connection, Table } from "@lancedb/lancedb";
import { TABLE_NAMES } from "./index-tables.ts";
import { readSnapshot, storedTableName } from "./lance-snapshot.ts";

/**
 * Drops the tables of generations before the current one. Not done by the rebuild itself: a reader may still be
 * answering a question from them.
 */
export async function dropOldTables(
  { connection, manifest }: { readonly connection: Connection; readonly manifest: Table },
  generation: number,
): Promise<void> {
  const building = await readSnapshot(manifest, "building");
  const kept = new Set(
    [generation, ...(building ? [building.generation] : [])].flatMap((number) =>
      TABLE_NAMES.map((name) => storedTableName(name, number)),
    ),
  );
  const ours = new RegExp(`^(?:${TABLE_NAMES.join("|")})(?:-\\d+)?$`);
  for (const name of await connection.tableNames()) {
    if (ours.test(name) && !kept.has(name)) await connection.dropTable(name);
  }
}
