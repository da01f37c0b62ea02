import { describe, expect, it } from "vitest";
import type { AnswerDraft } from "../../../src/answer/answerer.ts";
import { cite } from "../../../src/answer/cite.ts";
import { createExtractiveAnswerer } from "../../../src/answer/extractive-answerer.ts";
import { verifyAnswer } from "../../../src/answer/verify/verify-answer.ts";
import type { Language } from "../../../src/model/language.ts";
import { segmentPage } from "../../../src/segment/segment-page.ts";
import { pageOf } from "../../segment/page-of.ts";
import { inputFor } from "../evidence-of.ts";
import { APPOINTMENTS, MISCOUNTED, NAMES, PRICES, RAIN, RANKING } from "./invented-pages.ts";

const articles = [APPOINTMENTS, PRICES, RAIN, RANKING, NAMES, MISCOUNTED].flatMap((page, at) =>
  segmentPage(pageOf(page)).map((article) => ({ ...article, id: `${at}-${article.id}` })),
);
const ask = (question: string) => createExtractiveAnswerer().answer(inputFor(question, articles));
const answerOf = (
  { status, headline, fact, quotes, unshown = [], computation }: AnswerDraft,
  language: Language,
) => ({
  status,
  language,
  locale: "zh-Hans" as const,
  ...(headline === undefined ? {} : { headline }),
  ...(fact === undefined ? {} : { fact }),
  text: quotes.map((quote) => cite(quote).quote).join("\n"),
  citations: [...quotes, ...unshown].map(cite),
  nearest: [],
  ...(computation === undefined ? {} : { computation }),
  timings: {},
});

const COMPUTED: readonly (readonly [question: string, headline: string])[] = [
  // Superlatives; the table goes on below a wrapped cell.
  ["竹影县拟提拔的干部里谁最年轻？", "白鹿鸣（1990.12）"],
  ["公示的人里年纪最大的是谁", "骆长河（1968.11）"],
  ["女干部里谁年纪最大？", "温可心（1979.04）"],
  [
    "Which of the people up for promotion in Zhuying is the youngest?",
    "Bai Luming (白鹿鸣): December 1990 (1990.12)",
  ],
  ["竹影县哪个市场鸡蛋最便宜？", "南桥市场（10.8元/公斤）"],
  ["草鱼哪里最便宜？", "柳堤市场（14.8元/公斤）"],
  ["Which market in Zhuying has the cheapest eggs?", "“南桥市场”: CNY 10.8 per kilogram (10.8元/公斤)"],
  ["Which town had the most rainfall in the Yuntai valley in June?", "Luosi Ford: 455.2 mm"],
  ["Which town in the Yuntai valley had the least rain?", "Maple Pass: 301.7 mm"],
  ["环湖跑谁跑得最快？", "罗一舟（32分08秒4）"],
  // The second table of the page.
  ["哪个市场摊位最多？", "东门市场（146）"],
  ["哪个市场开门最早？", "柳堤市场（5:00）"],
  // Counts.
  ["竹影县拟提拔人员中女的有几个？", "3人（表中共6人）"],
  ["名单上有几个人，其中侗族的几名？", "2人（表中共6人）"],
  ["拟提拔的干部中有硕士学位的有多少人？", "2人（表中共6人）"],
  ["How many of the Zhuying officials hold a master's degree?", "2 people (of the 6 in the table)"],
  ["How many of them are Dong?", "2 people (of the 6 in the table)"],
  ["竹影县拟提拔的干部里有几个维吾尔族？", "0人（表中共6人）"],
  ["县一中有几个人上榜", "2人（表中共6人）"],
  ["义务消防队录取了多少人？", "15人"],
  ["石门镇植树标兵名单上有几个人？", "13人，文中说14人"],
  // Look-ups.
  ["谁拟任县医院院长？", "岑书宁"],
  ["谁要去当石门镇镇长？", "白鹿鸣"],
  ["祝小满拟任什么职务？", "云台镇党委副书记，提名为镇长人选"],
  ["What post is Qin Wangshu to be given?", "“县信访局局长”"],
  ["谁是苗族？", "祝小满"],
  ["Who is Miao among the Zhuying officials?", "Zhu Xiaoman (祝小满)"],
  ["When was Bai Luming born?", "December 1990 (1990.12)"],
  ["南桥市场的青椒多少钱一公斤？", "7.9元/公斤"],
  ["How many rainy days did Maple Pass have?", "15"],
  ["环湖跑第二名是谁，成绩多少？", "盘青山，32分51秒"],
  ["环湖跑第四名是谁", "钱来运、段有田"],
];

