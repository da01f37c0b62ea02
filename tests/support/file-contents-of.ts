import { chunkArticle } from "../../src/chunk/chunk-article.ts";
import type { Embedder } from "../../src/embed/embedder.ts";
import type { Article } from "../../src/model/article.ts";
import type { FileContents } from "../../src/store/archive-store.ts";
import { detectLanguage } from "../../src/text/detect-language.ts";
import { pinyinTerms, searchTerms } from "../../src/text/search-terms.ts";

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
      language: detectLanguage(passage.text),
      vector: vectors[index] as Float32Array,
      bodyTerms: searchTerms(passage.text).join(" "),
      titleTerms: searchTerms(passage.title).join(" "),
      pinyinTerms: pinyinTerms(`${passage.title}\n${passage.text}`).join(" "),
    })),
  };
}
