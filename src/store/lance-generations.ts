/** Rebuilding: a new generation of tables grows beside the old one, and one commit puts it in its place. */
import type { Table } from "@lancedb/lancedb";
import { ArchivistError } from "../errors.ts";
import type { RebuildingStore } from "./archive-store.ts";
import { fingerprintOf, type IndexManifest } from "./index-manifest.ts";
import {
  brokenIndex,
  createTables,
  firstSnapshot,
  type LanceLocation,
  type OpenIndex,
  openIndex,
} from "./lance-connection.ts";
import { createLanceReader } from "./lance-reader.ts";
import {
  busyIndex,
  type LanceTables,
  openSnapshot,
  parseSnapshot,
  readManifestRow,
  readSnapshot,
  type Snapshot,
  versionsOf,
} from "./lance-snapshot.ts";
import { openStore } from "./lance-store.ts";
import { tellFailures } from "./tell-failures.ts";

const ROWS_PER_WRITE = 5_000;
/** Before the hash of a file that is to be read again whatever its content. */
const STALE = "stale:";

/** What a rebuild starts from. An index of the time before snapshots has none. */
interface OldIndex {
  readonly snapshot?: Snapshot;
  /** The snapshot as it is stored, by which another writer is noticed. */
  readonly stored: string | undefined;
  readonly files: Table;
  readonly articles: Table;
  readonly redirects?: Table;
}

/**
 * Starts a rebuild, or goes on with one that was interrupted: a new index that holds the articles of the old one as
 * they were, without passages, its redirects, and its files, marked to be read again. Readers see the old index until
 * `publish`. `undefined` when there is no index at the location.
 */
export async function rebuildLanceStore(
  place: LanceLocation,
  manifest: IndexManifest,
): Promise<RebuildingStore | undefined> {
  const index = await openIndex(place);
  if (!index) return undefined;
  const old = await openOldIndex(index).catch((cause: unknown) => {
    throw cause instanceof ArchivistError ? cause : brokenIndex(place.location, cause);
  });
  const basedOn = old.snapshot?.sequence ?? 0;
  const begun = await readSnapshot(index.manifest, "building");
  const goesOn =
    begun && begun.basedOn === basedOn && fingerprintOf(begun.manifest) === fingerprintOf(manifest);
  if (!goesOn) await startGeneration(index, { old, manifest, basedOn });
  const store = await openStore(index, "building");
  const previous = await vectorsOfOld(index, old, manifest);
  return {
    ...store,
    async vectorsOf(keys) {
      const found = await store.vectorsOf(keys);
      const missing = keys.filter((key) => !found.has(key));
      return new Map([...found, ...((await previous?.(missing)) ?? [])]);
    },
    publish: () => publish(index, old),
  };
}

async function openOldIndex({ connection, manifest }: OpenIndex): Promise<OldIndex> {
  const stored = await readManifestRow(manifest, "snapshot");
  const snapshot = parseSnapshot(stored);
  if (snapshot) return { snapshot, stored, ...(await openSnapshot(connection, snapshot)) };
  const [files, articles] = await Promise.all([
    connection.openTable("files"),
    connection.openTable("articles"),
  ]);
  return { stored, files, articles };
}

async function startGeneration(
  { connection, manifest: rows }: OpenIndex,
  { old, manifest, basedOn }: { old: OldIndex; manifest: IndexManifest; basedOn: number },
): Promise<void> {
  const generation = (old.snapshot?.generation ?? 1) + 1;
  const tables = await createTables(connection, { manifest, generation });
  await copyRows(old.files, tables.files, ({ content_hash: hash, ...row }) => ({
    ...row,
    content_hash: String(hash).startsWith(STALE) ? hash : `${STALE}${hash}`,
  }));
  await copyRows(old.articles, tables.articles, ({ position, ...row }) => {
    const place = Number(position);
    return { anchor: "", collection: "", ...row, position: place < 0 ? place : -1 - place };
  });
  if (old.redirects) await copyRows(old.redirects, tables.redirects, (row) => row);
  const first = await firstSnapshot(tables, { manifest, generation });
  const building: Snapshot = { ...first, versions: await versionsOf(tables), basedOn, changed: true };
  await rows
    .mergeInsert("key")
    .whenMatchedUpdateAll()
    .whenNotMatchedInsertAll()
    .execute([{ key: "building", value: JSON.stringify(building) }]);
}

async function copyRows(
  from: Table,
  to: Table,
  change: (row: Record<string, unknown>) => Record<string, unknown>,
): Promise<void> {
  let waiting: Record<string, unknown>[] = [];
  for await (const batch of from.query()) {
    for (const row of batch.toArray() as Iterable<{ toJSON(): Record<string, unknown> }>)
      waiting.push(change(row.toJSON()));
    if (waiting.length < ROWS_PER_WRITE) continue;
    await to.add(waiting);
    waiting = [];
  }
  if (waiting.length > 0) await to.add(waiting);
}

/** The vectors of the old index, when the same model made them. */
async function vectorsOfOld(
  { connection, location }: OpenIndex,
  { snapshot }: OldIndex,
  manifest: IndexManifest,
) {
  if (snapshot?.manifest.embeddingModel !== manifest.embeddingModel) return undefined;
  const tables: LanceTables = await openSnapshot(connection, snapshot);
  return tellFailures(createLanceReader(tables, snapshot.counts, location), location).vectorsOf;
}

/** One commit: the new tables are the index, and no rebuild is under way. */
async function publish({ location, manifest: rows }: OpenIndex, old: OldIndex): Promise<void> {
  const stored = await readManifestRow(rows, "snapshot");
  const building = await readSnapshot(rows, "building");
  if (!building || stored !== old.stored) throw busyIndex(location);
  const { basedOn = 0, ...whole } = building;
  // Above every number of the old index and of the rebuild: a reader knows by it that there is something new.
  const snapshot: Snapshot = { ...whole, sequence: basedOn + building.sequence };
  await rows
    .mergeInsert("key")
    .whenMatchedUpdateAll()
    .whenNotMatchedInsertAll()
    .execute([
      { key: "snapshot", value: JSON.stringify(snapshot) },
      { key: "building", value: "null" },
    ]);
  await rows.delete("key NOT IN ('snapshot', 'building')");
}
