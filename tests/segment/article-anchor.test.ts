import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { articleAnchor } from "../../src/segment/article-anchor.ts";
import { segmentPage } from "../../src/segment/segment-page.ts";
import { PROJECT_ROOT } from "../architecture/project-files.ts";
import { pageOf } from "./page-of.ts";

const ferry = [
  "老渡口的木船修了整整一个冬天，换了九块船板，刷了三遍桐油，船老大试了两回水才放心。",
  "坐船的乡亲每人收两元，学生和老人不收钱，赶集的日子加开四班，天黑以前最后一班靠岸。",
];
const tea = [
  "后山的茶园今年采茶六千斤，茶农把鲜叶送到合作社，炒茶师傅三班倒，铁锅昼夜不熄火。",
  "合作社给每户茶农分红八千元，明年还想添一台烘干机，把秋茶也卖到省城的茶叶市场去。",
];
const page = (head: string, first: string, between = "") =>
  `${head}\n\n${first}\n\n${ferry[1]}${between}\n\n茶园采茶六千斤\n\n${tea.join("\n\n")}`;
const idsOf = (text: string) => segmentPage(pageOf(text)).map(({ id }) => id);
const ids = idsOf(page("渡口的木船修好了", ferry[0] ?? ""));

describe("ids of articles on a page", () => {
  it("survive a line that is put in elsewhere", () => {
    const longer = `渡口日报 2021年5月6日 星期四 第3版\n\n${page("渡口的木船修好了", ferry[0] ?? "")}`;
    expect(idsOf(longer).slice(1)).toEqual(ids);
    expect(idsOf(page("渡口的木船修好了", ferry[0] ?? "", "\n\n大雾天停航。"))).toEqual(ids);
  });

  it("survive a changed headline, and one that is lost", () => {
    expect(idsOf(page("白水河上又有船了", ferry[0] ?? ""))).toEqual(ids);
    expect(idsOf(`${ferry.join("\n\n")}\n\n茶园采茶六千斤\n\n${tea.join("\n\n")}`)).toEqual(ids);
  });

  it("survive another wrap of the first sentence, and spaces between its characters", () => {
    const wrapped = (ferry[0] ?? "").replace(/.{13}/gu, "$&\n");
    expect(idsOf(page("渡口的木船修好了", wrapped))).toEqual(ids);
    expect(idsOf(page("渡口的木船修好了", [...(ferry[0] ?? "")].join(" ")))).toEqual(ids);
  });
});

describe("articleAnchor", () => {
  it("does not see a headline or sub-head that is taken for text", () => {
    const text = ferry.join("\n");
    expect(articleAnchor(`渡口的木船修好了\n${text}`)).toBe(articleAnchor(text));
    expect(articleAnchor(`${ferry[0]}\n修好木船 渡口“热起来”\n${ferry[1]}`)).toBe(articleAnchor(text));
  });

  it("does not see marks, width, capitals and hyphens", () => {
    expect(articleAnchor("The first boat leaves at seven, ear-lier than it used to.")).toBe(
      articleAnchor("the first boat leaves at seven earlier than it used to."),
    );
    expect(articleAnchor("收入２５０元，卖出船票125张，比去年多。")).toBe(
      articleAnchor("收入250元,卖出船票125张,比去年多。"),
    );
  });

  it("is that of one part when two texts are put together", () => {
    const anchors = [ferry, tea].map((text) => articleAnchor(text.join("\n")));
    expect(anchors).toContain(articleAnchor([...ferry, ...tea].join("\n")));
  });

  it("has something for texts without a sentence", () => {
    expect(articleAnchor("船名\t停航日")).toBe("船名停航日");
    expect(articleAnchor("……")).toBe("……");
  });

  it("mostly survives a change of the first characters in the sample", () => {
    const file = "2021-12-08/A03.txt";
    const lines = readFileSync(join(PROJECT_ROOT, "sample", file), "utf8").split("\n");
    const texts = segmentPage({ file, lines, hints: {} }).map(({ text }) => text);
    const kept = texts.filter((text) => articleAnchor(`又及${text.slice(3)}`) === articleAnchor(text));
    expect(kept.length).toBeGreaterThanOrEqual(texts.length - 1);
  });
});
