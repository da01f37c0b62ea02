import { beforeAll, describe, expect, it } from "vitest";
import type { ArchiveStore } from "../../src/store/archive-store.ts";
import type { IndexManifest } from "../../src/store/index-manifest.ts";
import { SCHEMA_VERSION } from "../../src/store/index-tables.ts";
import { articleOf } from "../support/article-of.ts";
import { fileContentsOf, replaceFiles } from "../support/file-contents-of.ts";
import { HashEmbedder } from "../support/hash-embedder.ts";

export interface StoreFactory {
  /** Creates an empty index at a new place. */
  readonly create: (manifest: IndexManifest) => Promise<ArchiveStore>;
  /** Opens the index at the place of another store, as another process would. */
  readonly reopen: (store: ArchiveStore) => Promise<ArchiveStore | undefined>;
}

export const CONTRACT_MANIFEST: IndexManifest = {
  schemaVersion: SCHEMA_VERSION,
  embeddingModel: "hash-embedder",
  dimensions: 64,
  chunking: "1/200",
  termsVersion: 1,
  segmentationVersion: 1,
};

export const contractEmbedder = new HashEmbedder(CONTRACT_MANIFEST.dimensions);

const ferry = articleOf({
  id: "ferry",
  title: "青禾渡口换新船",
  text: "青禾渡口换上两条新船，每天多开六班。\n老船工石敏说，等船的人少了一半。",
  newspaper: "永岭日报",
  date: "2022-05-12",
});
const oranges = articleOf({
  id: "oranges",
  title: "麻岭柑橘丰收",
  text: "麻岭县柑橘收成四千吨，果农忙着装车。",
  newspaper: "岭南山乡报",
  date: "2021-12-08",
});
const bridge = articleOf({
  id: "o'brien's",
  title: "O'Brien's bridge",
  text: "The bridge of O'Brien's mill opened to carts on Monday, 1,250 feet long.",
  newspaper: "The Nanling Gazette",
});
const FIRST = "a/ferry.txt";
const SECOND = "it's b.txt";

