import { describe, expect, it } from "vitest";
import type { Answerer } from "../../src/answer/answerer.ts";
import { verifyAnswer } from "../../src/answer/verify/verify-answer.ts";
import { answerQuestion } from "../../src/pipeline/answer-question.ts";
import { retrievePassages } from "../../src/retrieve/retrieve-passages.ts";
import { realDictionary } from "../support/real-dictionary.ts";
import { archiveUnderTest } from "./archive-under-test.ts";

const STORY =
  "白鹭县渡口的木船昨天修好下水。修船一共花了31.6万元，工期四十二天，七名船工轮班赶修。船长说，汛期之前要再试航三次。" +
  "渡口两岸住着九百多户人家，停航的日子里只能绕行二十公里的山路。";
/** Quotes the sentence with the cost from every article that it is given to read. */
const quotesAll: Answerer = {
  answer: async ({ articles }) => ({
    status: "closest",
    quotes: articles.map((article) => {
      const start = article.text.indexOf("修船");
      return { article, start, end: article.text.indexOf("。", start) + 1 };
    }),
    trace: [],
  }),
};
const line = (fields: Readonly<Record<string, string>>) => JSON.stringify(fields);

async function ask(text: string, ...stories: readonly string[]) {
  const index = await archiveUnderTest({ "stories.jsonl": stories.join("\n") });
  await index.ingest();
  const stages = { store: index.store, embedder: index.embedder, dictionary: realDictionary() };
  return answerQuestion(
    {
      ...stages,
      retrieve: (question) => retrievePassages(question, stages),
      answerer: quotesAll,
      verify: verifyAnswer,
    },
    { text },
  );
}

describe("a story that two newspapers print", () => {
  const first = line({ title: "木船下水", date: "2021-12-08", newspaper: "白鹭日报", text: STORY });
  const later = { title: "渡口木船修好", date: "2021-12-10", newspaper: "清水晚报", page: "A04" };

  it("is quoted once, and its other print named", async () => {
    const reprint = line({ ...later, text: `本报综合消息${STORY}` });
    const { citations } = await ask("修船一共花了多少钱？", first, reprint);
    expect(citations).toHaveLength(1);
    const [citation] = citations;
    expect(citation?.alsoIn).toHaveLength(1);
    const [other] = citation?.alsoIn ?? [];
    expect([citation?.newspaper, other?.newspaper].sort()).toEqual(["清水晚报", "白鹭日报"].sort());
    expect(other?.source.lines).not.toEqual(citation?.source.lines);
  });

  it("stands beside a later report that names another figure", async () => {
    const followUp = line({ ...later, text: STORY.replace("31.6", "45.2") });
    const { citations } = await ask("修船一共花了多少钱？", first, followUp);
    expect(citations).toHaveLength(2);
    expect(citations.every(({ alsoIn }) => alsoIn === undefined)).toBe(true);
  });
});
