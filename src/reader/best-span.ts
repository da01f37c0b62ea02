/** Longest answer in tokens; embeddings/reader/measure.py uses the same. */
const LONGEST_SPAN_TOKENS = 48;

export interface BestSpan {
  /** Positions of the first and last token, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** Sum of both logits less those of the null token. */
  readonly score: number;
}

/**
 * The span of tokens with the highest sum of start and end logit, after Devlin et al. (BERT, 2018, section 4.3); token
 * 0 stands for "no answer". Of equal spans the earlier, then the shorter one.
 *
 * @param starts one logit a token
 * @param ends one logit a token
 * @param from first token that may be part of the answer
 * @param to behind the last one; must be above `from`
 */
export function bestSpan(
  starts: ArrayLike<number>,
  ends: ArrayLike<number>,
  from: number,
  to: number,
): BestSpan {
  const none = (starts[0] ?? 0) + (ends[0] ?? 0);
  let best: BestSpan = { first: from, last: from, score: Number.NEGATIVE_INFINITY };
  for (let first = from; first < to; first++) {
    const limit = Math.min(to, first + LONGEST_SPAN_TOKENS);
    for (let last = first; last < limit; last++) {
      const score = (starts[first] ?? 0) + (ends[last] ?? 0) - none;
      if (score > best.score) best = { first, last, score };
    }
  }
  return best;
}
