import type { EvidenceSigns } from "../src/answer/evidence-signs.ts";
import { EVIDENCE_WEIGHTS } from "../src/answer/evidence-weights.ts";
import type { RankingSample } from "./collect-answer-samples.ts";

export type Weights = Record<keyof EvidenceSigns, number>;

const SIGNS = Object.keys(EVIDENCE_WEIGHTS) as (keyof EvidenceSigns)[];
const STEPS = 300;
const STEP_SIZE = 0.03;
const DECAY = 0.95;
/** Pull towards 0: some signs say nearly the same. */
const REGULARISATION = 0.002;

export function weigh(weights: Weights, signs: EvidenceSigns): number {
  return SIGNS.reduce((sum, sign) => sum + weights[sign] * signs[sign], 0);
}

/**
 * Weights under which the sentences that hold the fact get most of a softmax over all sentences of their question:
 * gradient ascent with step sizes after Tieleman and Hinton (RMSprop, 2012). Deterministic.
 */
export function fitRanking(samples: readonly RankingSample[]): Weights {
  const usable = samples.filter(({ sentences }) => sentences.some(({ held }) => held > 0));
  const weights = { ...EVIDENCE_WEIGHTS } as Weights;
  const squares = Object.fromEntries(SIGNS.map((sign) => [sign, 0])) as Weights;
  for (let step = 0; step < STEPS; step++) {
    const gradient = Object.fromEntries(
      SIGNS.map((sign) => [sign, -REGULARISATION * weights[sign]]),
    ) as Weights;
    for (const { sentences } of usable) {
      const scores = sentences.map(({ signs }) => weigh(weights, signs));
      const highest = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - highest));
      const total = odds.reduce((sum, odd) => sum + odd, 0);
      const wanted = sentences.map(({ held }, index) => held ** 2 * (odds[index] ?? 0));
      const wantedTotal = wanted.reduce((sum, odd) => sum + odd, 0);
      sentences.forEach(({ signs }, index) => {
        const pull = (wanted[index] ?? 0) / wantedTotal - (odds[index] ?? 0) / total;
        for (const sign of SIGNS) gradient[sign] += (pull * signs[sign]) / usable.length;
      });
    }
    for (const sign of SIGNS) {
      squares[sign] = DECAY * squares[sign] + (1 - DECAY) * gradient[sign] ** 2;
      weights[sign] += (STEP_SIZE * gradient[sign]) / Math.sqrt(squares[sign] + 1e-6);
    }
  }
  return weights;
}

/** Share of questions whose best sentence holds the whole fact, and whose best sentence stands in a right article. */
export function scoreRanking(
  weights: Weights,
  samples: readonly RankingSample[],
): { readonly fact: number; readonly article: number } {
  const best = samples.map(({ sentences }) =>
    sentences.reduce((known, sentence) =>
      weigh(weights, sentence.signs) > weigh(weights, known.signs) ? sentence : known,
    ),
  );
  return {
    fact: best.filter(({ held }) => held === 1).length / best.length,
    article: best.filter(({ inGold }) => inGold).length / best.length,
  };
}
