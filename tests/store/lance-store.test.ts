import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createLanceStore, openLanceStore } from "../../src/store/lance-store.ts";
import {
  archiveStoreContract,
  CONTRACT_MANIFEST,
  contractEmbedder,
  type StoreFactory,
} from "../contracts/archive-store.contract.ts";
import { archiveStoreChangesContract } from "../contracts/archive-store-changes.contract.ts";
import { archiveStoreScopeContract } from "../contracts/archive-store-scope.contract.ts";
import { articleOf } from "../support/article-of.ts";
import { fileContentsOf, replaceFiles } from "../support/file-contents-of.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const inFolder: StoreFactory = {
  create: async (manifest) =>
    createLanceStore({ location: join(await temporaryFolder(), "an index's folder") }, manifest),
  reopen: async ({ location }) => openLanceStore({ location }),
};

describe("an open LanceDB store", () => {
  it("sees within seconds what another process writes: the bot runs on while pages are indexed", async () => {
    const writer = await inFolder.create(CONTRACT_MANIFEST);
    const reader = await inFolder.reopen(writer);
    expect(await reader?.listArticles()).toEqual([]);
    const articles = [articleOf({ id: "a1", text: "渡口停航。" })];
    await replaceFiles(writer, [await fileContentsOf("a.txt", articles, contractEmbedder)]);
    await writer.optimise();
    const found = async () => {
      const passages = await reader?.searchByTerms([{ field: "bodyTerms", terms: ["停航"], boost: 1 }], 5);
      return passages?.map(({ id }) => id);
    };
    await expect.poll(found, { timeout: 15_000, interval: 500 }).toEqual(["a1#0"]);
    await expect.poll(async () => (await reader?.corpusStatistics())?.passages, { timeout: 15_000 }).toBe(1);
  });
});

archiveStoreContract("a LanceDB folder", inFolder);
archiveStoreChangesContract("a LanceDB folder", inFolder);
archiveStoreScopeContract("a LanceDB folder", inFolder);
