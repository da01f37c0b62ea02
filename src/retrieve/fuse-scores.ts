import type { LegScores } from "../model/retrieval.ts";

const LEGS = ["dense", "lexical", "bridge", "pinyin", "words", "names"] as const;

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
      words: of("words"),
      names: of("names"),
    };
    return { scores, score: LEGS.reduce((sum, leg) => sum + weights[leg] * scores[leg], 0) };
  });
}

function zScores(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length || 1);
  const deviation = Math.sqrt(variance);
  return values.map((value) => (deviation < 1e-9 ? 0 : (value - mean) / deviation));
}
