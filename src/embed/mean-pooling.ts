/**
 * Mean pooling over the attention mask, then L2 normalisation, as E5 prescribes (Wang et al. 2024, arXiv 2402.05672).
 *
 * @param hidden last hidden state, row-major, shape [batch, tokens, dimensions]
 * @param mask attention mask, shape [batch, tokens], 1 where a token counts
 * @returns `batch` vectors of length 1
 */
export function meanPooling(
  hidden: Float32Array,
  mask: BigInt64Array,
  {
    batch,
    tokens,
    dimensions,
  }: { readonly batch: number; readonly tokens: number; readonly dimensions: number },
): Float32Array[] {
  const vectors: Float32Array[] = [];
  for (let row = 0; row < batch; row++) {
    const vector = new Float32Array(dimensions);
    for (let token = 0; token < tokens; token++) {
      if (mask[row * tokens + token] !== 1n) continue;
      const offset = (row * tokens + token) * dimensions;
      for (let d = 0; d < dimensions; d++) vector[d] = (vector[d] as number) + (hidden[offset + d] as number);
    }
    // The mean's divisor cancels in the normalisation.
    const norm = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
    for (let d = 0; d < dimensions; d++) vector[d] = (vector[d] as number) / norm;
    vectors.push(vector);
  }
  return vectors;
}
