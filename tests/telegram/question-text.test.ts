import { describe, expect, it } from "vitest";
import { questionText } from "../../src/telegram/question-text.ts";

describe("questionText", () => {
  it.each([
    ["汝城追回了多少钱？", "汝城追回了多少钱？"],
    ["你好，汝城追回了多少钱？", "汝城追回了多少钱？"],
    ["您好！请问一下汝城追回了多少钱?", "汝城追回了多少钱?"],
    ["@archivist_bot：汝城追回了多少钱？", "汝城追回了多少钱？"],
    ["Hi there, how much did Rucheng recover?", "how much did Rucheng recover?"],
    ["hello archivist! Who won?", "Who won?"],
    ["Hit songs of 1998?", "Hit songs of 1998?"],
    ["hello how much did Rucheng recover?", "how much did Rucheng recover?"],
    ["Hello Kitty sales?", "Hello Kitty sales?"],
    ["你好李焕英的票房是多少？", "你好李焕英的票房是多少？"],
    ["汝 城 追 回 了 多 少 钱", "汝 城 追 回 了 多 少 钱"],
    ["第一行\n@archivist_bot 第二行", "第一行\n 第二行"],
    ["  -- 多少钱？ ", "多少钱？"],
    ["你好", ""],
    ["@archivist_bot ？", ""],
    ["？？？", ""],
    ["👍", ""],
    ["", ""],
  ])("%j asks %j", (text, question) => {
    expect(questionText(text, "archivist_bot")).toBe(question);
  });

  it("is bounded, and no half character stands at the cut", () => {
    const question = questionText(`问${"𠮷".repeat(2000)}`, "archivist_bot");

    expect(question.length).toBeLessThanOrEqual(1000);
    expect(question).not.toMatch(/\p{Surrogate}/u);
  });
});
