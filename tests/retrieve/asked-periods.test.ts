import { describe, expect, it } from "vitest";
import { askedPeriods } from "../../src/retrieve/asked-periods.ts";

/** Day of the archive's newest article. */
const LATEST = "2022-06-20";
const meant = (question: string, latest: string | undefined = LATEST) =>
  askedPeriods(question, latest).map(({ range, yearly }) =>
    range ? `${range.from}/${range.to}` : `*-${yearly?.month}-${yearly?.day ?? "*"}`,
  );

describe("askedPeriods", () => {
  it.each([
    { question: "2021年12月渡口运了多少人", range: "2021-12-01/2021-12-31" },
    { question: "21年12月的夜市", range: "2021-12-01/2021-12-31" },
    { question: "二〇二一年十二月八日登了什么", range: "2021-12-08/2021-12-08" },
    { question: "2021-12-08 what was printed", range: "2021-12-08/2021-12-08" },
    { question: "what happened on 8 December 2021", range: "2021-12-08/2021-12-08" },
    { question: "who came in december 2021", range: "2021-12-01/2021-12-31" },
    { question: "how many came in 2022?", range: "2022-01-01/2022-12-31" },
    { question: "qinghe floods 2021", range: "2021-01-01/2021-12-31" },
    { question: "去年渡口停了几天", range: "2021-01-01/2021-12-31" },
    { question: "去年三月誰來了", range: "2021-03-01/2021-03-31" },
    { question: "前年枇杷怎么了", range: "2020-01-01/2020-12-31" },
    { question: "上个月的集市", range: "2022-05-01/2022-05-31" },
    { question: "what was sold last month?", range: "2022-05-01/2022-05-31" },
    { question: "昨天谁来了", range: "2022-06-19/2022-06-19" },
    { question: "上周的比赛", range: "2022-06-13/2022-06-19" },
    { question: "what opened last March?", range: "2022-03-01/2022-03-31" },
    { question: "what opened last September?", range: "2021-09-01/2021-09-30" },
    { question: "fish netted last autumn", range: "2021-09-01/2021-11-30" },
    { question: "visitors in the summer of 2021", range: "2021-06-01/2021-08-31" },
    { question: "2021年上半年收了多少", range: "2021-01-01/2021-06-30" },
    { question: "去年夏天的水位", range: "2021-06-01/2021-08-31" },
    { question: "between 2020 and 2022 who was mayor", range: "2020-01-01/2022-12-31" },
    { question: "from May to July 2021", range: "2021-05-01/2021-07-31" },
    { question: "2021年3月到5月修了什么", range: "2021-03-01/2021-05-31" },
    { question: "2020年至2022年", range: "2020-01-01/2022-12-31" },
    { question: "since March 2021", range: "2021-03-01/9999-12-31" },
    { question: "2020年以前的桥", range: "0001-01-01/2020-12-31" },
    { question: "3月29日登的文章", range: "*-3-29" },
    { question: "the fair in May", range: "*-5-*" },
  ])("takes “$question” for $range", ({ question, range }) => {
    expect(meant(question)).toEqual([range]);
  });

  it.each([
    "谁领了2000元？",
    "who was paid 2000 yuan",
    "渡口什么时候停航",
    "近日有什么消息",
    "修了3年",
    "N2021路",
  ])("hears no date in “%s”", (question) => {
    expect(meant(question)).toEqual([]);
  });

  it("cannot tell last month without the archive's newest day", () => {
    expect(askedPeriods("what was sold last month?", undefined)).toEqual([]);
    expect(askedPeriods("in 2022?", undefined)).toHaveLength(1);
  });

  it("hears both of two dates", () => {
    expect(meant("2020年和2022年各收了多少？去年呢")).toHaveLength(2);
  });
});
