import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RANK_METRICS, rankMetrics, ranksOf } from "../../src/evaluate/rank-metrics.ts";

describe("rankMetrics", () => {
  it.each([
    { name: "the only right one first", ranks: [1], right: 1, metrics: [1, 1, 1, 1] },
    { name: "second", ranks: [2], right: 1, metrics: [0, 1, 1 / 2, 1 / Math.log2(3)] },
    { name: "fifth", ranks: [5], right: 1, metrics: [0, 1, 1 / 5, 1 / Math.log2(6)] },
    { name: "tenth", ranks: [10], right: 1, metrics: [0, 0, 1 / 10, 1 / Math.log2(11)] },
    { name: "eleventh", ranks: [11], right: 1, metrics: [0, 0, 0, 0] },
    { name: "nowhere", ranks: [], right: 1, metrics: [0, 0, 0, 0] },
    { name: "nothing is right", ranks: [], right: 0, metrics: [0, 0, 0, 0] },
    {
      name: "two right ones, first and third",
      ranks: [1, 3],
      right: 2,
      metrics: [1, 1, 1, (1 + 1 / 2) / (1 + 1 / Math.log2(3))],
    },
  ])("of $name", ({ ranks, right, metrics }) => {
    const scored = rankMetrics(ranks, right);
    RANK_METRICS.forEach((metric, index) => {
      expect(scored[metric]).toBeCloseTo(metrics[index] as number, 12);
    });
  });

  const ranked = fc
    .uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 })
    .map((ranks) => ranks.sort((a, b) => a - b));

  it("stays between 0 and 1, with recall growing with the cut", () => {
    fc.assert(
      fc.property(ranked, fc.nat(5), (ranks, missing) => {
        const scored = rankMetrics(ranks, ranks.length + missing);
        for (const metric of RANK_METRICS) {
          expect(scored[metric]).toBeGreaterThanOrEqual(0);
          expect(scored[metric]).toBeLessThanOrEqual(1 + 1e-12);
        }
        expect(scored.recallAt1).toBeLessThanOrEqual(scored.recallAt5);
      }),
    );
  });

  it("is never worse when a right article moves up", () => {
    fc.assert(
      fc.property(ranked, fc.nat(11), (ranks, which) => {
        const index = which % ranks.length;
        const above = (ranks[index] as number) - 1;
        fc.pre(above > 0 && !ranks.includes(above));
        const moved = rankMetrics(ranks.with(index, above), ranks.length);
        const before = rankMetrics(ranks, ranks.length);
        for (const metric of RANK_METRICS) expect(moved[metric]).toBeGreaterThanOrEqual(before[metric]);
      }),
    );
  });
});

describe("ranksOf", () => {
  it("counts from 1 and leaves out what is not listed", () => {
    expect(ranksOf(["b", "a", "c"], new Set(["c", "b", "z"]))).toEqual([1, 3]);
    expect(ranksOf([], new Set(["a"]))).toEqual([]);
  });
});
