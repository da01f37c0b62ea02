import { chunkArticle } from "../../src/chunk/chunk-article.ts";
import type { Embedder } from "../../src/embed/embedder.ts";
import type { Article } from "../../src/model/article.ts";
import { articleAnchor } from "../../src/segment/article-anchor.ts";
import type { ArchiveStore, IndexedFile, StoredPassage } from "../../src/store/archive-store.ts";
import { detectLanguage } from "../../src/text/detect-language.ts";
import { pinyinTerms, searchTerms } from "../../src/text/search-terms.ts";

export interface FileContents {
  readonly file: IndexedFile;
  readonly articles: readonly Article[];
  readonly passages: readonly StoredPassage[];
}

/** Stores files in the place of what the index had of them, in one go. */
export async function replaceFiles(store: ArchiveStore, contents: readonly FileContents[]): Promise<void> {
  const before = await store.articlesOf(contents.map(({ file }) => file.file));
  const kept = new Set(contents.flatMap(({ articles }) => articles.map(({ id }) => id)));
  await store.apply({
    articles: contents.flatMap(({ file, articles }) =>
      articles.map((article, position) => ({
        file: file.file,
        position,
        anchor: articleAnchor(article.text),
        article,
      })),
    ),
    passages: contents.flatMap(({ passages }) => passages),
    files: contents.map(({ file }) => file),
    removedArticles: before.map(({ article }) => article.id).filter((id) => !kept.has(id)),
  });
}

/** What the pipeline would store for a file with these articles. */
export async function fileContentsOf(
  file: string,
  articles: readonly Article[],
  embedder: Pick<Embedder, "embedPassages" | "countTokens">,
): Promise<FileContents> {
  const passages = articles.flatMap((article) =>
    chunkArticle(article, { countTokens: embedder.countTokens }).map((passage) => ({
      ...passage,
      title: article.title,
    })),
  );
  const vectors = await embedder.embedPassages(passages.map(({ title, text }) => `${title}\n${text}`));
  return {
    file: {
      file,
      path: `/archive/${file}`,
      contentHash: `hash of ${articles.map(({ text }) => text).join("")}`,
      articles: articles.length,
    },
    articles,
    passages: passages.map((passage, index) => ({
      ...passage,
      file,
      vectorKey: `${passage.title}\n${passage.text}`,
      language: detectLanguage(passage.text),
      vector: vectors[index] as Float32Array,
      bodyTerms: searchTerms(passage.text).join(" "),
      titleTerms: searchTerms(passage.title).join(" "),
      pinyinTerms: pinyinTerms(`${passage.title}\n${passage.text}`).join(" "),
    })),
  };
}
