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

describe("guest queries at the double", () => {
  it("come with the message that they are in, and are answered once, in a chat that cannot be written to", async () => {
    const double = await start();
    const chat = double.foreignChat({ id: -1_000_000_009_999, type: "supergroup", title: "别处" });
    const person = double.user();
    const summons = person.summons("@archivist_bot 汝城？", chat);
    const { result } = await callDouble(double, "getUpdates");
    const { guest_query_id } = result[0].guest_message;
    expect(result[0].guest_message).toEqual({ ...summons, guest_query_id });
    const answer = (fields: object = {}) =>
      callDouble(double, "answerGuestQuery", { guest_query_id, result: article(), ...fields });

    expect((await answer({ guest_query_id: "1" })).description).toContain("query is too old");
    expect((await answer({ result: article({ title: "" }) })).description).toContain("ARTICLE_TITLE_EMPTY");
    expect((await answer()).result).toEqual({ inline_message_id: expect.any(String) });
    expect((await answer()).description).toContain("query is too old");
    const sent = await callDouble(double, "sendMessage", { chat_id: chat.chat.id, text: "x" });
    expect(sent.description).toBe("Bad Request: chat not found");
    expect(double.transcript.answers()).toMatchObject([
      { chat: chat.chat, text: "m", guest_bot_caller_user: person.record },
    ]);
  });
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

describe("a button above the results at the double", () => {
  const button = (fields: object) => ({ text: "wait", start_parameter: "a", ...fields });

  it.each([
    { name: "no text", button: button({ text: undefined }), says: 'Can\'t find field "text"' },
    { name: "an empty text", button: button({ text: "" }), says: "SWITCH_PM_TEXT_EMPTY" },
    { name: "nowhere to lead", button: { text: "wait" }, says: "exactly one optional field" },
    { name: "two places to lead", button: button({ web_app: {} }), says: "exactly one optional field" },
    {
      name: "a parameter with a space",
      button: button({ start_parameter: "a b" }),
      says: "START_PARAM_INVALID",
    },
    {
      name: "a long parameter",
      button: button({ start_parameter: "a".repeat(65) }),
      says: "START_PARAM_INVALID",
    },
  ])("is refused with $name", async ({ button, says }) => {
    const double = await start();
    const inline_query_id = double.user().types("汝城");
    const parameters = { inline_query_id, results: [], button };

    expect(await callDouble(double, "answerInlineQuery", parameters)).toMatchObject({
      status: 400,
      description: expect.stringContaining(says),
    });
  });

  it("is taken without results", async () => {
    const double = await start();
    const inline_query_id = double.user().types("汝城");
    const parameters = { inline_query_id, results: [], button: button({}) };

    expect((await callDouble(double, "answerInlineQuery", parameters)).result).toBe(true);
  });
});

describe("a group that becomes a supergroup at the double", () => {
  it("tells so in both, with messages numbered anew, and refuses what goes to the group", async () => {
    const double = await start();
    const [group, supergroup] = [double.group("读报"), double.supergroup("读报")];
    double.user().sends("@archivist_bot 一？", { chat: group });
    group.migratesTo(supergroup);
    const { result } = await callDouble(double, "getUpdates");
    const told = result.slice(1).map(({ message }: { message: object }) => message);
    expect(told).toMatchObject([
      { chat: { id: group.id }, message_id: 2, migrate_to_chat_id: supergroup.id },
      { chat: { id: supergroup.id }, message_id: 1, migrate_from_chat_id: group.id },
    ]);

    expect(await callDouble(double, "sendMessage", { chat_id: group.id, text: "x" })).toMatchObject({
      status: 400,
      parameters: { migrate_to_chat_id: supergroup.id },
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
