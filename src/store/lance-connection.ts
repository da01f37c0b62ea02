import "./quiet-native-log.ts";
import { existsSync, statSync } from "node:fs";
import { type Connection, connect, type Table } from "@lancedb/lancedb";
import type { Schema } from "apache-arrow";
import { ArchivistError } from "../errors.ts";
import { type IndexManifest, indexManifestSchema } from "./index-manifest.ts";
import { articlesTable, filesTable, manifestTable, passagesTable, termsTable } from "./lance-tables.ts";

export interface LanceLocation {
  /** A folder, or an `s3://…` or `db://…` address. */
  readonly location: string;
  /** For an object store: credentials, region, endpoint, under LanceDB's names. */
  readonly storageOptions?: Readonly<Record<string, string>>;
}

export interface LanceTables {
  readonly connection: Connection;
  readonly manifest: Table;
  readonly files: Table;
  readonly articles: Table;
  readonly passages: Table;
  readonly terms: Table;
}

/** Seconds until a reader sees what another process wrote. */
const READ_CONSISTENCY_SECONDS = 5;

/** True for an address rather than a folder of this machine. */
export function isRemote(location: string): boolean {
  return /^[a-z0-9+]+:\/\//i.test(location);
}

async function connectTo({ location, storageOptions }: LanceLocation): Promise<Connection> {
  if (!isRemote(location) && existsSync(location) && !statSync(location).isDirectory()) {
    throw new ArchivistError("index-broken", `The index ${location} is a file, not a folder.`, {
      nextStep: "Choose a folder with --index or ARCHIVE_URI.",
    });
  }
  try {
    return await connect(location, {
      readConsistencyInterval: READ_CONSISTENCY_SECONDS,
      storageOptions: { ...storageOptions },
    });
  } catch (cause) {
    throw brokenIndex(location, cause);
  }
}

/** Opens the tables of an index; `undefined` when there is none at the location. */
export async function openTables(place: LanceLocation): Promise<LanceTables | undefined> {
  if (!isRemote(place.location) && !existsSync(place.location)) return undefined;
  const connection = await connectTo(place);
  const manifest = await connection.openTable("manifest").catch((cause: unknown) => {
    if (/was not found|does not exist/i.test(String(cause))) return undefined;
    throw brokenIndex(place.location, cause);
  });
  if (!manifest) {
    await requireNothingStored(connection, place.location);
    return undefined;
  }
  try {
    const [files, articles, passages, terms] = await Promise.all([
      connection.openTable("files"),
      connection.openTable("articles"),
      connection.openTable("passages"),
      connection.openTable("terms"),
    ]);
    return { connection, manifest, files, articles, passages, terms };
  } catch (cause) {
    throw brokenIndex(place.location, cause);
  }
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
  if (names.includes("manifest") || (files && (await files.countRows()) > 0)) {
    throw brokenIndex(location, new Error("the manifest is missing"));
  }
}

/** Creates the empty tables of an index, the manifest last: it marks the index as whole. */
export async function createTables(place: LanceLocation, manifest: IndexManifest): Promise<LanceTables> {
  const connection = await connectTo(place);
  const create = (name: string, schema: Schema) =>
    connection.createEmptyTable(name, schema, { mode: "overwrite" });
  try {
    const files = await create("files", filesTable);
    const articles = await create("articles", articlesTable);
    const passages = await create("passages", passagesTable(manifest.dimensions));
    const terms = await create("terms", termsTable);
    const manifestRows = await create("manifest", manifestTable);
    await manifestRows.add([{ key: "manifest", value: JSON.stringify(manifest) }]);
    return { connection, manifest: manifestRows, files, articles, passages, terms };
  } catch (cause) {
    throw new ArchivistError("index-broken", `The index ${place.location} cannot be written.`, {
      nextStep: "Check that the folder or the store can be written to, or choose another with --index.",
      cause,
    });
  }
}

/** A value of the manifest table, `undefined` when it has not been written. */
export async function readManifestValue(table: Table, key: string): Promise<unknown> {
  const [row] = await table.query().where(`key = '${key}'`).limit(1).toArray();
  return row ? JSON.parse(String(row.value)) : undefined;
}

/** Sets a value of the manifest table. */
export async function writeManifestValue(table: Table, key: string, value: unknown): Promise<void> {
  await table
    .mergeInsert("key")
    .whenMatchedUpdateAll()
    .whenNotMatchedInsertAll()
    .execute([{ key, value: JSON.stringify(value) }]);
}

/** Reads and checks the manifest of opened tables. */
export async function readManifest(tables: LanceTables, location: string): Promise<IndexManifest> {
  try {
    return indexManifestSchema.parse(await readManifestValue(tables.manifest, "manifest"));
  } catch (cause) {
    throw brokenIndex(location, cause);
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
