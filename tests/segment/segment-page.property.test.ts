import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleSchema } from "../../src/model/article.ts";
import { segmentPage } from "../../src/segment/segment-page.ts";
import { withoutWhitespace } from "../../src/text/clean-line.ts";

/** Lines of every kind that pages hold, to be put in any order. */
const LINES = [
  "",
  " ",
  "渡口的木船修好了",
  "——白水河边走笔",
  "白水村：",
  "修船铺路 点灯添凳",
  "岳 青 白小舟",
  "■本报记者 白小舟",
  "（白小舟 岳 青）",
  "白小舟 摄",
  "船。（渡口村供图）",
  "本报讯（记者 白小舟）木船修了整整一个冬天，换了九块船板，刷了三遍桐油。",
  "坐 船 的 乡 亲 每 人 收 两 元 ，学 生",
  "和老人不收钱，赶集的日子加开四班，",
  "最后一班靠岸。(岳青)",
  "今天卖出船票 125 张，收入 250 元。",
  "船名\t停航日",
  "咨询电话：0700-5550101",
  "渡口日报 2021年5月6日 星期四 第3版",
  "渡口村航运站",
  "2021年5月6日",
  "停航通告",
  "By Ada Marsh",
  "Old ferry is back",
  "DUKOU, March 3 — The first boat now leaves ear-",
  "lier than it used to. It returns late.",
  "“老号子”",
  "\u200b",
];
const pages = fc.array(fc.constantFrom(...LINES), { maxLength: 40 });
const segment = (lines: readonly string[]) => segmentPage({ file: "page.txt", lines, hints: {} });

describe("segmentPage, whatever the lines", () => {
  it("puts every printed line into exactly one article that keeps to the schema", () => {
    fc.assert(
      fc.property(pages, (lines) => {
        const articles = segment(lines);
        const places = articles.flatMap((article) => articleSchema.parse(article).source.lines);
        for (const [index, line] of lines.entries()) {
          const holding = places.filter(([from, to]) => from <= index + 1 && index + 1 <= to).length;
          if (withoutWhitespace(line) !== "") expect(holding).toBe(1);
        }
        expect(articles.every(({ text, title }) => text.trim() !== "" && title.trim() !== "")).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("maps its clean text exactly to the lines it comes from", () => {
    fc.assert(
      fc.property(pages, (lines) => {
        for (const { text, lineSpans } of segment(lines)) {
          let end = 0;
          let gaps = "";
          for (const span of lineSpans) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            gaps += text.slice(end, span.start);
            const printed = withoutWhitespace(lines[span.line - 1] ?? "");
            expect(printed).toContain(withoutWhitespace(text.slice(span.start, span.end)));
            end = span.end;
          }
          expect(end).toBe(text.length);
          expect(gaps.trim()).toBe("");
        }
      }),
      { numRuns: 400 },
    );
  });

  it("gives the same ids again, each once", () => {
    fc.assert(
      fc.property(pages, (lines) => {
        const ids = segment(lines).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(segment(lines).map(({ id }) => id)).toEqual(ids);
      }),
      { numRuns: 100 },
    );
  });
});
