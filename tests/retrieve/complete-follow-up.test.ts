import { describe, expect, it } from "vitest";
import { completeFollowUp } from "../../src/retrieve/complete-follow-up.ts";

describe("completeFollowUp", () => {
  it.each([
    ["a pronoun", "What did it cost?", ["How long is the Danhe bridge?"], "How long is the Danhe bridge?"],
    ["a new name in the old one's place", "那白鹭呢？", ["丹河今年卖了多少茶叶？"], "今年卖了多少茶叶？"],
    ["… behind a date", "那白鹭呢？", ["去年丹河县卖了多少茶叶？"], "去年卖了多少茶叶？"],
    [
      "… in English, where a month is no name",
      "And Bailu?",
      ["How much tea did Danhe sell in October?"],
      "How much tea did sell in October?",
    ],
    [
      "one more name for the same question",
      "那铜鼓呢？",
      ["丹河卖了多少茶叶？", "那白鹭呢？"],
      "卖了多少茶叶？",
    ],
    [
      "a turn that leans on another",
      "一共多少人？",
      ["丹河卖了多少茶叶？", "那是哪年？"],
      "丹河卖了多少茶叶？ 那是哪年？",
    ],
    ["a question that names nothing", "什么时候开的？", ["丹河的茶市在哪里？"], "丹河的茶市在哪里？"],
    ["'out of'", "And out of how many?", ["How many firms in Danhe paid?"], "How many firms in Danhe paid?"],
  ])("completes %s", (_, question, earlier, previous) => {
    expect(completeFollowUp(question, earlier)?.previous).toBe(previous);
  });

  it.each([
    ["a long question", "丹河的鼓楼是哪年建的？", "白鹭县渡口管理站追回了多少船租？"],
    ["a short one that begins with a name", "汝城罚了多少钱？", "丹河卖了多少茶叶？"],
    ["a short one with a name in English", "Who won in Bailu?", "How long is the Danhe bridge?"],
  ])("lets %s stand alone", (_, question, earlier) => {
    expect(completeFollowUp(question, [earlier])).toBeUndefined();
  });

  it("is not certain of a question that is only short", () => {
    expect(completeFollowUp("抓了几个人？", ["丹河卖了多少茶叶？"])?.isCertain).toBe(false);
    expect(completeFollowUp("那是谁？", ["丹河卖了多少茶叶？"])?.isCertain).toBe(true);
  });
});
