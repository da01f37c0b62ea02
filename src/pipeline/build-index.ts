import { createHash } from "node:crypto";
import type { Embedder } from "../embed/embedder.ts";
import { ArchivistError } from "../errors.ts";
import type { Article } from "../model/article.ts";
import type { Page } from "../model/page.ts";
import type { Passage } from "../model/passage.ts";
import type { FoundFiles, PageFile } from "../read/find-page-files.ts";
import type { ArticleLine } from "../read/read-article-lines.ts";
import type { FoundEncoding, ReadFile, ReadResult, SkippedFile } from "../read/read-result.ts";
import type { ArchiveStore } from "../store/archive-store.ts";
import { indexFile } from "./index-file.ts";
import { createIndexWriter } from "./index-writer.ts";
import { createFileNaming, filesGone, findMoves } from "./indexed-file-names.ts";
import type { IngestEvent, IngestProgress, IngestReport } from "./ingest-report.ts";
import { keepStoredFiles } from "./keep-stored-files.ts";
import { removeFiles } from "./remove-files.ts";

/** The stages, as functions: the pipeline knows no adapter. */
export interface BuildIndexStages {
  readonly findPageFiles: (paths: readonly string[]) => Promise<FoundFiles>;
  readonly readBytes: (file: PageFile) => Promise<Uint8Array | { readonly problem: string }>;
  readonly readPageFile: (file: PageFile, bytes: Uint8Array) => Promise<ReadResult>;
  readonly segmentPage: (page: Page) => readonly Article[];
  readonly articlesOfLines: (file: string, lines: readonly ArticleLine[]) => readonly Article[];
  readonly chunkArticle: (article: Article) => readonly Passage[];
  /** The index, `undefined` when there is none yet. */
  readonly store: ArchiveStore | undefined;
  /** Called when the first page of a new index is to be stored: a wrong path leaves no empty index behind. */
  readonly createStore: () => Promise<ArchiveStore>;
  readonly embedder: Pick<Embedder, "embedPassages">;
}

export interface BuildIndexOptions {
  readonly paths: readonly string[];
  /** Reads and segments, tells what would be done, and stores nothing. @default false */
  readonly isDryRun?: boolean;
  /** The store is one that is being rebuilt: what is not read again is kept as it was. @default false */
  readonly isRebuild?: boolean;
  readonly onProgress?: (progress: IngestProgress) => void;
  readonly onEvent?: (event: IngestEvent) => void;
  readonly signal?: AbortSignal;
}

export interface BuiltIndex {
  readonly report: IngestReport;
  /** `undefined` only after a dry run that found no index. */
  readonly store: ArchiveStore | undefined;
}

/**
 * Brings the index up to date with files and folders: new files are added, changed ones replaced, files that are gone
 * from a named folder removed, unchanged ones left alone. A file that cannot be read, or whose archive.yaml
 * cannot, keeps what was indexed of it.
 * Stored in steps: interrupted at any moment and run again, it ends with the same index.
 * @throws ArchivistError `path-missing`, or `nothing-to-read` when no file can be read and none is to be removed
 */
