import "./quiet-native-log.ts";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Connection, connect, type Table } from "@lancedb/lancedb";
import { ArchivistError } from "../errors.ts";
import type { IndexManifest } from "./index-manifest.ts";
import { TABLE_NAMES, type TableName } from "./index-tables.ts";
import {
  type LanceTables,
  type Snapshot,
  type SnapshotKey,
  storedTableName,
  versionsOf,
} from "./lance-snapshot.ts";
import { manifestTable, tableSchemas } from "./lance-tables.ts";
import { isRemote } from "./local-state.ts";

export interface LanceLocation {
  /** A folder, or an `s3://…` or `db://…` address. */
  readonly location: string;
  /** For an object store: credentials, region, endpoint, under LanceDB's names. */
  readonly storageOptions?: Readonly<Record<string, string>>;
}

export interface OpenIndex {
  readonly location: string;
  readonly connection: Connection;
  readonly manifest: Table;
}

async function connectTo({ location, storageOptions }: LanceLocation): Promise<Connection> {
  if (!isRemote(location) && existsSync(location) && !statSync(location).isDirectory()) {
    throw new ArchivistError("index-broken", `The index ${location} is a file, not a folder.`, {
      nextStep: "Choose a folder with --index or ARCHIVE_URI.",
    });
  }
  try {
    // Every read of the manifest looks for the newest version; the other tables are read at fixed ones.
    return await connect(location, { readConsistencyInterval: 0, storageOptions: { ...storageOptions } });
  } catch (cause) {
    throw brokenIndex(location, cause);
  }
}

/** Opens an index; `undefined` when there is none at the location. */
export async function openIndex(place: LanceLocation): Promise<OpenIndex | undefined> {
  const { location } = place;
  if (!isRemote(location) && !existsSync(location)) return undefined;
  const connection = await connectTo(place);
  const manifest = await connection.openTable("manifest").catch((cause: unknown) => {
    if (/was not found|does not exist/i.test(String(cause))) return undefined;
    throw brokenIndex(location, cause);
  });
  if (manifest) return { location, connection, manifest };
  await requireNothingStored(connection, location);
  return undefined;
}

/**
 * The manifest is written last: without it there is no index, only the start of one. Where something was stored all
 * the same, or a folder of that name holds something else, the manifest was lost, and to begin anew would lose more.
 */
async function requireNothingStored(connection: Connection, location: string): Promise<void> {
  const names = await connection.tableNames();
  const files = names.includes("files")
    ? await connection.openTable("files").catch(() => undefined)
    : undefined;
  const isForeign = names.includes("manifest") && !isStartOfTable(join(location, "manifest.lance"));
  if (isForeign || (files && (await files.countRows()) > 0)) {
    throw brokenIndex(location, new Error("the manifest is missing"));
  }
}

/** What LanceDB leaves of a table when it is stopped before the first version stands. */
function isStartOfTable(folder: string): boolean {
  return readdirSync(folder).every((name) => ["data", "_transactions", "_versions"].includes(name));
}

/** Creates the empty tables of one generation, in the place of what an interrupted run left of them. */
export async function createTables(
  connection: Connection,
  { manifest, generation }: Pick<Snapshot, "manifest" | "generation">,
): Promise<LanceTables> {
  const schemas = tableSchemas(manifest.dimensions);
  const tables: Partial<Record<TableName, Table>> = {};
  for (const name of TABLE_NAMES) {
    tables[name] = await connection.createEmptyTable(storedTableName(name, generation), schemas[name], {
      mode: "overwrite",
    });
  }
  return tables as Record<TableName, Table>;
}

/** A snapshot of newly created tables. */
export async function firstSnapshot(
  tables: LanceTables,
  { manifest, generation }: Pick<Snapshot, "manifest" | "generation">,
): Promise<Snapshot> {
  return {
    manifest,
    sequence: 1,
    generation,
    versions: await versionsOf(tables),
    counts: [],
    changed: false,
  };
}

/** Creates an empty index, the manifest last and in one go: it marks the index as whole. */
export async function createIndex(place: LanceLocation, manifest: IndexManifest): Promise<OpenIndex> {
  const connection = await connectTo(place);
  try {
    const first = { manifest, generation: 1 };
    const snapshot = await firstSnapshot(await createTables(connection, first), first);
    const key: SnapshotKey = "snapshot";
    const rows = await connection.createTable("manifest", [{ key, value: JSON.stringify(snapshot) }], {
      mode: "overwrite",
      schema: manifestTable,
    });
    return { location: place.location, connection, manifest: rows };
  } catch (cause) {
    throw new ArchivistError("index-broken", `The index ${place.location} cannot be written.`, {
      nextStep: "Check that the folder or the store can be written to, or choose another with --index.",
      cause,
    });
  }
}

/** The error for an index that cannot be understood or reached. Nothing is deleted: that is the reader's to do. */
export function brokenIndex(location: string, cause: unknown): ArchivistError {
  return new ArchivistError("index-broken", `The index ${location} cannot be read.`, {
    nextStep: isRemote(location)
      ? "Check its address, the AWS_… variables and the network, or choose another place with --index."
      : "Move it away and run ingest again, or choose another folder with --index.",
    cause,
  });
}
