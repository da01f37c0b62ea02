import { cp } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { IndexManifest } from "../../src/store/index-manifest.ts";
import { openIndex } from "../../src/store/lance-connection.ts";
import { rebuildLanceStore } from "../../src/store/lance-generations.ts";
import { openForWriting, readSnapshot, versionsOf } from "../../src/store/lance-snapshot.ts";
import { createLanceStore, openLanceStore } from "../../src/store/lance-store.ts";
import { CONTRACT_MANIFEST, contractEmbedder } from "../contracts/archive-store.contract.ts";
import { articleOf } from "../support/article-of.ts";
import { fileContentsOf, replaceFiles } from "../support/file-contents-of.ts";
import { HashEmbedder } from "../support/hash-embedder.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const WIDER: IndexManifest = { ...CONTRACT_MANIFEST, embeddingModel: "wider", dimensions: 96 };
const widerEmbedder = new HashEmbedder(96);
const ferry = articleOf({ id: "ferry", text: "渡口停航。" });
const road = articleOf({ id: "road", text: "山路通车。" });

async function indexOfTwo() {
  const location = join(await temporaryFolder(), "index");
  const store = await createLanceStore({ location }, CONTRACT_MANIFEST);
  await replaceFiles(store, [await fileContentsOf("a.txt", [ferry, road], contractEmbedder)]);
  await store.apply({ redirects: [{ id: "old", target: "ferry" }] });
  await store.optimise();
  return { location, store };
}

const startAt = async (location: string, manifest = WIDER) => {
  const store = await rebuildLanceStore({ location }, manifest);
  if (!store) throw new Error("there is no index");
  return store;
};

describe("rebuildLanceStore", () => {
  it("starts with the articles, the redirects and the files of the old index, to be read again", async () => {
    const { location } = await indexOfTwo();
    const building = await startAt(location);
    expect(await building.listArticles()).toEqual([ferry, road]);
    expect((await building.articlesOf(["a.txt"])).map(({ position }) => position)).toEqual([-1, -2]);
    expect(await building.findArticle("old")).toEqual(ferry);
    expect(await building.listFiles()).toMatchObject([
      { file: "a.txt", contentHash: expect.stringMatching(/^stale:/) },
    ]);
    expect((await building.status()).passages).toBe(0);
    expect(await building.needsOptimising()).toBe(true);
  });

  it("shows readers the old index until it is published, then the whole new one, with vectors of another length", async () => {
    const { location, store } = await indexOfTwo();
    const building = await startAt(location);
    await replaceFiles(building, [await fileContentsOf("a.txt", [ferry], widerEmbedder)]);
    await building.optimise();
    const before = await openLanceStore({ location });
    expect([before?.manifest, await before?.listArticles()]).toEqual([CONTRACT_MANIFEST, [ferry, road]]);
    const pinned = await store.snapshot();
    await building.publish();
    const after = await openLanceStore({ location });
    expect([after?.manifest, await after?.listArticles()]).toEqual([WIDER, [ferry]]);
    expect(await after?.findArticle("old")).toEqual(ferry);
    const [vector] = await widerEmbedder.embedQueries(["渡口"]);
    expect(await after?.searchByVector(vector as Float32Array, "zh", 5)).toHaveLength(1);
    // Whoever was answering a question goes on with the old index.
    expect(await pinned.listArticles()).toEqual([ferry, road]);
  });

  it("goes on after an interruption, and begins anew when it is for another model or the index has changed", async () => {
    const { location, store } = await indexOfTwo();
    await replaceFiles(await startAt(location), [await fileContentsOf("a.txt", [ferry], widerEmbedder)]);
    expect(await (await startAt(location)).listArticles()).toEqual([ferry]);
    const other = await startAt(location, { ...WIDER, dimensions: 32 });
    expect(await other.listArticles()).toEqual([ferry, road]);
    await replaceFiles(await startAt(location), [await fileContentsOf("a.txt", [ferry], widerEmbedder)]);
    await replaceFiles(store, [
      await fileContentsOf("b.txt", [articleOf({ id: "new", text: "夜市开张。" })], contractEmbedder),
    ]);
    expect((await (await startAt(location)).listArticles()).map(({ id }) => id)).toEqual([
      "ferry",
      "road",
      "new",
    ]);
  });

  it("takes over the vectors of the same model, and none of another", async () => {
    const { location } = await indexOfTwo();
    const key = `${ferry.title}\n${ferry.text}`;
    const same = await startAt(location, { ...CONTRACT_MANIFEST, segmentationVersion: 2 });
    expect([...(await same.vectorsOf([key, "never"])).keys()]).toEqual([key]);
    expect(await (await startAt(location)).vectorsOf([key])).toEqual(new Map());
  });

  it("makes of an index of the time before collections one that has them, with its vectors", async () => {
    const { location } = await indexOfTwo();
    const index = await openIndex({ location });
    const snapshot = index && (await readSnapshot(index.manifest, "snapshot"));
    if (!snapshot) throw new Error("there is no index");
    const tables = await openForWriting(index.connection, snapshot);
    for (const name of ["articles", "passages", "terms"] as const)
      await tables[name].dropColumns(["collection"]);
    const { counts: _, ...rest } = snapshot;
    const before = {
      ...rest,
      manifest: { ...CONTRACT_MANIFEST, schemaVersion: 2 },
      versions: await versionsOf(tables),
      statistics: { passages: 2, passagesByLanguage: { zh: 2, en: 0 } },
    };
    const row = { key: "snapshot", value: JSON.stringify(before) };
    await index.manifest.mergeInsert("key").whenMatchedUpdateAll().execute([row]);
    await expect(openLanceStore({ location })).rejects.toMatchObject({
      code: "index-mismatch",
      message: expect.stringMatching(/schemaVersion 2 instead of/),
      nextStep: expect.stringContaining("ingest --rebuild"),
    });
    const building = await startAt(location, CONTRACT_MANIFEST);
    expect(await building.listArticles()).toEqual([ferry, road]);
    const key = `${ferry.title}\n${ferry.text}`;
    expect([...(await building.vectorsOf([key])).keys()]).toEqual([key]);
    const letter = { ...ferry, collection: "Letters" };
    await replaceFiles(building, [await fileContentsOf("a.txt", [letter, road], contractEmbedder)]);
    await building.optimise();
    await building.publish();
    const after = await openLanceStore({ location });
    expect(await after?.listArticles()).toEqual([letter, road]);
    expect(await (await after?.snapshot({ hides: () => true }))?.listArticles()).toEqual([road]);
  });

  it("leaves no table of the old index behind when the next change is stored", async () => {
    const { location } = await indexOfTwo();
    const building = await startAt(location);
    await building.publish();
    const store = await openLanceStore({ location });
    await store?.apply({ removedFiles: ["a.txt"] });
    const copy = join(await temporaryFolder(), "index");
    await cp(location, copy, {
      recursive: true,
      filter: (path) => !/\/(?:files|articles|passages|redirects|terms)\.lance/.test(path),
    });
    expect(await (await openLanceStore({ location: copy }))?.listFiles()).toEqual([]);
  });

  it("finds nothing to rebuild where there is no index", async () => {
    expect(
      await rebuildLanceStore({ location: join(await temporaryFolder(), "none") }, WIDER),
    ).toBeUndefined();
  });
});

