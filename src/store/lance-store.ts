import { ArchivistError } from "../errors.ts";
import type { ArchiveReader, ArchiveScope, ArchiveStore, ArchiveView } from "./archive-store.ts";
import { dropOldTables } from "./drop-old-tables.ts";
import {
  fingerprintOf,
  type IndexManifest,
  indexManifestSchema,
  requireSameManifest,
} from "./index-manifest.ts";
import { SCHEMA_VERSION } from "./index-tables.ts";
import {
  brokenIndex,
  createIndex,
  type LanceLocation,
  type OpenIndex,
  openIndex,
} from "./lance-connection.ts";
import { cleanTables, optimiseTables } from "./lance-optimise.ts";
import { createLanceReader } from "./lance-reader.ts";
import {
  busyIndex,
  commitSnapshot,
  type LanceTables,
  openForWriting,
  openSnapshot,
  readManifestRow,
  readSnapshot,
  type Snapshot,
  type SnapshotKey,
  versionsOf,
} from "./lance-snapshot.ts";
import { writeChanges } from "./lance-write.ts";
import { requireFittingVectors } from "./require-fitting-vectors.ts";
import { createScopedViews } from "./scoped-views.ts";
import { tellFailures } from "./tell-failures.ts";

/** Seconds until a reader sees what another process wrote. */
const READ_CONSISTENCY_SECONDS = 5;

/**
 * Opens the index at a folder or an object store; `undefined` when there is none.
 * @throws ArchivistError `index-broken` when there is one that cannot be read, `index-mismatch` when its tables are
 * those of another version of the program
 */
export async function openLanceStore(place: LanceLocation): Promise<ArchiveStore | undefined> {
  const index = await openIndex(place);
  const store = index && (await openStore(index, "snapshot"));
  if (store) requireSameSchema(store.manifest, place.location);
  return store;
}

/** Creates an empty index. What stood at the location before as an index is replaced. */
export async function createLanceStore(place: LanceLocation, manifest: IndexManifest): Promise<ArchiveStore> {
  return openStore(await createIndex(place, manifest), "snapshot");
}

interface View {
  readonly snapshot: Snapshot;
  readonly reader: ArchiveReader;
  readonly within: (scope: ArchiveScope) => Promise<ArchiveView>;
  readonly readAtMs: number;
}

