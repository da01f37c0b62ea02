/** B-cubed precision, recall and F1 of a clustering (Bagga and Baldwin 1998). */
export interface BCubedScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** @param items cluster and gold cluster of every item */
export function bCubed(items: readonly (readonly [string, string])[]): BCubedScore {
  const sizes = new Map<string, number>();
  const add = (key: string) => sizes.set(key, (sizes.get(key) ?? 0) + 1);
  for (const [cluster, gold] of items) {
    add(`cluster ${cluster}`);
    add(`gold ${gold}`);
    add(`both ${cluster} ${gold}`);
  }
  const mean = (share: (cluster: string, gold: string) => number) =>
    items.length === 0
      ? 0
      : items.reduce((sum, [cluster, gold]) => sum + share(cluster, gold), 0) / items.length;
  const size = (key: string) => sizes.get(key) ?? 1;
  const precision = mean((cluster, gold) => size(`both ${cluster} ${gold}`) / size(`cluster ${cluster}`));
  const recall = mean((cluster, gold) => size(`both ${cluster} ${gold}`) / size(`gold ${gold}`));
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}
