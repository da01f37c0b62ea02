import { describe, expect, it } from "vitest";
import { cite } from "../../src/answer/cite.ts";
import { createExtractiveAnswerer } from "../../src/answer/extractive-answerer.ts";
import { verifyAnswer } from "../../src/answer/verify/verify-answer.ts";
import { articleOf, inputFor } from "./evidence-of.ts";

/** The headline for a question about one article, once verification has let it pass. */
async function headlineOf(question: string, title: string, text: string): Promise<string | undefined> {
  const article = articleOf("a", title, text);
  const input = inputFor(question, [article]);
  const { status, headline, fact, quotes } = await createExtractiveAnswerer().answer(input);
  const citations = quotes.map(cite);
  const violations = verifyAnswer(
    {
      status,
      language: input.plan.language,
      locale: "zh-Hans",
      text: citations.map(({ quote }) => quote).join("\n"),
      ...(headline === undefined ? {} : { headline }),
      ...(fact === undefined ? {} : { fact }),
      citations,
      nearest: [],
      timings: {},
    },
    () => text,
  );
  expect(violations).toEqual([]);
  return headline;
}

const court =
  "白鹭法院一审宣判：被告人郑大川判处死刑，缓期二年执行；被告人何小满判处无期徒刑；司机判有期徒刑三年六个月。";
const mine = "梅岭镇党委书记卢青山带队到铜鼓矿区检查，镇领导柳望春、邓成才、方晓雨参加检查。";
const mountain = "护林员把铜鼓岭的“四件事”写在墙上：看云、听风、查路、记账。其余的事另写一页。";
const party = "铜鼓岭的老护林员外号“山猫”，真名叫卢有福。行动的代号是“清风2021”。";

describe("a headline", () => {
  it.each([
    [
      "how often something is done",
      "铜鼓岭的护林员多久巡山一次？",
      "铜鼓岭的护林员每两天巡山一次，走30公里。",
      "每两天巡山一次",
    ],
    [
      "how often, in English",
      "How often does the ferry at Danhe run?",
      "The ferry at Danhe runs twice an hour, from 6 a.m.",
      "twice an hour",
    ],
    [
      "what became of a value",
      "铜鼓岭的橙子收购价从多少跌到多少？",
      "铜鼓岭今年橙子丰收，收购价从去年的每斤1元5角跌到6角，果农发愁。",
      "从去年的每斤1元5角跌到6角",
    ],
    [
      "what became of a value, in English",
      "How much did the hospital at Tonggu cut its beds, from what to what?",
      "铜鼓医院的床位由220张减至180张，手术室由4间增至12间。",
      "from 220 to 180 (由220张减至180张)",
    ],
    ["so many things", "铜鼓岭护林员的“四件事”是哪四件？", mountain, "看云、听风、查路、记账"],
    [
      "so many places",
      "卢青山看了哪两个村的果园？",
      "卢青山先后来到梅岭镇上湾村、铜鼓镇石桥村受灾果园和冷库。",
      "梅岭镇上湾村、铜鼓镇石桥村",
    ],
    ["a name in quotation marks", "铜鼓岭的行动代号是什么？", party, "清风2021"],
    ["the real name, not the nickname", "铜鼓岭外号“山猫”的老护林员真名叫什么？", party, "卢有福"],
    ["a sentence", "何小满被判了什么刑？", court, "无期徒刑"],
    ["a sentence in English", "What sentence did He Xiaoman get?", court, "life imprisonment (无期徒刑)"],
    [
      "all who are asked for",
      "Which leaders joined the inspection at the Tonggu mine?",
      mine,
      "Liu Wangchun, Deng Chengcai, Fang Xiaoyu (柳望春、邓成才、方晓雨)",
    ],
    [
      "the largest of a row",
      "铜鼓镇最高的一笔奖金是多少钱？",
      "铜鼓镇三位村民分别因报告塌方、漏水、断桥获得3000元、1000元和500元奖金。",
      "3000元",
    ],
    [
      "the oldest, not the average",
      "铜鼓合唱队里最年长的多少岁？",
      "铜鼓合唱队平均年龄61岁，最年长的罗桂英78岁。",
      "78岁",
    ],
    ["things, not times", "铜鼓站搜出多少毒品？", "铜鼓站民警跟踪两次，在出租屋搜出毒品240.5克。", "240.5克"],
    [
      "a place in English",
      "Where was the Tonggu fair held?",
      "铜鼓庙会3月5日在梅岭镇石桥村举行，来了2000人。",
      "Shiqiao Village, Meiling Town (梅岭镇石桥村)",
    ],
    [
      "an English amount for a Chinese reader",
      "Danhe的mill修roof花了多少钱？",
      "The mill roof cost 1.4 million yuan.",
      "140万元（1.4 million yuan）",
    ],
  ])("is %s", async (_, question, text, headline) => {
    expect(await headlineOf(question, "铜鼓镇 Tonggu Danhe", text)).toBe(headline);
  });

  it.each([
    ["铜鼓镇修好石桥了吗？", "铜鼓镇修好石桥，五月通车。", "是的：“铜鼓镇修好石桥，五月通车”"],
    [
      "Did the mill at Danhe reopen in May?",
      "The mill at Danhe did reopen in May.",
      "Yes: “The mill at Danhe did reopen in May”",
    ],
    ["铜鼓镇修好石桥了吗？", "铜鼓镇没有修好石桥。", "没有：“铜鼓镇没有修好石桥”"],
    ["铜鼓镇修好石桥了吗？", "铜鼓镇计划修好石桥。", "铜鼓镇计划修好石桥"],
    ["铜鼓镇的石桥修好了吗？", "铜鼓镇的石桥修了三年，花去90万元。", "铜鼓镇的石桥修了三年，花去90万元"],
    ["铜鼓镇没修好石桥吗？", "铜鼓镇修好石桥，五月通车。", "铜鼓镇修好石桥，五月通车"],
  ])("says yes or no only where that is sure: %s %s", async (question, text, headline) => {
    expect(await headlineOf(question, "铜鼓镇", text)).toBe(headline);
  });

  it("names nobody whom the question names, in whatever spelling", async () => {
    const text = "铜鼓镇书记卢青山会见了公司董事长方晓雨。";
    expect(await headlineOf("Who met Lu Qingshan in Tonggu?", "铜鼓镇", text)).toBe("Fang Xiaoyu (方晓雨)");
  });
});
