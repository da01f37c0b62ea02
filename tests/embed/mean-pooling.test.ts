import { describe, expect, it } from "vitest";
import { meanPooling } from "../../src/embed/mean-pooling.ts";

describe("meanPooling", () => {
  it("takes the mean of the tokens that count, at length 1", () => {
    const hidden = Float32Array.from([3, 0, 0, 4, 9, 9]);
    const [vector] = meanPooling(hidden, BigInt64Array.from([1n, 1n, 0n]), {
      batch: 1,
      tokens: 3,
      dimensions: 2,
    });
    expect([...(vector ?? [])].map((value) => Number(value.toFixed(4)))).toEqual([0.6, 0.8]);
  });

  it("keeps the rows of a batch apart, whatever stands in their padding", () => {
    const hidden = Float32Array.from([2, 0, 7, 7, 0, 5, 0, 1]);
    const mask = BigInt64Array.from([1n, 0n, 1n, 1n]);
    const vectors = meanPooling(hidden, mask, { batch: 2, tokens: 2, dimensions: 2 });
    expect(vectors.map((vector) => [...vector])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it("gives zeros, not NaN, for a row without tokens", () => {
    const [vector] = meanPooling(Float32Array.from([5, 5]), BigInt64Array.from([0n]), {
      batch: 1,
      tokens: 1,
      dimensions: 2,
    });
    expect([...(vector ?? [])]).toEqual([0, 0]);
  });
});
