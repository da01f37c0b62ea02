/**
 * LanceDB commits one table at a time; a snapshot makes one state of several tables of it: a row of the manifest table
 * that names a version of each. Readers open these versions and nothing newer, so that a change that was cut off
 * halfway is seen by nobody, and the next writer takes the tables back to them.
 */
import type { Connection, Table } from "@lancedb/lancedb";
import { z } from "zod";
import { ArchivistError } from "../errors.ts";
import { corpusCountsSchema } from "./corpus-counts.ts";
import { indexManifestSchema } from "./index-manifest.ts";
import { TABLE_NAMES, type TableName } from "./index-tables.ts";

export const snapshotSchema = z.object({
  manifest: indexManifestSchema,
  /** Counts the changes: two writers that start from the same number cannot both commit. */
  sequence: z.int(),
  /** Counts the rebuilds: each has tables of its own. */
  generation: z.int().positive(),
  versions: z.record(z.enum(TABLE_NAMES), z.int()),
  /** By collection. An index of another schema may have none; it is only read to be rebuilt. */
  counts: z.array(corpusCountsSchema).default([]),
  /** Whether something was stored since search indexes and counts were made. */
  changed: z.boolean(),
  /** Of a rebuild under way: the `sequence` of the index that it was begun from. */
  basedOn: z.int().optional(),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/** Which snapshot: what readers see, or what a rebuild has made so far. */
export type SnapshotKey = "snapshot" | "building";

export type LanceTables = Readonly<Record<TableName, Table>>;

/** The first index has the plain names, so that the folder explains itself. */
export function storedTableName(name: TableName, generation: number): string {
  return generation === 1 ? name : `${name}-${generation}`;
}

async function eachTable(open: (name: TableName) => Promise<Table>): Promise<LanceTables> {
  const opened = await Promise.all(TABLE_NAMES.map(async (name) => [name, await open(name)] as const));
  return Object.fromEntries(opened) as Record<TableName, Table>;
}

/** The tables of a snapshot, to be read. */
export function openSnapshot(
  connection: Connection,
  { generation, versions }: Snapshot,
): Promise<LanceTables> {
  return eachTable(async (name) => {
    const table = await connection.openTable(storedTableName(name, generation));
    await table.checkout(versions[name]);
    return table;
  });
}

/** The tables of a snapshot, to be written: what was stored behind it and never committed is taken back. */
export function openForWriting(
  connection: Connection,
  { generation, versions }: Snapshot,
): Promise<LanceTables> {
  return eachTable(async (name) => {
    const table = await connection.openTable(storedTableName(name, generation));
    if ((await table.version()) !== versions[name]) {
      await table.checkout(versions[name]);
      await table.restore();
    }
    return table;
  });
}

export async function versionsOf(tables: LanceTables): Promise<Snapshot["versions"]> {
  const versions = TABLE_NAMES.map(async (name) => [name, await tables[name].version()] as const);
  return Object.fromEntries(await Promise.all(versions)) as Snapshot["versions"];
}

/** The stored text of a row of the manifest table, `undefined` when there is none. */
export async function readManifestRow(table: Table, key: string): Promise<string | undefined> {
  const [row] = await table.query().where(`key = '${key}'`).limit(1).toArray();
  return row ? String(row.value) : undefined;
}

export async function readSnapshot(table: Table, key: SnapshotKey): Promise<Snapshot | undefined> {
  return parseSnapshot(await readManifestRow(table, key));
}

export function parseSnapshot(stored: string | undefined): Snapshot | undefined {
  // "null" stands where a rebuild has ended.
  return snapshotSchema.nullish().parse(JSON.parse(stored ?? "null")) ?? undefined;
}

/**
 * Puts the next snapshot in the place of the one it was made from.
 * @throws ArchivistError `index-busy` when another one stands there
 */
export async function commitSnapshot(
  table: Table,
  key: SnapshotKey,
  { from, to }: { readonly from: Snapshot; readonly to: Snapshot },
  location: string,
): Promise<void> {
  const expected = JSON.stringify(from).replaceAll("'", "''");
  const { numUpdatedRows } = await table
    .mergeInsert("key")
    .whenMatchedUpdateAll({ where: `target.value = '${expected}'` })
    .execute([{ key, value: JSON.stringify(to) }]);
  if (numUpdatedRows !== 1) throw busyIndex(location);
}

/** The error for an index that another process writes at the same time. */
export function busyIndex(location: string, who = "Another process"): ArchivistError {
  return new ArchivistError("index-busy", `${who} is writing the index ${location}.`, {
    nextStep: "Wait until it has finished, then run ingest again.",
  });
}
