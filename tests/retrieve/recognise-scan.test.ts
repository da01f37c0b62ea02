import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { narrowScan, recogniseScan } from "../../src/retrieve/recognise-scan.ts";

const NEWSPAPERS = ["The Nanling Gazette", "岭南山乡报", "永岭日报"];
const REPOSITORY = join(import.meta.dirname, "../..");

const understood = (question: string) => {
  const recognised = recogniseScan(question);
  return recognised && narrowScan(recognised, NEWSPAPERS);
};

const questionsIn = (path: string) =>
  existsSync(path)
    ? readFileSync(path, "utf8")
        .split("\n")
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { question: string }).question)
    : [];

describe("a question about the archive itself", () => {
  it.each([
    ["How many articles mention Rucheng?", "count", "Rucheng", false, {}],
    ["how many stories mention the ferry", "count", "ferry", false, {}],
    ["How many reports are there about football?", "count", "football", true, {}],
    ["How many news items in 2022 mention pensions?", "count", "pensions", false, { period: "2022" }],
    ["In 2022, how many articles mention Rucheng?", "count", "Rucheng", false, { period: "2022" }],
    [
      "How many articles in the Nanling Gazette are about schools?",
      "count",
      "schools",
      true,
      { newspaper: "The Nanling Gazette" },
    ],
    ["How many articles mention Rucheng in 2021?", "count", "Rucheng", false, { period: "2021" }],
    ['How many articles in the archive mention "Rucheng"?', "count", "Rucheng", false, {}],
    ["count the articles about fire safety", "count", "fire safety", true, {}],
    ["number of articles mentioning Li Mei", "count", "Li Mei", false, {}],
    ["What is the number of stories that mention oranges?", "count", "oranges", false, {}],
    ["How often is Rucheng mentioned?", "count", "Rucheng", false, {}],
    ["How many times is the ferry mentioned in the archive?", "count", "ferry", false, {}],
    ["list the stories about football", "list", "football", true, {}],
    ["List all articles that mention Rucheng", "list", "Rucheng", false, {}],
    ["Show me the articles about the new bridge", "list", "new bridge", true, {}],
    [
      "Give me all reports on pensions in the Nanling Gazette",
      "list",
      "pensions",
      true,
      { newspaper: "The Nanling Gazette" },
    ],
    ["Which articles mention Maling?", "list", "Maling", false, {}],
    ["Are there any stories about dragon boats?", "list", "dragon boats", true, {}],
    ["Do you have any articles about tea?", "list", "tea", true, {}],
    ["any news about the ferry?", "list", "ferry", true, {}],
    ["what articles are there about schools?", "list", "schools", true, {}],
    ["When was Rucheng first mentioned?", "first", "Rucheng", false, {}],
    ["When was the ferry first mentioned in the archive?", "first", "ferry", false, {}],
    ["When was Li Mei last mentioned?", "latest", "Li Mei", false, {}],
    ["When did the archive first mention football?", "first", "football", false, {}],
    ["When did Maling first appear in the paper?", "first", "Maling", false, {}],
    ["What is the latest article about Rucheng?", "latest", "Rucheng", true, {}],
    ["the earliest story about oranges", "first", "oranges", true, {}],
    ["When was the first mention of the ferry?", "first", "ferry", false, {}],
    ["What was the last report on the bridge?", "latest", "bridge", true, {}],
    ["when was rucheng first mentioned in 2022?", "first", "rucheng", false, { period: "2022" }],
    ["有多少篇报道提到汝城？", "count", "汝城", false, {}],
    ["有多少篇报道提到汝城", "count", "汝城", false, {}],
    ["一共有几篇文章提到了农民工？", "count", "农民工", false, {}],
    [
      "在岭南山乡报上，2022年有多少篇报道提到汝城？",
      "count",
      "汝城",
      false,
      { newspaper: "岭南山乡报", period: "2022" },
    ],
    ["2022年有多少篇新闻提到消防？", "count", "消防", false, { period: "2022" }],
    ["提到汝城的报道有多少篇？", "count", "汝城", false, {}],
    ["关于足球的报道一共有几篇", "count", "足球", true, {}],
    ["有多少篇关于消防的报道？", "count", "消防", true, {}],
    ["档案里有多少条新闻涉及养老金？", "count", "养老金", true, {}],
    ["列出关于消防的报道", "list", "消防", true, {}],
    ["列出所有提到汝城的文章", "list", "汝城", false, {}],
    ["请列出2022年关于学校的新闻", "list", "学校", true, { period: "2022" }],
    ["帮我找一下关于龙舟的报道", "list", "龙舟", true, {}],
    ["有哪些关于足球的报道？", "list", "足球", true, {}],
    ["有没有关于渡口的报道", "list", "渡口", true, {}],
    ["哪些报道提到了汝城？", "list", "汝城", false, {}],
    ["哪几篇报道提到向曾妍", "list", "向曾妍", false, {}],
    ["关于柑橘的文章有哪些？", "list", "柑橘", true, {}],
    ["汝城第一次见报是什么时候？", "first", "汝城", false, {}],
    ["汝城最早什么时候见报", "first", "汝城", false, {}],
    ["渡口什么时候第一次被提到？", "first", "渡口", false, {}],
    ["龙舟最近一次被报道是什么时候？", "latest", "龙舟", false, {}],
    ["最早提到汝城的报道是哪一篇？", "first", "汝城", false, {}],
    ["最新的关于足球的新闻", "latest", "足球", false, {}],
    ["汝城最早是哪天见报的？", "first", "汝城", false, {}],
    ["汝城首次出现在报纸上是哪一年？", "first", "汝城", false, {}],
    ["永岭日报上有几篇文章提到消防？", "count", "消防", false, { newspaper: "永岭日报" }],
    ["汝城一共被提到了多少次？", "count", "汝城", false, {}],
    ["列出跟养老金有关的报道", "list", "养老金", true, {}],
  ] as const)("%s", (question, kind, subject, isAbout, scope) => {
    expect(understood(question)).toMatchObject({ kind, subject, isAbout, scope });
  });

  it.each([
    ["How many articles in the Gazette mention tea?", "The Nanling Gazette"],
    ["How many articles mention tea in the Yongling Daily?", "永岭日报"],
    ["永嶺日報上有多少篇報道提到茶葉？", "永岭日报"],
    // Nothing is counted in another newspaper's place.
    ["How many articles mention tea in the Harbour Daily?", "Harbour Daily"],
  ])("finds the newspaper: %s", (question, newspaper) => {
    expect(understood(question)?.scope).toEqual({ newspaper });
  });

  it("reads a month, and keeps what only looks like a place", () => {
    expect(understood("How many articles mention fires in schools in December 2021?")).toMatchObject({
      subject: "fires in schools",
      scope: { period: "2021-12" },
    });
  });

  it("leaves mentions and greetings to the chat", () => {
    expect(understood("@archive_bot 请问 有多少篇报道提到汝城？")).toMatchObject({ subject: "汝城" });
  });
});

