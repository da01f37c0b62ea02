import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { legacyBytes } from "../support/legacy-bytes.ts";
import { partsOf, readSource } from "../support/read-source.ts";
import { smallPdf } from "../support/small-pdf.ts";

const FERRY = strToU8("青禾渡口换上新船\n青禾渡口换上两条新船，每天多开六班。");
const namesIn = (parts: ReturnType<typeof partsOf>) =>
  parts.map((part) => (part.kind === "page" ? part.page.file : part.file));

describe("readZip", () => {
  it("reads the files of a tree, named from the archive on, in order", async () => {
    const bytes = zipSync({
      "2021-12-08/A02.txt": FERRY,
      "2021-12-08/A01.txt": FERRY,
      "issue.pdf": smallPdf([["Ferry"], ["Boats"]]),
      "articles.jsonl": strToU8('{"title": "渡口", "text": "开通了。"}'),
      "__MACOSX/._A01.txt": FERRY,
      ".hidden.txt": FERRY,
      "README.md": FERRY,
    });
    const parts = partsOf(await readSource("bundle.zip", bytes));
    expect(namesIn(parts)).toEqual([
      "bundle.zip/2021-12-08/A01.txt",
      "bundle.zip/2021-12-08/A02.txt",
      "bundle.zip/articles.jsonl",
      "bundle.zip/issue.pdf#1",
      "bundle.zip/issue.pdf#2",
    ]);
    expect(parts[0]).toMatchObject({ page: { hints: { date: "2021-12-08", page: "A01" } } });
  });

  it("reports what it cannot read in an archive, a line each, and reads the rest", async () => {
    const bytes = zipSync({
      "../evil.txt": FERRY,
      "/etc/evil.txt": FERRY,
      "C:\\evil.txt": FERRY,
      "empty.txt": new Uint8Array(),
      "inner.zip": zipSync({ "a.txt": FERRY }),
      "old.txt": legacyBytes("gb18030", "青禾渡口换上两条新船。"),
      "scan.png": FERRY,
    });
    const result = await readSource("b.zip", bytes);
    expect(namesIn(partsOf(result))).toEqual(["b.zip/old.txt"]);
    expect(result).toMatchObject({
      problems: [
        { file: "b.zip/../evil.txt", reason: "leads out of the archive" },
        { file: "b.zip//etc/evil.txt", reason: "leads out of the archive" },
        { file: "b.zip/C:/evil.txt", reason: "leads out of the archive" },
        { file: "b.zip/empty.txt", reason: expect.stringContaining("0 bytes") },
        { file: "b.zip/inner.zip", reason: expect.stringContaining("archive in an archive") },
        { file: "b.zip/scan.png", reason: expect.stringContaining("not a kind of file") },
      ],
      encodings: [{ file: "b.zip/old.txt", encoding: "GB18030" }],
    });
  });

  it("takes archive.yaml inside an archive for its folder", async () => {
    const bytes = zipSync({
      "a/1.txt": FERRY,
      "b/2.txt": FERRY,
      "a/archive.yaml": strToU8("newspaper: 永岭日报"),
    });
    const [first, second] = partsOf(await readSource("b.zip", bytes));
    expect(first).toMatchObject({ page: { hints: { newspaper: "永岭日报" } } });
    expect(second).toMatchObject({ page: { hints: {} } });
  });

  it("reads nothing of an archive whose archive.yaml cannot be understood", async () => {
    const bytes = zipSync({ "a/1.txt": FERRY, "b/2.txt": FERRY, "b/archive.yaml": strToU8("colection: x") });
    expect(await readSource("b.zip", bytes)).toEqual({
      kind: "problem",
      reason: expect.stringMatching(/left as it was: "b\.zip\/b\/archive\.yaml" .*colection/),
    });
  });

  it("reads names in GBK", async () => {
    const name = Buffer.from(legacyBytes("gb18030", "渡口")).toString("latin1");
    const zipped = Buffer.from(zipSync({ [`${name}.txt`]: FERRY })).toString("latin1");
    // fflate writes names in UTF-8 and says so; Chinese Windows writes bytes and says nothing.
    const utf8 = Buffer.from(name, "utf8").toString("latin1");
    expect(zipped).toContain(utf8);
    const placeholder = Buffer.from(zipSync({ "XXXX.txt": FERRY }))
      .toString("latin1")
      .replaceAll("XXXX", name);
    const parts = partsOf(await readSource("b.zip", Buffer.from(placeholder, "latin1")));
    expect(namesIn(parts)).toEqual(["b.zip/渡口.txt"]);
  });

  it.each([
    { name: "a bomb", bytes: zipSync({ "a.txt": new Uint8Array(60_000_000) }, { level: 9 }), reason: /bomb/ },
    {
      name: "too many files",
      bytes: zipSync(Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`${index}`, FERRY])), {
        level: 0,
      }),
      reason: /20001 files/,
    },
    { name: "no archive", bytes: Buffer.from("no archive"), reason: /broken zip/ },
    { name: "an archive cut off", bytes: zipSync({ "a.txt": FERRY }).subarray(0, 80), reason: /broken zip/ },
    { name: "an empty archive", bytes: zipSync({}), reason: /empty archive/ },
    { name: "an archive of other files", bytes: zipSync({ "a.png": FERRY }), reason: /a\.png/ },
  ])("says why $name cannot be read", async ({ bytes, reason }) => {
    expect(await readSource("b.zip", bytes)).toEqual({
      kind: "problem",
      reason: expect.stringMatching(reason),
    });
  });
});
