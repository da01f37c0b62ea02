import { describe, expect, it } from "vitest";
import { countTokens } from "../../src/language-model/count-tokens.ts";

describe("countTokens", () => {
  it.each([
    // As js-tiktoken 1.0.21 counts them with o200k_base.
    ["", 0],
    ["hello world", 2],
    ["hello <|endoftext|> world", 9],
    ["县纪委监委通报三起违反中央八项规定精神典型问题。", 18],
    ["追缴违纪所得103.31万元, as reported on 3 May. ", 18],
  ])("counts %j", (text, tokens) => {
    expect(countTokens(text)).toBe(tokens);
  });

  it("counts a long text as the sum of its parts, but for the seams", () => {
    const sentence = "追缴违纪所得103.31万元, as reported on 3 May. ";
    const once = countTokens(sentence);
    const long = countTokens(sentence.repeat(200));
    expect(Math.abs(long - 200 * once)).toBeLessThan(0.02 * long);
  });

  it("counts halves of characters and what has no breaks", () => {
    expect(countTokens("\ud83d")).toBeGreaterThan(0);
    expect(countTokens("县".repeat(20_000))).toBeGreaterThan(1_000);
  });
});
