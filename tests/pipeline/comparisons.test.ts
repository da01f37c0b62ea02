import { beforeAll, describe, expect, it } from "vitest";
import { createExtractiveAnswerer } from "../../src/answer/extractive-answerer.ts";
import { verifyAnswer } from "../../src/answer/verify/verify-answer.ts";
import { answerQuestion } from "../../src/pipeline/answer-question.ts";
import { tellCoverage } from "../../src/pipeline/tell-coverage.ts";
import { retrievePassages } from "../../src/retrieve/retrieve-passages.ts";
import { realDictionary } from "../support/real-dictionary.ts";
import { archiveUnderTest } from "./archive-under-test.ts";

const STORIES = [
  {
    id: "danhe",
    title: "丹河县追回船工工资",
    newspaper: "丹河日报",
    date: "2022-02-10",
    text: "丹河县渡口管理站一年来上门清欠，替船工追回工资86.4万元。站长说，老码头年底拆除，新码头春天开工。",
  },
  {
    id: "bailu",
    title: "白鹭县渡口清欠",
    newspaper: "白鹭日报",
    date: "2022-02-14",
    text: "白鹭县渡口管理站清理旧账，替船工追回工资31.2万元。另有几户答应分期付清，站里同他们立了字据。",
  },
  {
    id: "sunk",
    title: "清水渡口沉船",
    newspaper: "白鹭日报",
    date: "2022-03-07",
    text: "3月5日傍晚，白鹭县清水渡口一艘客船翻沉。截至7日上午，清水渡口沉船事故造成12人死亡。县里调集三十多条船搜救。",
  },
  {
    id: "sunk-later",
    title: "清水渡口沉船死亡人数上升",
    newspaper: "清水晚报",
    date: "2022-03-09",
    text: "记者从白鹭县救援指挥部获悉，清水渡口沉船事故死亡人数升至15人。船老大已被警方控制，沉船原因还在调查。",
  },
  {
    id: "collision",
    title: "丹河县渡船相撞",
    newspaper: "丹河日报",
    date: "2022-03-12",
    text: "丹河县两条渡船3月10日在江心相撞，事故造成3人死亡。原因正在调查，渡口停航两天。",
  },
  {
    id: "mill",
    title: "Fire guts the Bailu paper mill",
    newspaper: "River Post",
    date: "2022-05-02",
    text: "A fire gutted the paper mill in Bailu on Sunday. The fire at the Bailu paper mill injured 23 workers, the county said.",
  },
  {
    id: "mill-undated",
    title: "More hurt in the paper mill fire",
    text: "The fire at the Bailu paper mill injured 31 workers, hospital staff said. Most of them have gone home since.",
  },
  {
    id: "road",
    title: "白鹭县修通村道",
    newspaper: "白鹭日报",
    date: "2021-06-01",
    text: "白鹭县今年修通村道，全年修路投入资金3200万元。村民出门不用再绕山路。",
  },
  {
    id: "road-again",
    title: "白鹭县再修村道",
    newspaper: "白鹭日报",
    date: "2022-06-03",
    text: "白鹭县今年再修村道，全年修路投入资金4100万元。公交车可以开到村口。",
  },
  {
    id: "salt",
    title: "丹河警方破获私盐案",
    newspaper: "丹河日报",
    date: "2022-04-04",
    text: "丹河警方破获私盐案，共查获私盐420吨。3月3日，民警在码头查获私盐35吨。当天夜里，又在方大年的仓库里查获私盐60吨。法院判决：被告人方大年犯走私罪，判处有期徒刑九年。石小满犯走私罪，判处有期徒刑三年。",
  },
  {
    id: "ferry-race",
    title: "丹河渡船赛收桨",
    newspaper: "丹河日报",
    date: "2022-05-11",
    text: "雨里响起了锣鼓。郭子衡获得丹河渡船赛冠军。码头上早早点了灯。更正：林晓岚获得丹河渡船赛冠军。",
  },
];

describe("several articles", () => {
  let ask: (text: string) => Promise<Awaited<ReturnType<typeof answerQuestion>>>;
  beforeAll(async () => {
    const index = await archiveUnderTest({
      "stories.jsonl": STORIES.map((story) => JSON.stringify(story)).join("\n"),
    });
    await index.ingest();
    const stages = { store: index.store, embedder: index.embedder, dictionary: realDictionary() };
    ask = async (text) => {
      const answer = await answerQuestion(
        {
          ...stages,
          retrieve: (question) => retrievePassages(question, stages),
          answerer: createExtractiveAnswerer(),
          verify: verifyAnswer,
        },
        { text },
      );
      return tellCoverage(answer, { text }, await index.store.outline());
    };
  });

  it.each([
    ["丹河和白鹭哪个追回的工资多？", "丹河较多：86.4万元；白鹭：31.2万元"],
    ["丹河追回的工资比白鹭少吗？", "白鹭较少：31.2万元；丹河：86.4万元"],
    ["丹河和白鹭各追回了多少工资？", "丹河：86.4万元；白鹭：31.2万元"],
  ])("compares what each tells: %s", async (question, headline) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ status: "answered", headline });
    expect(answer.citations.map(({ articleId }) => articleId).sort()).toEqual(["bailu", "danhe"]);
  });

  it.each(["丹河和青禾哪个追回的工资多？", "Did Danhe recover more wages than Qinghe?"])(
    "asserts no comparison when one side is told of nowhere: %s",
    async (question) => {
      const answer = await ask(question);
      expect(answer.status).not.toBe("answered");
      expect(answer.several).toBeUndefined();
    },
  );

  it("shows a report and its update, the later first, with newspapers and dates", async () => {
    const answer = await ask("白鹭县清水渡口沉船事故死了多少人？");
    expect(answer).toMatchObject({ status: "answered", headline: "报道不一：15人；12人" });
    expect(answer.citations.map(({ newspaper, date }) => [newspaper, date])).toEqual([
      ["清水晚报", "2022-03-09"],
      ["白鹭日报", "2022-03-07"],
    ]);
  });

  it("shows what one article tells twice, each time with another value", async () => {
    const answer = await ask("谁获得丹河渡船赛冠军？");
    expect(answer.headline).toContain("郭子衡");
    expect(answer.headline).toContain("林晓岚");
    expect(answer.several?.kind).toBe("reports-differ");
  });

  it("shows a report without a date last", async () => {
    const answer = await ask("How many workers were injured in the Bailu paper mill fire?");
    expect(answer).toMatchObject({ status: "answered", headline: "Reports differ: 23; 31" });
    expect(answer.citations.map(({ date }) => date)).toEqual(["2022-05-02", undefined]);
  });

  it.each([
    "丹河县渡船相撞事故造成多少人死亡？",
    "白鹭县修路投入了多少资金？",
    "丹河县追回了多少工资？",
    "丹河私盐案一共查获多少私盐？",
    "方大年判了几年？",
    "石小满判了几年？",
  ])("takes no other event, place, year, part or person for a contradiction: %s", async (question) => {
    expect((await ask(question)).several).toBeUndefined();
  });

  it.each(["2024年丹河追回了多少工资？", "How much did Danhe recover in wages in 2024?"])(
    "asserts nothing for a year beyond the archive, and says how far it reaches: %s",
    async (question) => {
      const answer = await ask(question);
      expect(answer.status).not.toBe("answered");
      expect(answer.coverage).toEqual({ earliestDate: "2021-06-01", latestDate: "2022-06-03", undated: 1 });
    },
  );
});
