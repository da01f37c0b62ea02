import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { LegScores } from "../../src/model/retrieval.ts";
import { RANKING_WEIGHTS } from "../../src/retrieve/ranking-weights.ts";
import { retrievePassages } from "../../src/retrieve/retrieve-passages.ts";
import type { ArchiveStore } from "../../src/store/archive-store.ts";
import { createLanceStore } from "../../src/store/lance-store.ts";
import { CONTRACT_MANIFEST, contractEmbedder } from "../contracts/archive-store.contract.ts";
import { articleOf } from "../support/article-of.ts";
import { fileContentsOf, replaceFiles } from "../support/file-contents-of.ts";
import { realDictionary } from "../support/real-dictionary.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const ARTICLES = [
  articleOf({
    id: "rucheng",
    title: "汝城守好养老钱",
    text: "汝城县查了可疑记录，把不该领的社保钱追回来一百多万元。",
  }),
  articleOf({
    id: "linxiang",
    title: "临湘信访下降",
    text: "临湘市信访总量比去年少了近三成，干部下村听意见。",
  }),
  articleOf({
    id: "oranges",
    title: "麻岭柑橘丰收",
    text: "麻岭县柑橘收成四千吨，果农忙着装车外运。",
    newspaper: "岭南山乡报",
    date: "2021-12-08",
  }),
  articleOf({
    id: "ferry",
    title: "青禾渡口换新船",
    text: "青禾渡口换上两条新船，每天多开六班。",
    newspaper: "永岭日报",
    date: "2022-05-12",
  }),
  articleOf({
    id: "library",
    title: "Library opens",
    text: "The new library of Qinghe opened on Monday with 12,000 books.",
  }),
  articleOf({
    id: "springs",
    title: "Hot springs fill up",
    text: "Hotels around the springs were full all through November.",
  }),
];

