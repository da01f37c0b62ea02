import { describe, expect, it } from "vitest";
import { divideLongPage } from "../../src/segment/divide-long-page.ts";
import { readPrintedLines } from "../../src/segment/printed-line.ts";
import { segmentPage } from "../../src/segment/segment-page.ts";

const SENTENCE = "老渡口的木船修了整整一个冬天，换了九块船板，刷了三遍桐油，船老大试了两回水才放心。";
const segment = (lines: readonly string[]) => segmentPage({ file: "page.txt", lines, hints: {} });

describe("pages that are far too long", () => {
  it("keeps every character of an endless line", { timeout: 30_000 }, () => {
    const line = SENTENCE.repeat(100_000);
    const articles = segment([line]);
    expect(articles.map(({ text }) => text.length)).toEqual([line.length]);
    expect(articles[0]?.lineSpans).toEqual([{ start: 0, end: line.length, line: 1 }]);
  });

  it("takes time in proportion to the lines, and puts each into one article", { timeout: 60_000 }, () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, index) =>
        [`渡口第${index}只木船修好了`, "", `${SENTENCE}${index}号船。（白小舟）`, ""][index % 4] ?? "",
    );
    const covered = segment(lines).flatMap(({ source }) =>
      source.lines.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at)),
    );
    const printed = lines.flatMap((line, index) => (line === "" ? [] : [index + 1]));
    expect(covered.filter((line) => lines[line - 1] !== "").sort((a, b) => a - b)).toEqual(printed);
  });

  it("cuts where there is most space, and leaves a page of any newspaper whole", () => {
    const lines = Array.from({ length: 4_000 }, (_, index) =>
      index === 1_800 ? ["", "", SENTENCE] : [SENTENCE],
    );
    const printed = readPrintedLines(lines.flat());
    expect(divideLongPage(printed).map(({ length }) => length)).toEqual([1_800, 2_000, 200]);
    expect(divideLongPage(printed.slice(0, 2_000))).toHaveLength(1);
    expect(divideLongPage([])).toEqual([[]]);
  });
});
