import type { Embedder } from "../embed/embedder.ts";
import type { Passage } from "../model/passage.ts";
import type { ArchiveChanges, ArchiveStore, StoredArticle } from "../store/archive-store.ts";
import { indexPassages, type PassageDraft } from "./index-passages.ts";
import type { IngestEvent } from "./ingest-report.ts";

/** Passages embedded and stored in one go. More make better batches, fewer lose less when the run is interrupted. */
const PASSAGES_PER_WRITE = 256;
/** Articles stored in one go that have few passages, or none. */
const ARTICLES_PER_WRITE = 1_000;

export interface IndexWriterOptions {
  readonly embedder: Pick<Embedder, "embedPassages">;
  /** The index as it is, for vectors that are there; `undefined` when there is none yet. */
  readonly currentStore: () => ArchiveStore | undefined;
  /** The index to write to; called when there is something to write, and it is embedded. */
  readonly openStore: () => Promise<ArchiveStore>;
  /** Nothing is embedded or stored. */
  readonly isDryRun: boolean;
  readonly onEmbedded: (passages: number, of: number) => void;
  /** Called after each write, with what is stored now. */
  readonly onStored: (stored: { passages: number; characters: number; embedded: number }) => void;
  readonly onEvent: (event: IngestEvent) => void;
  readonly signal?: AbortSignal;
}

/** Everything that a file's last write stores beside its articles. */
export type FileEnd = Pick<
  ArchiveChanges,
  "files" | "removedArticles" | "removedFiles" | "redirects" | "removedRedirects"
>;

export type IndexWriter = ReturnType<typeof createIndexWriter>;

/**
 * Collects articles of many small files, or a part of a large one, and stores them in steps that readers see whole or
 * not at all. A file's own record comes with its last articles: it is what makes the file count as indexed.
 */
export function createIndexWriter(options: IndexWriterOptions) {
  const { embedder, currentStore, openStore, isDryRun, onEmbedded, onStored, onEvent, signal } = options;
  let articles: StoredArticle[] = [];
  let drafts: PassageDraft[] = [];
  let ends: FileEnd[] = [];
  let events: IngestEvent[] = [];

  async function flush(): Promise<void> {
    if (articles.length === 0 && ends.length === 0) return;
    if (!isDryRun) await store();
    for (const event of events) onEvent(event);
    articles = [];
    drafts = [];
    ends = [];
    events = [];
  }

  async function store(): Promise<void> {
    let done = 0;
    const { passages, embedded } = await indexPassages({ embedder, reader: currentStore() }, drafts, {
      ...(signal ? { signal } : {}),
      onBatch({ passages: count }) {
        done += count;
        onEmbedded(done, drafts.length);
      },
    });
    const index = await openStore();
    await index.apply({
      articles,
      passages,
      files: ends.flatMap(({ files = [] }) => files),
      removedArticles: ends.flatMap(({ removedArticles = [] }) => removedArticles),
      removedFiles: ends.flatMap(({ removedFiles = [] }) => removedFiles),
      redirects: ends.flatMap(({ redirects = [] }) => redirects),
      removedRedirects: ends.flatMap(({ removedRedirects = [] }) => removedRedirects),
    });
    const characters = passages.reduce((sum, { text }) => sum + text.length, 0);
    onStored({ passages: passages.length, characters, embedded });
  }

  const isFull = () =>
    drafts.length >= PASSAGES_PER_WRITE || articles.length + ends.length >= ARTICLES_PER_WRITE;

  return {
    async addArticle(stored: StoredArticle, passages: readonly Passage[]): Promise<void> {
      articles.push(stored);
      const { file, article } = stored;
      drafts.push(
        ...passages.map((passage) => ({
          file,
          title: article.title,
          titleIsOurs: article.titleIsOurs,
          passage,
        })),
      );
      if (isFull()) await flush();
    },
    async endFile(end: FileEnd, event: IngestEvent): Promise<void> {
      ends.push(end);
      events.push(event);
      if (isFull()) await flush();
    },
    flush,
    /** Whether articles are yet to be removed, whose ids are not free before. */
    isRemoving: () => ends.some(({ removedArticles = [] }) => removedArticles.length > 0),
    /** Files by the ids of articles that are yet to be stored. */
    waiting: () => new Map(articles.map(({ file, article }) => [article.id, file])),
  };
}
