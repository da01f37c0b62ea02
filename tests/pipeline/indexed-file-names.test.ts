import { describe, expect, it } from "vitest";
import { createFileNaming, filesGone, findMoves } from "../../src/pipeline/indexed-file-names.ts";

const indexed = (file: string, path: string) => ({ file, path, contentHash: "", articles: 1 });
const found = (file: string, path: string) => ({ file, path, bytes: 1 });

describe("createFileNaming", () => {
  it.each([
    { name: "a new file by its own name", known: [], file: found("a.txt", "/x/a.txt"), named: "a.txt" },
    {
      name: "a known path as before",
      known: [indexed("x/a.txt", "/x/a.txt")],
      file: found("a.txt", "/x/a.txt"),
      named: "x/a.txt",
    },
    {
      name: "a taken name with its folder",
      known: [indexed("a.txt", "/x/a.txt")],
      file: found("a.txt", "/y/a.txt"),
      named: "y/a.txt",
    },
    {
      name: "a name that is taken twice with two folders",
      known: [indexed("a.txt", "/x/a.txt"), indexed("y/a.txt", "/other/y/a.txt")],
      file: found("a.txt", "/z/y/a.txt"),
      named: "z/y/a.txt",
    },
  ])("names $name", ({ known, file, named }) => {
    expect(createFileNaming(known)(file)).toBe(named);
  });

  it("names no two files of one run the same", () => {
    const nameOf = createFileNaming([]);
    const names = ["/x/a.txt", "/y/a.txt", "/z/a.txt"].map((path) => nameOf(found("a.txt", path)));
    expect(new Set(names).size).toBe(3);
  });
});

describe("filesGone", () => {
  const known = [
    indexed("a.txt", "/x/a.txt"),
    indexed("b.txt", "/x/deep/b.txt"),
    indexed("c.txt", "/xy/c.txt"),
  ];

  it.each([
    { name: "nothing when all are there", files: ["/x/a.txt", "/x/deep/b.txt"], roots: ["/x"], gone: [] },
    { name: "a file in a folder below", files: ["/x/a.txt"], roots: ["/x"], gone: ["b.txt"] },
    { name: "no file of a folder that begins alike", files: [], roots: ["/x"], gone: ["a.txt", "b.txt"] },
    { name: "everything under the root of all", files: [], roots: ["/"], gone: ["a.txt", "b.txt", "c.txt"] },
    { name: "a file that was named itself", files: [], roots: ["/x/a.txt"], gone: ["a.txt"] },
    { name: "nothing when files alone were named", files: ["/x/a.txt"], roots: [], gone: [] },
  ])("finds $name", ({ files, roots, gone }) => {
    const present = files.map((path) => found("", path));
    const missing = filesGone({ files: present, roots, skipped: [] }, known);
    expect(missing.map(({ file }) => file)).toEqual(gone);
  });
});

describe("findMoves", () => {
  const gone = (file: string, contentHash: string) => ({ ...indexed(file, `/x/${file}`), contentHash });

  it("pairs files of the same content, each once, also those that a rebuild has marked", () => {
    const moves = findMoves([gone("a.txt", "1"), gone("b.txt", "stale:1"), gone("c.txt", "2")]);
    expect([moves.take("1"), moves.take("1"), moves.take("1"), moves.take("3")]).toEqual([
      "a.txt",
      "b.txt",
      undefined,
      undefined,
    ]);
    expect([...moves.gone()]).toEqual(["c.txt"]);
  });
});