/** A store on one of the snapshots of an index. */
export async function openStore(index: OpenIndex, key: SnapshotKey): Promise<ArchiveStore> {
  const { location, connection, manifest: rows } = index;
  let view = await readView().catch((cause: unknown) => {
    throw cause instanceof ArchivistError ? cause : brokenIndex(location, cause);
  });
  const { manifest } = view.snapshot;
  let writing: { readonly tables: LanceTables; versions: Snapshot["versions"] } | undefined;

  async function readView(): Promise<View> {
    const snapshot = await readSnapshot(rows, key);
    if (!snapshot) throw await withoutSnapshot(index);
    return viewOf(snapshot, await openSnapshot(connection, snapshot));
  }

  function viewOf(snapshot: Snapshot, tables: LanceTables): View {
    const { counts } = snapshot;
    const reader = tellFailures(createLanceReader(tables, counts, location), location);
    const within = createScopedViews(tables, counts, { reader, location });
    return { snapshot, reader, within, readAtMs: Date.now() };
  }

  /** The newest state, or one that was the newest some seconds ago. */
  async function current(): Promise<View> {
    if (writing || Date.now() - view.readAtMs < READ_CONSISTENCY_SECONDS * 1000) return view;
    return newest();
  }

  async function newest(): Promise<View> {
    const snapshot = await readSnapshot(rows, key);
    if (snapshot?.sequence === view.snapshot.sequence) view = { ...view, readAtMs: Date.now() };
    // Tables of a snapshot that was replaced in this moment may be gone: the next one's are there.
    else view = await readView().catch(readView);
    if (fingerprintOf(view.snapshot.manifest) !== fingerprintOf(manifest)) throw rebuiltMeanwhile(location);
    return view;
  }

  /** The tables to write to; opened at the first change, because that takes back what was never committed. */
  async function forWriting() {
    if (writing) return writing;
    view = await readView();
    const tables = await openForWriting(connection, view.snapshot);
    if (key === "snapshot") await dropOldTables(index, view.snapshot.generation);
    writing = { tables, versions: await versionsOf(tables) };
    return writing;
  }

  async function commit(tables: LanceTables, changed: Partial<Snapshot>): Promise<void> {
    const from = view.snapshot;
    const to = { ...from, ...changed, sequence: from.sequence + 1 };
    await commitSnapshot(rows, key, { from, to }, location);
    view = viewOf(to, await openSnapshot(connection, to));
    if (writing) writing.versions = await versionsOf(tables);
  }

  const latest = async () => (await current()).reader;
  return tellFailures<ArchiveStore>(
    {
      manifest,
      location,
      snapshot: async (scope) => (scope ? (await current()).within(scope) : latest()),
      async refresh() {
        if (!writing) await newest();
      },
      searchByVector: async (...query) => (await latest()).searchByVector(...query),
      searchByTerms: async (...query) => (await latest()).searchByTerms(...query),
      passageFrequencies: async (terms) => (await latest()).passageFrequencies(terms),
      corpusStatistics: async () => (await latest()).corpusStatistics(),
      outline: async () => (await latest()).outline(),
      listNewspapers: async () => (await latest()).listNewspapers(),
      findPrintings: async (ids) => (await latest()).findPrintings(ids),
      findPrinted: async (...query) => (await latest()).findPrinted(...query),
      passagesWithTerms: async (...query) => (await latest()).passagesWithTerms(...query),
      listArticleFacts: async () => (await latest()).listArticleFacts(),
      findArticle: async (id) => (await latest()).findArticle(id),
      findArticles: async (ids) => (await latest()).findArticles(ids),
      listArticles: async () => (await latest()).listArticles(),
      listNewest: async (...query) => (await latest()).listNewest(...query),
      listFiles: async () => (await latest()).listFiles(),
      status: async () => (await latest()).status(),
      articlesOf: async (files) => (await latest()).articlesOf(files),
      articlesAnchoredAt: async (anchors) => (await latest()).articlesAnchoredAt(anchors),
      holdersOf: async (ids) => (await latest()).holdersOf(ids),
      redirectsOf: async (ids) => (await latest()).redirectsOf(ids),
      redirectsTo: async (ids) => (await latest()).redirectsTo(ids),
      vectorsOf: async (keys) => (await latest()).vectorsOf(keys),
      async apply(changes) {
        requireFittingVectors(changes.passages ?? [], manifest, location);
        const { tables, versions } = await forWriting();
        const written = await writeChanges(tables, changes);
        if (written.length === 0) return;
        const reached = await versionsOf(tables);
        for (const [name, version] of Object.entries(versions) as [keyof LanceTables, number][]) {
          // One more version than was written: somebody else writes.
          if (reached[name] !== version + (written.includes(name) ? 1 : 0)) throw busyIndex(location);
        }
        await commit(tables, { versions: reached, changed: true });
      },
      async optimise() {
        const { tables } = await forWriting();
        const counts = await optimiseTables(tables);
        await commit(tables, { versions: await versionsOf(tables), counts, changed: false });
        await cleanTables([...Object.values(tables), rows]);
        if (writing) writing.versions = await versionsOf(tables);
      },
      async needsOptimising() {
        return (await current()).snapshot.changed;
      },
      async close() {
        connection.close();
      },
    },
    location,
  );
}

/** Why an index has no snapshot: it was built by a version of the program that made none, or it is damaged. */
async function withoutSnapshot({ location, manifest }: OpenIndex): Promise<ArchivistError> {
  const stored = await readManifestRow(manifest, "manifest");
  const parsed = indexManifestSchema.safeParse(JSON.parse(stored ?? "null"));
  if (!parsed.success) return brokenIndex(location, parsed.error);
  try {
    requireSameSchema(parsed.data, location);
    return brokenIndex(location, new Error("there is no snapshot"));
  } catch (mismatch) {
    return mismatch as ArchivistError;
  }
}

function requireSameSchema(stored: IndexManifest, location: string): void {
  requireSameManifest(stored, { ...stored, schemaVersion: SCHEMA_VERSION }, location);
}

function rebuiltMeanwhile(location: string): ArchivistError {
  return new ArchivistError(
    "index-mismatch",
    `The index ${location} was rebuilt with another model or version while this program ran.`,
    { nextStep: "Start this program again, with the same model and version." },
  );
}
