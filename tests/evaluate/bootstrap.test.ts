import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateMean, isSignificant } from "../../src/evaluate/bootstrap.ts";
import { drawSample, seededRandom } from "../../src/evaluate/seeded-random.ts";

describe("estimateMean", () => {
  it("covers the true mean in about 95 of 100 sets of questions", () => {
    const random = seededRandom(2026);
    const truth = 0.7;
    const sets = Array.from({ length: 300 }, () =>
      Array.from({ length: 80 }, () => Number(random() < truth)),
    );
    const covered = sets.map(estimateMean).filter(({ low, high }) => low <= truth && truth <= high);
    // Four standard errors of 300 draws either side; the percentile interval of 80 yes-or-no values covers about 94 %.
    expect(covered.length / sets.length).toBeGreaterThan(0.89);
    expect(covered.length / sets.length).toBeLessThan(0.99);
  });

  it("is about as wide as the normal approximation", () => {
    const values = Array.from({ length: 400 }, (_, index) => Number(index % 4 !== 0));
    const { mean, low, high } = estimateMean(values);
    const halfWidth = 1.96 * Math.sqrt((0.75 * 0.25) / 400);
    expect(mean).toBe(0.75);
    expect(Math.abs(high - low - 2 * halfWidth)).toBeLessThan(0.02);
  });

  it("holds the mean, stays within the values, and comes out the same again", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(-1, 0, 0.5, 1), { minLength: 1, maxLength: 40 }), (values) => {
        const estimate = estimateMean(values);
        expect(estimate.low).toBeGreaterThanOrEqual(Math.min(...values));
        expect(estimate.high).toBeLessThanOrEqual(Math.max(...values));
        expect(estimate.low).toBeLessThanOrEqual(estimate.mean + 1e-12);
        expect(estimate.high).toBeGreaterThanOrEqual(estimate.mean - 1e-12);
        expect(estimateMean(values)).toEqual(estimate);
      }),
      { numRuns: 50 },
    );
  });

  it("is nothing of no values", () => {
    expect(estimateMean([])).toEqual({ n: 0, mean: 0, low: 0, high: 0 });
  });

  it("tells a difference that many questions share from one of a few", () => {
    const differences = (gained: number, lost: number) =>
      Array.from({ length: 100 }, (_, index) => (index < gained ? 1 : index < gained + lost ? -1 : 0));
    expect(isSignificant(estimateMean(differences(15, 1)))).toBe(true);
    expect(isSignificant(estimateMean(differences(1, 15)))).toBe(true);
    expect(isSignificant(estimateMean(differences(4, 3)))).toBe(false);
    expect(isSignificant(estimateMean(differences(0, 0)))).toBe(false);
  });
});

describe("seededRandom", () => {
  it("repeats for the same seed and is spread evenly", () => {
    const draw = (seed: number) => Array.from({ length: 2000 }, seededRandom(seed));
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    const mean = draw(7).reduce((sum, value) => sum + value, 0) / 2000;
    expect(mean).toBeCloseTo(0.5, 1);
    expect(draw(7).every((value) => value >= 0 && value < 1)).toBe(true);
  });
});

describe("drawSample", () => {
  it("draws some in their order, the same again, and all where there are no more", () => {
    const items = Array.from({ length: 50 }, (_, index) => index);
    const drawn = drawSample(items, 10, 5);
    expect(drawn).toHaveLength(10);
    expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
    expect(drawSample(items, 10, 5)).toEqual(drawn);
    expect(drawSample(items, 10, 6)).not.toEqual(drawn);
    expect(drawSample(items, 80, 5)).toEqual(items);
  });
});
