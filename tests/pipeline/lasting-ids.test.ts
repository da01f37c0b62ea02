import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { archiveUnderTest, pageOf } from "./archive-under-test.ts";

const FERRY_TEXT = [
  "青禾渡口换上两条新船，每天多开六班，",
  "等船的人比去年少了一半。",
  "船票还是两元一张，学生不收钱。",
];
const FERRY = pageOf("青禾渡口换上新船", ...FERRY_TEXT);
const ORANGES = pageOf(
  "麻岭柑橘迎来丰收",
  "麻岭县今年的柑橘收成四千吨，",
  "果农忙着装车外运，镇上添了三处收购点。",
);
const lineOf = (id: string, text: string) => JSON.stringify({ id, title: `题 ${id}`, text });
const MARKET = "夜市上周在老街开张，三十个摊位当晚全部租出，糖水摊前排起长队。";
const ROAD = "桃溪县到河湾村的山路全线通车，村民进城只要四十分钟，比从前快一半。";

type Archive = Awaited<ReturnType<typeof archiveUnderTest>>;
const idsOf = async ({ store }: Archive, file?: string) =>
  (await store.listArticles()).filter(({ source }) => !file || source.file === file).map(({ id }) => id);
const idOf = async (archive: Archive, file?: string) => (await idsOf(archive, file))[0] as string;

