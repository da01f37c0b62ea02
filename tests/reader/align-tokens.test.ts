import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignTokens, normaliseWithOrigins } from "../../src/reader/align-tokens.ts";

const compatibility = (character: string) => character.replace(/\s/g, " ").normalize("NFKC");

/** Cuts a text at random places. */
const cutAt = (text: string, lengths: readonly number[]) => {
  const pieces: string[] = [];
  let at = 0;
  for (const length of lengths) {
    if (at >= text.length) break;
    pieces.push(text.slice(at, at + length));
    at += length;
  }
  return at < text.length ? [...pieces, text.slice(at)] : pieces;
};

describe("alignTokens", () => {
  it("finds every piece where it stands: full width, ligatures, blanks", () => {
    const text = "１２８．６万元  ㎡ ﬁn";
    const normalised = normaliseWithOrigins(text, compatibility);
    expect(normalised.text).toBe("128.6万元 m2 fin");
    const spans = alignTokens(["▁", "128.6", "万元", "▁m2", "▁f", "in"], normalised, 1);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([
      "",
      "１２８．６",
      "万元",
      "  ㎡",
      " ﬁ",
      "ﬁn",
    ]);
  });

  it("gives stretches that, normalised, are the pieces, and together the text", () => {
    const parts = fc.constantFrom(
      "渡口",
      "128.6",
      "１２",
      "ＡＢ",
      "👩‍🌾",
      "🇨🇳",
      "é",
      "a",
      "。",
      "，",
      "万元",
      "한국",
    );
    fc.assert(
      fc.property(
        fc.array(parts, { minLength: 1 }),
        fc.array(fc.integer({ min: 1, max: 4 })),
        (words, lengths) => {
          const text = words.join("");
          const normalised = normaliseWithOrigins(text, compatibility);
          const pieces = cutAt(normalised.text, lengths);
          const spans = alignTokens(pieces, normalised, 0);
          spans.forEach(({ start, end }, index) => {
            expect(compatibility(text.slice(start, end))).toContain(pieces[index]);
          });
          expect(spans[0]?.start).toBe(0);
          expect(spans.at(-1)?.end).toBe(text.length);
          for (const [index, { start }] of spans.slice(1).entries())
            expect(start).toBeLessThanOrEqual(spans[index]?.end ?? 0);
        },
      ),
    );
  });

  it("refuses pieces of another text", () => {
    expect(() => alignTokens(["渡"], normaliseWithOrigins("渡口", compatibility), 0)).toThrow(RangeError);
  });
});
