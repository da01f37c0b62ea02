import { describe, expect, it } from "vitest";
import type { WeighedConcept } from "../../src/model/query-plan.ts";
import type { RetrievedPassage } from "../../src/model/retrieval.ts";
import { findArticles } from "../../src/pipeline/find-articles.ts";

const FERRY: WeighedConcept = {
  surface: "渡口",
  isName: false,
  importance: 3,
  idf: { zh: 3, en: 3 },
  alternatives: [{ kind: "term", terms: ["渡口"], weight: 1, idf: 3 }],
};

function passageOf(articleId: string, fields: Partial<RetrievedPassage> = {}): RetrievedPassage {
  const scores = { dense: 2, lexical: 0, bridge: 0, pinyin: 0 };
  const text = "天气晴好。青禾渡口换新船。";
  return {
    id: `${articleId}#0`,
    articleId,
    ordinal: 0,
    start: 100,
    end: 113,
    text,
    title: "",
    score: 1,
    contributions: scores,
    ...fields,
    scores: { ...scores, ...fields.scores },
  };
}

const covering = (lexical: number) => ({ scores: { dense: 0, lexical, bridge: 0, pinyin: 0 } });

describe("findArticles", () => {
  it("lists each article once, at the sentence of its best passage that says what is sought", () => {
    const passages = [
      passageOf("a", covering(1)),
      passageOf("b", covering(0.5)),
      passageOf("a", covering(0.4)),
    ];
    expect(findArticles({ passages, concepts: [FERRY] })).toEqual([
      { articleId: "a", at: 105 },
      { articleId: "b", at: 105 },
    ]);
  });

  it("leaves out what is near by its vector alone, or only touches what is sought", () => {
    const passages = [
      passageOf("near"),
      passageOf("touching", covering(0.05)),
      passageOf("a", covering(0.2)),
    ];
    expect(findArticles({ passages, concepts: [FERRY] }).map(({ articleId }) => articleId)).toEqual(["a"]);
  });

  it("lists what is of the day or newspaper sought, whatever it says", () => {
    const passages = [
      passageOf("of the day", { gains: { date: 2 } }),
      passageOf("of the newspaper", { gains: { newspaper: 3 } }),
      passageOf("of the value", { gains: { value: 1 } }),
    ];
    expect(findArticles({ passages, concepts: [] })).toEqual([
      { articleId: "of the day", at: 100 },
      { articleId: "of the newspaper", at: 100 },
    ]);
  });
});
