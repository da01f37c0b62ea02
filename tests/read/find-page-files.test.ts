import { chmod, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findPageFiles } from "../../src/read/find-page-files.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";

async function folderWith(...names: string[]): Promise<string> {
  return writeFiles(await temporaryFolder(), Object.fromEntries(names.map((name) => [name, "河湾"])));
}
const namesIn = async (...paths: string[]) => (await findPageFiles(paths)).files.map(({ file }) => file);

describe("findPageFiles", () => {
  it("finds pages in nested folders, named from the folder on, in order", async () => {
    const folder = await folderWith("b.txt", "a/2.txt", "a/1.txt", "a/deep/er/3.jsonl");
    expect(await namesIn(folder)).toEqual(["a/1.txt", "a/2.txt", "a/deep/er/3.jsonl", "b.txt"]);
  });

  it("takes every ending that is read, in any case", async () => {
    const folder = await folderWith("a.txt", "b.TXT", "c.text", "d.jsonl", "e.ndjson");
    expect(await namesIn(folder)).toHaveLength(5);
  });

  it("tells size and absolute path", async () => {
    const folder = await folderWith("a.txt");
    const { files, roots } = await findPageFiles([folder]);
    expect(files).toEqual([{ path: join(folder, "a.txt"), file: "a.txt", bytes: 6 }]);
    expect(roots).toEqual([folder]);
  });

  it("names a file that was named itself by its own name, and takes it for no folder", async () => {
    const folder = await folderWith("deep/page.txt");
    const { files, roots } = await findPageFiles([join(folder, "deep/page.txt")]);
    expect(files.map(({ file }) => file)).toEqual(["page.txt"]);
    expect(roots).toEqual([]);
  });

  it("lists a file that is named twice once", async () => {
    const folder = await folderWith("page.txt");
    expect(await namesIn(folder, join(folder, "page.txt"), folder)).toHaveLength(1);
  });

  it("passes over hidden files and folders without a word", async () => {
    const folder = await folderWith(".DS_Store", ".hidden.txt", ".git/page.txt", "seen.txt");
    expect(await findPageFiles([folder])).toMatchObject({ files: [{ file: "seen.txt" }], skipped: [] });
  });

  it("reports files of other kinds, but no read-me", async () => {
    const folder = await folderWith("scan.png", "README.md", "page.txt");
    const { files, skipped } = await findPageFiles([folder]);
    expect(files.map(({ file }) => file)).toEqual(["page.txt"]);
    expect(skipped).toEqual([{ file: "scan.png", reason: expect.stringContaining("not a kind of file") }]);
    expect((await findPageFiles([join(folder, "scan.png")])).skipped).toHaveLength(1);
  });

  it("ends where links make a loop", async () => {
    const folder = await folderWith("a/page.txt");
    await symlink(folder, join(folder, "a/up"));
    await symlink(join(folder, "a"), join(folder, "a/self"));
    const names = await namesIn(folder);
    expect(names).toContain("a/page.txt");
    expect(names.length).toBeLessThan(5);
  });

  it("follows a link to a folder elsewhere", async () => {
    const folder = await folderWith("page.txt");
    await symlink(await folderWith("other.txt"), join(folder, "linked"));
    expect(await namesIn(folder)).toEqual(["linked/other.txt", "page.txt"]);
  });

  it("reports a link that leads nowhere", async () => {
    const folder = await folderWith("page.txt");
    await symlink(join(folder, "gone.txt"), join(folder, "broken.txt"));
    expect((await findPageFiles([folder])).skipped).toEqual([
      { file: "broken.txt", reason: expect.stringContaining("cannot be opened") },
    ]);
  });

  it.skipIf(process.getuid?.() === 0)("reports a folder that may not be entered", async () => {
    const folder = await folderWith("page.txt", "closed/page.txt");
    await chmod(join(folder, "closed"), 0);
    const { skipped } = await findPageFiles([folder]);
    await chmod(join(folder, "closed"), 0o700);
    expect(skipped).toEqual([{ file: "closed", reason: expect.stringContaining("cannot be opened") }]);
  });

  it("finds nothing in an empty folder", async () => {
    expect(await findPageFiles([await temporaryFolder()])).toMatchObject({ files: [], skipped: [] });
  });

  it("rejects a path that does not exist, by its name and with what to do", async () => {
    await expect(findPageFiles(["/nowhere/pages"])).rejects.toMatchObject({
      code: "path-missing",
      message: expect.stringContaining('"/nowhere/pages"'),
      nextStep: expect.stringContaining("path"),
    });
  });
});
