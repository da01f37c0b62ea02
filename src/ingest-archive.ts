/** Ingest put together: the lock of the index, its report, and the three ways to build: up to date, anew, not at all. */
import { existsSync, statSync } from "node:fs";
import { resolve, sep } from "node:path";
import { chunkArticle } from "./chunk/chunk-article.ts";
import type { Embedder } from "./embed/embedder.ts";
import { ArchivistError } from "./errors.ts";
import { type BuildIndexOptions, type BuildIndexStages, buildIndex } from "./pipeline/build-index.ts";
import type { IngestReport } from "./pipeline/ingest-report.ts";
import { articlesOfLines } from "./read/articles-of-lines.ts";
import { type FoundFiles, findPageFiles } from "./read/find-page-files.ts";
import { readBytes, readPageFile } from "./read/read-page-file.ts";
import { segmentPage } from "./segment/segment-page.ts";
import type { ArchiveStore } from "./store/archive-store.ts";
import { lockIndex } from "./store/index-lock.ts";
import { type IndexManifest, requireSameManifest } from "./store/index-manifest.ts";
import { createIngestJournal } from "./store/ingest-journal.ts";
import type { LanceLocation } from "./store/lance-connection.ts";
import { rebuildLanceStore } from "./store/lance-generations.ts";
import { createLanceStore, openLanceStore } from "./store/lance-store.ts";

export interface IngestTarget {
  readonly place: LanceLocation;
  readonly embedder: Embedder;
  readonly manifest: IndexManifest;
  readonly passageTokens: number;
}

export interface IngestOptions extends BuildIndexOptions {
  /** Waits for another process that writes the index instead of failing. @default false */
  readonly waits?: boolean;
}

export interface Ingested {
  readonly report: IngestReport;
  /** `undefined` only after a dry run that found no index. */
  readonly store: ArchiveStore | undefined;
}

/**
 * Runs one ingest into the index at a place. Without `paths` a rebuild reads the files that the index knows.
 * @throws ArchivistError `index-busy` while another process writes the index, and whatever `buildIndex` throws
 */
export async function ingestArchive(target: IngestTarget, options: IngestOptions): Promise<Ingested> {
  if (options.isDryRun) return buildUnlocked(target, options);
  const { location } = target.place;
  // A place without a folder is locked when the first page is to be stored, so that a wrong path leaves nothing.
  let release = existsSync(location) ? await lockIndex(location, options) : undefined;
  const journal = createIngestJournal(location);
  const { paths, isRebuild = false, onEvent } = options;
  journal.record("start", {
    pid: process.pid,
    paths: paths.map((path) => resolve(path)),
    rebuild: isRebuild,
  });
  const openJournal = () => journal.open();
  try {
    const built = await (isRebuild ? rebuild : update)(target, {
      ...options,
      openJournal,
      async lock() {
        release ??= await lockIndex(location, options);
      },
      onEvent(event) {
        const { event: kind, ...fields } = event;
        journal.record(kind, fields);
        onEvent?.(event);
      },
    });
    const { skipped, encodings: _, elapsedMs, ...counts } = built.report;
    journal.record("end", {
      outcome: "done",
      ...counts,
      skipped: skipped.length,
      elapsedMs: Math.round(elapsedMs),
    });
    return built;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    journal.record("end", { outcome: options.signal?.aborted ? "stopped" : "failed", reason });
    throw error;
  } finally {
    release?.();
  }
}

interface WritingOptions extends IngestOptions {
  /** Begins to write the report: there is an index it belongs to. */
  readonly openJournal: () => void;
  readonly lock: () => Promise<void>;
}

async function update(target: IngestTarget, options: WritingOptions): Promise<Ingested> {
  const { place, manifest } = target;
  const store = await openLanceStore(place);
  if (store) {
    requireSameManifest(store.manifest, manifest, place.location);
    options.openJournal();
  }
  return buildIndex(
    stagesOf(target, store, async () => {
      await options.lock();
      // Another process may have built it while this one read the first pages.
      if (await openLanceStore(place)) {
        throw new ArchivistError("index-busy", `The index ${place.location} was made by another process.`, {
          nextStep: "Run ingest again.",
        });
      }
      const created = await createLanceStore(place, manifest);
      options.openJournal();
      return created;
    }),
    options,
  );
}

async function rebuild(target: IngestTarget, options: WritingOptions): Promise<Ingested> {
  const { location } = target.place;
  const store = await rebuildLanceStore(target.place, target.manifest);
  if (!store) {
    throw new ArchivistError("index-missing", `There is no index at "${location}" to rebuild.`, {
      nextStep: "Build it with: npm start -- ingest PATH… --index DIR",
    });
  }
  options.openJournal();
  const stages = stagesOf(target, store, async () => store);
  const recorded = options.paths.length === 0 ? await findRecordedFiles(store) : undefined;
  const built = await buildIndex(
    recorded ? { ...stages, findPageFiles: async () => recorded } : stages,
    options,
  );
  await store.publish();
  return built;
}

async function buildUnlocked(target: IngestTarget, options: IngestOptions): Promise<Ingested> {
  const store = await openLanceStore(target.place);
  if (store) requireSameManifest(store.manifest, target.manifest, target.place.location);
  const createStore = () => Promise.reject(new TypeError("a dry run creates no index"));
  return buildIndex(stagesOf(target, store, createStore), options);
}

function stagesOf(
  { place, embedder, passageTokens }: IngestTarget,
  store: ArchiveStore | undefined,
  createStore: () => Promise<ArchiveStore>,
): BuildIndexStages {
  return {
    findPageFiles: async (paths) => withoutIndex(await findPageFiles(paths), place.location),
    readBytes,
    readPageFile,
    segmentPage,
    articlesOfLines,
    chunkArticle: (article) =>
      chunkArticle(article, { countTokens: embedder.countTokens, maximumTokens: passageTokens }),
    store,
    createStore,
    embedder,
  };
}

/** An index, or its report, in a folder that is ingested is no part of the archive. */
function withoutIndex({ files, skipped, roots }: FoundFiles, location: string): FoundFiles {
  const index = resolve(location);
  const isOurs = (path: string) => path.startsWith(`${index}${sep}`) || path.startsWith(`${index}.ingest.`);
  return {
    files: files.filter(({ path }) => !isOurs(path)),
    skipped: skipped.filter(({ file }) => !roots.some((root) => isOurs(resolve(root, file)))),
    roots,
  };
}

/** The files that the index knows, where they are; those that are not there count as deleted. */
async function findRecordedFiles(store: ArchiveStore): Promise<FoundFiles> {
  const paths = (await store.listFiles()).map(({ path }) => path);
  const present = paths.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
  if (present.length === 0 && paths.length > 0) {
    throw new ArchivistError("path-missing", `None of the ${paths.length} files of the index is there.`, {
      nextStep:
        "Bring them back to where they were, or name the folder they are in now: ingest --rebuild PATH…",
    });
  }
  const found = await findPageFiles(present);
  return { ...found, roots: paths.filter((path) => !present.includes(path)) };
}