describe("a question about what is told in the archive", () => {
  it.each([
    "How many people were evacuated?",
    "How many articles of association does the company have?",
    "How many articles of the regulation were changed?",
    "How many stories does the new building have?",
    "How many storeys has the tower?",
    "How many reports about pollution were received by the office?",
    "How many reports did the office receive?",
    "How many articles did Li Mei publish?",
    "How many articles mention that the bridge was closed?",
    "How many pieces of luggage were lost?",
    "How many texts did she write?",
    "When was the bridge first opened?",
    "When was the ferry last repaired?",
    "When did the virus first appear?",
    "When did the county first hold the race?",
    "When was the first bridge on the river built?",
    "When was the fire first reported?",
    "When did the fire brigade first arrive?",
    "Who was mentioned in the letter?",
    "What did the report about the mine say?",
    "What stories did the teacher tell?",
    "Which report was wrong?",
    "Which article of the law was broken?",
    "Which story about the bridge is true?",
    "What is the latest price of oranges?",
    "What is the last stop of the bus?",
    "What was the first prize?",
    "List the names of the winners",
    "List the counties that took part",
    "List the fines",
    "show me the results of the match",
    "Is there a report on how many fish died?",
    "How often does the ferry run?",
    "How many times did the team win?",
    "How many times was he warned?",
    "Who first mentioned the leak?",
    "What news did the mayor bring?",
    "Give me the number of workers",
    "Give me the phone number",
    "What is the report number?",
    "How much money is mentioned in the article?",
    "What does the article about Rucheng say about pensions?",
    "Which county is mentioned first?",
    "有多少人参加了比赛？",
    "发表了多少篇文章？",
    "小林写了多少篇关于消防的报道？",
    "公司章程有多少条？",
    "这次活动收到多少篇稿件？",
    "他一共写了几篇新闻？",
    "最早开通的桥是哪座？",
    "第一次比赛是什么时候举行的？",
    "谁最早报道了此事？",
    "龙舟赛最早什么时候开始？",
    "最近一次火灾是什么时候？",
    "大桥第一次维修是什么时候？",
    "哪些县提到了养老金？",
    "列出获奖者名单",
    "列出参赛的县",
    "报道说有多少人受伤？",
    "文章里提到的金额是多少？",
    "报道中提到的校长是谁？",
    "新闻发布会什么时候开？",
    "有多少消防员参加了演练？",
    "消防队有几个队员？",
    "提到汝城的那篇报道说追回了多少钱？",
    "他什么时候第一次上报税务？",
    "关于养老金的规定有哪些？",
    "有哪些学校参加了比赛？",
    "有什么新闻？",
    "这条消息是谁发布的？",
    "有几条新闻线索被查实？",
    "哪篇文章获得一等奖？",
    "全县有多少条公路？",
    "第一个提到这件事的人是谁？",
  ])("%s", (question) => {
    expect(understood(question)).toBeUndefined();
  });

  it.each([
    join(REPOSITORY, "eval/sample/questions.jsonl"),
    join(REPOSITORY, "eval/sample/unanswerable.jsonl"),
    join(REPOSITORY, "eval/off-topic.jsonl"),
    join(REPOSITORY, "../shared/eval/questions.jsonl"),
  ])("is none of %s", (path) => {
    expect(questionsIn(path).filter((question) => understood(question) !== undefined)).toEqual([]);
  });
});
