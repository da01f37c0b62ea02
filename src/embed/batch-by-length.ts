/**
 * Splits texts into batches of similar length, so that padding wastes little: a batch costs its longest text times
 * its size. Returns index lists into `texts`; every index stands in exactly one batch.
 */
export function batchByLength(texts: readonly string[], batchSize: number): number[][] {
  if (!Number.isInteger(batchSize) || batchSize < 1) {
    throw new RangeError(`batchSize must be a positive integer, got ${batchSize}`);
  }
  const order = texts
    .map((text, index) => ({ index, length: text.length }))
    .sort((a, b) => b.length - a.length || a.index - b.index)
    .map(({ index }) => index);
  const batches: number[][] = [];
  for (let from = 0; from < order.length; from += batchSize)
    batches.push(order.slice(from, from + batchSize));
  return batches;
}
