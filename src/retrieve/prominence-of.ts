/** The z-score of the best of some scores, 0 when all are alike. */
export function prominenceOf(scores: readonly number[]): number {
  const mean = scores.reduce((sum, score) => sum + score, 0) / (scores.length || 1);
  const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / (scores.length || 1);
  const deviation = Math.sqrt(variance);
  return deviation < 1e-9 ? 0 : (Math.max(...scores) - mean) / deviation;
}
