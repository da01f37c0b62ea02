import { describe, expect, it } from "vitest";
import { prepareParts } from "../../src/answer/asked-parts.ts";
import { locateConcepts } from "../../src/answer/locate-concepts.ts";
import { rankValues } from "../../src/answer/rank-values.ts";
import { articleOf, planOver } from "./evidence-of.ts";

function best(question: string, sentence: string): string | undefined {
  const { plan, concepts } = planOver(question, [articleOf("a", "", sentence)]);
  const [asked] = prepareParts(plan, concepts);
  return asked && rankValues(sentence, asked, locateConcepts(sentence, concepts))[0]?.raw;
}

describe("rankValues", () => {
  it.each([
    ["the value beside the asked noun", "修了多少盏路灯？", "全镇修路灯58盏、更换井盖73个", "58盏"],
    ["the value in the asked unit", "粮仓有多大？", "粮仓分三层，占地2600平方米", "2600平方米"],
    ["a number, not an article", "来了几个评委？", "一个下午，5个评委看完了所有作品", "5个"],
    ["no value that the question names", "67名工人领到多少钱？", "67名工人领到90.5万元", "90.5万元"],
    [
      "the largest where the largest is asked",
      "最高的一笔奖金多少钱？",
      "三人分获800元、500元和200元奖金",
      "800元",
    ],
    ["a traditional amount", "修桥花了多少钱？", "修橋花費35萬元", "35萬元"],
    ["the last day of a span", "展览到哪天截止？", "展览从5月2日起，到5月20日止", "5月20日"],
    ["a time of day", "末班车几点开？", "4月起末班车22:40开出", "22:40"],
    ["a court's sentence", "田某被判了多久？", "田某判有期徒刑九年，罚金两万元", "有期徒刑九年"],
    [
      "an English amount",
      "How much did the roof cost?",
      "The roof cost 1.4 million yuan, the door 20,000.",
      "1.4 million yuan",
    ],
  ])("prefers %s", (_, question, sentence, value) => {
    expect(best(question, sentence)).toBe(value);
  });
});
