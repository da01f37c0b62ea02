import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isReprint, namesFiguresOf } from "../../src/retrieve/is-reprint.ts";
import { splitSentences } from "../../src/text/sentences.ts";

const STORY =
  "白鹭县渡口的木船昨天修好下水。修船一共花了31.6万元，工期四十二天，七名船工轮班赶修。船长说，汛期之前要再试航三次。" +
  "渡口两岸住着九百多户人家，停航的日子里只能绕行二十公里的山路。县里打算明年在上游再添一条新船。";
const FOLLOW_UP = STORY.replace("31.6万元", "45.2万元");

describe("isReprint", () => {
  it.each([
    ["the same words", STORY],
    ["another dateline and an end cut off", `本报综合消息${STORY.slice(0, STORY.indexOf("县里打算"))}`],
    ["full-width figures and traditional characters", STORY.replace("31.6", "３１．６").replace("万", "萬")],
    ["hard line breaks gone wrong", STORY.replace("渡口两岸", "渡口\n两岸")],
  ])("folds %s", (_, text) => {
    expect(isReprint(text, STORY)).toBe(true);
  });

  it.each([
    ["a later report with another figure", FOLLOW_UP],
    [
      "another story of the same place",
      "白鹭县渡口昨天办起夜市，二十八个摊位卖出米粉、竹编和山货，渡船加开到夜里十点，游客排到了岸上的石阶。",
    ],
    ["a caption", "白鹭县渡口的木船昨天修好下水。"],
    [
      "a longer text that only begins so",
      `${STORY}${"夜市同一天开张，卖米粉的摊主老许说生意比集市好。赶集的乡亲挑着竹篮，从上游的村子走了两个钟头。".repeat(1)}${"镇上的学堂也放了半天假，孩子们沿着河堤跑来看热闹，老师在堤上数了三遍人头才放心让他们靠近水边。"}`,
    ],
  ])("does not fold %s", (_, text) => {
    expect(isReprint(text, STORY)).toBe(false);
  });

  it("never folds where one figure of a shared sentence differs", () => {
    const digits = [...STORY.matchAll(/\d/g)].map(({ index }) => index);
    fc.assert(
      fc.property(fc.constantFrom(...digits), fc.integer({ min: 1, max: 8 }), (at, step) => {
        const digit = String((Number(STORY.charAt(at)) + step) % 10);
        expect(isReprint(`${STORY.slice(0, at)}${digit}${STORY.slice(at + 1)}`, STORY)).toBe(false);
      }),
    );
  });

  it("folds a story of which any one sentence is missing", () => {
    const sentences = splitSentences(STORY).map(({ text }) => text);
    for (const missing of sentences)
      expect(isReprint(sentences.filter((text) => text !== missing).join(""), STORY)).toBe(true);
  });
});

describe("namesFiguresOf", () => {
  it("compares figures by value, not by writing", () => {
    expect(namesFiguresOf("花了31.6万元", "共计316,000元")).toBe(true);
    expect(namesFiguresOf("花了31.6万元", "花了31.7万元")).toBe(false);
    expect(namesFiguresOf("渡口修好了", "花了31.7万元")).toBe(true);
  });
});