describe("a question over rows", () => {
  it.each(COMPUTED)("%s is computed", async (question, headline) => {
    const draft = await ask(question);
    expect(draft).toMatchObject({ status: "answered", headline });
    const text = draft.quotes.map(({ article, start, end }) => article.text.slice(start, end)).join("\n");
    expect(text.length).toBeLessThanOrEqual(320);
    const answer = answerOf(draft, /\p{Script=Han}/u.test(question) ? "zh" : "en");
    expect(verifyAnswer(answer, (id) => articles.find((article) => article.id === id)?.text)).toEqual([]);
  });

  it("shows the row that answers and the runner-up, and cites every row", async () => {
    const { quotes, unshown, computation, fact } = await ask(
      "Which town had the most rainfall in the Yuntai valley?",
    );
    expect(quotes.map(({ article, start, end }) => article.text.slice(start, end))).toEqual([
      "Luosi Ford\t455.2\t20\t32.8",
      "Yuntai\t412.5\t19\t33.1",
    ]);
    expect(fact).toBe("Luosi Ford");
    expect(unshown?.map((span) => cite(span).quote.split("\n").length)).toEqual([4]);
    expect(computation).toMatchObject({
      kind: "highest",
      compared: { header: "Rainfall (mm)", isDate: false },
    });
  });

  it.each([
    ["an attribute that no column is about", "骆长河的工资是多少？"],
    ["… in English", "What is the salary of Luo Changhe?"],
    ["goods that no column is about", "竹影县哪个市场的牛肉最便宜？"],
    ["a measure that no column is about", "拟提拔的人里谁工资最高？"],
    ["… in English", "Which town in the Yuntai valley had the most snow?"],
    ["a column that is not said", "谁最高？"],
    ["a person who is not in the table", "向南飞拟任什么职务？"],
    ["… in English", "What post is Xiang Nanfei to be given?"],
    ["a mean", "What was the average rainfall in the towns?"],
    ["a threshold", "1990年以后出生的有几个？"],
    ["a negation", "拟提拔的干部里不是汉族的有几个"],
    ["a comparison of two", "谁比白鹿鸣年轻？"],
    ["another year", "2017年竹影县拟提拔的干部里谁最年轻？"],
    ["the present day", "今天哪个市场鸡蛋最便宜？"],
    ["yes or no", "祝小满是苗族吗？"],
    ["the oldest of other things", "What is the oldest building in Zhuying?"],
    ["people of other kinds", "Who is the youngest journalist in Zhuying?"],
    ["people whom the text only names", "竹影县委组织部有多少人？"],
    ["women of a list that does not tell them", "竹影县义务消防队新队员名单上女的有几个？"],
    ["things that are no rows", "竹影县拟提拔的干部来自几个县？"],
  ])("is not computed for %s", async (_, question) => {
    expect((await ask(question)).computation).toBeUndefined();
  });

  it("leaves a number to the text that prints it", async () => {
    const printed = NAMES.replace("一批义务消防队员", "义务消防队员15人");
    const [article] = segmentPage(pageOf(printed));
    const draft = await createExtractiveAnswerer().answer(
      inputFor("竹影县消防大队录取了多少名义务消防队员？", article ? [article] : []),
    );
    expect(draft).toMatchObject({ status: "answered", headline: "15人" });
    expect(draft.computation).toBeUndefined();
  });

  it("tells no cell of a row in which a wrapped cell lost its column", async () => {
    const torn = APPOINTMENTS.replace(
      "县水务局工程科科长\t云台镇党委副书记，",
      "县水务局工程科\t云台镇党委副书记",
    ).replace("						提名为镇长人选", "					科长");
    const page = segmentPage(pageOf(torn));
    const answer = (question: string) => createExtractiveAnswerer().answer(inputFor(question, page));
    expect((await answer("祝小满拟任什么职务？")).computation).toBeUndefined();
    expect((await answer("祝小满是哪年出生的？")).headline).toBe("1986.07");
  });
});
