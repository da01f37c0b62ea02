import { describe, expect, it } from "vitest";
import { findPersonNames } from "../../src/text/person-names.ts";

describe("findPersonNames", () => {
  it.each([
    ["a post before it", "站长苏晚晴说，船修好了", ["苏晚晴"]],
    ["an enumeration", "县领导田野、纪青青、雷大同参加", ["田野", "纪青青", "雷大同"]],
    ["a verb of naming", "领头的叫马秋云", ["马秋云"]],
    ["a table cell", "方小满\t女\t1980.05\t白鹭县教育局副局长", ["方小满"]],
    ["an English sentence", "Lin Xiaobo, who runs the mill, was pleased", ["Lin Xiaobo"]],
    ["a word behind it", "选手牛犇获得第一，队长方敏带队", ["牛犇", "方敏"]],
    ["an age before it", "75岁的苏晚晴老人会唱", ["苏晚晴"]],
    ["what somebody won", "郭子衡获得冠军", ["郭子衡"]],
    ["a surname of two characters", "局长尉迟衡说，校长欧阳小兰同意", ["尉迟衡", "欧阳小兰"]],
    ["no word that begins like a name", "于是，万众一心，石油、高度、安全都有了", []],
    ["no pupil of an age", "13岁的高中生放学了", []],
    ["no amount", "总共286万元，石墨50吨", []],
    ["no place", "The Danhe River and Bailu County", []],
  ])("knows %s", (_, text, names) => {
    expect(findPersonNames(text).map(({ name }) => name)).toEqual(names);
  });

  it("marks the writer of a report", () => {
    expect(findPersonNames("本报讯（记者 何田田）渡口开了").map(({ isWriter }) => isWriter)).toEqual([true]);
  });
});
