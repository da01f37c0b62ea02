import { describe, expect, it } from "vitest";
import { claimsOf } from "../../src/evaluate/claims-of.ts";
import { type Entails, judgeCitations } from "../../src/evaluate/judge-citations.ts";
import type { Answer } from "../../src/model/answer.ts";
import type { Citation } from "../../src/model/citation.ts";

const quoted = (quote: string): Citation => ({
  articleId: "a",
  title: "渡口",
  titleIsOurs: false,
  source: { file: "a.txt", lines: [[1, 1]] },
  quote,
});
const claim = (...quotes: readonly string[]) => ({
  question: "?",
  sentence: "ab",
  language: "zh",
  kind: "written" as const,
  citations: quotes.map(quoted),
});
/** Entailed is a sentence of which every letter stands in some of the quotes. */
const everyLetter: Entails = async (citations, { sentence }) =>
  [...sentence].every((letter) => citations.some(({ quote }) => quote.includes(letter)));

describe("judgeCitations", () => {
  it.each([
    { told: "one quote that entails", quotes: ["ab"], supported: true, relevant: [true] },
    { told: "one that does not", quotes: ["a"], supported: false, relevant: [false] },
    { told: "two that only entail together", quotes: ["a", "b"], supported: true, relevant: [true, true] },
    { told: "an irrelevant one", quotes: ["ab", "x"], supported: true, relevant: [true, false] },
    { told: "two that entail alone", quotes: ["ab", "ba"], supported: true, relevant: [true, true] },
    {
      told: "a part beside two halves",
      quotes: ["a", "b", "b"],
      supported: true,
      relevant: [true, false, false],
    },
    { told: "none that entail", quotes: ["a", "x"], supported: false, relevant: [false, false] },
    { told: "no quote at all", quotes: [], supported: false, relevant: [] },
  ])("counts as ALCE does: $told", async ({ quotes, supported, relevant }) => {
    expect(await judgeCitations(claim(...quotes), everyLetter)).toEqual({ supported, relevant });
  });
});

describe("claimsOf", () => {
  const answer: Answer = {
    status: "answered",
    language: "zh",
    locale: "zh-Hans",
    headline: "128万元",
    text: "新船花费128万元。\n渡口每天开十八班。",
    citations: [quoted("新船共花费128万元"), quoted("每天开十八班")],
    nearest: [],
    timings: {},
  };

  it("is the headline over all quotes of an answer that is quoted", () => {
    expect(claimsOf({ text: "多少钱？" }, answer)).toEqual([
      {
        question: "多少钱？",
        language: "zh",
        kind: "quoted",
        sentence: "128万元",
        citations: answer.citations,
      },
    ]);
  });

  it("is every sentence of a written one, over its own quotes", () => {
    const written = [
      { text: "新船花费128万元。", citations: [0] },
      { text: "渡口每天开十八班。", citations: [1, 0] },
    ];
    expect(
      claimsOf({ text: "多少钱？", earlierTurns: ["换新船了吗？"] }, { ...answer, written }),
    ).toMatchObject([
      {
        kind: "written",
        question: "换新船了吗？ 多少钱？",
        sentence: "新船花费128万元。",
        citations: [answer.citations[0]],
      },
      {
        kind: "written",
        sentence: "渡口每天开十八班。",
        citations: [answer.citations[1], answer.citations[0]],
      },
    ]);
  });

  it("is nothing where nothing is asserted, or what is asserted stands in no quote", () => {
    const { headline: _, ...closest } = answer;
    expect(claimsOf({ text: "?" }, { ...closest, status: "closest" })).toEqual([]);
    expect(claimsOf({ text: "?" }, { ...answer, excerpt: "printed" })).toEqual([]);
  });
});
