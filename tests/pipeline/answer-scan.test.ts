import { describe, expect, it, vi } from "vitest";
import { verifyAnswer } from "../../src/answer/verify/verify-answer.ts";
import type { Violation } from "../../src/answer/verify/violation.ts";
import { answerScan } from "../../src/pipeline/answer-scan.ts";
import { realDictionary } from "../support/real-dictionary.ts";
import { archiveUnderTest } from "./archive-under-test.ts";

const line = (fields: Readonly<Record<string, string>>) => JSON.stringify(fields);

/** Stories of our own: dated and undated, in two newspapers and two languages, one of them in traditional characters. */
const STORIES = [
  line({
    title: "木船下水",
    date: "2021-12-08",
    newspaper: "白鹭日报",
    text: "渡口的木船修好下水。汝城县的船工说，木船比铁船轻。",
  }),
  line({
    title: "夜市開張",
    date: "2022-03-01",
    newspaper: "清水晚報",
    text: "夜市開張，渡口邊停著一條木船。",
  }),
  line({
    title: "入城的路",
    date: "2022-05-02",
    newspaper: "白鹭日报",
    text: "入城的路修了三个月，司机们都松了一口气。",
  }),
  line({
    title: "A boat for Rucheng",
    date: "2022-01-20",
    newspaper: "The Heron Post",
    text: "Rucheng bought a wooden boat from the ferrymen of the valley.",
  }),
  line({ title: "老船长", newspaper: "白鹭日报", text: "老船长说，第一条木船是他父亲造的。" }),
];

async function archive() {
  const index = await archiveUnderTest({ "stories.jsonl": STORIES.join("\n") });
  await index.ingest();
  const onRejected = vi.fn<(violations: readonly Violation[]) => void>();
  const ask = (text: string) =>
    answerScan(
      { store: index.store, dictionary: realDictionary(), verify: verifyAnswer, onRejected },
      { text },
    );
  return { index, ask, onRejected };
}

describe("answerScan", () => {
  it("counts, lists and dates over the whole index, and proves what it counted", async () => {
    const { ask, onRejected } = await archive();

    const count = await ask("有多少篇报道提到木船？");
    expect(count).toMatchObject({
      status: "answered",
      language: "zh",
      headline: "3篇",
      computed: { articles: 3, of: 5, undated: 1, words: [{ word: "木船", articles: 3 }] },
    });
    // By date, what carries none behind the others.
    expect(count?.citations.map(({ title }) => title)).toEqual(["木船下水", "夜市開張", "老船长"]);
    expect(count?.citations.every(({ quote }) => quote.includes("木船"))).toBe(true);

    expect(await ask("How many articles mention Rucheng?")).toMatchObject({
      headline: "2 articles",
      computed: {
        words: [
          { word: "Rucheng", articles: 1 },
          { word: "汝城", articles: 1 },
        ],
        leftOut: [{ word: "入城", articles: 1 }],
      },
    });
    expect(await ask("list the stories about wooden boats in 2022")).toMatchObject({
      computed: { kind: "list" },
    });
    expect(await ask("list the stories about ferries in 2022")).toBeUndefined();
    expect(await ask("木船最早什么时候见报？")).toMatchObject({
      headline: "2021-12-08",
      computed: { kind: "first", date: "2021-12-08", articles: 3, undated: 1 },
    });
    expect(await ask("木船最近一次见报是什么时候？")).toMatchObject({ headline: "2022-03-01" });
    expect(await ask("2022年有多少篇报道提到木船？")).toMatchObject({
      headline: "1篇",
      computed: { of: 3, scope: { period: "2022" } },
    });
    expect(await ask("清水晚报上有多少篇报道提到木船？")).toMatchObject({
      headline: "1篇",
      computed: { of: 1, scope: { newspaper: "清水晚報" } },
    });
    expect(onRejected).not.toHaveBeenCalled();
  });

  it("orders nothing by guess: without a date there is no first mention", async () => {
    const { ask } = await archive();
    const answer = await ask("老船长最早什么时候见报？");
    expect(answer).toMatchObject({ status: "closest", computed: { articles: 1, undated: 1 } });
    expect(answer).not.toHaveProperty("headline");
    expect(answer?.computed).not.toHaveProperty("date");
  });

  it("says that nothing mentions it, and cites nothing", async () => {
    const { ask } = await archive();
    expect(await ask("How many articles mention submarines?")).toMatchObject({
      status: "not-found",
      text: "",
      citations: [],
      computed: { articles: 0, of: 5, words: [] },
    });
  });

  it("tells stories about it from those that name it in passing", async () => {
    const { ask } = await archive();
    expect(await ask("列出关于木船的报道")).toMatchObject({
      headline: "1篇",
      computed: { criterion: "about", articles: 1, inPassing: 2 },
    });
  });

  it("counts every article, however many there are", async () => {
    const index = await archiveUnderTest({
      "many.jsonl": Array.from({ length: 700 }, (_, at) =>
        line({
          title: `第${at}篇`,
          date: "2022-01-01",
          text: at % 7 === 0 ? "渡口的木船又修了一次。" : "夜市照常开张。",
        }),
      ).join("\n"),
    });
    await index.ingest();
    const answer = await answerScan(
      { store: index.store, dictionary: realDictionary(), verify: verifyAnswer },
      { text: "有多少篇报道提到木船？" },
    );
    expect(answer?.computed).toMatchObject({ articles: 100, of: 700 });
    expect(answer?.citations).toHaveLength(10);
  });

  it("leaves any other question alone", async () => {
    const { ask } = await archive();
    expect(await ask("渡口的木船修好了吗？")).toBeUndefined();
    expect(await ask("How many articles of association mention dividends?")).toBeUndefined();
  });
});
