import { describe, expect, it } from "vitest";
import { findNameLists } from "../../src/text/name-lists.ts";

const namesOf = (text: string) =>
  findNameLists(text).map(({ names }) =>
    names.map((name) => {
      expect(text.slice(name.start, name.end).replace(/\s/g, "")).toBe(name.text);
      return name.text;
    }),
  );

describe("findNameLists", () => {
  it("finds lines of names, and joins names that are spread", () => {
    expect(namesOf("名单如下：\n温大勇 骆 石 祝春来\n秦小满 白云飞 岑海\n请按时报到。")).toEqual([
      ["温大勇", "骆石", "祝春来", "秦小满", "白云飞", "岑海"],
    ]);
  });

  it("finds names behind a colon", () => {
    expect(namesOf("获奖的有：温大勇、骆石、祝春来、秦小满、欧阳一帆。大家鼓掌。")).toEqual([]);
    expect(namesOf("获奖名单：温大勇、骆石、祝春来、秦小满、欧阳一帆。")).toEqual([
      ["温大勇", "骆石", "祝春来", "秦小满", "欧阳一帆"],
    ]);
  });

  it.each([
    ["a by-line", "温大勇 骆石 祝春来"],
    ["places", "名单：东门、南桥、柳堤、码头、渡口、亭子"],
    ["a table", "温大勇\t骆石\t祝春来\n秦小满\t白云飞\t岑海"],
    ["a sentence", "温大勇在家里吃了饭，骆石去了镇上，祝春来没有来"],
  ])("takes %s for none", (_, text) => {
    expect(findNameLists(text)).toEqual([]);
  });
});