describe("two writers of one index", () => {
  it("cannot both store: the second one fails, and nothing of it is seen", async () => {
    const { location, store: first } = await indexOfTwo();
    const second = await openLanceStore({ location });
    const contents = async (file: string, id: string) => [
      await fileContentsOf(file, [articleOf({ id, text: `${id}夜市开张。` })], contractEmbedder),
    ];
    if (!second) throw new Error("there is no index");
    await replaceFiles(second, await contents("b.txt", "b"));
    await expect(replaceFiles(first, await contents("c.txt", "c"))).rejects.toMatchObject({
      code: "index-busy",
      nextStep: expect.stringContaining("run ingest again"),
    });
    const reader = await openLanceStore({ location });
    expect((await reader?.listFiles())?.map(({ file }) => file)).toEqual(["a.txt", "b.txt"]);
    expect((await reader?.status())?.passages).toBe(3);
  });

  it("take back what was written and never committed", async () => {
    const { location } = await indexOfTwo();
    const interrupted = await openLanceStore({ location });
    // The manifest cannot be written in this moment: the change ends before its commit.
    const [manifest, away] = [join(location, "manifest.lance"), join(location, "away.lance")];
    const { rename } = await import("node:fs/promises");
    await interrupted?.needsOptimising();
    const storing = interrupted?.apply({ removedFiles: ["a.txt"] });
    await expect.poll(() => rename(manifest, away).then(() => true), { interval: 1 }).toBe(true);
    await storing?.catch(() => {});
    await rename(away, manifest);
    const next = await openLanceStore({ location });
    const before = await next?.listArticles();
    await next?.apply({ redirects: [{ id: "older", target: "road" }] });
    expect(await next?.listArticles()).toEqual(before);
    expect((await next?.status())?.passages).toBe(before?.length);
  });
});
