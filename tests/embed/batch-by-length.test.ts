import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { batchByLength } from "../../src/embed/batch-by-length.ts";

describe("batchByLength", () => {
  it.each([
    { name: "no texts", texts: [], size: 4, batches: [] },
    { name: "fewer than a batch", texts: ["a", "bb"], size: 4, batches: [[1, 0]] },
    {
      name: "long ones with long ones",
      texts: ["a", "dddd", "bb", "ccc"],
      size: 2,
      batches: [
        [1, 3],
        [2, 0],
      ],
    },
    { name: "equal lengths, in their order", texts: ["a", "b", "c"], size: 2, batches: [[0, 1], [2]] },
  ])("puts together $name", ({ texts, size, batches }) => {
    expect(batchByLength(texts, size)).toEqual(batches);
  });

  it("puts every index into exactly one batch, none over the size", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.integer({ min: 1, max: 9 }), (texts, size) => {
        const batches = batchByLength(texts, size);
        expect(batches.flat().sort((a, b) => a - b)).toEqual(texts.map((_, index) => index));
        expect(batches.every((batch) => batch.length > 0 && batch.length <= size)).toBe(true);
      }),
    );
  });

  it.each([0, -1, 1.5, Number.NaN])("rejects a batch size of %s", (size) => {
    expect(() => batchByLength(["a"], size)).toThrow(RangeError);
  });
});
