/** What a ranked list of articles is worth, 0 to 1 each. */
export interface RankMetrics {
  /** 1 when the first article is a right one. */
  readonly recallAt1: number;
  /** 1 when a right article is among the first five. */
  readonly recallAt5: number;
  /** 1 / rank of the first right article, 0 when it is not among the first ten. */
  readonly mrrAt10: number;
  /** Discounted cumulative gain of the first ten, relative to the best order. Source: Järvelin and Kekäläinen 2002. */
  readonly ndcgAt10: number;
}

export const RANK_METRICS = [
  "recallAt1",
  "recallAt5",
  "mrrAt10",
  "ndcgAt10",
] as const satisfies readonly (keyof RankMetrics)[];

/** 1-based ranks of the right ones in a list, ascending. */
export function ranksOf(list: readonly string[], right: ReadonlySet<string>): number[] {
  return list.flatMap((id, index) => (right.has(id) ? [index + 1] : []));
}

/**
 * @param ranks 1-based ranks of the right articles that were found, ascending
 * @param right how many right articles there are; with none every metric is 0
 */
export function rankMetrics(ranks: readonly number[], right: number): RankMetrics {
  const first = ranks[0] ?? Number.POSITIVE_INFINITY;
  const gained = ranks.filter((rank) => rank <= 10).reduce((sum, rank) => sum + discount(rank), 0);
  const best = Array.from({ length: Math.min(right, 10) }, (_, index) => discount(index + 1));
  const ideal = best.reduce((sum, gain) => sum + gain, 0);
  return {
    recallAt1: Number(first <= 1),
    recallAt5: Number(first <= 5),
    mrrAt10: first <= 10 ? 1 / first : 0,
    ndcgAt10: ideal === 0 ? 0 : gained / ideal,
  };
}

const discount = (rank: number) => 1 / Math.log2(rank + 1);
