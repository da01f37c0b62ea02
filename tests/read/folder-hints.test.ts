import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findPageFiles } from "../../src/read/find-page-files.ts";
import { resolveHints } from "../../src/read/folder-hints.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";

const OUTER = "newspaper: 永岭日报\nlanguage: zh\nurl: https://example.org/scans/\n";

describe("archive.yaml", () => {
  it("describes the files of its folder and below; the nearest one prevails", async () => {
    const folder = await writeFiles(await temporaryFolder(), {
      "archive.yaml": OUTER,
      "1.txt": "渡口",
      "may/archive.yaml": "date: 2022-05-12\npage: 3\nnewspaper: 永岭晚报\n",
      "may/2.txt": "渡口",
      "june/3.txt": "渡口",
    });
    const { files, skipped } = await findPageFiles([folder]);
    expect(skipped).toEqual([]);
    const outer = { newspaper: "永岭日报", language: "zh" };
    expect(files.map(({ file, folder: said }) => [file, said])).toEqual([
      ["1.txt", { ...outer, url: "https://example.org/scans/1.txt" }],
      ["june/3.txt", { ...outer, url: "https://example.org/scans/june/3.txt" }],
      [
        "may/2.txt",
        {
          ...outer,
          newspaper: "永岭晚报",
          date: "2022-05-12",
          page: "3",
          url: "https://example.org/scans/may/2.txt",
        },
      ],
    ]);
  });

  it("describes a file alike when the file or a folder below is named", async () => {
    const folder = await writeFiles(await temporaryFolder(), { "archive.yaml": OUTER, "may/2.txt": "渡口" });
    const said = async (path: string) => (await findPageFiles([path])).files[0]?.folder;
    const whole = await said(folder);
    expect(whole).toMatchObject({ newspaper: "永岭日报" });
    expect(await said(join(folder, "may"))).toEqual(whole);
    expect(await said(join(folder, "may/2.txt"))).toEqual(whole);
  });

  it.each([
    { name: "broken YAML", text: "newspaper: [", reason: /not YAML/ },
    { name: "a key that is not known", text: "newspapper: 永岭日报", reason: /newspapper/ },
    { name: "a date of another form", text: "date: 12 May", reason: /2021-03-03/ },
    { name: "an address that is none", text: "url: scans/", reason: /url/i },
    { name: "a list", text: "- a", reason: /object/ },
    { name: "a collection with a comma", text: "collection: Letters, diaries", reason: /comma/ },
    { name: "a collection without a name", text: 'collection: " "', reason: /collection/ },
  ])("is reported once when it holds $name, and its files are unclear", async ({ text, reason }) => {
    const folder = await writeFiles(await temporaryFolder(), {
      "beside/3.txt": "渡口",
      "described/archive.yaml": text,
      "described/1.txt": "渡口",
      "described/may/2.txt": "渡口",
      "described/may/archive.yaml": "newspaper: 永岭日报",
    });
    const { files, skipped } = await findPageFiles([folder]);
    expect(files.map(({ file, isUnclear }) => [file, isUnclear])).toEqual([
      ["beside/3.txt", undefined],
      ["described/1.txt", true],
      ["described/may/2.txt", true],
    ]);
    expect(skipped).toEqual([
      { file: join(folder, "described/archive.yaml"), reason: expect.stringMatching(reason) },
    ]);
  });

  it("gives its folder to a collection, and a folder below to another", async () => {
    const folder = await writeFiles(await temporaryFolder(), {
      "archive.yaml": "collection: Family letters",
      "1.txt": "渡口",
      "press/archive.yaml": "collection: 2021",
      "press/2.txt": "渡口",
    });
    const { files } = await findPageFiles([folder]);
    expect(files.map((file) => file.folder)).toEqual([
      { collection: "Family letters" },
      { collection: "2021" },
    ]);
  });
});

describe("resolveHints", () => {
  it("puts the path where the address wants it", () => {
    const url = "https://example.org/view?page={path}&zoom=1";
    expect(resolveHints("a/渡 口/1.txt", [{ folder: "a", metadata: { url } }])).toEqual({
      url: "https://example.org/view?page=%E6%B8%A1%20%E5%8F%A3/1&zoom=1",
    });
  });

  it("takes no folder for one that begins alike", () => {
    expect(resolveHints("ab/1.txt", [{ folder: "a", metadata: { newspaper: "x" } }])).toEqual({});
  });
});
