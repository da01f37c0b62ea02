import type { LegScores } from "../model/retrieval.ts";

const LEGS = ["dense", "lexical", "bridge", "pinyin", "concepts"] as const;

/**
 * Normalises every leg over the candidates of one question (z-score) and adds the legs by weight. Adding normalised
 * scores keeps how sure a leg is, which reciprocal rank fusion throws away: on the design's news set 0.680 against
 * 0.463. A leg that says the same of all candidates says nothing (0).
 *
 * @returns for every candidate its normalised scores and their weighted sum, in the order given
 */
export function fuseScores(
  candidates: readonly LegScores[],
  weights: LegScores,
): { readonly scores: LegScores; readonly score: number }[] {
  const columns = new Map(LEGS.map((leg) => [leg, zScores(candidates.map((candidate) => candidate[leg]))]));
  return candidates.map((_, row) => {
    const of = (leg: (typeof LEGS)[number]) => columns.get(leg)?.[row] ?? 0;
    const scores: LegScores = {
      dense: of("dense"),
      lexical: of("lexical"),
      bridge: of("bridge"),
      pinyin: of("pinyin"),
      concepts: of("concepts"),
    };
    return { scores, score: LEGS.reduce((sum, leg) => sum + weights[leg] * scores[leg], 0) };
  });
}

/**
 * Takes from every value the mean of its group. E5 places texts of one language nearer to each other than translations:
 * without this an English question finds English pages whatever they say.
 */
export function centreByGroup(values: readonly number[], groups: readonly string[]): number[] {
  const sums = new Map<string, { sum: number; count: number }>();
  values.forEach((value, index) => {
    const group = groups[index] ?? "";
    const { sum, count } = sums.get(group) ?? { sum: 0, count: 0 };
    sums.set(group, { sum: sum + value, count: count + 1 });
  });
  return values.map((value, index) => {
    const { sum, count } = sums.get(groups[index] ?? "") ?? { sum: 0, count: 1 };
    return value - sum / count;
  });
}

function zScores(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length || 1);
  const deviation = Math.sqrt(variance);
  return values.map((value) => (deviation < 1e-9 ? 0 : (value - mean) / deviation));
}
