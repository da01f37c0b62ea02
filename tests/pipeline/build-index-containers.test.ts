import { chmod, mkdir, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { legacyBytes } from "../support/legacy-bytes.ts";
import { smallPdf } from "../support/small-pdf.ts";
import { archiveUnderTest, pageOf } from "./archive-under-test.ts";

const FERRY = pageOf("青禾渡口换上新船", "青禾渡口换上两条新船，每天多开六班，", "等船的人比去年少了一半。");
const ORANGES = pageOf("麻岭柑橘迎来丰收", "麻岭县今年的柑橘收成四千吨，", "果农忙着装车外运。");
const ROAD = pageOf("桃溪山路全线通车", "桃溪县到河湾村的山路全线通车，", "村民进城只要四十分钟。");
const zipOf = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

describe("buildIndex on files of several pages", () => {
  it("cites the pages of a container and knows the container as one file", async () => {
    const archive = await archiveUnderTest({
      "bundle.zip": zipOf({ "2021-12-08/A01.txt": FERRY, "2021-12-08/A02.txt": ORANGES }),
      "book.pdf": smallPdf([
        ["The ferry gets two new boats and runs six more trips."],
        ["Oranges are sold out."],
      ]),
    });
    expect(await archive.ingest()).toMatchObject({ added: 2, skipped: [] });
    expect((await archive.store.listFiles()).map(({ file }) => file)).toEqual(["book.pdf", "bundle.zip"]);
    const sources = (await archive.store.listArticles()).map(({ source }) => source.file);
    expect([...new Set(sources)]).toEqual([
      "book.pdf#1",
      "book.pdf#2",
      "bundle.zip/2021-12-08/A01.txt",
      "bundle.zip/2021-12-08/A02.txt",
    ]);
    expect(await archive.ingest()).toMatchObject({ added: 0, unchanged: 2 });
  });

  it("forgets a page that is gone from a container, keeps the ids of the others, and forgets them with it", async () => {
    const archive = await archiveUnderTest({
      "bundle.zip": zipOf({ "1.txt": FERRY, "2.txt": ORANGES }),
      "a.txt": ROAD,
    });
    await archive.ingest();
    const idOf = async (file: string) =>
      (await archive.store.listArticles()).find(({ source }) => source.file === file)?.id;
    const before = await idOf("bundle.zip/1.txt");
    await archive.write({ "bundle.zip": zipOf({ "0.txt": ROAD, "1.txt": FERRY }) });
    expect(await archive.ingest()).toMatchObject({ updated: 1, unchanged: 1 });
    expect(await idOf("bundle.zip/2.txt")).toBeUndefined();
    expect(await idOf("bundle.zip/0.txt")).toBeDefined();
    expect(await idOf("bundle.zip/1.txt")).toBe(before);
    await rm(join(archive.folder, "bundle.zip"));
    expect(await archive.ingest()).toMatchObject({ removed: 1, unchanged: 1 });
    const left = await archive.store.listArticles();
    expect(new Set(left.map(({ source }) => source.file))).toEqual(new Set(["a.txt"]));
  });

  it("lets articles in a container keep their ids when it changes", async () => {
    const lines = (text: string) => JSON.stringify({ id: "n1", title: "渡口", text });
    const archive = await archiveUnderTest({ "bundle.zip": zipOf({ "a.jsonl": lines("渡口换上新船。") }) });
    await archive.ingest();
    await archive.write({ "bundle.zip": zipOf({ "a.jsonl": lines("渡口又换上新船。") }) });
    expect(await archive.ingest()).toMatchObject({ updated: 1, skipped: [] });
    expect(await archive.store.findArticle("n1")).toMatchObject({ text: "渡口又换上新船。" });
  });

  it("reads a folder's files again when its archive.yaml changes, and only then", async () => {
    const archive = await archiveUnderTest({ "a/1.txt": FERRY, "b/2.txt": ORANGES });
    await archive.ingest();
    await archive.write({
      "a/archive.yaml": "newspaper: 永岭日报\ndate: 2022-05-12\nurl: https://example.org/a",
    });
    expect(await archive.ingest()).toMatchObject({ updated: 1, unchanged: 1 });
    expect((await archive.store.listArticles())[0]).toMatchObject({
      newspaper: "永岭日报",
      date: "2022-05-12",
      url: "https://example.org/a/1.txt",
    });
    expect(await archive.ingest()).toMatchObject({ updated: 0, unchanged: 2 });
  });

  it("moves what is stored into a collection and out of it as archive.yaml says, containers and all", async () => {
    const article = JSON.stringify({ title: "家书", text: "青禾渡口的家书。", collection: "Nobody's" });
    const archive = await archiveUnderTest({
      "a/1.txt": FERRY,
      "a/2.jsonl": article,
      "a/3.zip": zipOf({ "x.txt": ORANGES, "own/y.jsonl": article, "own/archive.yaml": "collection: 2021" }),
      "a/4.pdf": smallPdf([["The ferry gets two new boats."]]),
      "a/5.md": `---\ntitle: 渡口\ncollection: front matter\n---\n青禾渡口换上新船。`,
      "b/6.txt": ORANGES,
    });
    const collections = async () =>
      Object.fromEntries(
        (await archive.store.listArticles()).map(({ source, collection }) => [source.file, collection]),
      );
    const seen = async () => {
      const view = await archive.store.snapshot({ hides: (name) => name !== "2021" });
      return [...new Set((await view.listArticles()).map(({ source }) => source.file))];
    };
    await archive.ingest();
    expect(await archive.store.status()).toMatchObject({ collections: ["2021"] });
    await archive.write({ "a/archive.yaml": "collection: Letters" });
    expect(await archive.ingest()).toMatchObject({ updated: 5, unchanged: 1, embedded: 0 });
    expect(await collections()).toEqual({
      "a/1.txt": "Letters",
      "a/2.jsonl": "Letters",
      "a/3.zip/own/y.jsonl": "2021",
      "a/3.zip/x.txt": "Letters",
      "a/4.pdf#1": "Letters",
      "a/5.md": "Letters",
      "b/6.txt": undefined,
    });
    expect(await seen()).toEqual(["a/3.zip/own/y.jsonl", "b/6.txt"]);
    await rm(join(archive.folder, "a/archive.yaml"));
    await archive.ingest();
    expect(await seen()).toHaveLength(7);
  });

  it("leaves a private folder private while its archive.yaml cannot be understood", async () => {
    const archive = await archiveUnderTest({
      "a/archive.yaml": "collection: Letters",
      "a/1.txt": FERRY,
      "b/2.txt": ORANGES,
    });
    await archive.ingest();
    await archive.write({ "a/archive.yaml": "colection: Letters", "a/1.txt": FERRY.replace("新船", "旧船") });
    await archive.write({ "a/3.txt": FERRY });
    const { skipped, ...report } = await archive.ingest();
    expect(report).toMatchObject({ added: 0, updated: 0, unchanged: 1, removed: 0 });
    expect(skipped).toEqual([
      {
        file: expect.stringContaining("a/archive.yaml"),
        reason: expect.stringMatching(/colection.*are left as they were/),
      },
    ]);
    expect(await archive.textOf("a/1.txt")).toContain("新船");
    const view = await archive.store.snapshot({ hides: (name) => name === "Letters" });
    expect((await view.listArticles()).map(({ source }) => source.file)).toEqual(["b/2.txt"]);
    await archive.write({ "a/archive.yaml": "collection: Letters" });
    expect(await archive.ingest()).toMatchObject({ added: 1, updated: 1, unchanged: 1, skipped: [] });
  });

  it("reports every kind of bad input in one line and indexes the rest", async () => {
    const archive = await archiveUnderTest({
      "binary.txt": Uint8Array.from([1, 0, 2, 0, 3]),
      "bomb.zip": zipSync({ "a.txt": new Uint8Array(60_000_000) }, { level: 9 }),
      "broken.pdf": smallPdf([["Ferry"]]).subarray(0, 50),
      "empty.txt": "",
      "good.txt": FERRY,
      "long.txt": "渡".repeat(17_000_000),
      "locked.pdf": smallPdf([["Ferry"]], { locked: true }),
      "old.txt": legacyBytes("gb18030", ORANGES),
      "wrong.txt": Uint8Array.from([0xff, 0xfd, 0xff]),
    });
    await symlink(archive.folder, join(archive.folder, "loop"));
    await symlink(join(archive.folder, "self"), join(archive.folder, "self"));
    const report = await archive.ingest();
    expect(report).toMatchObject({ added: 2, encodings: [{ file: "old.txt", encoding: "GB18030" }] });
    expect(report.skipped.map(({ file }) => file).sort()).toEqual([
      "binary.txt",
      "bomb.zip",
      "broken.pdf",
      "empty.txt",
      "locked.pdf",
      "long.txt",
      "loop",
      "self",
      "wrong.txt",
    ]);
    expect(report.skipped.every(({ reason }) => reason.length > 8 && !reason.includes("\n"))).toBe(true);
    expect(await archive.textOf("old.txt")).toContain("柑橘");
  });

  it.skipIf(process.getuid?.() === 0)("reports what may not be opened", async () => {
    const archive = await archiveUnderTest({ "good.txt": FERRY, "closed.txt": ORANGES });
    await mkdir(join(archive.folder, "closed"));
    await chmod(join(archive.folder, "closed"), 0);
    await chmod(join(archive.folder, "closed.txt"), 0);
    const { skipped } = await archive.ingest();
    await chmod(join(archive.folder, "closed"), 0o700);
    expect(skipped.map(({ file, reason }) => [file, /EACCES/.test(reason)]).sort()).toEqual([
      ["closed", true],
      ["closed.txt", true],
    ]);
  });
});
