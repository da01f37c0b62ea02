import { cp, mkdir, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createLanceStore, openLanceStore } from "../../src/store/lance-store.ts";
import { CONTRACT_MANIFEST, contractEmbedder } from "../contracts/archive-store.contract.ts";
import { articleOf } from "../support/article-of.ts";
import { fileContentsOf, replaceFiles } from "../support/file-contents-of.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";

const BROKEN = {
  code: "index-broken",
  message: expect.stringContaining("cannot be read"),
  nextStep: expect.stringMatching(/Move it away.*--index/),
};

describe("openLanceStore", () => {
  let whole: string;

  beforeAll(async () => {
    whole = join(await temporaryFolder(), "index");
    const store = await createLanceStore({ location: whole }, CONTRACT_MANIFEST);
    const articles = [articleOf({ id: "a1", text: "渡口停航。" })];
    await replaceFiles(store, [await fileContentsOf("a.txt", articles, contractEmbedder)]);
    await store.optimise();
    await store.close();
  });

  /** A copy of a good index, to be damaged. */
  async function copy(): Promise<string> {
    const location = join(await temporaryFolder(), "index");
    await cp(whole, location, { recursive: true });
    return location;
  }

  it("opens a copy of an index", async () => {
    const store = await openLanceStore({ location: await copy() });
    expect((await store?.listArticles())?.map(({ id }) => id)).toEqual(["a1"]);
  });

  it("finds no index where there is no folder, and makes none", async () => {
    const folder = await temporaryFolder();
    expect(await openLanceStore({ location: join(folder, "none") })).toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
  });

  it("finds no index in an empty folder", async () => {
    expect(await openLanceStore({ location: await temporaryFolder() })).toBeUndefined();
  });

  it("finds no index in the start of one, which can be begun anew", async () => {
    const location = join(await temporaryFolder(), "index");
    await createLanceStore({ location }, CONTRACT_MANIFEST);
    await rm(join(location, "manifest.lance"), { recursive: true });
    expect(await openLanceStore({ location })).toBeUndefined();
    const store = await createLanceStore({ location }, CONTRACT_MANIFEST);
    expect(await store.listFiles()).toEqual([]);
  });

  it("says that a file is no folder", async () => {
    const folder = await writeFiles(await temporaryFolder(), { index: "notes" });
    await expect(openLanceStore({ location: join(folder, "index") })).rejects.toMatchObject({
      code: "index-broken",
      message: expect.stringContaining("is a file"),
      nextStep: expect.stringContaining("--index"),
    });
  });

  it("takes garbage in place of the manifest for a broken index, not for none", async () => {
    const location = await temporaryFolder();
    await writeFiles(location, { "manifest.lance/notes.txt": "garbage" });
    await expect(openLanceStore({ location })).rejects.toMatchObject(BROKEN);
  });

  it("takes a lost manifest for a broken index as long as pages are stored", async () => {
    const location = await copy();
    await rm(join(location, "manifest.lance"), { recursive: true });
    await expect(openLanceStore({ location })).rejects.toMatchObject(BROKEN);
    expect(await readdir(location)).toContain("passages.lance");
  });

  it.each(["manifest", "files", "articles", "passages", "terms"])(
    "says that an index is broken whose table %s has garbage for versions",
    async (table) => {
      const location = await copy();
      for (const name of await readdir(join(location, `${table}.lance/_versions`))) {
        await writeFile(join(location, `${table}.lance/_versions`, name), "garbage");
      }
      await expect(openLanceStore({ location })).rejects.toMatchObject(BROKEN);
    },
  );

  it.each(["files", "articles", "passages", "terms"])(
    "says that an index is broken whose table %s is gone",
    async (table) => {
      const location = await copy();
      await rm(join(location, `${table}.lance`), { recursive: true });
      await expect(openLanceStore({ location })).rejects.toMatchObject(BROKEN);
    },
  );

  it("says that an index cannot be used whose rows are damaged, in one line and without Rust", async () => {
    const location = await copy();
    for (const name of await readdir(join(location, "articles.lance/data"))) {
      await truncate(join(location, "articles.lance/data", name), 8);
    }
    const store = await openLanceStore({ location });
    await expect(store?.listArticles()).rejects.toMatchObject({
      code: "index-broken",
      message: expect.not.stringMatching(/\.rs:|\n/),
      nextStep: expect.stringContaining("move it away"),
    });
  });
});

describe("createLanceStore", () => {
  it("makes the folders on the way", async () => {
    const location = join(await temporaryFolder(), "deep/er/index");
    const store = await createLanceStore({ location }, CONTRACT_MANIFEST);
    expect(store.location).toBe(location);
  });

  it("says that a place cannot be written to", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "index"));
    await writeFile(join(folder, "index/files.lance"), "a file where a folder has to be");
    await expect(
      createLanceStore({ location: join(folder, "index") }, CONTRACT_MANIFEST),
    ).rejects.toMatchObject({
      code: "index-broken",
      message: expect.stringContaining("cannot be written"),
      nextStep: expect.stringContaining("can be written to"),
    });
  });
});
