import type { Article } from "../model/article.ts";

/** Chinese characters, or words, of a stretch: rarely the same by chance, and one changed character spoils few. */
const STRETCH_WORDS = 6;
/** Share of an article's stretches that its successor has at least: a quarter of an article cut into four. */
const LEAST_SHARE = 0.25;

/**
 * Finds for articles that are gone the ones that say most of what they said: an article that was cut goes to the part
 * with most of it, one that was joined to the whole. An article that nothing is similar enough to has none.
 *
 * @returns ids of successors by ids of `lost`
 */
export function articleSuccessors(
  lost: readonly Article[],
  candidates: readonly Article[],
): Map<string, string> {
  const holders = new Map<string, number[]>();
  const sizes = lost.map(({ text }, index) => {
    const stretches = stretchesOf(text);
    for (const stretch of stretches) holders.set(stretch, [...(holders.get(stretch) ?? []), index]);
    return stretches.size;
  });
  const best = lost.map(() => ({ shared: 0, id: "" }));
  if (lost.length === 0) return new Map();
  for (const { id, text } of candidates) {
    const shared = new Map<number, number>();
    for (const stretch of stretchesOf(text)) {
      for (const index of holders.get(stretch) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    for (const [index, count] of shared) {
      if (count > (best[index]?.shared ?? 0)) best[index] = { shared: count, id };
    }
  }
  return new Map(
    lost.flatMap(({ id }, index) => {
      const { shared, id: successor } = best[index] as { shared: number; id: string };
      return shared > 0 && shared >= LEAST_SHARE * (sizes[index] ?? 0) ? [[id, successor] as const] : [];
    }),
  );
}

/** All stretches of letters and figures, without marks, spaces and wraps; a shorter text is one stretch. */
function stretchesOf(text: string): Set<string> {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .match(/\p{Script=Han}|[^\P{L}\p{Script=Han}]+|\p{N}+/gu);
  if (!words) return new Set();
  const stretches = new Set<string>();
  for (let start = 0; start <= Math.max(0, words.length - STRETCH_WORDS); start++) {
    stretches.add(words.slice(start, start + STRETCH_WORDS).join(" "));
  }
  return stretches;
}