describe("article ids", () => {
  it("lead on to the article in its new words, over several changes, and never in a circle", async () => {
    const archive = await archiveUnderTest({ "a.txt": FERRY });
    await archive.ingest();
    const ids = new Set([await idOf(archive)]);
    const versions = [
      FERRY.replace("青禾渡口换上两条新船", "镇上的渡口换了三条大船"),
      FERRY.replaceAll("，", "，又"),
    ];
    for (const version of [...versions, FERRY, ...versions]) {
      await archive.write({ "a.txt": version });
      await archive.ingest();
      ids.add(await idOf(archive));
      for (const id of ids) {
        const [article] = await archive.store.listArticles();
        expect(await archive.store.findArticle(id)).toEqual(article);
        expect(await archive.store.findArticles([...ids])).toEqual([article]);
      }
    }
    expect(ids.size).toBeGreaterThan(1);
  });

  it("of an article that was cut lead to its greatest part, of joined ones to the whole", async () => {
    const cut = [lineOf("long", MARKET + ROAD.slice(0, 20))];
    const archive = await archiveUnderTest({ "a.jsonl": cut.join("\n") });
    await archive.ingest();
    await archive.write({
      "a.jsonl": [lineOf("market", MARKET), lineOf("road", ROAD.slice(0, 20))].join("\n"),
    });
    expect(await archive.ingest()).toMatchObject({ redirected: 1 });
    expect(await archive.store.findArticle("long")).toMatchObject({ id: "market" });
    await archive.write({ "a.jsonl": lineOf("joined", MARKET + ROAD) });
    await archive.ingest();
    for (const id of ["long", "market", "road"])
      expect(await archive.store.findArticle(id)).toMatchObject({ id: "joined" });
  });

  it("of an article that nothing is similar to are gone, with those that led to it", async () => {
    const archive = await archiveUnderTest({ "a.jsonl": lineOf("first", MARKET) });
    await archive.ingest();
    await archive.write({ "a.jsonl": lineOf("second", `${MARKET}客人不断。`) });
    await archive.ingest();
    expect(await archive.store.findArticle("first")).toMatchObject({ id: "second" });
    await archive.write({ "a.jsonl": lineOf("third", ROAD) });
    await archive.ingest();
    expect(await archive.store.findArticles(["first", "second"])).toEqual([]);
    expect(await archive.store.redirectsOf(["first", "second"])).toEqual([]);
  });

  it("that came with an article stand for it again when it comes back", async () => {
    const archive = await archiveUnderTest({ "a.jsonl": lineOf("n1", MARKET) });
    await archive.ingest();
    await archive.write({ "a.jsonl": lineOf("n2", MARKET) });
    await archive.ingest();
    expect(await archive.store.findArticle("n1")).toMatchObject({ id: "n2" });
    await archive.write({ "a.jsonl": [lineOf("n1", ROAD), lineOf("n2", MARKET)].join("\n") });
    await archive.ingest();
    expect(await archive.store.findArticle("n1")).toMatchObject({ id: "n1", text: ROAD });
    expect(await archive.store.redirectsOf(["n1", "n2"])).toEqual([]);
  });

  it("stay with a file that was moved or renamed, and are not embedded again", async () => {
    const archive = await archiveUnderTest({
      "a.txt": FERRY,
      "b.jsonl": JSON.stringify({ title: "夜市", text: MARKET }),
    });
    await archive.ingest();
    const before = (await idsOf(archive)).sort();
    const embedded = archive.embedder.embedded.length;
    await archive.write({ "2022-05-06/.keep": "" });
    await rename(join(archive.folder, "a.txt"), join(archive.folder, "2022-05-06/A02.txt"));
    await rename(join(archive.folder, "b.jsonl"), join(archive.folder, "2022-05-06/c.jsonl"));
    expect(await archive.ingest()).toMatchObject({ added: 2, removed: 2, redirected: 0, embedded: 0 });
    expect((await idsOf(archive)).sort()).toEqual(before);
    expect(await archive.store.listFiles()).toHaveLength(2);
    expect(await idsOf(archive, "2022-05-06/A02.txt")).toHaveLength(1);
    expect(archive.embedder.embedded).toHaveLength(embedded);
    expect((await archive.store.status()).passages).toBe(embedded);
  });

  it("of a moved file are not given to another file that comes to its place", async () => {
    const archive = await archiveUnderTest({ "a.txt": FERRY });
    await archive.ingest();
    const moved = await idOf(archive);
    await rename(join(archive.folder, "a.txt"), join(archive.folder, "b.txt"));
    await archive.ingest();
    await archive.write({ "a.txt": `${FERRY}\n` });
    await archive.ingest();
    expect(await idOf(archive, "b.txt")).toBe(moved);
    const other = await idOf(archive, "a.txt");
    expect(other).not.toBe(moved);
    expect(await archive.ingest()).toMatchObject({ unchanged: 2 });
    expect(await idOf(archive, "a.txt")).toBe(other);
  });

  it("of a file that was renamed and changed at once lead to the article in the new file", async () => {
    const archive = await archiveUnderTest({ "a.txt": FERRY, "other.txt": ORANGES });
    await archive.ingest();
    const before = await idOf(archive, "a.txt");
    await rm(join(archive.folder, "a.txt"));
    await archive.write({ "z.txt": FERRY.replace("学生不收钱", "学生只收一元") });
    expect(await archive.ingest()).toMatchObject({ added: 1, removed: 1, redirected: 1 });
    expect(await archive.store.findArticle(before)).toMatchObject({ source: { file: "z.txt" } });
  });

  it("of a deleted file are gone", async () => {
    const archive = await archiveUnderTest({ "a.txt": FERRY, "b.txt": ORANGES });
    await archive.ingest();
    const before = await idOf(archive, "a.txt");
    await rm(join(archive.folder, "a.txt"));
    await archive.ingest();
    expect(await archive.store.findArticle(before)).toBeUndefined();
  });

  it("go with an article from one file to another", async () => {
    const archive = await archiveUnderTest({
      "a.jsonl": [lineOf("n1", MARKET), lineOf("n2", ROAD)].join("\n"),
      "b.jsonl": lineOf("n3", "渡口换上新船。"),
    });
    await archive.ingest();
    await archive.write({
      "a.jsonl": lineOf("n1", MARKET),
      "b.jsonl": [lineOf("n2", ROAD), lineOf("n3", "渡口换上新船。")].join("\n"),
    });
    expect(await archive.ingest()).toMatchObject({ updated: 2, skipped: [] });
    expect(await archive.store.findArticle("n2")).toMatchObject({ id: "n2", source: { file: "b.jsonl" } });
  });
});
