import { createHash } from "node:crypto";
import type { Embedder, EmbedOptions } from "../embed/embedder.ts";
import { ArchivistError } from "../errors.ts";
import type { Article } from "../model/article.ts";
import type { Page } from "../model/page.ts";
import type { Passage } from "../model/passage.ts";
import type { FoundFiles, PageFile } from "../read/find-page-files.ts";
import type { ArticleLine } from "../read/read-article-lines.ts";
import type { FoundEncoding, ReadFile, ReadResult, SkippedFile } from "../read/read-result.ts";
import type { ArchiveStore, FileContents, IndexedPassage } from "../store/archive-store.ts";
import { detectLanguage } from "../text/detect-language.ts";
import { pinyinTerms, searchTerms } from "../text/search-terms.ts";
import { createFileNaming, filesGone } from "./indexed-file-names.ts";
import { takenArticleIds } from "./taken-article-ids.ts";

/** What an ingest did. */
export interface IngestReport {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Articles and passages of the added and updated files. */
  readonly articles: number;
  readonly passages: number;
  readonly characters: number;
  /** Files, or lines of files, that could not be read, with the reason; the rest was indexed. */
  readonly skipped: readonly SkippedFile[];
  /** Added and updated texts that are not in UTF-8, and the encoding they were read as. */
  readonly encodings: readonly FoundEncoding[];
  readonly elapsedMs: number;
}

export interface IngestProgress {
  readonly bytesDone: number;
  readonly bytesTotal: number;
  readonly passages: number;
}

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
  readonly onProgress?: (progress: IngestProgress) => void;
  readonly signal?: AbortSignal;
}

/** Passages embedded and stored in one go. More make better batches, fewer lose less when the run is interrupted. */
const PASSAGES_PER_WRITE = 256;

/**
 * Brings the index up to date with files and folders: new files are added, changed ones replaced, files that are gone
 * from a named folder removed, unchanged ones left alone. A file that cannot be read keeps what was indexed of it.
 * @throws ArchivistError `path-missing`, or `nothing-to-read` when no file can be read and none is to be removed
 */
