import { isDeepStrictEqual } from "node:util";
import type { Article } from "../model/article.ts";
import type { Passage } from "../model/passage.ts";
import type { ReadFile } from "../read/read-result.ts";
import { articleAnchor } from "../segment/article-anchor.ts";
import type { ArchiveReader, IndexedFile } from "../store/archive-store.ts";
import type { IndexWriter } from "./index-writer.ts";
import { redirectChanges } from "./redirect-changes.ts";
import { settleArticleIds } from "./settle-article-ids.ts";

/** What an index can be asked while files are brought into it. */
export type IndexedArticles = Pick<ArchiveReader, "articlesOf" | "holdersOf" | "redirectsOf" | "redirectsTo">;

interface FileToIndex {
  /** Its record, without the number of articles. */
  readonly record: Omit<IndexedFile, "articles">;
  readonly isNew: boolean;
  /** The file that had the same content and is gone. */
  readonly movedFrom?: string;
  /** Its articles, with the ids that their content gives. */
  readonly fresh: readonly Article[];
  readonly content: ReadFile;
  readonly leaving: ReadonlySet<string>;
  readonly chunkArticle: (article: Article) => readonly Passage[];
  /** Called after each article with the share of the file that is done, up to 1. */
  readonly onArticle: (share: number) => void;
  readonly signal?: AbortSignal;
}

export interface IndexedContents {
  readonly articles: number;
  readonly articlesUnchanged: number;
  readonly redirected: number;
  /** Own ids that another file has, with that file; their articles were left out. */
  readonly taken: ReadonlyMap<string, string>;
}

/**
 * Brings the articles of one file into the index. Those that are stored as they are, from an earlier version of the
 * file or an interrupted run, are not touched; those that the file has no longer go with its last write, and their ids
 * lead to what holds most of their text.
 */
export async function indexFile(
  index: IndexedArticles | undefined,
  writer: IndexWriter,
  toIndex: FileToIndex,
): Promise<IndexedContents> {
  const { record, isNew, movedFrom, fresh, content, leaving, chunkArticle, onArticle, signal } = toIndex;
  const { file } = record;
  const before = (await index?.articlesOf([file, ...(movedFrom ? [movedFrom] : [])])) ?? [];
  const ownIds = ownIdsOf(content);
  // An id that a file has lost in this run may come with this one.
  if (ownIds.size > 0 && writer.isRemoving()) await writer.flush();
  const { articles, taken, withdrawn } = await settleArticleIds(index, {
    file,
    fresh,
    ownIds,
    before,
    leaving,
    waiting: writer.waiting(),
  });

  const stored = new Map(before.map((one) => [one.article.id, one]));
  let [articlesUnchanged, passages] = [0, 0];
  for (const [position, article] of articles.entries()) {
    signal?.throwIfAborted();
    const earlier = stored.get(article.id);
    if (
      earlier?.file === file &&
      earlier.position === position &&
      isDeepStrictEqual(earlier.article, article)
    )
      articlesUnchanged += 1;
    else {
      // A masthead is kept as what it is, but nobody is to find it as an article.
      const cut = article.kind === "masthead" ? [] : chunkArticle(article);
      passages += cut.length;
      onArticle((position + 1) / articles.length);
      await writer.addArticle({ file, position, anchor: articleAnchor(article.text), article }, cut);
    }
  }

  const kept = new Set(articles.map(({ id }) => id));
  const lost = before.filter(({ article }) => !kept.has(article.id)).map(({ article }) => article);
  const { redirects, removedRedirects } = index
    ? await redirectChanges(index, lost, articles)
    : { redirects: [], removedRedirects: [] };
  const { encodings } = content;
  await writer.endFile(
    {
      files: [{ ...record, articles: articles.length }],
      removedArticles: lost.map(({ id }) => id),
      removedFiles: movedFrom ? [movedFrom] : [],
      redirects,
      removedRedirects: [...removedRedirects, ...withdrawn],
    },
    {
      event: isNew ? "added" : "updated",
      file,
      articles: articles.length,
      articlesUnchanged,
      passages,
      redirected: redirects.length,
      ...(movedFrom ? { movedFrom } : {}),
      ...(encodings.length > 0 ? { encodings } : {}),
    },
  );
  return { articles: articles.length, articlesUnchanged, redirected: redirects.length, taken };
}

function ownIdsOf({ parts }: ReadFile): Set<string> {
  return new Set(
    parts.flatMap((part) => (part.kind === "articles" ? part.articles.flatMap(({ id }) => id ?? []) : [])),
  );
}
