import { describe, expect, it } from "vitest";
import { tellsOpposite } from "../../src/answer/superlatives.ts";

describe("tellsOpposite", () => {
  it.each([
    ["谁最年轻？", "最年长的苏晚晴79岁", true],
    ["Who is the youngest?", "最年长的苏晚晴79岁", true],
    ["谁最年轻？", "最年长的苏晚晴79岁，最年轻的31岁", false],
    ["哪个渡口船最多？", "白鹭渡口船最少", true],
    ["哪个渡口船最多？", "最年长的苏晚晴79岁", false],
    ["How many boats may cross at most?", "每天最少三条船", false],
    ["白鹭有几条船？", "每天最少三条船", false],
  ])("%s of %s: %s", (question, sentence, isOpposite) => {
    expect(tellsOpposite(question, sentence)).toBe(isOpposite);
  });
});
