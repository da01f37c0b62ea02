import { describe, expect, it } from "vitest";
import { missesQuestion } from "../../../src/answer/written/misses-question.ts";
import { articleOf, inputFor } from "../evidence-of.ts";

const ARTICLE = articleOf(
  "ferry",
  "铜鼓县渡口换新船",
  "2021年铜鼓县渡口换新船，花了128万元，是全县最贵的一条。1至10月渡口收费3.2万元。",
);
const whole = [{ article: ARTICLE, start: 0, end: ARTICLE.text.length }];

describe("missesQuestion", () => {
  it.each([
    ["铜鼓县渡口的新船花了多少钱？"],
    ["2021年铜鼓县渡口的新船花了多少钱？"],
    ["How much did the ferry at Tonggu collect from January to October?"],
  ])("has nothing against %s", (question) => {
    expect(missesQuestion(inputFor(question, [ARTICLE]), whole)).toBeUndefined();
  });

  it.each([
    ["another place", "青禾县渡口的新船花了多少钱？", /青禾/],
    ["another year", "2019年铜鼓县渡口的新船花了多少钱？", /2019/],
    ["the other extreme", "铜鼓县渡口最便宜的一条船花了多少钱？", /opposite/],
    ["another place in English", "How much did the ferry at Springfield collect?", /springfield/],
  ])("tells %s", (_, question, reason) => {
    expect(missesQuestion(inputFor(question, [ARTICLE]), whole)).toMatch(reason);
  });
});
