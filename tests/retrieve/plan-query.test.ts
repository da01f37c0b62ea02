import { describe, expect, it } from "vitest";
import { planQuery } from "../../src/retrieve/plan-query.ts";
import { realDictionary } from "../support/real-dictionary.ts";

const planOf = (text: string, ...earlierTurns: string[]) =>
  planQuery({ text, earlierTurns }, realDictionary());

describe("planQuery", () => {
  it("understands a Chinese question with everything around it", () => {
    const plan = planOf("@archive_bot 你好，请问2021年汝 城 追 回 了 多 少 钱？");
    expect(plan).toMatchObject({ language: "zh", text: "2021年汝城追回了多少钱？", years: [2021] });
    expect(plan.answerTypes[0]).toBe("money");
    expect(plan.concepts.map(({ surface }) => surface)).toEqual(expect.arrayContaining(["汝城", "追回"]));
  });

  it("understands an English one", () => {
    const plan = planOf("How many people came to Qinghe in 2022?");
    expect(plan).toMatchObject({ language: "en", years: [2022] });
    expect(plan.answerTypes[0]).toBe("count");
  });

  it.each(["What did the Yongling Daily report in May 2022?", "2022年5月永岭日报报道了什么？"])(
    "leaves dates, newspapers and their reporting to be weighed by themselves: %s",
    (text) => {
      const archive = { newspapers: ["永岭日报"], latestDate: "2022-06-20" };
      const plan = planQuery({ text }, realDictionary(), archive);
      expect(plan).toMatchObject({
        newspapers: ["永岭日报"],
        periods: [{ range: { from: "2022-05-01", to: "2022-05-31" } }],
      });
      expect(plan.concepts.map(({ surface }) => surface).join()).not.toMatch(/report|2022|永岭|日报/);
    },
  );

  it("takes an amount for no year", () => {
    expect(planOf("谁领了2000元？").years).toEqual([]);
    expect(planOf("Who was paid 2000 yuan?").years).toEqual([]);
  });

  it.each([
    {
      name: "a Chinese one with a particle",
      earlier: "汝城追回了多少钱？",
      asked: "那农民工的工资呢？",
      completed: "汝城",
    },
    {
      name: "a Chinese one of a name only",
      earlier: "临湘信访少了多少？",
      asked: "麻岭呢？",
      completed: "信访",
    },
    {
      name: "one with a Chinese pronoun",
      earlier: "尹秋棠现在做什么工作？",
      asked: "她要调到哪个单位去上班？",
      completed: "尹秋棠",
    },
    {
      name: "an English one that begins with and",
      earlier: "What was Qinghe's GDP in 2021?",
      asked: "And its growth target for the new year?",
      completed: "Qinghe",
    },
    {
      name: "one with an English pronoun",
      earlier: "Who runs the Qinghe ferry?",
      asked: "When did they start to run at night?",
      completed: "ferry",
    },
  ])("completes a follow-up: $name", ({ earlier, asked, completed }) => {
    const plan = planOf(asked, "今天天气真好", earlier);
    expect(plan.text).toContain(asked);
    expect(plan.text).toContain(completed);
    expect(plan.text).not.toContain("天气");
  });

  it.each([
    ["asks for a figure of its own", "汝城帮农民工追讨了多少工资？", "一共多少人？", "一共多少人？"],
    ["asks again of another", "临湘信访少了多少？", "麻岭呢？", "信访少了多少？ 麻岭呢？"],
    [
      "asks who or what somebody is",
      "尹秋棠现在做什么工作？",
      "她要调到哪个单位去？",
      "尹秋棠现在做什么工作？ 她要调到哪个单位去？",
    ],
  ])("has the reader asked what the follow-up asks when it %s", (_name, earlier, asked, read) => {
    expect(planOf(asked, earlier).read).toBe(read);
  });

  it("has the reader asked the whole of a question that stands alone", () => {
    expect(planOf("你好，请问汝城追回了多少钱？").read).toBe("汝城追回了多少钱？");
  });

  it.each([
    { name: "Chinese", earlier: "汝城追回了多少钱？", asked: "临湘去年的信访总量下降了百分之几？" },
    {
      name: "English",
      earlier: "How much did Rucheng recover?",
      asked: "How many people visited the Qinghe library last summer?",
    },
  ])("starts clean with a new topic in $name", ({ earlier, asked }) => {
    expect(planOf(asked, earlier).text).toBe(asked);
  });

  it("has nothing to complete the first question with", () => {
    expect(planOf("麻岭呢？").text).toBe("麻岭呢？");
  });

  it("explains itself, a line a decision", () => {
    const { trace } = planOf("她呢？", "尹秋棠现在做什么工作？");
    expect(trace.length).toBeGreaterThan(2);
    expect(trace.join("\n")).toContain("尹秋棠");
  });
});
