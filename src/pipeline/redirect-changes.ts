import type { Article } from "../model/article.ts";
import type { ArchiveChanges, ArchiveReader } from "../store/archive-store.ts";
import { articleSuccessors } from "./article-successors.ts";

/**
 * What becomes of the ids of articles that go: each leads to its successor, and so does every id that led to it.
 * Those without a successor lead nowhere. No redirect leads to another one, so there are neither chains nor circles.
 */
export async function redirectChanges(
  reader: Pick<ArchiveReader, "redirectsTo">,
  lost: readonly Article[],
  candidates: readonly Article[],
): Promise<Required<Pick<ArchiveChanges, "redirects" | "removedRedirects">>> {
  const successors = articleSuccessors(lost, candidates);
  const earlier = await reader.redirectsTo(lost.map(({ id }) => id));
  const led = earlier.map(({ id, target }) => ({ id, target: successors.get(target) }));
  return {
    redirects: [
      ...[...successors].map(([id, target]) => ({ id, target })),
      ...led.flatMap(({ id, target }) => (target === undefined ? [] : [{ id, target }])),
    ],
    removedRedirects: led.filter(({ target }) => target === undefined).map(({ id }) => id),
  };
}
