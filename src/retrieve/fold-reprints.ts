import type { RetrievedPassage } from "../model/retrieval.ts";
import { shinglesOf } from "../text/shingles.ts";
import { isReprint } from "./is-reprint.ts";

/** Articles whose passages share less are not compared in full: the same story may be cut into other passages. */
const SUSPECTED = 0.25;

/**
 * The articles whose passages have much in common with those of an article before them, in the order of the list: the
 * only ones worth reading in full to see whether they are reprints.
 */
export function suspectReprints(passages: readonly RetrievedPassage[]): Set<string> {
  const textOf = new Map<string, string>();
  for (const { articleId, text } of passages)
    textOf.set(articleId, `${textOf.get(articleId) ?? ""}\n${text}`);
  const articles = [...textOf].map(([id, text]) => ({ id, shingles: shinglesOf(text) }));
  const holders = new Map<string, number[]>();
  const suspects = new Set<string>();
  articles.forEach(({ id, shingles }, index) => {
    const shared = new Map<number, number>();
    for (const shingle of shingles) {
      const before = holders.get(shingle);
      for (const other of before ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
      if (before) before.push(index);
      else holders.set(shingle, [index]);
    }
    for (const [other, count] of shared) {
      const size = Math.min(shingles.size, articles[other]?.shingles.size ?? 0);
      if (count >= SUSPECTED * size) suspects.add(id);
    }
  });
  return suspects;
}

/**
 * Folds each reprint into the first article of the list of which it is one. The article ranked best stands for the
 * story, for it is the one that is quoted; its other prints are told beside it.
 */
export function foldReprints<Item extends { readonly id: string; readonly text: string }>(
  articles: readonly Item[],
  suspects: ReadonlySet<string>,
): { readonly article: Item; readonly reprints: readonly Item[] }[] {
  const folded: { readonly article: Item; readonly reprints: Item[] }[] = [];
  for (const article of articles) {
    const same = suspects.has(article.id)
      ? folded.find((known) => isReprint(article.text, known.article.text))
      : undefined;
    if (same) same.reprints.push(article);
    else folded.push({ article, reprints: [] });
  }
  return folded;
}
