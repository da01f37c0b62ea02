import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import type { BotApiDouble } from "../support/bot-api/bot-api-double.ts";
import { parseHtml } from "../support/bot-api/parse-html.ts";
import { answerTo, heldArchive, quietTime, RUCHENG, startBot } from "./bot-under-test.ts";

const QUESTION = "汝城追回了多少钱？";
const inline = { settleMs: 20 };

interface Offered {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly input_message_content: { readonly message_text: string; readonly parse_mode?: string };
}

/** What a query was offered, with how long that may be kept. */
async function offered(double: BotApiDouble, queryId: string) {
  const { parameters } = await double.transcript.waitFor(({ calls }) =>
    calls("answerInlineQuery").find(
      (call) => call.status === 200 && call.parameters["inline_query_id"] === queryId,
    ),
  );
  const { results, cache_time, is_personal } = parameters;
  return { results: results as Offered[], cache_time, is_personal };
}

describe("inline mode", () => {
  it("offers the answer with its source, for everybody and for five minutes", async () => {
    const { double, asked } = await startBot({ inline });
    const { results, ...rest } = await offered(double, double.user().types(QUESTION));

    expect(rest).toEqual({ cache_time: 300, is_personal: false });
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({
      title: `答：${QUESTION}`,
      description: "汝城：守护群众“养老钱” · 郴州日报 · 2023-05-04 · 第3版",
      input_message_content: { parse_mode: "HTML", link_preview_options: { is_disabled: true } },
    });
    const { text } = parseHtml(results[0]?.input_message_content.message_text ?? "");
    expect(text).toContain("000.txt:12-13");
    expect(asked).toEqual([{ text: QUESTION, earlierTurns: [] }]);
    expect(double.transcript.botMessages()).toEqual([]);
  });

  it("offers at most five, each with its own citation, and says of the closest that they are no answer", async () => {
    const citations = Array.from({ length: 8 }, (_, index) => ({
      ...RUCHENG,
      articleId: `a${index}`,
      quote: `第${index}句<&>。`,
    }));
    const { double } = await startBot({
      inline,
      answerQuestion: async ({ text }) =>
        answerTo(text, text.includes("资兴") ? { status: "closest", citations } : { citations }),
    });
    const person = double.user();
    const answered = await offered(double, person.types(QUESTION));
    expect(answered.results.map(({ title }) => title)).toEqual([
      `答：${QUESTION}`,
      ...[0, 1, 2, 3].map((index) => `第${index}句<&>。`),
    ]);
    expect(answered.results[2]?.input_message_content.message_text).toContain("第1句&lt;&amp;&gt;。");

    const closest = await offered(double, person.types("资兴追回了多少钱？"));
    expect(closest.results).toHaveLength(5);
    for (const { input_message_content } of closest.results) {
      expect(input_message_content.message_text).toContain("没有找到直接的答案");
    }
  });

  it.each(["", "  ", "汝城", "how", "@archivist_bot ??"])(
    "offers nothing to “%s” and asks nobody",
    async (query) => {
      const { double, asked } = await startBot({ inline });

      expect((await offered(double, double.user().types(query))).results).toEqual([]);
      expect(asked).toEqual([]);
    },
  );

  it("offers nothing where nothing was found", async () => {
    const { double } = await startBot({
      inline,
      answerQuestion: async ({ text }) => answerTo(text, { status: "not-found", citations: [], text: "" }),
    });

    expect((await offered(double, double.user().types(QUESTION))).results).toEqual([]);
  });

  it("answers only the newest query of a person, and everybody's", async () => {
    const { double, asked } = await startBot({ inline: { settleMs: 60 } });
    const [person, other] = [double.user(), double.user()];
    for (const length of [5, 6, 7, 8]) person.types(QUESTION.slice(0, length));
    const othersId = other.types("资兴追回了多少钱？");
    const newestId = person.types(QUESTION);
    await Promise.all([offered(double, newestId), offered(double, othersId)]);
    await quietTime(50);

    expect(asked.map(({ text }) => text).sort()).toEqual([QUESTION, "资兴追回了多少钱？"].sort());
    expect(double.transcript.calls("answerInlineQuery")).toHaveLength(2);
  });

  it("gives up a query that is asked already when more is typed", async () => {
    const { answerQuestion, release } = heldArchive();
    const { double, asked, log } = await startBot({ inline, answerQuestion });
    const person = double.user();
    person.types("汝城追回了多少");
    await expect.poll(() => asked.length).toBe(1);
    const newestId = person.types(QUESTION);
    await expect.poll(() => asked.length).toBe(2);
    release();
    await offered(double, newestId);

    expect(double.transcript.calls("answerInlineQuery")).toHaveLength(1);
    expect(log.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("offers nothing after a failure, and lets nobody remember that", async () => {
    const { double, log } = await startBot({
      inline,
      answerQuestion: async () => {
        throw new Error("broken");
      },
    });

    expect(await offered(double, double.user().types(QUESTION))).toMatchObject({
      results: [],
      cache_time: 0,
    });
    expect(log.filter(({ level }) => level === "error").map(({ message }) => message)).toEqual([
      "inline query failed",
    ]);
    expect(JSON.stringify(log)).not.toContain(QUESTION);
  });

  it("offers nothing when there is no answer in time, though memory is cleaned up meanwhile", async () => {
    setFlagsFromString("--expose-gc");
    const collectGarbage = runInNewContext("gc") as () => void;
    const { answerQuestion } = heldArchive();
    const options = { inline: { ...inline, timeoutMs: 600 }, line: { answersAtATime: 1 }, answerQuestion };
    const { double, asked } = await startBot(options);
    const asking = double.user().types(QUESTION);
    await expect.poll(() => asked.length).toBe(1);
    const waiting = double.user().types("资兴追回了多少钱？");
    for (let count = 0; count < 5; count += 1) {
      await quietTime(50);
      collectGarbage();
    }

    for (const queryId of [asking, waiting]) {
      expect(await offered(double, queryId)).toMatchObject({ results: [], cache_time: 0 });
    }
  });

  it("keeps what it offers to one person when it is told to", async () => {
    const { double } = await startBot({ inline: { ...inline, isPersonal: true } });

    expect((await offered(double, double.user().types(QUESTION))).is_personal).toBe(true);
  });

  it("is no defect when Telegram waits no longer", async () => {
    const { double, log } = await startBot({ inline });
    double.faults.next("answerInlineQuery", {
      kind: "refuse",
      code: 400,
      description: "Bad Request: query is too old and response timeout expired or query ID is invalid",
    });
    double.user().types(QUESTION);
    await expect
      .poll(() => log.map(({ message }) => message))
      .toContain("an inline query could not be answered");

    expect(log.filter(({ level }) => level === "error")).toEqual([]);
  });
});
