import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spellingVariants } from "../../src/retrieve/spelling-variants.ts";

describe("spellingVariants", () => {
  it.each([
    { name: "a letter left out", typed: "recoverd", meant: "recovered" },
    { name: "a letter too many", typed: "bridgge", meant: "bridge" },
    { name: "a wrong letter", typed: "wadge", meant: "wedge" },
    { name: "two letters swapped", typed: "recieve", meant: "receive" },
    { name: "the first letter left out", typed: "erry", meant: "ferry" },
    { name: "the last letter left out", typed: "ferr", meant: "ferry" },
  ])("finds the word behind $name", ({ typed, meant }) => {
    expect(spellingVariants(typed)).toContain(meant);
  });

  const word = fc.string({ unit: fc.constantFrom(..."abcdefgh"), maxLength: 8 });

  it("has neither the word itself nor anything twice", () => {
    fc.assert(
      fc.property(word, (typed) => {
        const variants = spellingVariants(typed);
        expect(variants).not.toContain(typed);
        expect(new Set(variants).size).toBe(variants.length);
      }),
    );
  });

  it("can be undone: a word is a variant of each of its variants", () => {
    fc.assert(
      fc.property(word, fc.nat(), (typed, pick) => {
        const variants = spellingVariants(typed);
        const variant = variants[pick % variants.length] as string;
        expect(spellingVariants(variant)).toContain(typed);
      }),
    );
  });
});
