import { rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { archiveUnderTest, pageOf } from "./archive-under-test.ts";

const FERRY = pageOf("青禾渡口换上新船", "青禾渡口换上两条新船，每天多开六班，", "等船的人比去年少了一半。");
const ORANGES = pageOf("麻岭柑橘迎来丰收", "麻岭县今年的柑橘收成四千吨，", "果农忙着装车外运。");
const ROAD = pageOf("桃溪山路全线通车", "桃溪县到河湾村的山路全线通车，", "村民进城只要四十分钟。");

describe("buildIndex", () => {
  it("indexes pages of all folders, with passages that are slices of their articles", async () => {
    const archive = await archiveUnderTest({ "b.txt": FERRY, "2021-12-08/A03.txt": ORANGES });
    const report = await archive.ingest();
    expect(report).toMatchObject({ added: 2, updated: 0, unchanged: 0, removed: 0, skipped: [] });
    expect(await archive.textOf("2021-12-08/A03.txt")).toContain("柑橘收成四千吨");
    const articles = await archive.store.listArticles();
    expect(articles).toHaveLength(report.articles);
    expect(articles[0]).toMatchObject({ date: "2021-12-08", page: "A03" });
    const vector = (await archive.embedder.embedQueries(["渡口"]))[0] as Float32Array;
    const passages = await archive.store.searchByVector(vector, "zh", 100);
    expect(passages).toHaveLength(report.passages);
    for (const passage of passages) {
      const article = articles.find(({ id }) => id === passage.articleId);
      expect(passage.text).toBe(article?.text.slice(passage.start, passage.end));
    }
  });

  it("makes an index that is searched at once", async () => {
    const archive = await archiveUnderTest({ "a.txt": FERRY, "b.txt": ORANGES });
    await archive.ingest();
    expect(await archive.store.needsOptimising()).toBe(false);
    const found = await archive.store.searchByTerms([{ field: "bodyTerms", terms: ["四千"], boost: 1 }], 5);
    expect(found.map(({ text }) => text).join()).toContain("柑橘");
    expect((await archive.store.corpusStatistics()).passages).toBe((await archive.store.status()).passages);
  });

  it("keeps the words of printed titles apart, not those of labels that we gave", async () => {
    const archive = await archiveUnderTest({
      "a.txt": FERRY,
      "b.txt": "12月5日，老船工石敏在桃溪码头换缆绳，身边围着几个孩子。\n白小舟 摄\n",
    });
    await archive.ingest();
    const articles = await archive.store.listArticles();
    expect(articles.map(({ titleIsOurs }) => titleIsOurs)).toEqual([false, true]);
    const vector = (await archive.embedder.embedQueries(["渡口"]))[0] as Float32Array;
    const found = await archive.store.searchByVector(vector, "zh", 10);
    const titleTerms = articles.map(({ id }) => found.find(({ articleId }) => articleId === id)?.titleTerms);
    expect(titleTerms).toEqual([expect.stringContaining("渡口"), ""]);
  });

  it("changes nothing the second time: no row, no version, no text embedded", async () => {
    const archive = await archiveUnderTest({ "a.txt": FERRY, "b.txt": ORANGES });
    const first = await archive.ingest();
    const [articles, files] = [await archive.store.listArticles(), await archive.indexFiles()];
    const embedded = archive.embedder.embedded.length;
    expect(await archive.ingest()).toMatchObject({
      added: 0,
      updated: 0,
      unchanged: first.added,
      removed: 0,
      articles: 0,
    });
    expect(await archive.store.listArticles()).toEqual(articles);
    expect(await archive.indexFiles()).toEqual(files);
    expect(archive.embedder.embedded).toHaveLength(embedded);
  });

  it("replaces the articles of a changed file and leaves the others alone", async () => {
    const archive = await archiveUnderTest({ "a.txt": FERRY, "b.txt": ORANGES });
    await archive.ingest();
    await archive.write({ "a.txt": ROAD });
    expect(await archive.ingest()).toMatchObject({ added: 0, updated: 1, unchanged: 1, removed: 0 });
    expect(await archive.textOf("a.txt")).toContain("山路全线通车");
    expect(await archive.textOf("a.txt")).not.toContain("渡口");
    expect(await archive.textOf("b.txt")).toContain("柑橘");
  });

  it("gives the same file the same ids, in another index too", async () => {
    const [one, other] = [
      await archiveUnderTest({ "a.txt": FERRY }),
      await archiveUnderTest({ "a.txt": FERRY }),
    ];
    await one.ingest();
    await other.ingest();
    expect(await one.store.listArticles()).toEqual(await other.store.listArticles());
  });

  it("forgets a file that is gone from its folder", async () => {
    const archive = await archiveUnderTest({ "a.txt": FERRY, "deep/b.txt": ORANGES });
    await archive.ingest();
    await rm(join(archive.folder, "deep"), { recursive: true });
    expect(await archive.ingest()).toMatchObject({ unchanged: 1, removed: 1 });
    expect(await archive.textOf("deep/b.txt")).toBeUndefined();
  });

  it("forgets the last file of a folder", async () => {
    const archive = await archiveUnderTest({ "a.txt": FERRY });
    await archive.ingest();
    await rm(join(archive.folder, "a.txt"));
    expect(await archive.ingest()).toMatchObject({ removed: 1 });
    expect(await archive.store.listArticles()).toEqual([]);
  });

  it("keeps what another folder brought", async () => {
    const archive = await archiveUnderTest({ "one/a.txt": FERRY, "two/b.txt": ORANGES });
    await archive.ingest({ paths: [join(archive.folder, "one")] });
    expect(await archive.ingest({ paths: [join(archive.folder, "two")] })).toMatchObject({ removed: 0 });
    expect((await archive.store.listFiles()).map(({ file }) => file)).toEqual(["a.txt", "b.txt"]);
  });

  it.each([
    { name: "has turned empty", content: "", reason: /0 bytes/ },
    { name: "has turned binary", content: Uint8Array.from([1, 0, 2]), reason: /binary/ },
    { name: "is no UTF-8 any more", content: Uint8Array.from([0xff, 0xfd, 0xff]), reason: /UTF-8/ },
  ])("keeps the articles of a file that $name, and reports it", async ({ content, reason }) => {
    const archive = await archiveUnderTest({ "a.txt": FERRY, "b.txt": ORANGES });
    await archive.ingest();
    await archive.write({ "a.txt": content });
    const report = await archive.ingest();
    expect(report).toMatchObject({ added: 0, updated: 0, unchanged: 1, removed: 0 });
    expect(report.skipped).toEqual([{ file: "a.txt", reason: expect.stringMatching(reason) }]);
    expect(await archive.textOf("a.txt")).toContain("渡口");
  });

  it("tells files of the same name in different folders apart", async () => {
    const archive = await archiveUnderTest({ "one/page.txt": FERRY, "two/page.txt": ORANGES });
    const paths = [join(archive.folder, "one"), join(archive.folder, "two")];
    expect(await archive.ingest({ paths })).toMatchObject({ added: 2 });
    const [first, second] = await archive.store.listFiles();
    expect([first?.file, second?.file].sort()).toEqual(["page.txt", "two/page.txt"]);
    expect(await archive.ingest({ paths })).toMatchObject({ unchanged: 2, added: 0 });
    await rm(join(archive.folder, "one/page.txt"));
    expect(await archive.ingest({ paths })).toMatchObject({ removed: 1, unchanged: 1 });
    expect(await archive.textOf("two/page.txt")).toContain("柑橘");
  });

  it("knows a file again that is named by itself", async () => {
    const archive = await archiveUnderTest({ "deep/a.txt": FERRY });
    await archive.ingest();
    expect(await archive.ingest({ paths: [join(archive.folder, "deep/a.txt")] })).toMatchObject({
      unchanged: 1,
    });
    expect(await archive.store.listFiles()).toHaveLength(1);
  });
});
