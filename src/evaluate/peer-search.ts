import type { Embedder } from "../embed/embedder.ts";
import type { Article } from "../model/article.ts";
import { dotProduct } from "./nearest-passages.ts";

/** The defaults of common retrieval frameworks: characters of a chunk, shared by neighbours, and chunks returned. */
const CHUNK_CHARACTERS = 1000;
const OVERLAP_CHARACTERS = 20;
const RESULTS = 4;

/**
 * What most retrieval chatbots do: texts in chunks of a fixed length, one vector each, the four nearest by cosine.
 * It is given our articles with their titles, and our model: what differs is the search alone.
 *
 * @returns article ids by their best chunk among the four, best first
 */
export async function createPeerSearch(
  articles: readonly Pick<Article, "id" | "title" | "text">[],
  embedder: Pick<Embedder, "embedPassages" | "embedQueries">,
  signal?: AbortSignal,
): Promise<(question: string) => Promise<string[]>> {
  const chunks = articles.flatMap(({ id, title, text }) =>
    chunkByLength(`${title}\n${text}`).map((chunk) => ({ articleId: id, chunk })),
  );
  const vectors = await embedder.embedPassages(
    chunks.map(({ chunk }) => chunk),
    signal ? { signal } : {},
  );
  return async (question) => {
    const [query] = await embedder.embedQueries([question]);
    if (!query) throw new TypeError("the embedder returned no vector for the question");
    const nearest = chunks
      .map(({ articleId }, index) => ({
        articleId,
        cosine: dotProduct(vectors[index] as Float32Array, query),
      }))
      .sort((a, b) => b.cosine - a.cosine)
      .slice(0, RESULTS);
    return [...new Set(nearest.map(({ articleId }) => articleId))];
  };
}

/**
 * Chunks of at most 1,000 characters, each beginning with the last 20 of the one before. Cut at the last line break or
 * blank in the second half of the chunk, where there is one.
 */
export function chunkByLength(text: string): string[] {
  const chunks: string[] = [];
  let start = 0;
  while (start < text.length) {
    const limit = start + CHUNK_CHARACTERS;
    const half = start + CHUNK_CHARACTERS / 2;
    const cuts = ["\n", " "].map((mark) => text.lastIndexOf(mark, limit)).filter((at) => at > half);
    const end = limit >= text.length ? text.length : (cuts[0] ?? limit);
    chunks.push(text.slice(start, end));
    if (end === text.length) break;
    start = end - OVERLAP_CHARACTERS;
  }
  return chunks;
}
