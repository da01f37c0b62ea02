import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chunkArticle } from "../../src/chunk/chunk-article.ts";
import { splitSentences } from "../../src/text/sentences.ts";

/** A character a token: budgets can be read off the texts. */
const countTokens = (text: string) => [...text].length;

const cut = (text: string, maximumTokens: number) =>
  chunkArticle({ id: "a1", text }, { countTokens, maximumTokens });
const textsOf = (text: string, maximumTokens: number) =>
  cut(text, maximumTokens).map((passage) => passage.text);

describe("chunkArticle", () => {
  it.each([
    {
      name: "keeps a sentence whole when it fits the budget",
      text: "雨停了。",
      budget: 4,
      passages: ["雨停了。"],
    },
    {
      name: "puts sentences together as long as they fit",
      text: "雨停了。天晴了。风大了。",
      budget: 8,
      passages: ["雨停了。天晴了。", "风大了。"],
    },
    {
      name: "begins a new passage rather than cut a sentence",
      text: "雨停了。孩子们跑出门去。",
      budget: 10,
      passages: ["雨停了。", "孩子们跑出门去。"],
    },
    {
      name: "cuts a sentence over the budget behind its commas",
      text: "渡口修好了，码头加宽了，船也换新了。",
      budget: 8,
      passages: ["渡口修好了，", "码头加宽了，", "船也换新了。"],
    },
    {
      name: "cuts a clause over the budget into halves",
      text: "甲乙丙丁戊己庚辛",
      budget: 4,
      passages: ["甲乙丙丁", "戊己庚辛"],
    },
    {
      name: "never cuts inside a surrogate pair",
      text: "🐟🐟🐟",
      budget: 1,
      passages: ["🐟", "🐟", "🐟"],
    },
    {
      name: "leaves blank lines between passages out of both",
      text: "雨停了。\n\n天晴了。",
      budget: 4,
      passages: ["雨停了。", "天晴了。"],
    },
    {
      name: "keeps English words apart",
      text: "It rained. We left.",
      budget: 10,
      passages: ["It rained.", "We left."],
    },
    {
      name: "keeps a character that alone is over the budget",
      text: "雨停",
      budget: 0,
      passages: ["雨", "停"],
    },
    {
      name: "leaves the blanks out where it halves",
      text: "long words without any stop",
      budget: 14,
      passages: ["long words wi", "thout any stop"],
    },
    { name: "makes nothing of nothing", text: "", budget: 10, passages: [] },
    { name: "makes nothing of blanks", text: " \n \n", budget: 10, passages: [] },
  ])("$name", ({ text, budget, passages }) => {
    expect(textsOf(text, budget)).toEqual(passages);
  });

  it("numbers the passages of an article, the same on every run", () => {
    const text = "雨停了。天晴了。风大了。";
    expect(cut(text, 4).map(({ id, articleId, ordinal }) => [id, articleId, ordinal])).toEqual([
      ["a1#0", "a1", 0],
      ["a1#1", "a1", 1],
      ["a1#2", "a1", 2],
    ]);
    expect(cut(text, 4)).toEqual(cut(text, 4));
  });

  it("keeps earlier passages when the end of the article changes", () => {
    const before = cut("雨停了。天晴了。风大了。", 8);
    const after = cut("雨停了。天晴了。船来得晚。", 8);
    expect(after[0]).toEqual(before[0]);
  });
});

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(..."渡口修好了船也换新孩子们跑出门去年共收获柑橘吨") },
  { weight: 2, arbitrary: fc.constantFrom(..."，。！？；：、“”（）—…") },
  {
    weight: 1,
    arbitrary: fc.constantFrom("103.31", "1,200", "Dr. ", "No. 5", "river ", "e.g. ", ". ", "A.", "\t", "|"),
  },
  { weight: 1, arbitrary: fc.constantFrom("🐟", "👩‍🌾", "𠮷", "🇨🇳", "é", "\u200b") },
  { weight: 1, arbitrary: fc.constantFrom("\n", "\n\n", " ", "\u3000") },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 4 }) },
  { weight: 1, arbitrary: fc.integer({ min: 20, max: 60 }).map((length) => "长".repeat(length)) },
);
const articleText = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(""));
const budget = fc.integer({ min: 1, max: 60 });

describe("chunkArticle on any text", () => {
  it("gives every character that is not blank to exactly one passage, in order", () => {
    fc.assert(
      fc.property(articleText, budget, (text, maximumTokens) => {
        let end = 0;
        for (const passage of cut(text, maximumTokens)) {
          expect(passage.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, passage.start).trim()).toBe("");
          end = passage.end;
        }
        expect(text.slice(end).trim()).toBe("");
      }),
    );
  });

  it("takes every passage from the article as it stands, with no blanks at its ends", () => {
    fc.assert(
      fc.property(articleText, budget, (text, maximumTokens) => {
        for (const passage of cut(text, maximumTokens)) {
          expect(passage.text).toBe(text.slice(passage.start, passage.end));
          expect(passage.text).toBe(passage.text.trim());
          expect(passage.text).not.toMatch(/\p{Surrogate}/u);
        }
      }),
    );
  });

  it("cuts a sentence only when it does not fit alone", () => {
    fc.assert(
      fc.property(articleText, budget, (text, maximumTokens) => {
        const passages = cut(text, maximumTokens);
        for (const sentence of splitSentences(text)) {
          if (countTokens(sentence.text) > maximumTokens) continue;
          const holding = passages.filter(({ start, end }) => start <= sentence.start && sentence.end <= end);
          expect(holding).toHaveLength(1);
        }
      }),
    );
  });

  it("keeps the tokens of a passage's pieces within the budget", () => {
    fc.assert(
      fc.property(articleText, budget, (text, maximumTokens) => {
        for (const passage of cut(text, maximumTokens)) {
          const blanks = passage.text.match(/\s/g)?.length ?? 0;
          expect(countTokens(passage.text) - blanks).toBeLessThanOrEqual(maximumTokens);
        }
      }),
    );
  });
});
