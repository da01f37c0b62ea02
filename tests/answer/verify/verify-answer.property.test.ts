import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifyAnswer } from "../../../src/answer/verify/verify-answer.ts";
import { SAMPLES } from "./answer-samples.ts";
import { MUTATIONS } from "./mutations.ts";

const RUNS = 10_000;
const REQUIRED_SHARE = 0.995;

describe("verifyAnswer under mutation", () => {
  it.each(SAMPLES.map((sample, index) => [index, sample] as const))(
    "accepts honest answer %i",
    (_index, sample) => {
      expect(verifyAnswer(sample.answer, () => sample.articleText)).toEqual([]);
    },
  );

  it(`catches at least ${REQUIRED_SHARE} of ${RUNS} mutated answers`, { timeout: 60_000 }, () => {
    const missed: string[] = [];
    const counts = new Map<string, number>();
    const cases = fc.tuple(
      fc.constantFrom(...SAMPLES),
      fc.constantFrom(...MUTATIONS),
      fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
    );
    let runs = 0;
    // More are drawn than needed: not every mutation applies to every answer.
    for (const [sample, [name, mutate], numbers] of fc.sample(cases, {
      numRuns: RUNS * 4,
      seed: 20_220_406,
    })) {
      if (runs === RUNS) break;
      let drawn = 0;
      const mutated = mutate(
        sample.answer,
        (below) => (numbers[drawn++ % numbers.length] ?? 0) % Math.max(1, below),
      );
      if (mutated === undefined) continue;
      runs += 1;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (verifyAnswer(mutated, () => sample.articleText).length === 0) {
        missed.push(`${name}: ${mutated.headline} | ${mutated.text} | ${mutated.citations[0]?.quote}`);
      }
    }
    expect(runs).toBe(RUNS);
    expect(counts.size).toBe(MUTATIONS.length);
    expect(missed.length / RUNS, missed.slice(0, 20).join("\n")).toBeLessThanOrEqual(1 - REQUIRED_SHARE);
  });
});
