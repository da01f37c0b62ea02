import { beforeEach, describe, expect, it } from "vitest";
import type { ArchiveStore } from "../../src/store/archive-store.ts";
import { articleOf } from "../support/article-of.ts";
import { fileContentsOf, replaceFiles } from "../support/file-contents-of.ts";
import { CONTRACT_MANIFEST, contractEmbedder, type StoreFactory } from "./archive-store.contract.ts";

/** What has to hold of an archive store while files come, change and go. Each test has an index of its own. */
export function archiveStoreChangesContract(name: string, { create, reopen }: StoreFactory): void {
  describe(`${name} when files change`, () => {
    let store: ArchiveStore;
    const article = (id: string, text: string) => articleOf({ id, title: `题 ${id}`, text });
    const put = async (file: string, ...articles: ReturnType<typeof articleOf>[]) =>
      replaceFiles(store, [await fileContentsOf(file, articles, contractEmbedder)]);
    const ids = async (from = store) => (await from.listArticles()).map(({ id }) => id);
    const found = async (term: string, from = store) =>
      (await from.searchByTerms([{ field: "bodyTerms", terms: [term], boost: 1 }], 10)).map(({ id }) => id);

    beforeEach(async () => {
      store = await create(CONTRACT_MANIFEST);
    });

    it("begins empty, and answers every question with nothing", async () => {
      const [vector] = await contractEmbedder.embedQueries(["渡口"]);
      expect(await store.listArticles()).toEqual([]);
      expect(await store.listFiles()).toEqual([]);
      expect(await store.searchByVector(vector as Float32Array, "zh", 5)).toEqual([]);
      expect(await found("渡口")).toEqual([]);
      expect(await store.passageFrequencies(["渡口"])).toEqual(new Map());
      expect((await store.corpusStatistics()).passages).toBe(0);
      expect(await store.status()).toMatchObject({ files: 0, articles: 0, passages: 0, newspapers: [] });
      expect(await store.status()).not.toHaveProperty("earliestDate");
    });

    it("lists newspapers and newest articles as they come: none, then of one day in the order of reading", async () => {
      expect(await store.listNewspapers()).toEqual([]);
      expect(await store.listNewest("dated", { from: 0, limit: 10 })).toEqual([]);
      const of = (id: string, date?: string, newspaper?: string) => ({
        ...article(id, `${id} 渡口停航。`),
        ...(date ? { date } : {}),
        ...(newspaper ? { newspaper } : {}),
      });
      await put("b.txt", of("b1", "2021-03-04", "山报"), of("b2", "2022-03-04"), of("b3", "2021-03-04"));
      await put("a.txt", of("a1"), of("a2", "2021-03-04", "山报"));
      const newest = await store.listNewest("dated", { from: 0, limit: 10 });
      expect(newest.map(({ id }) => id)).toEqual(["b2", "a2", "b1", "b3"]);
      expect((await store.listNewest("undated", { from: 0, limit: 10 })).map(({ id }) => id)).toEqual(["a1"]);
      expect(await store.listNewspapers()).toEqual([
        {
          newspaper: "山报",
          articles: 2,
          undated: 0,
          earliestDate: "2021-03-04",
          latestDate: "2021-03-04",
        },
        { articles: 3, undated: 1, earliestDate: "2021-03-04", latestDate: "2022-03-04" },
      ]);
    });

    it("optimises an empty index", async () => {
      await store.optimise();
      expect(await store.needsOptimising()).toBe(false);
    });

    it("replaces what a file held: changed articles change, missing ones go, new ones come", async () => {
      await put("a.txt", article("a1", "渡口换新船。"), article("a2", "柑橘丰收。"));
      await put("b.txt", article("b1", "山路通车。"));
      await put("a.txt", article("a1", "渡口停航。"), article("a3", "夜市开张。"));
      await store.optimise();
      expect(await ids()).toEqual(["a1", "a3", "b1"]);
      expect(await found("停航")).toEqual(["a1#0"]);
      expect([await found("换新"), await found("柑橘")]).toEqual([[], []]);
      expect(Object.fromEntries(await store.passageFrequencies(["换新", "停航", "山路"]))).toEqual({
        停航: 1,
        山路: 1,
      });
      expect(await store.listFiles()).toHaveLength(2);
    });

    it("drops the passages that an article has no longer", async () => {
      const long = article("a1", `${"渡口换新船，每天多开六班。".repeat(20)}末班船晚点。`);
      await put("a.txt", long);
      expect((await store.status()).passages).toBeGreaterThan(1);
      await put("a.txt", article("a1", "渡口停航。"));
      expect((await store.status()).passages).toBe(1);
      expect(await found("晚点")).toEqual([]);
    });

    it("keeps the record of a file without articles", async () => {
      await put("a.txt", article("a1", "渡口停航。"));
      await put("a.txt");
      expect(await store.listFiles()).toMatchObject([{ file: "a.txt", articles: 0 }]);
      expect(await ids()).toEqual([]);
    });

    it("removes files with all they held, and only those", async () => {
      await put("it's a.txt", article("a1", "渡口停航。"));
      await put("b.txt", article("b1", "山路通车。"));
      await store.apply({ removedFiles: ["it's a.txt", "never-seen.txt"] });
      await store.optimise();
      expect(await ids()).toEqual(["b1"]);
      expect([await found("停航"), await found("山路")]).toEqual([[], ["b1#0"]]);
      expect((await store.listFiles()).map(({ file }) => file)).toEqual(["b.txt"]);
      expect((await store.corpusStatistics()).passages).toBe(1);
    });

    it("stores an id that comes twice once, in one file or two: the last one counts", async () => {
      await put("a.txt", article("same", "渡口停航。"), article("same", "山路通车。"));
      await replaceFiles(store, [
        await fileContentsOf("b.txt", [article("twin", "夜市开张。")], contractEmbedder),
        await fileContentsOf("c.txt", [article("twin", "柑橘丰收。")], contractEmbedder),
      ]);
      expect(await ids()).toEqual(["same", "twin"]);
      expect(await found("通车")).toEqual(["same#0"]);
      expect(await found("停航")).toEqual([]);
      expect((await store.status()).passages).toBe(2);
    });

    it("finds new passages by terms before it is optimised", async () => {
      await put("a.txt", article("a1", "渡口停航。"));
      await store.optimise();
      await put("b.txt", article("b1", "山路通车。"));
      expect(await found("通车")).toEqual(["b1#0"]);
    });

    it("knows whether changes wait to be optimised, in another process too", async () => {
      expect(await store.needsOptimising()).toBe(false);
      await put("a.txt", article("a1", "渡口停航。"));
      expect(await store.needsOptimising()).toBe(true);
      const other = await reopen(store);
      expect(await other?.needsOptimising()).toBe(true);
      await other?.close();
      await store.optimise();
      expect(await store.needsOptimising()).toBe(false);
    });

    it("takes no change for a change", async () => {
      await put("a.txt", article("a1", "渡口停航。"));
      await store.optimise();
      await store.apply({ removedFiles: [] });
      await replaceFiles(store, []);
      expect(await store.needsOptimising()).toBe(false);
    });

    it("shows what another one has written from a refresh on", async () => {
      await put("a.txt", article("a1", "渡口停航。"));
      const other = await reopen(store);
      await put("b.txt", article("b1", "山路通车。"));
      await other?.refresh();
      expect(await ids(other)).toEqual(["a1", "b1"]);
      expect(await found("通车", other)).toEqual(["b1#0"]);
      await other?.close();
    });

    it("shows what was written to who opens it afterwards", async () => {
      await put("a.txt", article("a1", "渡口停航。"));
      const other = await reopen(store);
      expect(await ids(other)).toEqual(["a1"]);
      expect(await found("停航", other)).toEqual(["a1#0"]);
      await other?.close();
    });
  });
}
