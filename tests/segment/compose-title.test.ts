import { describe, expect, it } from "vitest";
import { groupBlocks } from "../../src/segment/blocks.ts";
import { composeTitle } from "../../src/segment/compose-title.ts";
import { type ClassifiedLine, withKind } from "../../src/segment/line-class.ts";
import { labelOfFirstWords } from "../../src/segment/own-label.ts";
import { readPrintedLines } from "../../src/segment/printed-line.ts";

function compose(text: string) {
  const lines = readPrintedLines(text.split("\n")) as ClassifiedLine[];
  const [head] = groupBlocks(
    lines.map((line) => withKind(line, line.compact.startsWith("——") ? "subtitle" : "heading", "test")),
  );
  return head && composeTitle(head);
}

describe("composeTitle", () => {
  it("joins a headline over two lines, without a space after a comma or colon", () => {
    expect(compose("修好老渡口，\n留住慢时光")).toEqual({ title: "修好老渡口，留住慢时光" });
    expect(compose("白水村：\n\n渡口添了灯")).toEqual({ title: "白水村：渡口添了灯" });
    expect(compose("渡口又开船\n两岸的人都来了")).toEqual({ title: "渡口又开船 两岸的人都来了" });
  });
  it("takes who said it, and what ends in a dash, for the kicker", () => {
    expect(compose("岳青在白水村调研时强调\n让老渡口活起来")).toEqual({
      title: "让老渡口活起来",
      subtitle: "岳青在白水村调研时强调",
    });
    expect(compose("三年修船，两年修路，白水村把过河当成头等大事来办——\n一船渡到底")?.title).toBe(
      "一船渡到底",
    );
  });
  it("takes a whole statement for the headline and what stands under it for the deck", () => {
    expect(compose("老渡口新船下水仪式举行\n两岸乡亲坐上头班船")?.title).toBe("老渡口新船下水仪式举行");
    expect(compose("老渡口添了三条船\n票价不变加班车 夜里也有人摆渡")?.title).toBe("老渡口添了三条船");
    expect(compose("修船 修路 修码头\n白水村的渡口又热闹了")?.title).toContain("白水村的渡口又热闹了");
    expect(compose("白水镇渡口管理所\n\n关于调整船票的通知")?.title).toBe(
      "白水镇渡口管理所 关于调整船票的通知",
    );
  });
  it("takes the line with dashes for the subtitle", () => {
    expect(compose("渡口又开船\n\n——白水河边走笔")).toEqual({
      title: "渡口又开船",
      subtitle: "——白水河边走笔",
    });
  });
  it("takes a slogan, a column name or an opening with a dash above for the kicker", () => {
    expect(compose("修船铺路 点灯添凳\n\n白水村用一年办了八件事")).toEqual({
      title: "白水村用一年办了八件事",
      subtitle: "修船铺路 点灯添凳",
    });
    expect(compose("村里事\n白水渡口的新船下水了")).toEqual({
      title: "白水渡口的新船下水了",
      subtitle: "村里事",
    });
    expect(compose("村民大会表决通过——\n\n渡口今年不涨价")).toEqual({
      title: "渡口今年不涨价",
      subtitle: "村民大会表决通过——",
    });
  });
  it("takes a second part for the subtitle otherwise", () => {
    expect(compose("坐船去赶集\n\n白水河上三个渡口同时换上了新船")).toEqual({
      title: "坐船去赶集",
      subtitle: "白水河上三个渡口同时换上了新船",
    });
  });
  it("knows capitals above and a deck below in English", () => {
    expect(compose("AFTER THE FLOOD\nThe ferry is back")).toEqual({
      title: "The ferry is back",
      subtitle: "AFTER THE FLOOD",
    });
    expect(
      compose("Old ferry gets\na new boat\nThe village paid for the oak, the county for the nails"),
    ).toEqual({
      title: "Old ferry gets a new boat",
      subtitle: "The village paid for the oak, the county for the nails",
    });
  });
});

describe("labelOfFirstWords", () => {
  it("ends with a clause and says that it goes on", () => {
    expect(labelOfFirstWords("五月二日上午，船工们在河边修补旧船，一直忙到天黑才收工回家。", "zh")).toBe(
      "五月二日上午，船工们在河边修补旧船…",
    );
    expect(
      labelOfFirstWords("The ferrymen mended the old boat by the river, and then they went home.", "en"),
    ).toBe("The ferrymen mended the old boat by the river…");
  });
  it("is the whole of a short text", () => {
    expect(labelOfFirstWords("船工们在修船。", "zh")).toBe("船工们在修船");
  });
});
