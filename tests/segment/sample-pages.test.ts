import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bCubed } from "../../eval/b-cubed.ts";
import { pathHints } from "../../src/read/path-hints.ts";
import { segmentPage } from "../../src/segment/segment-page.ts";

interface GoldArticle {
  readonly id: string;
  readonly file: string;
  readonly lines: readonly [number, number] | readonly (readonly [number, number])[];
}

const root = join(import.meta.dirname, "../..");
const gold = readFileSync(join(root, "eval/sample/articles.jsonl"), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line) as GoldArticle);

/** Lines that the gold segmentation gives to an article, mastheads aside. */
function goldLabels(file: string): Map<number, string> {
  const labels = new Map<number, string>();
  for (const { id, lines } of gold.filter((article) => article.file === file)) {
    const ranges = (typeof lines[0] === "number" ? [lines] : lines) as readonly (readonly [number, number])[];
    for (const [from, to] of ranges) for (let line = from; line <= to; line++) labels.set(line, id);
  }
  return labels;
}

describe("segmentPage on the sample archive", () => {
  it.each([...new Set(gold.map(({ file }) => file))])("%s", (file) => {
    const lines = readFileSync(join(root, "sample", file), "utf8").split(/\r?\n/);
    const articles = segmentPage({ file, lines, hints: pathHints(file) });
    const labels = goldLabels(file);
    const items = lines.flatMap((text, index): [string, string][] => {
      const line = index + 1;
      const label = labels.get(line);
      if (text.trim() === "" || label === undefined) return [];
      const own = articles.find(({ source }) =>
        source.lines.some(([from, to]) => from <= line && line <= to),
      );
      return [[own?.id ?? "none", label]];
    });
    expect(bCubed(items).f1).toBeGreaterThanOrEqual(0.93);
  });
});

describe("bCubed", () => {
  it("is 1 for the same clusters under other names", () => {
    expect(
      bCubed([
        ["x", "a"],
        ["x", "a"],
        ["y", "b"],
      ]).f1,
    ).toBe(1);
  });
  it("loses precision where clusters are merged and recall where they are parted", () => {
    expect(
      bCubed([
        ["x", "a"],
        ["x", "b"],
      ]),
    ).toMatchObject({ precision: 0.5, recall: 1 });
    expect(
      bCubed([
        ["x", "a"],
        ["y", "a"],
      ]),
    ).toMatchObject({ precision: 1, recall: 0.5 });
  });
});
