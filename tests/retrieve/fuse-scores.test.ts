import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LegScores } from "../../src/model/retrieval.ts";
import { fuseScores } from "../../src/retrieve/fuse-scores.ts";

const legs = (scores: Partial<LegScores>): LegScores => ({
  dense: 0,
  lexical: 0,
  bridge: 0,
  pinyin: 0,
  ...scores,
});
const EVEN = legs({ dense: 1, lexical: 1, bridge: 1, pinyin: 1 });

describe("fuseScores", () => {
  it("puts legs of different scales on one", () => {
    const [a, b] = fuseScores([legs({ dense: 0.81, lexical: 0 }), legs({ dense: 0.8, lexical: 40 })], EVEN);
    expect(a?.scores.dense).toBeCloseTo(-(b?.scores.dense ?? 0));
    expect(a?.score).toBeCloseTo(b?.score as number);
  });

  it("follows the weights", () => {
    const candidates = [legs({ dense: 0.9 }), legs({ lexical: 10 })];
    const best = (weights: LegScores) => {
      const [a, b] = fuseScores(candidates, weights).map(({ score }) => score);
      return (a as number) > (b as number) ? "dense" : "lexical";
    };
    expect(best(legs({ dense: 1, lexical: 0.2 }))).toBe("dense");
    expect(best(legs({ dense: 0.2, lexical: 1 }))).toBe("lexical");
  });

  it("hears nothing from a leg that says the same of all", () => {
    const fused = fuseScores([legs({ dense: 0.8, bridge: 7 }), legs({ dense: 0.7, bridge: 7 })], EVEN);
    expect(fused.map(({ scores }) => scores.bridge)).toEqual([0, 0]);
    expect(fused[0]?.score).toBeGreaterThan(fused[1]?.score as number);
  });

  it("keeps how sure a leg is, which ranks alone would lose", () => {
    const fused = fuseScores(
      [
        legs({ dense: 0.802, lexical: 1 }),
        legs({ dense: 0.801, lexical: 30 }),
        legs({ dense: 0.8, lexical: 2 }),
        legs({ dense: 0.79, lexical: 0 }),
      ],
      EVEN,
    );
    const best = fused.map(({ score }) => score).indexOf(Math.max(...fused.map(({ score }) => score)));
    expect(best).toBe(1);
  });

  it.each([
    { name: "no candidates", candidates: [] },
    { name: "one candidate", candidates: [legs({ dense: 0.9, pinyin: 3 })] },
  ])("makes no NaN of $name", ({ candidates }) => {
    expect(fuseScores(candidates, EVEN).map(({ score }) => score)).toEqual(candidates.map(() => 0));
  });

  it("adds up to what it shows of each leg, for any scores", () => {
    const score = fc.double({ min: -100, max: 100, noNaN: true });
    const row = fc.record({ dense: score, lexical: score, bridge: score, pinyin: score });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), row, (candidates, weights) => {
        for (const { scores, score: total } of fuseScores(candidates, weights)) {
          const sum = (Object.keys(weights) as (keyof LegScores)[]).reduce(
            (before, leg) => before + weights[leg] * scores[leg],
            0,
          );
          expect(total).toBeCloseTo(sum, 6);
        }
      }),
    );
  });
});
