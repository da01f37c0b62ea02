import { describe, expect, it } from "vitest";
import { evenSpacing } from "../../src/segment/even-spacing.ts";
import { readPrintedLines } from "../../src/segment/printed-line.ts";
import { segmentPage } from "../../src/segment/segment-page.ts";
import { pageOf } from "./page-of.ts";

const PAGE = [
  "渡口的木船修好了",
  "",
  "老渡口的木船修了整整一个冬天，换了九块船板，刷了三遍桐油。",
  "",
  "坐船的乡亲每人收两元，学生和老人不收钱，最后一班天黑以前靠岸。",
  "",
  "",
  "茶园采茶六千斤",
  "",
  "后山的茶园今年采茶六千斤，茶农把鲜叶送到合作社，铁锅昼夜不熄火。",
  "",
  "合作社给每户茶农分红八千元，明年还想添一台烘干机，把秋茶卖到省城。",
  "",
  "炒茶师傅三班倒。",
  "",
  "采茶的姑娘天不亮就上山。",
];
const gapsOf = (lines: readonly string[]) =>
  evenSpacing(readPrintedLines(lines)).map(({ blanksBefore }) => blanksBefore);
const outline = (lines: readonly string[]) =>
  segmentPage(pageOf(lines.join("\n"))).map(({ title, text }) => [title, text]);

describe("evenSpacing", () => {
  it("closes up a region whose blank lines stand inside sentences, and no other", () => {
    const wrapped =
      "清早的渡口站满了要过河\n的人，船老大吹响了哨子，\n大家排着队上船，谁也不\n挤，船上还有一只大黄狗\n和两筐青菜，撑船的是一\n位老船工，他在这条河上\n跑了三十一年，没有误过\n一班船。";
    expect(gapsOf(wrapped.split("\n").flatMap((line) => [line, ""])).slice(2)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(gapsOf(PAGE)).toContain(1);
  });
  it("takes out line spacing and margins that the whole page has", () => {
    const doubled = PAGE.flatMap((line) => (line === "" ? ["", ""] : [line]));
    expect(gapsOf(doubled)).toEqual(gapsOf(PAGE));
    expect(outline(doubled)).toEqual(outline(PAGE));
    const indented = PAGE.map((line) => (line === "" ? "" : `　　${line}`));
    expect(outline(indented)).toEqual(outline(PAGE));
  });

  it("leaves gaps and indents that differ", () => {
    expect(gapsOf(PAGE)).toEqual([0, 1, 1, 2, 1, 1, 1, 1]);
    const some = PAGE.map((line, index) => ([2, 9].includes(index) ? `　　${line}` : line));
    expect(evenSpacing(readPrintedLines(some)).filter(({ indented }) => indented).length).toBe(2);
  });
});
