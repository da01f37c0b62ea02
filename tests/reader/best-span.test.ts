import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestSpan } from "../../src/reader/best-span.ts";
import { trimSpan } from "../../src/reader/trim-span.ts";

describe("bestSpan", () => {
  it("is the pair with the highest sum, in order and within reach, against the null token", () => {
    const logits = fc.array(fc.float({ min: -20, max: 20, noNaN: true }), { minLength: 3, maxLength: 80 });
    fc.assert(
      fc.property(logits, (values) => {
        const ends = [...values].reverse();
        const { first, last, score } = bestSpan(values, ends, 1, values.length);
        expect(first).toBeGreaterThanOrEqual(1);
        expect(last).toBeGreaterThanOrEqual(first);
        expect(last - first).toBeLessThan(48);
        const at = (list: readonly number[], index: number) => list[index] ?? Number.NaN;
        expect(score).toBeCloseTo(at(values, first) + at(ends, last) - at(values, 0) - at(ends, 0), 4);
        for (let other = 1; other < values.length; other++)
          expect(score).toBeGreaterThanOrEqual(
            at(values, other) + at(ends, other) - at(values, 0) - at(ends, 0) - 1e-6,
          );
      }),
    );
  });
});

describe("trimSpan", () => {
  it.each([
    ["，128.6万元。", "128.6万元"],
    [" 12,400 ", "12,400"],
    ["at 3 p.m.", "at 3 p.m"],
    ["共60.", "共60."],
    ["。", "。"],
  ])("%j is %j", (text, trimmed) => {
    const { start, end } = trimSpan(text, 0, text.length);
    expect(text.slice(start, end)).toBe(trimmed);
  });
});
