import { type READ_SUPPORT, SUPPORT_WEIGHTS } from "../src/answer/support-weights.ts";
import { probabilityOf, weighLinear, weighRead } from "../src/answer/weigh-support.ts";
import type { SupportSample } from "./collect-answer-samples.ts";

type Sign = keyof typeof SUPPORT_WEIGHTS;
const SIGNS = Object.keys(SUPPORT_WEIGHTS) as Sign[];

/** Weights of a logistic regression on the signs. */
export interface LinearModel {
  readonly weights: Readonly<Record<Sign, number>>;
  readonly bias: number;
}

/** Two judges that must both agree, see `READ_SUPPORT`. */
export type SupportModel = typeof READ_SUPPORT;

/** What the samples of a kind count together: for whether the articles are about it, and for whether they tell it. */
const KIND_SHARES = {
  relevance: { answerable: 1, removed: 0.4, "off-topic": 4, "near-miss": 0 },
  reading: { answerable: 1, removed: 0, "off-topic": 0, "near-miss": 1 },
} as const;
/** An answerable question whose sentences do not hold the fact is not to teach that its evidence is bad. */
const WRONG_SHARE = 0.3;
const STEPS = 1_500;
const STEP_SIZE = 0.05;
const REGULARISATION = 0.0017;
const PLATT_STEPS = 4_000;
const PLATT_STEP_SIZE = 0.2;
const CALIBRATION_BINS = 5;

/** Logistic regression of "may be asserted" on the signs, by gradient ascent (RMSprop). Deterministic. */
function fitLinear(
  samples: readonly SupportSample[],
  shares: Readonly<Record<SupportSample["kind"], number>>,
): LinearModel {
  const free = samples.filter(({ isBarred, kind }) => !isBarred && shares[kind] > 0);
  const counts = new Map<string, number>();
  for (const { kind } of free) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const importances = free.map(
    ({ kind, isRight }) =>
      (shares[kind] / (counts.get(kind) ?? 1)) * (kind === "answerable" && !isRight ? WRONG_SHARE : 1),
  );
  const total = importances.reduce((sum, importance) => sum + importance, 0);
  const names = [...SIGNS, "bias"] as const;
  const values = new Map<string, number>(names.map((name) => [name, 0]));
  const squares = new Map<string, number>(names.map((name) => [name, 0]));
  const model = (): LinearModel => ({
    weights: Object.fromEntries(SIGNS.map((sign) => [sign, values.get(sign) ?? 0])) as LinearModel["weights"],
    bias: values.get("bias") ?? 0,
  });
  for (let step = 0; step < STEPS; step++) {
    const current = model();
    const gradient = new Map<string, number>(
      names.map((name) => [name, name === "bias" ? 0 : -REGULARISATION * (values.get(name) ?? 0)]),
    );
    free.forEach((sample, index) => {
      const error =
        (sample.kind === "answerable" ? 1 : 0) - probabilityOf(weighLinear(current, sample.signs));
      for (const name of names) {
        const sign = name === "bias" ? 1 : sample.signs[name];
        gradient.set(name, (gradient.get(name) ?? 0) + (error * sign * (importances[index] ?? 0)) / total);
      }
    });
    for (const name of names) {
      const slope = gradient.get(name) ?? 0;
      const square = 0.95 * (squares.get(name) ?? 0) + 0.05 * slope ** 2;
      squares.set(name, square);
      const size = STEP_SIZE * (1 - step / STEPS);
      values.set(name, (values.get(name) ?? 0) + (size * slope) / Math.sqrt(square + 1e-8));
    }
  }
  return model();
}

/** Both judges, not calibrated yet. */
export function fitSupport(samples: readonly SupportSample[]): SupportModel {
  return {
    relevance: fitLinear(samples, KIND_SHARES.relevance),
    reading: fitLinear(samples, KIND_SHARES.reading),
    slope: 1,
    offset: 0,
  };
}

/**
 * Fits on all samples, and scales the result after Platt (Probabilistic outputs for support vector machines, 1999) so
 * that support is the log-odds of a right assertion: slope and offset are fitted on what models of the other folds say of
 * the samples of each fold, every question counting once.
 */
export function calibrate(samples: readonly SupportSample[], folds: number): SupportModel {
  const asked = samples.filter(({ kind, isBarred }) => kind !== "removed" && !isBarred);
  const said = Array.from({ length: folds }, (_, fold) => {
    const model = fitSupport(samples.filter((__, index) => index % folds !== fold));
    return asked
      .filter((sample) => samples.indexOf(sample) % folds === fold)
      .map((sample) => ({ support: weighRead(sample.signs, model), isRight: isRightToAssert(sample) }));
  }).flat();
  let [slope, offset] = [1, 0];
  for (let step = 0; step < PLATT_STEPS; step++) {
    let [bySlope, byOffset] = [0, 0];
    for (const { support, isRight } of said) {
      const error = (isRight ? 1 : 0) - probabilityOf(slope * support + offset);
      bySlope += (error * support) / said.length;
      byOffset += error / said.length;
    }
    slope += PLATT_STEP_SIZE * bySlope;
    offset += PLATT_STEP_SIZE * byOffset;
  }
  return { ...fitSupport(samples), slope, offset };
}

/** How often an assertion would be right, by what the model says of it. */
export function calibrationOf(
  model: SupportModel,
  samples: readonly SupportSample[],
): { readonly from: number; readonly to: number; readonly count: number; readonly right: number }[] {
  const asked = samples.filter(({ kind, isBarred }) => kind !== "removed" && !isBarred);
  const said = asked.map((sample) => ({
    probability: probabilityOf(weighRead(sample.signs, model)),
    isRight: isRightToAssert(sample),
  }));
  return Array.from({ length: CALIBRATION_BINS }, (_, bin) => {
    const [from, to] = [bin / CALIBRATION_BINS, (bin + 1) / CALIBRATION_BINS];
    const inside = said.filter(({ probability }) => probability >= from && probability < to);
    const right = inside.filter(({ isRight }) => isRight).length / (inside.length || 1);
    return { from, to, count: inside.length, right };
  });
}

function isRightToAssert({ kind, isRight }: SupportSample): boolean {
  return kind === "answerable" && isRight;
}

/** The support from which on the given share of the answerable questions is asserted, the barred counted as not. */
export function thresholdFor(model: SupportModel, samples: readonly SupportSample[], share: number): number {
  const supports = samples
    .filter(({ kind }) => kind === "answerable")
    .map(({ isBarred, signs }) => (isBarred ? Number.NEGATIVE_INFINITY : weighRead(signs, model)))
    .sort((a, b) => b - a);
  return supports[Math.ceil(share * supports.length) - 1] ?? 0;
}

/** Share of the samples of a kind that are asserted. */
export function assertedShare(
  model: SupportModel,
  threshold: number,
  samples: readonly SupportSample[],
  kind: SupportSample["kind"],
): number {
  const rows = samples.filter((sample) => sample.kind === kind);
  return (
    rows.filter(({ isBarred, signs }) => !isBarred && weighRead(signs, model) >= threshold).length /
    (rows.length || 1)
  );
}
