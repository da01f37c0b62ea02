import { describe, expect, it } from "vitest";
import { locateConcepts, supportWithin } from "../../src/answer/locate-concepts.ts";
import type { ConceptAlternative, WeighedConcept } from "../../src/model/query-plan.ts";

const conceptOf = (kind: ConceptAlternative["kind"], ...terms: string[]): WeighedConcept => ({
  surface: terms.join(),
  isName: false,
  importance: 2,
  idf: { zh: 2, en: 2 },
  alternatives: [{ kind, terms, weight: 1, idf: 2 }],
});

describe("locateConcepts", () => {
  it.each([
    ["a Chinese word of several pairs", conceptOf("word", "农民", "民工"), "为农民工讨薪", [[1, 4]]],
    [
      "an English word by its stem",
      conceptOf("term", "worker"),
      "Two workers and a worker",
      [
        [4, 11],
        [18, 24],
      ],
    ],
    ["a name of two words", conceptOf("term", "su", "wanq"), "said Su Wanqing", [[5, 15]]],
    ["a number with separators", conceptOf("term", "1033100"), "CNY 1,033,100 in all", [[4, 13]]],
    ["characters by their pinyin", conceptOf("pinyin", "bai_lu"), "在白鹭县", [[1, 3]]],
    ["traditional characters", conceptOf("term", "渡轮"), "一艘渡輪", [[2, 4]]],
    ["nothing of half a word", conceptOf("word", "农民", "民工"), "农民和民工", []],
  ] as const)("finds %s", (_, concept, text, places) => {
    expect(locateConcepts(text, [concept]).map(({ start, end }) => [start, end])).toEqual(places);
  });

  it("tells the support within a stretch", () => {
    const places = locateConcepts("渡口开了，渡口又关了", [
      conceptOf("term", "渡口"),
      conceptOf("term", "关了"),
    ]);
    expect(supportWithin(places, 2, 0, 5)).toEqual([1, 0]);
    expect(supportWithin(places, 2)).toEqual([1, 1]);
  });
});
