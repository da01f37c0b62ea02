import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relativeSimilarity } from "../../src/retrieve/relative-similarity.ts";

describe("relativeSimilarity", () => {
  it("puts the languages on one level", () => {
    const [nearEnglish, farEnglish, nearChinese, farChinese] = relativeSimilarity(
      [0.86, 0.84, 0.78, 0.76],
      ["en", "en", "zh", "zh"],
    ) as [number, number, number, number];
    expect(nearChinese).toBeCloseTo(nearEnglish);
    expect(farChinese).toBeCloseTo(farEnglish);
    expect(nearChinese).toBeGreaterThan(farEnglish);
  });

  it.each([
    { name: "no candidates", cosines: [], languages: [] },
    { name: "one candidate", cosines: [0.9], languages: ["zh" as const] },
    {
      name: "equal cosines",
      cosines: [0.8, 0.8, 0.8],
      languages: ["zh" as const, "zh" as const, "zh" as const],
    },
  ])("says nothing of $name", ({ cosines, languages }) => {
    expect(relativeSimilarity(cosines, languages)).toEqual(cosines.map(() => 0));
  });

  it("keeps the order within a language and bounds the best", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.6, max: 1, noNaN: true }), { minLength: 2 }), (cosines) => {
        const values = relativeSimilarity(
          cosines,
          cosines.map(() => "zh" as const),
        );
        expect(Math.max(...values)).toBeLessThanOrEqual(4);
        for (let index = 1; index < cosines.length; index++) {
          const difference = (cosines[index] as number) - (cosines[index - 1] as number);
          const shown = (values[index] as number) - (values[index - 1] as number);
          expect(Math.sign(difference) * shown).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
