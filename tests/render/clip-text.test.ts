import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clipStart, clipText, splitText } from "../../src/render/clip-text.ts";

const CHARACTERS = ["汝", "a", "。", "𠮷", "é", "👩‍👩‍👧‍👦", "🇨🇳", "👍🏽", "न", "म्", "1️⃣", "각", "\n", " "];
const writing = fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 60 }).map((each) => each.join(""));
const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const charactersOf = (text: string) =>
  [...segmenter.segment(text)].map(({ segment }) => segment).filter((segment) => segment.trim() !== "");

describe("splitText", () => {
  it("parts a text between characters and loses none", () => {
    fc.assert(
      fc.property(writing, fc.integer({ min: 16, max: 80 }), (text, maxLength) => {
        const [head, rest] = splitText(text, maxLength);

        expect(head.length).toBeLessThanOrEqual(maxLength);
        expect([...charactersOf(head), ...charactersOf(rest)]).toEqual(charactersOf(text));
        expect(rest.length).toBeLessThan(Math.max(1, text.length));
      }),
      { numRuns: 2000 },
    );
  });

  it("parts after a sentence or a word where one ends near", () => {
    expect(splitText("第一句说完了。第二句还没有说完", 10)).toEqual(["第一句说完了。", "第二句还没有说完"]);
    expect(splitText("one two three four", 12)).toEqual(["one two", "three four"]);
    expect(splitText("他说：“好的！”然后走了", 8)).toEqual(["他说：“好的！”", "然后走了"]);
    expect(splitText("一二三。四五六七八九十", 9)).toEqual(["一二三。四五六七八", "九十"]);
  });

  it("parts what is no writing without halving a pair", () => {
    const heap = `𠮷${"\u0301".repeat(200)}`;
    expect(splitText(heap, 100)[0]).toHaveLength(100);
    const pairs = `a${"\u{e0100}".repeat(200)}`;
    expect(splitText(pairs, 100)[0]).toHaveLength(99);
  });
});

describe("clipText and clipStart", () => {
  it("never show half a character", () => {
    fc.assert(
      fc.property(writing, fc.integer({ min: 1, max: 80 }), (text, maxLength) => {
        for (const clipped of [clipText(text, maxLength), clipStart(text, maxLength)]) {
          expect(clipped.length).toBeLessThanOrEqual(maxLength);
          const shown = charactersOf(clipped.replace("…", ""));
          expect(charactersOf(text).join("")).toContain(shown.join(""));
          expect(shown.every((character) => charactersOf(text).includes(character))).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