/** What every archive store has to do. */
export function archiveStoreContract(name: string, { create, reopen }: StoreFactory): void {
  describe(`${name} as an archive store`, () => {
    let store: ArchiveStore;
    const contents = (file: string, ...articles: Parameters<typeof fileContentsOf>[1]) =>
      fileContentsOf(file, articles, contractEmbedder);
    const vectorOf = async (text: string) => (await contractEmbedder.embedQueries([text]))[0] as Float32Array;
    const idsOf = (articles: readonly { readonly id: string }[]) => articles.map(({ id }) => id);

    beforeAll(async () => {
      store = await create(CONTRACT_MANIFEST);
      await replaceFiles(store, [await contents(SECOND, oranges, bridge), await contents(FIRST, ferry)]);
      await store.optimise();
    });

    it("gives articles back as they were stored, in the order of files and of reading", async () => {
      expect(await store.listArticles()).toEqual([ferry, oranges, bridge]);
    });

    it("finds articles by id, quotes and all, and none for an id that nobody has", async () => {
      expect(await store.findArticle("o'brien's")).toEqual(bridge);
      expect(idsOf(await store.findArticles(["ferry", "o'brien's", "nobody"])).sort()).toEqual([
        "ferry",
        "o'brien's",
      ]);
      expect(await store.findArticle("no'body")).toBeUndefined();
      expect(await store.findArticles([])).toEqual([]);
    });

    it("lists files with what was read of them", async () => {
      const files = await store.listFiles();
      expect(files.map(({ file, articles }) => [file, articles])).toEqual([
        [FIRST, 1],
        [SECOND, 2],
      ]);
      expect(files[0]).toMatchObject({ path: `/archive/${FIRST}`, contentHash: expect.any(String) });
    });

    it("tells figures, newspapers and the span of dates", async () => {
      expect(await store.status()).toEqual({
        files: 2,
        articles: 3,
        passages: 3,
        earliestDate: "2021-12-08",
        latestDate: "2022-05-12",
        newspapers: ["The Nanling Gazette", "岭南山乡报", "永岭日报"],
        location: store.location,
      });
    });

    it("finds the nearest passages of one language by vector, whole and with its vector", async () => {
      const [best, ...others] = await store.searchByVector(await vectorOf("麻岭柑橘收成"), "zh", 5);
      expect(best).toMatchObject({ articleId: "oranges", language: "zh", title: oranges.title, ordinal: 0 });
      expect(best?.text).toBe(oranges.text.slice(best?.start, best?.end));
      expect(best?.vector).toHaveLength(CONTRACT_MANIFEST.dimensions);
      expect(Math.hypot(...(best?.vector ?? []))).toBeCloseTo(1, 5);
      expect(others.every(({ language }) => language === "zh")).toBe(true);
      const english = await store.searchByVector(await vectorOf("麻岭柑橘收成"), "en", 5);
      expect(english.map(({ articleId }) => articleId)).toEqual(["o'brien's"]);
    });

    it.each([
      { name: "a pair of characters", field: "bodyTerms", terms: ["柑橘"], found: ["oranges"] },
      { name: "a title", field: "titleTerms", terms: ["渡口"], found: ["ferry"] },
      { name: "syllables", field: "pinyinTerms", terms: ["ma_ling"], found: ["oranges"] },
      { name: "a stem", field: "bodyTerms", terms: ["bridg"], found: ["o'brien's"] },
      { name: "a number", field: "bodyTerms", terms: ["1250"], found: ["o'brien's"] },
      {
        name: "any of several terms",
        field: "bodyTerms",
        terms: ["柑橘", "渡口"],
        found: ["ferry", "oranges"],
      },
      { name: "a term that stands nowhere", field: "bodyTerms", terms: ["月球"], found: [] },
      { name: "no terms", field: "bodyTerms", terms: [], found: [] },
    ] as const)("finds passages by $name", async ({ field, terms, found }) => {
      const passages = await store.searchByTerms([{ field, terms, boost: 1 }], 5);
      expect(passages.map(({ articleId }) => articleId).sort()).toEqual(found);
    });

    it("ranks the passage first that matches in more fields, and keeps to the limit", async () => {
      const queries = [
        { field: "bodyTerms", terms: ["渡口", "果农"], boost: 1 },
        { field: "titleTerms", terms: ["渡口"], boost: 2 },
      ] as const;
      const [best] = await store.searchByTerms(queries, 1);
      expect(best?.articleId).toBe("ferry");
      expect(await store.searchByTerms(queries, 1)).toHaveLength(1);
    });

    it.each([
      { field: "bodyTerms", terms: ["柑橘"], found: ["oranges"] },
      { field: "titleTerms", terms: ["渡口"], found: ["ferry"] },
      { field: "bodyTerms", terms: ["柑橘", "月球"], found: [] },
      { field: "bodyTerms", terms: [], found: ["ferry", "o'brien's", "oranges"] },
    ] as const)("brings every passage with all of $terms in $field", async ({ field, terms, found }) => {
      const passages = await store.passagesWithTerms(field, terms);
      expect(passages.map(({ articleId }) => articleId).sort()).toEqual(found);
      expect(passages.every(({ text, title }) => text !== "" && title !== "")).toBe(true);
    });

    it("lists all articles without their texts, in the order of listArticles", async () => {
      const whole = await store.listArticles();
      expect(await store.listArticleFacts()).toEqual(
        whole.map(({ id, newspaper, date }) => ({
          id,
          ...(newspaper ? { newspaper } : {}),
          ...(date ? { date } : {}),
        })),
      );
    });

    it("outlines the oldest and newest day and the newspapers, as a question may name them", async () => {
      const { earliestDate, latestDate, undated, newspapers } = await store.outline();
      const facts = await store.listArticleFacts();
      expect(latestDate).toBe("2022-05-12");
      expect(earliestDate).toBe(facts.flatMap(({ date }) => date ?? []).sort()[0]);
      expect(undated).toBe(facts.filter(({ date }) => date === undefined).length);
      expect([...newspapers].sort()).toEqual(["The Nanling Gazette", "岭南山乡报", "永岭日报"]);
    });

    it("tells of each newspaper how much there is of it, and from when to when", async () => {
      expect(await store.listNewspapers()).toEqual([
        { newspaper: "The Nanling Gazette", articles: 1, undated: 1 },
        {
          newspaper: "岭南山乡报",
          articles: 1,
          undated: 0,
          earliestDate: "2021-12-08",
          latestDate: "2021-12-08",
        },
        {
          newspaper: "永岭日报",
          articles: 1,
          undated: 0,
          earliestDate: "2022-05-12",
          latestDate: "2022-05-12",
        },
      ]);
    });

    it("lists the newest articles first, and those without a date by themselves", async () => {
      expect(await store.listNewest("dated", { from: 0, limit: 10 })).toEqual([ferry, oranges]);
      expect(await store.listNewest("dated", { from: 1, limit: 1 })).toEqual([oranges]);
      expect(await store.listNewest("dated", { from: 2, limit: 10 })).toEqual([]);
      expect(await store.listNewest("undated", { from: 0, limit: 10 })).toEqual([bridge]);
    });

    it("tells when and where articles were printed, as far as they tell it", async () => {
      const printings = await store.findPrintings(["ferry", "o'brien's", "no'body"]);
      expect([...printings].sort((a, b) => (a.articleId < b.articleId ? -1 : 1))).toEqual([
        { articleId: "ferry", newspaper: "永岭日报", date: "2022-05-12" },
        { articleId: "o'brien's", newspaper: "The Nanling Gazette" },
      ]);
      expect(await store.findPrintings([])).toEqual([]);
    });

    it.each([
      { name: "of a newspaper", query: { newspapers: ["永岭日报"] }, found: ["ferry"] },
      {
        name: "of several",
        query: { newspapers: ["永岭日报", "The Nanling Gazette"] },
        found: ["ferry", "o'brien's"],
      },
      {
        name: "of days, ends within",
        query: { days: { from: "2021-12-08", to: "2022-05-12" } },
        found: ["ferry", "oranges"],
      },
      {
        name: "of a newspaper on days",
        query: { newspapers: ["永岭日报"], days: { from: "2021-01-01", to: "2021-12-31" } },
        found: [],
      },
      { name: "of one with an apostrophe", query: { newspapers: ["O'Brien's Post"] }, found: [] },
    ])("finds the articles $name", async ({ query, found }) => {
      expect((await store.findPrinted(query, 10)).sort()).toEqual(found);
    });

    it("finds no more printed articles than the limit", async () => {
      const query = { newspapers: ["永岭日报", "岭南山乡报", "The Nanling Gazette"] };
      expect(await store.findPrinted(query, 2)).toHaveLength(2);
    });

    it("knows in how many passages a term stands, title and body together", async () => {
      const frequencies = await store.passageFrequencies(["渡口", "柑橘", "o'clock", "月球"]);
      expect(Object.fromEntries(frequencies)).toEqual({ 渡口: 1, 柑橘: 1 });
      expect(await store.passageFrequencies([])).toEqual(new Map());
    });

    it("knows the figures of the corpus after optimising", async () => {
      const { passages, passagesByLanguage, meanLength } = await store.corpusStatistics();
      expect(passages).toBe(3);
      expect(passagesByLanguage.zh + passagesByLanguage.en).toBe(3);
      expect(meanLength.bodyTerms).toBeGreaterThan(meanLength.titleTerms);
      expect(meanLength.pinyinTerms).toBeGreaterThan(0);
    });

    it("is opened again with everything in it", async () => {
      const reopened = await reopen(store);
      expect(reopened?.manifest).toEqual(CONTRACT_MANIFEST);
      expect(await reopened?.listArticles()).toEqual(await store.listArticles());
      expect(await reopened?.corpusStatistics()).toEqual(await store.corpusStatistics());
      await reopened?.close();
    });

    it("rejects vectors of another length before anything is stored", async () => {
      const wrong = await fileContentsOf(
        "c.txt",
        [articleOf({ id: "c", text: "天晴。" })],
        new HashEmbedder(3),
      );
      await expect(replaceFiles(store, [await contents("d.txt", ferry), wrong])).rejects.toMatchObject({
        code: "index-mismatch",
        message: expect.stringMatching(/c#0.*3 numbers.*64/s),
        nextStep: expect.stringContaining("--index"),
      });
      expect(idsOf(await store.listArticles())).toEqual(["ferry", "oranges", "o'brien's"]);
      expect(await store.listFiles()).toHaveLength(2);
    });
  });
}
