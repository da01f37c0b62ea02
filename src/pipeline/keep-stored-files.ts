import type { Article } from "../model/article.ts";
import type { Passage } from "../model/passage.ts";
import { articleAnchor } from "../segment/article-anchor.ts";
import type { ArchiveStore, IndexedFile } from "../store/archive-store.ts";
import type { IndexWriter } from "./index-writer.ts";
import { isStale } from "./indexed-file-names.ts";

/**
 * Ends a rebuild: files that were not read again, because they cannot be read or stand outside the named paths, keep
 * the articles that were stored of them, cut into passages anew. They stay marked, to be read again when they can be.
 * @returns how many files were kept so
 */
export async function keepStoredFiles(
  store: Pick<ArchiveStore, "articlesOf" | "listFiles">,
  writer: IndexWriter,
  {
    chunkArticle,
    leaving,
  }: { chunkArticle: (article: Article) => readonly Passage[]; leaving: ReadonlySet<string> },
): Promise<number> {
  const files = (await store.listFiles()).filter(
    (indexed: IndexedFile) => isStale(indexed) && !leaving.has(indexed.file),
  );
  for (const { file } of files) {
    for (const { article, position } of await store.articlesOf([file])) {
      // A place of 0 and above: an interrupted run of the rebuild has made its passages.
      if (position >= 0) continue;
      const cut = article.kind === "masthead" ? [] : chunkArticle(article);
      await writer.addArticle(
        { file, position: -1 - position, anchor: articleAnchor(article.text), article },
        cut,
      );
    }
    await writer.endFile({}, { event: "kept", file });
  }
  return files.length;
}
