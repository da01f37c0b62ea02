import { describe, expect, it } from "vitest";
import type { ArchiveView } from "../../src/store/archive-store.ts";
import { openLanceStore } from "../../src/store/lance-store.ts";
import { archiveUnderTest, pageOf } from "./archive-under-test.ts";

const lineOf = (index: number, text = `第${index}号渡口换上新船，每天开${index + 3}班。`) =>
  JSON.stringify({ title: `渡口 ${index}`, text });
const linesOf = (count: number, changed: Readonly<Record<number, string>> = {}) =>
  Array.from({ length: count }, (_, index) => lineOf(index, changed[index])).join("\n");

describe("buildIndex on a large file", () => {
  it("embeds one article again when one line of it changes", async () => {
    const archive = await archiveUnderTest({ "a.jsonl": linesOf(600) });
    expect(await archive.ingest()).toMatchObject({ articles: 600, embedded: 600 });
    await archive.write({ "a.jsonl": linesOf(600, { 300: "第300号渡口停航，改走大桥。" }) });
    expect(await archive.ingest()).toMatchObject({
      updated: 1,
      articles: 600,
      articlesUnchanged: 599,
      passages: 1,
      embedded: 1,
    });
    expect((await archive.store.status()).passages).toBe(600);
  });

  it("embeds nothing again when a line comes before the others, or when the file is in another order", async () => {
    const lines = linesOf(300).split("\n");
    const archive = await archiveUnderTest({ "a.jsonl": lines.join("\n") });
    await archive.ingest();
    await archive.write({ "a.jsonl": [lineOf(900), ...lines.reverse()].join("\n") });
    expect(await archive.ingest()).toMatchObject({ articles: 301, embedded: 1 });
    const articles = await archive.store.listArticles();
    expect(articles.map(({ title }) => title).slice(0, 3)).toEqual(["渡口 900", "渡口 299", "渡口 298"]);
    expect(articles[1]?.source.lines).toEqual([[2, 2]]);
  });

  it("embeds a page again only where its text has changed", async () => {
    const sentences = Array.from(
      { length: 40 },
      (_, index) => `麻岭县第${index + 1}村今年收柑橘${index + 31}吨，`,
    );
    const archive = await archiveUnderTest({ "a.txt": pageOf("麻岭柑橘迎来丰收", ...sentences) });
    const { passages } = await archive.ingest();
    expect(passages).toBeGreaterThan(3);
    await archive.write({ "a.txt": pageOf("麻岭柑橘迎来丰收", ...sentences.with(39, "全县都在装车外运。")) });
    expect((await archive.ingest()).embedded).toBeLessThan(passages);
  });
});

describe("a reader, while files are replaced", () => {
  /** What a question reads: passages by a search, and their articles. Says what does not fit together. */
  async function misfits(reader: ArchiveView, vector: Float32Array): Promise<string[]> {
    const [byVector, byTerms] = await Promise.all([
      reader.searchByVector(vector, "zh", 500),
      reader.searchByTerms([{ field: "bodyTerms", terms: ["渡口", "柑橘"], boost: 1 }], 500),
    ]);
    const passages = [...byVector, ...byTerms];
    const articles = new Map(
      (await reader.findArticles(passages.map(({ articleId }) => articleId))).map((one) => [one.id, one]),
    );
    const torn = passages.filter(
      ({ articleId, start, end, text }) => articles.get(articleId)?.text.slice(start, end) !== text,
    );
    const half = [...articles.values()].filter(({ id, text }) => {
      const own = byVector.filter(({ articleId }) => articleId === id);
      return (
        own
          .map(({ text: part }) => part)
          .join("")
          .replace(/\s/g, "").length !== text.replace(/\s/g, "").length
      );
    });
    return [...torn.map(({ id }) => `torn: ${id}`), ...half.map(({ id }) => `half: ${id}`)];
  }

  it("never sees passages without their article, half of them, or those of another text", async () => {
    const versionOf = (version: number) => ({
      "a.txt": pageOf(
        "青禾渡口换上新船",
        ...Array.from(
          { length: 3 + ((version * 7) % 23) },
          (_, index) => `第${version}年渡口第${index}班船载客${index * version}人，`,
        ),
      ),
      "b.jsonl": Array.from({ length: 20 + (version % 3) * 15 }, (_, index) =>
        JSON.stringify({
          id: `n${index}`,
          title: "柑橘",
          text: `第${version}批柑橘${"在镇上装车外运，".repeat((index + version) % 60)}共${index}车。`,
        }),
      ).join("\n"),
    });
    const archive = await archiveUnderTest(versionOf(0));
    await archive.ingest();
    const [vector] = await archive.embedder.embedQueries(["渡口柑橘"]);
    const state = { isWriting: true };
    let reads = 0;
    const seen = new Set<string>();
    const found: string[] = [];
    const read = async () => {
      while (state.isWriting) {
        // Opened anew: what a process sees that starts at this moment; the second one lives on between reads.
        const other = await openLanceStore({ location: archive.location });
        for (const store of [other, archive.store]) {
          const reader = await store?.snapshot();
          if (!reader) continue;
          found.push(...(await misfits(reader, vector as Float32Array)));
          seen.add(JSON.stringify(await reader.findArticle("n0")));
          reads += 1;
        }
        await other?.close();
      }
    };
    const reading = Promise.all([read(), read()]);
    for (let version = 1; version <= 12; version++) {
      await archive.write(versionOf(version));
      await archive.ingest();
    }
    state.isWriting = false;
    await reading;
    expect(found).toEqual([]);
    expect(reads).toBeGreaterThan(12);
    expect(seen.size).toBeGreaterThan(4);
  }, 120_000);

  it("keeps to one state of the index, whatever is stored meanwhile", async () => {
    const archive = await archiveUnderTest({ "a.txt": pageOf("青禾渡口换上新船", "青禾渡口换上两条新船。") });
    await archive.ingest();
    const reader = await archive.store.snapshot();
    const before = await reader.listArticles();
    await archive.write({ "a.txt": pageOf("桃溪山路通车", "桃溪县的山路全线通车了。") });
    await archive.ingest();
    expect(await reader.listArticles()).toEqual(before);
    expect((await reader.searchByTerms([{ field: "bodyTerms", terms: ["渡口"], boost: 1 }], 5)).length).toBe(
      1,
    );
    expect(await archive.store.listArticles()).not.toEqual(before);
  });
});

describe("a dry run", () => {
  it("tells what would be done, and stores and embeds nothing", async () => {
    const archive = await archiveUnderTest({
      "a.txt": pageOf("青禾渡口换上新船", "青禾渡口换上两条新船。"),
      "b.txt": "",
    });
    const report = await archive.ingest({ isDryRun: true });
    expect(report).toMatchObject({ added: 1, articles: 1, passages: 0, skipped: [{ file: "b.txt" }] });
    expect([archive.hasIndex(), archive.embedder.embedded]).toEqual([false, []]);
    await archive.ingest();
    const [files, embedded] = [await archive.indexFiles(), archive.embedder.embedded.length];
    await archive.write({
      "a.txt": pageOf("桃溪山路通车", "桃溪县的山路全线通车了。"),
      "c.jsonl": linesOf(600),
    });
    expect(await archive.ingest({ isDryRun: true })).toMatchObject({ added: 1, updated: 1, articles: 601 });
    expect(await archive.indexFiles()).toEqual(files);
    expect(archive.embedder.embedded).toHaveLength(embedded);
  });
});
