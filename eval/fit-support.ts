import type { SupportSigns } from "../src/answer/support-signs.ts";
import { SUPPORT_WEIGHTS } from "../src/answer/support-weights.ts";
import type { SupportSample } from "./collect-answer-samples.ts";

type Sign = keyof typeof SUPPORT_WEIGHTS;
const SIGNS = Object.keys(SUPPORT_WEIGHTS) as Sign[];

export interface SupportModel {
  readonly weights: Readonly<Record<Sign, number>>;
  readonly bias: number;
}

/**
 * What a sample counts. Near-misses are few and matter most; an answerable question whose sentences do not hold the
 * fact had better not be asserted, but is not to teach that its evidence is bad.
 */
const SAMPLE_WEIGHTS = { right: 1, wrong: 0.3, removed: 0.35, nearMiss: 1.5, offTopic: 0.7 } as const;
const STEPS = 900;
const STEP_SIZE = 0.05;
const REGULARISATION = 0.003;
const PLATT_STEPS = 4_000;
const PLATT_STEP_SIZE = 0.2;
const CALIBRATION_BINS = 5;

function importanceOf({ kind, isRight }: SupportSample): number {
  if (kind === "answerable") return isRight ? SAMPLE_WEIGHTS.right : SAMPLE_WEIGHTS.wrong;
  if (kind === "removed") return SAMPLE_WEIGHTS.removed;
  return kind === "near-miss" ? SAMPLE_WEIGHTS.nearMiss : SAMPLE_WEIGHTS.offTopic;
}

export function supportOf({ weights, bias }: SupportModel, signs: SupportSigns): number {
  return SIGNS.reduce((sum, sign) => sum + weights[sign] * signs[sign], bias);
}

/** Logistic regression of "may be asserted" on the signs, over the samples that nothing bars. Deterministic. */
export function fitSupport(samples: readonly SupportSample[]): SupportModel {
  const free = samples.filter(({ isBarred }) => !isBarred);
  const total = free.reduce((sum, sample) => sum + importanceOf(sample), 0);
  const names = [...SIGNS, "bias"] as const;
  const values = new Map<string, number>(names.map((name) => [name, 0]));
  const squares = new Map<string, number>(names.map((name) => [name, 0]));
  const model = (): SupportModel => ({
    weights: Object.fromEntries(SIGNS.map((sign) => [sign, values.get(sign) ?? 0])) as Record<Sign, number>,
    bias: values.get("bias") ?? 0,
  });
  for (let step = 0; step < STEPS; step++) {
    const current = model();
    const gradient = new Map<string, number>(
      names.map((name) => [name, name === "bias" ? 0 : -REGULARISATION * (values.get(name) ?? 0)]),
    );
    for (const sample of free) {
      const probability = 1 / (1 + Math.exp(-supportOf(current, sample.signs)));
      const error = ((sample.kind === "answerable" ? 1 : 0) - probability) * (importanceOf(sample) / total);
      for (const name of names) {
        const sign = name === "bias" ? 1 : sample.signs[name];
        gradient.set(name, (gradient.get(name) ?? 0) + error * sign);
      }
    }
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

/**
 * Fits on all samples, and scales the result after Platt (Probabilistic outputs for support vector machines, 1999) so
 * that support is the log-odds of a right assertion: slope and offset are fitted on what models of the other folds say of
 * the samples of each fold, every question counting once.
 */
export function calibrate(
  samples: readonly SupportSample[],
  folds: number,
): { readonly model: SupportModel; readonly slope: number; readonly offset: number } {
  const asked = samples.filter(({ kind, isBarred }) => kind !== "removed" && !isBarred);
  const said = Array.from({ length: folds }, (_, fold) => {
    const model = fitSupport(samples.filter((__, index) => index % folds !== fold));
    return asked
      .filter((sample) => samples.indexOf(sample) % folds === fold)
      .map((sample) => ({ support: supportOf(model, sample.signs), isRight: isRightToAssert(sample) }));
  }).flat();
  let [slope, offset] = [1, 0];
  for (let step = 0; step < PLATT_STEPS; step++) {
    let [bySlope, byOffset] = [0, 0];
    for (const { support, isRight } of said) {
      const error = (isRight ? 1 : 0) - 1 / (1 + Math.exp(-(slope * support + offset)));
      bySlope += (error * support) / said.length;
      byOffset += error / said.length;
    }
    slope += PLATT_STEP_SIZE * bySlope;
    offset += PLATT_STEP_SIZE * byOffset;
  }
  const { weights, bias } = fitSupport(samples);
  const scaled = Object.fromEntries(SIGNS.map((sign) => [sign, slope * weights[sign]]));
  return {
    model: { weights: scaled as SupportModel["weights"], bias: slope * bias + offset },
    slope,
    offset,
  };
}

/** How often an assertion would be right, by what the model says of it. */
export function calibrationOf(
  model: SupportModel,
  samples: readonly SupportSample[],
): { readonly from: number; readonly to: number; readonly count: number; readonly right: number }[] {
  const asked = samples.filter(({ kind, isBarred }) => kind !== "removed" && !isBarred);
  const said = asked.map((sample) => ({
    probability: 1 / (1 + Math.exp(-supportOf(model, sample.signs))),
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
    .map(({ isBarred, signs }) => (isBarred ? Number.NEGATIVE_INFINITY : supportOf(model, signs)))
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
    rows.filter(({ isBarred, signs }) => !isBarred && supportOf(model, signs) >= threshold).length /
    (rows.length || 1)
  );
}
