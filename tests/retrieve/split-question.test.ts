import { describe, expect, it } from "vitest";
import { askedAttribute } from "../../src/retrieve/asked-attribute.ts";
import { askedUnits } from "../../src/retrieve/asked-units.ts";
import { splitQuestion } from "../../src/retrieve/split-question.ts";

describe("splitQuestion", () => {
  it.each([
    ["渡口追回了多少船租？", ["money"]],
    ["渡口追回多少船租，惠及几家商户？", ["money", "count"]],
    ["雨伞和扇子各送出多少把？", ["count", "count"]],
    ["How many boats were repaired, and how much did it cost?", ["count", "money"]],
    ["How many million yuan did the bridge take?", ["money"]],
    ["鼓楼是哪年建的？", ["date"]],
    ["船工罢运了多久？", ["duration"]],
    ["票价涨了百分之几？", ["percent"]],
  ])("%s", (question, types) => {
    expect(splitQuestion(question).map(({ answerTypes }) => answerTypes[0])).toEqual(types);
  });
});

describe("askedUnits", () => {
  it.each([
    ["修了几座桥", ["座"], "桥"],
    ["多少人坐过渡船", ["person"], "坐过渡船"],
    ["How many tonnes of rice were sold?", ["t"], "tonnes"],
    ["How many parking spaces did they add?", ["个", "张"], "parking spaces"],
    ["粮仓有多大", ["m2", "mu", "km2", "ha"], ""],
    ["谁修的桥", [], ""],
  ])("%s", (question, units, noun) => {
    expect(askedUnits(question)).toEqual({ units, noun });
  });
});

describe("askedAttribute", () => {
  it.each([
    ["What is the population of Danhe?", "population"],
    ["Who was the lawyer of the boatmen?", "lawyer"],
    ["白鹭县的人口是多少", "人口"],
    ["渡口站的站长是谁？", "站长"],
    ["What was the price of the roof?", ""],
    ["那个人的真名叫什么？", ""],
    ["新楼是谁捐钱盖的", ""],
  ])("%s", (question, attribute) => {
    expect(askedAttribute(question)).toBe(attribute);
  });
});
