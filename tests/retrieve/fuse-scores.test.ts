import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WeighedConcept } from "../../src/model/query-plan.ts";
import { fuseScores } from "../../src/retrieve/fuse-scores.ts";
import { RANKING_WEIGHTS } from "../../src/retrieve/ranking-weights.ts";

const LEGS = { dense: 1, lexical: 6, bridge: 15, pinyin: 20 };
const WEIGHTS = { ...RANKING_WEIGHTS.en, legs: LEGS, titleBoost: 1 };
const conceptOf = (idf: number, isName = false): WeighedConcept => ({
  surface: "",
  isName,
  importance: idf,
  idf: { zh: idf, en: idf },
  alternatives: [],
});
const said = (legs: Partial<Record<"lexical" | "bridge" | "pinyin", number>> = {}) => ({
  lexical: 0,
  bridge: 0,
  pinyin: 0,
  ...legs,
});

describe("fuseScores", () => {
  it("counts a concept once, through the leg that says it best", () => {
    const { score, contributions } = fuseScores(
      { dense: 0, support: [said({ lexical: 2, bridge: 2 })], language: "zh" },
      [conceptOf(4)],
      WEIGHTS,
    );
    expect(contributions).toEqual({ dense: 0, lexical: 0, bridge: (15 * 2) / 4, pinyin: 0 });
    expect(score).toBe(7.5);
  });

  it("takes what is covered relative to the whole question", () => {
    const concepts = [conceptOf(4), conceptOf(1)];
    const scoreOf = (support: ReturnType<typeof said>[]) =>
      fuseScores({ dense: 0, support, language: "zh" }, concepts, WEIGHTS).score;
    expect(scoreOf([said({ bridge: 4 }), said()])).toBeGreaterThan(scoreOf([said(), said({ bridge: 1 })]));
    expect(scoreOf([said({ bridge: 4 }), said({ bridge: 1 })])).toBeCloseTo(LEGS.bridge);
  });

  it("takes a name for more than another word as rare", () => {
    const concepts = [conceptOf(3, true), conceptOf(3)];
    const scoreOf = (support: ReturnType<typeof said>[]) =>
      fuseScores({ dense: 0, support, language: "zh" }, concepts, {
        ...WEIGHTS,
        legs: { ...LEGS, pinyin: LEGS.bridge },
      }).score;
    expect(scoreOf([said({ pinyin: 3 }), said()])).toBeGreaterThan(
      2 * scoreOf([said(), said({ bridge: 3 })]),
    );
  });

  it("leaves the similarity alone to a question without words that can be looked up", () => {
    expect(fuseScores({ dense: 1.5, support: [], language: "en" }, [], WEIGHTS).score).toBe(1.5);
  });

  it("adds up what it shows of each leg, for any scores", () => {
    const amount = fc.double({ min: 0, max: 30, noNaN: true });
    const row = fc.record({ lexical: amount, bridge: amount, pinyin: amount });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(row, fc.double({ min: 0.01, max: 12, noNaN: true }), fc.boolean())),
        fc.double({ min: -4, max: 4, noNaN: true }),
        (rows, dense) => {
          const concepts = rows.map(([, idf, isName]) => conceptOf(idf, isName));
          const support = rows.map(([row]) => row);
          const { score, contributions } = fuseScores({ dense, support, language: "zh" }, concepts, WEIGHTS);
          const sum = Object.values(contributions).reduce((before, part) => before + part, 0);
          expect(score).toBeCloseTo(sum, 6);
        },
      ),
    );
  });
});
