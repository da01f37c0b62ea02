import { weighSigns } from "../src/answer/weigh-signs.ts";

/** One candidate of a question with what speaks for it, and how much of the answer it holds, 0…1. */
export interface Choice<Sign extends string> {
  readonly signs: Readonly<Record<Sign, number>>;
  readonly held: number;
}

const STEPS = 300;
const STEP_SIZE = 0.03;
const DECAY = 0.95;
/** Pull towards 0: some signs say nearly the same. */
const REGULARISATION = 0.002;

/**
 * Weights under which the candidates that hold the answer get most of a softmax over all candidates of their question:
 * gradient ascent with step sizes after Tieleman and Hinton (RMSprop, 2012). Deterministic.
 *
 * @param start weights to begin with; its keys are the signs
 */
export function fitRanking<Sign extends string>(
  questions: readonly (readonly Choice<Sign>[])[],
  start: Readonly<Record<Sign, number>>,
): Record<Sign, number> {
  const signs = Object.keys(start) as Sign[];
  const usable = questions.filter((choices) => choices.some(({ held }) => held > 0));
  const weights = { ...start } as Record<Sign, number>;
  const squares = Object.fromEntries(signs.map((sign) => [sign, 0])) as Record<Sign, number>;
  for (let step = 0; step < STEPS; step++) {
    const gradient = Object.fromEntries(
      signs.map((sign) => [sign, -REGULARISATION * weights[sign]]),
    ) as Record<Sign, number>;
    for (const choices of usable) {
      const scores = choices.map((choice) => weighSigns(weights, choice.signs));
      const highest = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - highest));
      const total = odds.reduce((sum, odd) => sum + odd, 0);
      const wanted = choices.map(({ held }, index) => held ** 2 * (odds[index] ?? 0));
      const wantedTotal = wanted.reduce((sum, odd) => sum + odd, 0);
      choices.forEach((choice, index) => {
        const pull = (wanted[index] ?? 0) / wantedTotal - (odds[index] ?? 0) / total;
        for (const sign of signs) gradient[sign] += (pull * choice.signs[sign]) / usable.length;
      });
    }
    for (const sign of signs) {
      squares[sign] = DECAY * squares[sign] + (1 - DECAY) * gradient[sign] ** 2;
      weights[sign] += (STEP_SIZE * gradient[sign]) / Math.sqrt(squares[sign] + 1e-6);
    }
  }
  return weights;
}

/** The candidate of most weight; the first of equals. */
export function firstChoice<Sign extends string, One extends Choice<Sign>>(
  weights: Readonly<Record<Sign, number>>,
  choices: readonly One[],
): One | undefined {
  return choices.reduce<One | undefined>(
    (known, choice) =>
      known === undefined || weighSigns(weights, choice.signs) > weighSigns(weights, known.signs)
        ? choice
        : known,
    undefined,
  );
}
