import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitPages } from "../../src/text/split-pages.ts";

const textsOf = (text: string, maxLength: number) => splitPages(text, maxLength).map((page) => page.text);

describe("splitPages", () => {
  it.each([
    { name: "keeps a short text whole", text: "渡口停航。", maxLength: 10, pages: ["渡口停航。"] },
    {
      name: "ends pages with sentences",
      text: "渡口停航。山路通车。\n夜市开张。",
      maxLength: 11,
      pages: ["渡口停航。山路通车。", "夜市开张。"],
    },
    {
      name: "cuts a long sentence at its clauses",
      text: "The ferry rests, the road is open, and the market begins. Done.",
      maxLength: 36,
      pages: ["The ferry rests, the road is open,", "and the market begins. Done."],
    },
    {
      name: "never inside a character as it is read",
      text: "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦",
      maxLength: 24,
      pages: ["👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"],
    },
    { name: "has one empty page for no text", text: " \n", maxLength: 10, pages: [""] },
  ])("$name", ({ text, maxLength, pages }) => {
    expect(textsOf(text, maxLength)).toEqual(pages);
  });

  it("loses nothing but white space, keeps to the length and splits no surrogate pair", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 40 }),
      fc.constantFrom(
        "。",
        "，",
        ". ",
        "\n",
        "👨‍👩‍👧",
        "e\u0301",
        "汝城追回103.31万元",
        "\t1\t2",
        "\u200d".repeat(30),
      ),
    );
    const texts = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 60 }), (text, maxLength) => {
        const pages = splitPages(text, maxLength);
        const seen = pages.map((page) => text.slice(page.start, page.end)).join("");
        expect(seen.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        for (const page of pages) {
          expect(page.text).toBe(text.slice(page.start, page.end));
          expect(page.text.length).toBeLessThanOrEqual(maxLength);
          expect(page.text).not.toMatch(/\p{Surrogate}/u);
        }
      }),
    );
  });

  it("takes a text of 100,000 characters without a stop apart in a moment", () => {
    const startMs = performance.now();
    expect(splitPages("报".repeat(100_000), 2_400)).toHaveLength(42);
    expect(performance.now() - startMs).toBeLessThan(1_000);
  });
});
