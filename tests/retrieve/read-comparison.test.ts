import { describe, expect, it } from "vitest";
import { readComparison } from "../../src/retrieve/read-comparison.ts";
import { splitQuestion } from "../../src/retrieve/split-question.ts";

describe("readComparison", () => {
  it.each([
    [
      "Which was larger: ferry rents in Danhe or bridge tolls in Bailu?",
      "larger",
      ["ferry rents in Danhe", "bridge tolls in Bailu"],
    ],
    ["Which county won back more in rents, Danhe or Bailu? Give both amounts.", "larger", ["Danhe", "Bailu"]],
    ["Which county, Danhe or Bailu, won back fewer boats?", "smaller", ["Danhe", "Bailu"]],
    ["Did Danhe collect more than Bailu?", "larger", ["Danhe", "Bailu"]],
    ["How much more did Danhe collect than Bailu?", "larger", ["Danhe", "Bailu"]],
    ["Did Danhe or Bailu open the bridge earlier?", "earlier", ["Danhe", "Bailu"]],
    ["Is the stone bridge longer than the iron bridge?", "larger", ["stone bridge", "iron bridge"]],
    ["Was the rent in Danhe larger than in Bailu?", "larger", ["Danhe", "Bailu"]],
    ["Danhe and Bailu: how many boats did each repair?", undefined, ["Danhe", "Bailu"]],
    ["Compare the rents in Danhe with those in Bailu.", undefined, ["Danhe", "Bailu"]],
    ["丹河和白鹭各追回了多少船租？", undefined, ["丹河", "白鹭"]],
    ["丹河、白鹭和清水分别修了几座桥？", undefined, ["丹河", "白鹭", "清水"]],
    ["丹河和白鹭哪个追回的船租多，各多少万元", "larger", ["丹河", "白鹭"]],
    ["丹河的船租和白鹭的桥费哪个少？", "smaller", ["丹河的船租", "白鹭的桥费"]],
    ["丹河追回的船租比白鹭多多少？", "larger", ["丹河", "白鹭"]],
    ["哪个县追回的船租更多，丹河还是白鹭？", "larger", ["丹河", "白鹭"]],
    ["船租是丹河多还是白鹭多？", "larger", ["丹河", "白鹭"]],
    ["石桥和铁桥哪座建得更早？", "earlier", ["石桥", "铁桥"]],
    ["苏晚晴和石敏谁年纪大？", "older", ["苏晚晴", "石敏"]],
  ])("reads %s", (question, by, subjects) => {
    const compared = readComparison(question);
    expect(compared?.by).toBe(by);
    expect(compared?.sides.map(({ subject }) => subject)).toEqual(subjects);
  });

  it.each([
    "Did more than 500 people cross the bridge?",
    "Were the rents higher than last year?",
    "Did both rents and tolls go down?",
    "Where do the ferry and the bus meet?",
    "今年的船租比去年多多少？",
    "船工和商户都参加了哪些演习？",
    "各乡镇和社区共发放多少册？",
    "渡口追回了多少船租？",
  ])("reads no comparison in %s", (question) => {
    expect(readComparison(question)).toBeUndefined();
  });

  it("asks of every side by itself for a value of the compared kind", () => {
    const kinds = (question: string) => splitQuestion(question).map(({ answerTypes }) => answerTypes[0]);
    expect(kinds("Which bridge opened earlier, the Danhe or the Bailu?")).toEqual(["date", "date"]);
    expect(kinds("丹河和白鹭哪个收的罚款多？")).toEqual(["money", "money"]);
    expect(kinds("Which county repaired more boats, Danhe or Bailu?")).toEqual(["count", "count"]);
    expect(splitQuestion("鸡和鸭分别叫什么")).toHaveLength(1);
  });
});
