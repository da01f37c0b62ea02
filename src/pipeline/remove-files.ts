import { articleAnchor } from "../segment/article-anchor.ts";
import type { ArchiveStore } from "../store/archive-store.ts";
import { redirectChanges } from "./redirect-changes.ts";

const FILES_PER_CHANGE = 100;

/**
 * Removes files with all they hold. An id of theirs redirects when the article is found under another file: one with
 * the same anchor that says most of the same, as when a file was renamed and changed at once.
 * @returns how many ids redirect now that did not before
 */
export async function removeFiles(
  store: Pick<ArchiveStore, "articlesOf" | "articlesAnchoredAt" | "redirectsTo" | "apply">,
  files: readonly string[],
): Promise<number> {
  const leaving = new Set(files);
  let redirected = 0;
  for (let from = 0; from < files.length; from += FILES_PER_CHANGE) {
    const removedFiles = files.slice(from, from + FILES_PER_CHANGE);
    const lost = (await store.articlesOf(removedFiles)).map(({ article }) => article);
    const anchors = new Set(lost.map(({ text }) => articleAnchor(text)));
    const alike = await store.articlesAnchoredAt([...anchors]);
    const candidates = alike.filter(({ file }) => !leaving.has(file)).map(({ article }) => article);
    const changes = await redirectChanges(store, lost, candidates);
    await store.apply({ removedFiles, ...changes });
    redirected += changes.redirects.length;
  }
  return redirected;
}
