import { describe, expect, it } from "vitest";
import { rankSystems } from "../../src/evaluate/rank-systems.ts";
import type { LegScores } from "../../src/model/retrieval.ts";

/** A passage of an article, by `article#passage`, with what the legs say of it. */
const candidate = (id: string, score: number, scores: Partial<LegScores>, text = "渡口修好了。") => ({
  id,
  articleId: id.split("#")[0] as string,
  text,
  score,
  scores: { dense: 0, lexical: -1, bridge: 0, pinyin: 0, ...scores },
});
const hit = (id: string) => ({ id, articleId: id.split("#")[0] as string });

describe("rankSystems", () => {
  it("ranks articles by their best passage, each leg by itself", () => {
    const lists = rankSystems(
      [
        candidate("a#0", 1, { lexical: 0.5 }),
        candidate("b#0", 3, { lexical: 2 }),
        candidate("b#1", 0, {}),
        candidate("c#0", 2, {}),
      ],
      [hit("c#0"), hit("b#1"), hit("c#1"), hit("a#0")],
    );
    expect(lists.ours).toEqual(["b", "c", "a"]);
    expect(lists.dense).toEqual(["c", "b", "a"]);
    expect(lists.lexical).toEqual(["b", "a"]);
  });

  it("lists nothing for a leg that says nothing, and the fusion of ranks hears nothing of it", () => {
    const lists = rankSystems([candidate("b#0", 2, {}), candidate("a#0", 1, {})], [hit("a#0"), hit("b#0")]);
    expect(lists.pinyin).toEqual([]);
    expect(lists.bridge).toEqual([]);
    expect(lists["plain RRF"]).toEqual(["a", "b"]);
  });

  it("knows that what says nothing lies at another height in each language", () => {
    const english = "The ferry is mended.";
    const lists = rankSystems(
      [
        candidate("a#0", 1, { lexical: -1 }),
        candidate("b#0", 1, { lexical: -1 }),
        candidate("c#0", 1, { lexical: 0 }, english),
        candidate("d#0", 1, { lexical: 0 }, english),
        candidate("e#0", 1, { lexical: 1 }, english),
      ],
      [],
    );
    expect(lists.lexical).toEqual(["e"]);
  });

  it("adds reciprocal ranks: twice second beats first and third", () => {
    const lists = rankSystems(
      [
        candidate("a#0", 0, { lexical: 3 }),
        candidate("b#0", 0, { lexical: 2 }),
        candidate("c#0", 0, { lexical: 1 }),
        candidate("d#0", 0, {}),
        candidate("e#0", 0, {}),
      ],
      [hit("c#0"), hit("b#0"), hit("d#0")],
    );
    // c: 1/61 + 1/63, b: 1/62 + 1/62, a: 1/61, d: 1/63.
    expect(lists["plain RRF"]).toEqual(["c", "b", "a", "d"]);
  });
});
