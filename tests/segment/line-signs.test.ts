import { describe, expect, it } from "vitest";
import { headingBuild, isAlike } from "../../src/segment/heading-series.ts";
import { readMasthead } from "../../src/segment/masthead.ts";
import { isNoticeTitle } from "../../src/segment/notice-words.ts";
import { endsSentence, readPrintedLines, usualBlanks } from "../../src/segment/printed-line.ts";
import { runningTextSigns, startsReport } from "../../src/segment/running-text-cues.ts";
import { hasOpenPair, runsOn, splitsWord } from "../../src/segment/word-joint.ts";
import { columnWidth } from "../../src/segment/wrap-width.ts";

describe("readPrintedLines", () => {
  it("keeps line numbers and counts the blank lines above", () => {
    const lines = readPrintedLines(["甲", "", " ", "乙"]);
    expect(lines.map(({ number, blanksBefore }) => [number, blanksBefore])).toEqual([
      [1, 0],
      [4, 2],
    ]);
  });
  it("knows a page on which every line stands apart", () => {
    expect(usualBlanks(readPrintedLines("甲\n\n乙\n\n丙\n丁".split("\n")))).toBe(1);
    expect(usualBlanks(readPrintedLines("甲\n乙\n丙\n\n丁".split("\n")))).toBe(0);
  });
  it("sees where sentences end, credits in brackets included", () => {
    for (const text of ["船开了。", "“开船！”", "开船了。（白小舟）", "It left.", "去哪儿？"])
      expect(endsSentence(text)).toBe(true);
    for (const text of ["船开", "船开，", "“船票”", "Mr. J."]) expect(endsSentence(text)).toBe(false);
  });
});

describe("columnWidth", () => {
  const width = (text: string) => columnWidth(readPrintedLines(text.split("\n")));
  it("finds the column of hard-wrapped lines", () => {
    expect(width("清晨的渡口站满了要过河\n的人，船老大吹响了哨子\n大家排队上船，谁也不挤\n船开了。")).toBe(
      11,
    );
  });
  it("finds none where every line is a paragraph", () => {
    const long = "渡口".repeat(40);
    expect(width(`${long}\n${long}好\n短\n${long}是`)).toBeUndefined();
  });
});

describe("word joints", () => {
  it("sees a word broken by a line end", () => {
    expect(splitsWord("这件事情引起了大家的注", "意，都来帮忙")).toBe(true);
    expect(splitsWord("一共卖出12", "5张票")).toBe(true);
    expect(splitsWord("渡口重新开张", "昨天上午")).toBe(false);
  });
  it("sees what cannot begin or end a text", () => {
    expect(runsOn("船上坐着老人", "、孩子和一条狗")).toBe(true);
    expect(runsOn("船老大说：“今天", "风大")).toBe(true);
    expect(hasOpenPair("“快船”与“慢船")).toBe(true);
    expect(hasOpenPair("“快船”（新）")).toBe(false);
  });
});

describe("heading builds", () => {
  it("finds two sub-heads of one series alike", () => {
    expect(isAlike(headingBuild(["守住渡口，留住“乡愁”"]), headingBuild(["修好老船，找回“号子”"]))).toBe(
      true,
    );
    expect(isAlike(headingBuild(["起风", "河面上的三盏灯"]), headingBuild(["靠岸", "老船工的一壶茶"]))).toBe(
      true,
    );
  });
  it("tells headings with other marks or lengths apart", () => {
    expect(isAlike(headingBuild(["守住渡口，留住乡愁"]), headingBuild(["渡口修好了"]))).toBe(false);
    expect(isAlike(headingBuild(["先修船"]), headingBuild(["再把两岸的路修通"]))).toBe(false);
  });
});

describe("wording", () => {
  it("weighs running text above headlines", () => {
    expect(runningTextSigns("今年以来，该村修了三条路")).toBeGreaterThanOrEqual(3);
    expect(runningTextSigns("渡口村里灯又亮了")).toBe(0);
  });
  it("knows where a report begins", () => {
    for (const text of [
      "本报讯（记者 白小舟）",
      "渡口日报讯 昨晚",
      "【本报渡口电】九月",
      "新华社广州3月3日电 今天",
      "DUKOU, March 3 — The ferry",
    ])
      expect(startsReport(text), text).toBe(true);
    for (const text of ["可以打举报电话咨询", "本报记者走访了渡口", "The ferry — an old one"])
      expect(startsReport(text), text).toBe(false);
  });
  it("knows titles of notices", () => {
    for (const text of ["停航通告", "公示", "NOTICE: FERRY", "Letter: The last boat", "读者来信：船票太贵"])
      expect(isNoticeTitle(text), text).toBe(true);
    expect(isNoticeTitle("渡口村贴出了一张没人看得懂的通告牌子")).toBe(false);
  });
});

describe("readMasthead", () => {
  it("reads newspaper, date and page", () => {
    expect(readMasthead("渡口日报  2021年5月6日 星期四  第3版")).toEqual({
      newspaper: "渡口日报",
      date: "2021-05-06",
      page: "3",
    });
    expect(readMasthead("The Dukou Gazette | Town | B2")).toEqual({
      newspaper: "The Dukou Gazette",
      page: "B2",
    });
    expect(readMasthead("渡口僑訊　第二版　二〇二一年五月六日")).toMatchObject({
      date: "2021-05-06",
      page: "2",
    });
  });
  it("does not take a date or a name alone, or a sentence, for one", () => {
    expect(readMasthead("2021年5月6日")).toBeUndefined();
    expect(readMasthead("渡口日报")).toBeUndefined();
    expect(readMasthead("渡口日报2021年5月6日第3版登了他的照片。")).toBeUndefined();
  });
});