describe("retrievePassages", () => {
  let store: ArchiveStore;
  const dependencies = () => ({ store, embedder: contractEmbedder, dictionary: realDictionary() });
  const retrieve = (text: string, options?: Parameters<typeof retrievePassages>[2]) =>
    retrievePassages({ text }, dependencies(), options);
  const articlesFor = async (text: string) =>
    (await retrieve(text)).passages.map(({ articleId }) => articleId);

  beforeAll(async () => {
    store = await createLanceStore({ location: join(await temporaryFolder(), "index") }, CONTRACT_MANIFEST);
    await replaceFiles(store, [await fileContentsOf("a.txt", ARTICLES, contractEmbedder)]);
    await store.optimise();
  });

  it.each([
    { name: "a Chinese question", question: "汝城追回了多少钱？", first: "rucheng" },
    { name: "traditional characters", question: "麻嶺柑橘收成多少噸？", first: "oranges" },
    { name: "blanks between the characters", question: "青 禾 渡 口 换 了 几 条 船", first: "ferry" },
    {
      name: "an English question over an English page",
      question: "When did the library open?",
      first: "library",
    },
    { name: "an English word for a Chinese one", question: "Who harvested the oranges?", first: "oranges" },
    { name: "a name in pinyin", question: "What happened in Linxiang?", first: "linxiang" },
    { name: "a typing error and no capitals", question: "rucheng recoverd how much RMB??", first: "rucheng" },
  ])("finds the right article first for $name", async ({ question, first }) => {
    expect((await articlesFor(question))[0]).toBe(first);
  });

  it("lists passages best first, each once, up to the limit", async () => {
    const { passages } = await retrieve("汝城追回了多少钱？", { limit: 3 });
    expect(passages).toHaveLength(3);
    expect(new Set(passages.map(({ id }) => id)).size).toBe(3);
    expect(passages.map(({ score }) => score)).toEqual(
      passages.map(({ score }) => score).sort((a, b) => b - a),
    );
  });

  it("explains every score: what the legs contribute adds up to it", async () => {
    for (const text of ["汝城追回了多少钱？", "How much did Rucheng recover?"]) {
      const { passages, plan } = await retrieve(text);
      const weights = RANKING_WEIGHTS[plan.language].legs;
      for (const { score, scores, contributions } of passages) {
        const legs = Object.keys(weights) as (keyof LegScores)[];
        expect(score).toBeCloseTo(
          legs.reduce((sum, leg) => sum + contributions[leg], 0),
          6,
        );
        expect(contributions.dense).toBeCloseTo(weights.dense * scores.dense, 6);
        for (const leg of legs)
          if (leg !== "dense")
            expect(contributions[leg]).toBeLessThanOrEqual(weights[leg] * scores[leg] + 1e-9);
      }
    }
  });

  it("brings forward what was printed then, and says so", async () => {
    const { passages, narrowed } = await retrieve("2021年12月柑橘的消息");
    expect(passages[0]).toMatchObject({
      articleId: "oranges",
      gains: { date: RANKING_WEIGHTS.zh.narrowing.date },
    });
    expect(narrowed).toMatchObject([
      { kind: "date", meaning: "2021-12-01 to 2021-12-31", matching: 1, fellBack: false },
    ]);
  });

  it("takes last month from the archive's newest day", async () => {
    const { narrowed } = await retrieve("What was opened last month?");
    expect(narrowed).toMatchObject([{ kind: "date", meaning: "2022-04-01 to 2022-04-30" }]);
  });

  it("falls back where nothing fits, and says so", async () => {
    const { passages, narrowed } = await retrieve("2019年3月汝城追回了多少钱？");
    expect(passages.every(({ gains }) => gains === undefined)).toBe(true);
    expect(narrowed).toMatchObject([{ kind: "date", matching: 0, fellBack: true }]);
  });

  it("finds a value in another notation", async () => {
    const { passages } = await retrieve("哪里收了4,000吨？");
    expect(passages[0]).toMatchObject({
      articleId: "oranges",
      gains: { value: RANKING_WEIGHTS.zh.narrowing.value },
    });
  });

  it("explains, when asked, what brought a passage and what its score is made of", async () => {
    expect((await retrieve("汝城追回了多少钱？")).explanations).toBeUndefined();
    const { passages, explanations = [] } = await retrieve("2021年12月麻岭柑橘收成多少吨？", {
      explain: true,
    });
    expect(explanations.map(({ passageId }) => passageId)).toEqual(passages.map(({ id }) => id));
    for (const { score, legs, gains } of explanations) {
      const parts = [...legs.map(({ contribution }) => contribution), ...Object.values(gains)];
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(score, 6);
    }
    expect(explanations[0]?.foundBy.map(({ search }) => search)).toContain("the days");
  });

  it("gives the same list for the same question", async () => {
    const [one, other] = [await retrieve("渡口 新船"), await retrieve("渡口 新船")];
    expect(other.passages).toEqual(one.passages);
  });

  it("ranks by one leg alone when it is asked to", async () => {
    const onlyPinyin = { dense: 0, lexical: 0, bridge: 0, pinyin: 1 };
    const { passages } = await retrieve("What happened in Linxiang?", {
      weights: { ...RANKING_WEIGHTS.en, legs: onlyPinyin },
    });
    expect(passages[0]?.articleId).toBe("linxiang");
    expect(passages[0]?.score).toBe(passages[0]?.scores.pinyin);
  });

  it("searches with the turn before when the question leans on it", async () => {
    const question = { text: "那里的呢？", earlierTurns: ["麻岭柑橘收成多少？"] };
    const { passages } = await retrievePassages(question, dependencies());
    expect(passages[0]?.articleId).toBe("oranges");
  });

  it.each(["", "？？？", "'; DROP TABLE passages; --", "的", "汝城".repeat(2000)])(
    "survives the question %#",
    async (text) => {
      await expect(retrieve(text)).resolves.toMatchObject({ passages: expect.any(Array) });
    },
  );

  it("is not held up by a word of four thousand letters, which anybody can send", async () => {
    const startedAt = performance.now();
    await retrieve("a".repeat(4000));
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });

  it("finds nothing in an empty index", async () => {
    const empty = await createLanceStore(
      { location: join(await temporaryFolder(), "index") },
      CONTRACT_MANIFEST,
    );
    const { passages } = await retrievePassages(
      { text: "汝城追回了多少钱？" },
      { ...dependencies(), store: empty },
    );
    expect(passages).toEqual([]);
  });
});