export async function buildIndex(
  stages: BuildIndexStages,
  options: BuildIndexOptions,
): Promise<{ readonly report: IngestReport; readonly store: ArchiveStore }> {
  const startedAt = performance.now();
  let { store } = stages;
  const found = await stages.findPageFiles(options.paths);
  const indexed = (await store?.listFiles()) ?? [];
  const gone = filesGone(found, indexed);
  const leaving = new Set(gone);
  const hashByPath = new Map(indexed.map(({ path, contentHash }) => [path, contentHash]));

  const skipped: SkippedFile[] = [...found.skipped];
  const encodings: FoundEncoding[] = [];
  const counts = { added: 0, updated: 0, unchanged: 0, articles: 0, passages: 0, characters: 0 };
  const bytesTotal = found.files.reduce((sum, { bytes }) => sum + bytes, 0);
  let bytesDone = 0;
  let bytesStored = 0;
  let pending: Omit<FileContents, "passages">[] = [];
  let pendingPassages: Passage[][] = [];

  /** What is being embedded counts by its share, so that one large file shows progress too. */
  const report = (embedded: number, ofPassages: number) =>
    options.onProgress?.({
      bytesDone: Math.round(bytesStored + (bytesDone - bytesStored) * (embedded / (ofPassages || 1))),
      bytesTotal,
      passages: counts.passages + embedded,
    });
  const flush = async () => {
    if (pending.length === 0) return;
    const waiting = pendingPassages.reduce((sum, { length }) => sum + length, 0);
    let embedded = 0;
    const contents = await embedContents(stages, pending, pendingPassages, {
      ...(options.signal ? { signal: options.signal } : {}),
      onBatch({ passages }) {
        embedded += passages;
        report(embedded, waiting);
      },
    });
    store ??= await stages.createStore();
    await store.replaceFiles(contents);
    for (const { passages } of contents) {
      counts.passages += passages.length;
      counts.characters += passages.reduce((sum, { text }) => sum + text.length, 0);
    }
    pending = [];
    pendingPassages = [];
    bytesStored = bytesDone;
    report(0, 0);
  };

  const nameOf = createFileNaming(indexed);
  for (const pageFile of found.files) {
    options.signal?.throwIfAborted();
    const file = nameOf(pageFile);
    bytesDone += pageFile.bytes;
    const bytes = await stages.readBytes(pageFile);
    if ("problem" in bytes) {
      skipped.push({ file, reason: bytes.problem });
      continue;
    }
    const contentHash = hashOf(pageFile, bytes);
    const before = hashByPath.get(pageFile.path);
    if (before === contentHash) {
      counts.unchanged += 1;
      continue;
    }
    const result = await stages.readPageFile({ ...pageFile, file }, bytes);
    if (result.kind === "problem") {
      skipped.push({ file, reason: result.reason });
      continue;
    }
    skipped.push(...result.problems);
    encodings.push(...result.encodings);
    const brought = articlesIn(stages, result);
    const waiting = pending.flatMap((contents) => contents.articles);
    const bringsIds = result.parts.some(({ kind }) => kind === "articles");
    const taken = bringsIds
      ? await takenArticleIds(store, { file, articles: brought, waiting, leaving })
      : new Map<string, string>();
    for (const [id, holder] of taken)
      skipped.push({ file, reason: `brings the id "${id}", which an article of "${holder}" has` });
    const articles = brought.filter(({ id }) => !taken.has(id));
    pending.push({ file: { file, path: pageFile.path, contentHash, articles: articles.length }, articles });
    // A masthead is kept as what it is, but nobody is to find it as an article.
    const searchable = articles.filter(({ kind }) => kind !== "masthead");
    pendingPassages.push(searchable.flatMap((article) => stages.chunkArticle(article)));
    counts[before ? "updated" : "added"] += 1;
    counts.articles += articles.length;
    if (pendingPassages.reduce((sum, { length }) => sum + length, 0) >= PASSAGES_PER_WRITE) await flush();
  }
  await flush();
  const read = counts.added + counts.updated + counts.unchanged;
  if (!store || (read === 0 && gone.length === 0)) throw nothingToRead(options.paths, skipped);
  await store.removeFiles(gone);
  if (await store.needsOptimising()) await store.optimise();
  const elapsedMs = performance.now() - startedAt;
  return { report: { ...counts, removed: gone.length, skipped, encodings, elapsedMs }, store };
}

/** Of the file's bytes and of what `archive.yaml` says of it: either may change. */
function hashOf({ folder }: PageFile, bytes: Uint8Array): string {
  const hash = createHash("sha256").update(bytes);
  if (folder) hash.update(JSON.stringify(folder));
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

/** Embeds the passages of several files together, each with the title of its article before it. */
async function embedContents(
  { embedder }: BuildIndexStages,
  pending: readonly Omit<FileContents, "passages">[],
  passagesByFile: readonly Passage[][],
  embedOptions: EmbedOptions,
): Promise<FileContents[]> {
  const articles = new Map(
    pending.flatMap((file) => file.articles.map((article) => [article.id, article] as const)),
  );
  const titleOf = (passage: Passage) => articles.get(passage.articleId)?.title ?? "";
  // A label of our own repeats the article's first words: it is no second place where they stand.
  const printedTitleOf = (passage: Passage) =>
    articles.get(passage.articleId)?.titleIsOurs ? "" : titleOf(passage);
  const texts = passagesByFile.flat().map((passage) => `${titleOf(passage)}\n${passage.text}`);
  const vectors = await embedder.embedPassages(texts, embedOptions);
  let next = 0;
  return pending.map((contents, index) => ({
    ...contents,
    passages: (passagesByFile[index] ?? []).map((passage): IndexedPassage => {
      const title = titleOf(passage);
      const vector = vectors[next++];
      if (!vector) throw new TypeError(`the embedder returned no vector for passage ${passage.id}`);
      return {
        ...passage,
        title,
        language: detectLanguage(passage.text),
        vector,
        bodyTerms: searchTerms(passage.text).join(" "),
        titleTerms: searchTerms(printedTitleOf(passage)).join(" "),
        pinyinTerms: pinyinTerms(`${printedTitleOf(passage)}\n${passage.text}`).join(" "),
      };
    }),
  }));
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
