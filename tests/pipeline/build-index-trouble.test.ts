import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { IngestProgress } from "../../src/pipeline/ingest-report.ts";
import { archiveUnderTest, pageOf } from "./archive-under-test.ts";

const FERRY = pageOf("青禾渡口换上新船", "青禾渡口换上两条新船，每天多开六班，", "等船的人比去年少了一半。");
const lineOf = (id: string, text: string) => JSON.stringify({ id, title: `题 ${id}`, text });
const manyLines = (count: number) =>
  Array.from({ length: count }, (_, index) => lineOf(`n${index}`, `第${index}号渡口换上新船。`)).join("\n");

describe("buildIndex in trouble", () => {
  it.each([
    {
      name: "a path that does not exist",
      pages: {},
      path: "nowhere",
      code: "path-missing",
      message: /nowhere/,
    },
    { name: "an empty folder", pages: {}, path: "", code: "nothing-to-read", message: /no page to read/ },
    {
      name: "a folder of other files",
      pages: { "scan.png": "x" },
      path: "",
      code: "nothing-to-read",
      message: /scan\.png/,
    },
    {
      name: "a 0-byte file",
      pages: { "a.txt": "" },
      path: "a.txt",
      code: "nothing-to-read",
      message: /a\.txt.*0 bytes/,
    },
    {
      name: "binary files",
      pages: { "a.txt": Uint8Array.from([0, 1]), "b.txt": Uint8Array.from([0, 1]) },
      path: "",
      code: "nothing-to-read",
      message: /a\.txt.*binary.*1 more/,
    },
  ])("makes no index of $name, and says why", async ({ pages, path, code, message }) => {
    const archive = await archiveUnderTest(pages as Record<string, string>);
    await expect(archive.ingest({ paths: [join(archive.folder, path)] })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
      nextStep: expect.stringMatching(/\S/),
    });
    expect(archive.hasIndex()).toBe(false);
  });

  it("loses nothing of an index by a path that does not exist", async () => {
    const archive = await archiveUnderTest({ "a.txt": FERRY });
    await archive.ingest();
    await expect(archive.ingest({ paths: [archive.folder, "/nowhere"] })).rejects.toThrow("/nowhere");
    expect(await archive.textOf("a.txt")).toContain("渡口");
  });

  it("reports the lines of a file that are no articles, and indexes the others", async () => {
    const lines = [
      lineOf("n1", "渡口换上新船。"),
      "{broken",
      lineOf("n2", "山路通车。"),
      lineOf("n1", "又一个。"),
    ];
    const archive = await archiveUnderTest({ "a.jsonl": lines.join("\n") });
    const report = await archive.ingest();
    expect(report).toMatchObject({ added: 1, articles: 2 });
    expect(report.skipped.map(({ file }) => file)).toEqual(["a.jsonl:2", "a.jsonl:4"]);
    expect((await archive.store.listArticles()).map(({ id }) => id)).toEqual(["n1", "n2"]);
  });

  it("lets no file overwrite the articles of another by their ids", async () => {
    const archive = await archiveUnderTest({
      "a.jsonl": `${lineOf("n1", "渡口换上新船。")}\n${lineOf("n2", "山路通车。")}`,
      "b.jsonl": `${lineOf("n1", "柑橘丰收。")}\n${lineOf("n3", "夜市开张。")}`,
    });
    const report = await archive.ingest();
    expect(report.skipped).toEqual([{ file: "b.jsonl", reason: expect.stringMatching(/"n1".*"a\.jsonl"/) }]);
    expect((await archive.store.listArticles()).map(({ id }) => id)).toEqual(["n1", "n2", "n3"]);
    expect(await archive.textOf("a.jsonl")).toContain("换上新船");
  });

  it("lets a renamed file keep its ids", async () => {
    const archive = await archiveUnderTest({ "a.jsonl": lineOf("n1", "渡口换上新船。") });
    await archive.ingest();
    await rename(join(archive.folder, "a.jsonl"), join(archive.folder, "b.jsonl"));
    expect(await archive.ingest()).toMatchObject({ added: 1, removed: 1, skipped: [] });
    expect(await archive.textOf("b.jsonl")).toContain("换上新船");
    expect((await archive.store.status()).passages).toBe(1);
  });

  it("stores more passages than one write holds", async () => {
    const archive = await archiveUnderTest({
      "a.jsonl": manyLines(300),
      "b.jsonl": lineOf("last", "最后一班船。"),
    });
    expect(await archive.ingest()).toMatchObject({ added: 2, articles: 301, passages: 301 });
    expect(await archive.store.status()).toMatchObject({ articles: 301, passages: 301, files: 2 });
  });

  it("tells how far it is, from little to everything", async () => {
    const archive = await archiveUnderTest({ "a.jsonl": manyLines(300), "b.txt": FERRY, "c.txt": "" });
    const states: IngestProgress[] = [];
    const { passages } = await archive.ingest({ onProgress: (state) => void states.push(state) });
    expect(states.length).toBeGreaterThan(1);
    expect(states.map(({ bytesDone }) => bytesDone)).toEqual(
      states.map(({ bytesDone }) => bytesDone).sort((a, b) => a - b),
    );
    expect(states.at(-1)).toEqual({
      bytesDone: states[0]?.bytesTotal,
      bytesTotal: states[0]?.bytesTotal,
      passages,
    });
  });

  it("stops at once when it is told to before it begins", async () => {
    const archive = await archiveUnderTest({ "a.txt": FERRY });
    await expect(archive.ingest({ signal: AbortSignal.abort(new Error("enough")) })).rejects.toThrow(
      "enough",
    );
    expect(archive.hasIndex()).toBe(false);
  });

  it("takes no half-indexed file for done: after a stop the next run goes on where it was", async () => {
    const archive = await archiveUnderTest({ "a.jsonl": manyLines(300), "b.txt": FERRY });
    const stop = new AbortController();
    let told = 0;
    const stopping = archive.ingest({
      signal: stop.signal,
      onProgress({ passages }) {
        // The same count again: what was embedded has been stored.
        if (passages === told) stop.abort(new Error("enough"));
        told = passages;
      },
    });
    await expect(stopping).rejects.toThrow("enough");
    expect(await archive.store.listFiles()).toEqual([]);
    expect((await archive.store.status()).articles).toBe(256);
    expect(await archive.ingest()).toMatchObject({ added: 2, articlesUnchanged: 256 });
    expect(new Set(archive.embedder.embedded).size).toBe(archive.embedder.embedded.length);
    expect(await archive.store.needsOptimising()).toBe(false);
    expect((await archive.store.status()).articles).toBeGreaterThan(300);
  });

  it("keeps an index usable when a changed file cannot be embedded", async () => {
    const archive = await archiveUnderTest({ "a.txt": FERRY });
    await archive.ingest();
    await writeFile(join(archive.folder, "a.txt"), pageOf("山路全线通车", "桃溪县的山路全线通车了。"));
    const { embedPassages } = archive.embedder;
    archive.embedder.embedPassages = () => Promise.reject(new Error("out of memory"));
    await expect(archive.ingest()).rejects.toThrow("out of memory");
    archive.embedder.embedPassages = embedPassages;
    expect(await archive.textOf("a.txt")).toContain("渡口");
    expect(await archive.ingest()).toMatchObject({ updated: 1 });
    expect(await archive.textOf("a.txt")).toContain("山路");
  });
});
