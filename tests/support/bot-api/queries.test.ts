import { describe, expect, it, onTestFinished } from "vitest";
import { type BotApiDouble, createBotApiDouble } from "./bot-api-double.ts";
import { callDouble } from "./call-double.ts";

async function start(): Promise<BotApiDouble> {
  const double = await createBotApiDouble();
  onTestFinished(() => double.close());
  return double;
}

const article = (fields: object = {}) => ({
  type: "article",
  id: "1",
  title: "t",
  input_message_content: { message_text: "<b>m</b>", parse_mode: "HTML" },
  ...fields,
});

describe("inline queries at the double", () => {
  it("come as updates and are answered once", async () => {
    const double = await start();
    const person = double.user();
    const inline_query_id = person.types("汝城");
    const { result } = await callDouble(double, "getUpdates");
    expect(result[0].inline_query).toEqual({
      id: inline_query_id,
      from: person.record,
      query: "汝城",
      offset: "",
    });
    const answer = () => callDouble(double, "answerInlineQuery", { inline_query_id, results: [article()] });

    expect((await answer()).result).toBe(true);
    expect((await answer()).description).toContain("query is too old");
  });

  it.each([
    { name: "a result twice", results: [article(), article()], says: "RESULT_ID_DUPLICATE" },
    { name: "a long id", results: [article({ id: "x".repeat(65) })], says: "RESULT_ID_INVALID" },
    { name: "no id", results: [article({ id: undefined })], says: 'Can\'t find field "id"' },
    {
      name: "too many",
      results: Array.from({ length: 51 }, (_, index) => article({ id: String(index) })),
      says: "RESULTS_TOO_MUCH",
    },
    {
      name: "bad markup",
      results: [article({ input_message_content: { message_text: "<b>m", parse_mode: "HTML" } })],
      says: "can't parse entities",
    },
  ])("refuses $name", async ({ results, says }) => {
    const double = await start();
    const inline_query_id = double.user().types("汝城");

    expect(await callDouble(double, "answerInlineQuery", { inline_query_id, results })).toMatchObject({
      status: 400,
      description: expect.stringContaining(says),
    });
  });
});

describe("buttons at the double", () => {
  it("refuses an address without a dot, as Telegram does", async () => {
    const double = await start();
    const reply_markup = { inline_keyboard: [[{ text: "b", url: "http://localhost/a" }]] };
    const parameters = { chat_id: double.user().chat.id, text: "x", reply_markup };

    expect((await callDouble(double, "sendMessage", parameters)).description).toContain("Wrong HTTP URL");
  });
});