export async function buildIndex(stages: BuildIndexStages, options: BuildIndexOptions): Promise<BuiltIndex> {
  const startedAt = performance.now();
  const { isDryRun = false, isRebuild = false, signal, onEvent = () => {} } = options;
  let { store } = stages;
  const found = await stages.findPageFiles(options.paths);
  const indexed = (await store?.listFiles()) ?? [];
  const moves = findMoves(filesGone(found, indexed));
  const hashByPath = new Map(indexed.map(({ path, contentHash }) => [path, contentHash]));

  const skipped: SkippedFile[] = [];
  const encodings: FoundEncoding[] = [];
  const counts = { added: 0, updated: 0, unchanged: 0, articles: 0, articlesUnchanged: 0, redirected: 0 };
  const stored = { passages: 0, characters: 0, embedded: 0 };
  const bytesTotal = found.files.reduce((sum, { bytes }) => sum + bytes, 0);
  let bytesDone = 0;
  let bytesStored = 0;
  let moved = 0;

  const skip = (file: string, reason: string) => {
    skipped.push({ file, reason });
    onEvent({ event: "skipped", file, reason });
  };
  /** What is being embedded counts by its share, so that one large file shows progress too. */
  const progress = (embedded: number, ofPassages: number) =>
    options.onProgress?.({
      bytesDone: Math.round(bytesStored + (bytesDone - bytesStored) * (embedded / (ofPassages || 1))),
      bytesTotal,
      passages: stored.passages + embedded,
    });
  const writer = createIndexWriter({
    embedder: stages.embedder,
    currentStore: () => store,
    async openStore() {
      store ??= await stages.createStore();
      return store;
    },
    isDryRun,
    onEmbedded: progress,
    onStored({ passages, characters, embedded }) {
      stored.passages += passages;
      stored.characters += characters;
      stored.embedded += embedded;
      bytesStored = bytesDone;
      progress(0, 0);
    },
    onEvent,
    ...(signal ? { signal } : {}),
  });

  for (const { file, reason } of found.skipped) skip(file, reason);
  const nameOf = createFileNaming(indexed);
  let bytesBefore = 0;
  for (const pageFile of found.files) {
    signal?.throwIfAborted();
    const file = nameOf(pageFile);
    bytesDone = bytesBefore;
    bytesBefore += pageFile.bytes;
    if (pageFile.isUnclear) continue;
    const bytes = await stages.readBytes(pageFile);
    if ("problem" in bytes) {
      skip(file, bytes.problem);
      continue;
    }
    const contentHash = hashOf(pageFile, bytes);
    const before = hashByPath.get(pageFile.path);
    if (before === contentHash) {
      counts.unchanged += 1;
      continue;
    }
    const content = await stages.readPageFile({ ...pageFile, file }, bytes);
    if (content.kind === "problem") {
      skip(file, content.reason);
      continue;
    }
    for (const problem of content.problems) skip(problem.file, problem.reason);
    encodings.push(...content.encodings);
    const movedFrom = before === undefined ? moves.take(contentHash) : undefined;
    if (movedFrom) moved += 1;
    const contents = await indexFile(store, writer, {
      record: { file, path: pageFile.path, contentHash },
      isNew: before === undefined,
      ...(movedFrom ? { movedFrom } : {}),
      fresh: articlesIn(stages, content),
      content,
      leaving: moves.gone(),
      chunkArticle: stages.chunkArticle,
      onArticle(share) {
        bytesDone = bytesBefore - pageFile.bytes + pageFile.bytes * share;
      },
      ...(signal ? { signal } : {}),
    });
    for (const [id, holder] of contents.taken)
      skip(file, `brings the id "${id}", which an article of "${holder}" has`);
    counts[before === undefined ? "added" : "updated"] += 1;
    counts.articles += contents.articles;
    counts.articlesUnchanged += contents.articlesUnchanged;
    counts.redirected += contents.redirected;
  }
  await writer.flush();
  const gone = [...moves.gone()];
  const kept =
    isRebuild && store ? await keepStoredFiles(store, writer, { ...stages, leaving: new Set(gone) }) : 0;
  bytesDone = bytesTotal;
  await writer.flush();
  bytesStored = bytesTotal;
  if (stored.passages > 0) progress(0, 0);

  const read = counts.added + counts.updated + counts.unchanged + kept;
  if ((!store && !isDryRun) || (read === 0 && gone.length === 0)) throw nothingToRead(options.paths, skipped);
  if (store && !isDryRun) {
    counts.redirected += await removeFiles(store, gone);
    if (await store.needsOptimising()) await store.optimise();
  }
  for (const file of gone) onEvent({ event: "removed", file });
  const elapsedMs = performance.now() - startedAt;
  const removed = gone.length + moved;
  return { report: { ...counts, ...stored, removed, kept, skipped, encodings, elapsedMs }, store };
}

/** Of the file's bytes and of what `archive.yaml` and METS say of it: any may change. */
function hashOf({ folder, divisionsHash }: PageFile, bytes: Uint8Array): string {
  const hash = createHash("sha256").update(bytes);
  if (folder) hash.update(JSON.stringify(folder));
  if (divisionsHash) hash.update(divisionsHash);
  return hash.digest("hex");
}

/** The articles of all parts of a file, in order. */
function articlesIn(
  { segmentPage, articlesOfLines }: Pick<BuildIndexStages, "segmentPage" | "articlesOfLines">,
  { parts }: ReadFile,
): Article[] {
  return parts.flatMap((part) =>
    part.kind === "page" ? segmentPage(part.page) : articlesOfLines(part.file, part.articles),
  );
}

function nothingToRead(paths: readonly string[], skipped: readonly SkippedFile[]): ArchivistError {
  const [first, ...others] = skipped;
  const more = others.length > 0 ? `, and ${others.length} more passed over` : "";
  const why = first ? `: "${first.file}" ${first.reason}${more}` : "";
  const named = paths.map((path) => `"${path}"`).join(", ");
  return new ArchivistError("nothing-to-read", `There is no page to read in ${named}${why}.`, {
    nextStep:
      "Name a folder or file with pages or articles: .txt, .pdf, .html and others that README.md lists.",
  });
}
