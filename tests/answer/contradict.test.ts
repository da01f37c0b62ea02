import { describe, expect, it } from "vitest";
import { contradict } from "../../src/answer/contradict.ts";

describe("contradict", () => {
  it.each([
    ["17人", "9人"],
    ["$4.2 million", "$3.8 million"],
    ["420万元", "3,800,000元"],
    ["14 March", "2 April"],
    ["林晓岚", "郭子衡"],
    ["Mara Linden", "Otis Crane"],
  ])("tells %j from %j", (value, other) => {
    const date = "2019-03-03";
    expect(contradict({ value, date }, { value: other, date }, true)).toBe(true);
  });

  it.each([
    ["17人", "17人"],
    ["420万元", "4,200,000元"],
    ["17人", "9天"],
    ["14 March", "March 14"],
    ["3月", "3月14日"],
    ["林晓岚", "17人"],
    ["Mara Linden", "Linden"],
    ["the county office", "Otis Crane"],
  ])("takes %j and %j for no contradiction", (value, other) => {
    const date = "2019-03-03";
    expect(contradict({ value, date }, { value: other, date }, true)).toBe(false);
  });

  it("knows the year of a day by its article alone", () => {
    const [value, other] = ["14 March", "2 April"];
    expect(contradict({ value }, { value: other }, true)).toBe(false);
    expect(contradict({ value, date: "2019-03-03" }, { value, date: "2020-03-03" }, true)).toBe(true);
  });
});
