import { describe, expect, it, onTestFinished } from "vitest";
import { type BotApiDouble, type BotApiDoubleOptions, createBotApiDouble } from "./bot-api-double.ts";
import { callDouble, callDoubleWith } from "./call-double.ts";

async function start(options: BotApiDoubleOptions = {}): Promise<BotApiDouble> {
  const double = await createBotApiDouble(options);
  onTestFinished(() => double.close());
  return double;
}

describe("the double's HTTP", () => {
  it("knows its bot", async () => {
    const double = await start({ username: "other_name", canReadAllGroupMessages: true });

    expect((await callDouble(double, "getMe")).result).toMatchObject({
      id: 7000001,
      is_bot: true,
      username: "other_name",
      can_read_all_group_messages: true,
    });
    expect((await callDouble(double, "GETME")).ok).toBe(true);
  });

  it.each([
    {
      name: "an unknown token",
      token: "7000001:wrong",
      method: "getMe",
      status: 401,
      description: "Unauthorized",
    },
    { name: "a malformed token", token: "abc", method: "getMe", status: 404, description: "Not Found" },
    {
      name: "an unknown method",
      token: "7000001:double-token",
      method: "sendNonsense",
      status: 404,
      description: "Not Found: method not found",
    },
  ])("refuses $name", async ({ token, method, status, description }) => {
    const double = await start();
    const response = await callDouble({ ...double, token }, method);

    expect(response).toEqual({ status, ok: false, error_code: status, description });
  });

  it("reads JSON, forms, multipart and the query string", async () => {
    const double = await start();
    const person = double.user();
    const fields = { chat_id: String(person.chat.id), text: "汝城 & 资兴" };
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append("link_preview_options", '{"is_disabled":true}');

    const responses = [
      await callDouble(double, "sendMessage", { ...fields, chat_id: person.chat.id }),
      await callDoubleWith(double, "sendMessage", new URLSearchParams(fields)),
      await callDoubleWith(double, "sendMessage", form),
      await callDouble(double, `sendMessage?${new URLSearchParams(fields)}`),
    ];
    expect(responses.map(({ result }) => result.text)).toEqual(Array(4).fill("汝城 & 资兴"));
    expect(responses[2]?.result.link_preview_options).toEqual({ is_disabled: true });
    expect(await callDouble(double, "sendMessage", {}, { body: "{" })).toMatchObject({
      error_code: 400,
      description: "Bad Request: can't parse JSON object",
    });
  });
});

describe("the double's faults", () => {
  it("refuses, cuts, loses and delays the next calls, in order", async () => {
    const double = await start();
    const person = double.user();
    const send = () => callDouble(double, "sendMessage", { chat_id: person.chat.id, text: "x" });
    double.faults.tooManyRequests("sendMessage", 3);
    double.faults.next("sendMessage", { kind: "drop" });
    double.faults.next("sendMessage", { kind: "lose-response" });
    double.faults.next("sendMessage", { kind: "delay", delayMs: 60 });

    expect(await send()).toMatchObject({
      status: 429,
      description: "Too Many Requests: retry after 3",
      parameters: { retry_after: 3 },
    });
    await expect(send()).rejects.toThrow();
    expect(double.transcript.botMessages()).toHaveLength(0);
    await expect(send()).rejects.toThrow();
    expect(double.transcript.botMessages()).toHaveLength(1);
    const startMs = Date.now();
    expect((await send()).ok).toBe(true);
    expect(Date.now() - startMs).toBeGreaterThanOrEqual(55);
    expect(double.faults.pendingCount).toBe(0);
    expect(double.transcript.calls("sendMessage").map(({ status }) => status)).toEqual([429, 0, 0, 200]);
  });
});

describe("trouble that lasts", () => {
  it("is chosen call by call, after the faults that are queued", async () => {
    const double = await start();
    const asked: string[] = [];
    double.faults.choose((method) => {
      asked.push(method);
      return asked.length === 2
        ? { kind: "refuse", code: 500, description: "Internal Server Error" }
        : undefined;
    });
    double.faults.tooManyRequests("getMe", 1);
    const statuses = [];
    for (let count = 0; count < 4; count += 1) statuses.push((await callDouble(double, "getMe")).status);

    expect(statuses).toEqual([429, 200, 500, 200]);
    expect(asked).toEqual(["getMe", "getMe", "getMe"]);
  });

  it("is a server that refuses connections, also those that were open, and then takes them again", async () => {
    const double = await start();
    const codeOf = (call: Promise<unknown>) =>
      call.then(
        () => undefined,
        (error: Error) => (error.cause as NodeJS.ErrnoException | undefined)?.code,
      );
    const poll = callDouble(double, "getUpdates", { timeout: 5 });
    await double.transcript.waitFor(({ calls }) => calls("getUpdates")[0]);
    const acceptAgain = await double.refuseConnections();
    double.user().sends("问题？");

    expect((await poll).result).toHaveLength(1);
    expect(await codeOf(callDouble(double, "getMe"))).toBe("ECONNREFUSED");
    await acceptAgain();
    expect((await callDouble(double, "getMe")).ok).toBe(true);
  });
});

describe("sendMessage", () => {
  it.each([
    { name: "no chat", parameters: { text: "x" }, description: "chat_id is empty" },
    { name: "an unknown chat", parameters: { chat_id: 5, text: "x" }, description: "chat not found" },
    { name: "no text", parameters: { text: "" }, description: "message text is empty" },
    {
      name: "bad markup",
      parameters: { text: "<b>x", parse_mode: "HTML" },
      description: "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    },
    {
      name: "a vanished message",
      parameters: { text: "x", reply_parameters: { message_id: 99 } },
      description: "message to be replied not found",
    },
    {
      name: "a thread outside of forums",
      parameters: { text: "x", message_thread_id: 3 },
      description: "message thread not found",
    },
    {
      name: "too much callback data",
      parameters: {
        text: "x",
        reply_markup: { inline_keyboard: [[{ text: "b", callback_data: "字".repeat(22) }]] },
      },
      description: "BUTTON_DATA_INVALID",
    },
    {
      name: "a button without purpose",
      parameters: { text: "x", reply_markup: { inline_keyboard: [[{ text: "b" }]] } },
      description: "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    },
  ])("refuses $name", async ({ parameters, description }) => {
    const double = await start();
    const chat_id =
      "chat_id" in parameters || description === "chat_id is empty" ? {} : { chat_id: double.user().chat.id };

    expect(await callDouble(double, "sendMessage", { ...chat_id, ...parameters })).toMatchObject({
      status: 400,
      description: `Bad Request: ${description}`,
    });
  });

  it("sends without the reply when that is allowed, and quotes only what was written", async () => {
    const double = await start();
    const person = double.user();
    const question = person.sends("汝城追回了多少钱？");
    const send = (reply_parameters: object) =>
      callDouble(double, "sendMessage", { chat_id: person.chat.id, text: "x", reply_parameters });

    const lonely = await send({ message_id: 99, allow_sending_without_reply: true });
    expect(lonely.result.reply_to_message).toBeUndefined();
    const quoted = await send({ message_id: question.message_id, quote: "多少钱" });
    expect(quoted.result).toMatchObject({
      quote: { text: "多少钱", position: 5 },
      reply_to_message: { text: question.text },
    });
    const misquoted = await send({ message_id: question.message_id, quote: "多少元" });
    expect(misquoted.description).toBe("Bad Request: QUOTE_TEXT_INVALID");
  });

  it("knows the topics of a forum, open and closed", async () => {
    const double = await start();
    const forum = double.supergroup("读报", { isForum: true });
    const [open, closed] = [forum.topic("开"), forum.topic("关")];
    forum.closesTopic(closed);
    const send = (message_thread_id: number) =>
      callDouble(double, "sendMessage", { chat_id: forum.id, text: "x", message_thread_id });

    expect((await send(open)).result).toMatchObject({ message_thread_id: open, is_topic_message: true });
    expect((await send(closed)).description).toBe("Bad Request: TOPIC_CLOSED");
    expect((await send(1234)).description).toBe("Bad Request: message thread not found");
  });

  it("is forbidden where the bot was blocked or thrown out", async () => {
    const double = await start();
    const person = double.user();
    const group = double.group("读报");
    person.blocksBot();
    group.kicksBot();
    const send = (chat_id: number) => callDouble(double, "sendMessage", { chat_id, text: "x" });

    expect(await send(person.chat.id)).toMatchObject({
      status: 403,
      description: "Forbidden: bot was blocked by the user",
    });
    expect(await send(group.id)).toMatchObject({
      status: 403,
      description: "Forbidden: bot was kicked from the group chat",
    });
  });
});

describe("editing and deleting", () => {
  it("edits the bot's own messages, and only to something else", async () => {
    const double = await start();
    const person = double.user();
    const chat_id = person.chat.id;
    const sent = await callDouble(double, "sendMessage", { chat_id, text: "<b>x</b>", parse_mode: "HTML" });
    const edit = (message_id: number, text: string) =>
      callDouble(double, "editMessageText", { chat_id, message_id, text, parse_mode: "HTML" });
    const theirs = person.sends("你好");

    expect((await edit(sent.result.message_id, "<b>x</b>")).description).toMatch(
      /^Bad Request: message is not modified/,
    );
    expect((await edit(sent.result.message_id, "x")).result).toMatchObject({
      text: "x",
      edit_date: expect.any(Number),
    });
    expect((await edit(99, "y")).description).toBe("Bad Request: message to edit not found");
    expect((await edit(theirs.message_id, "y")).description).toBe("Bad Request: message can't be edited");
    expect(
      (await callDouble(double, "deleteMessage", { chat_id, message_id: sent.result.message_id })).result,
    ).toBe(true);
    expect((await edit(sent.result.message_id, "z")).description).toBe(
      "Bad Request: message to edit not found",
    );
  });
});

describe("small methods", () => {
  it("check actions, commands and callback queries", async () => {
    const double = await start();
    const person = double.user();
    const chat_id = person.chat.id;
    const reply_markup = { inline_keyboard: [[{ text: "来源", callback_data: "sources" }]] };
    const { result } = await callDouble(double, "sendMessage", { chat_id, text: "x", reply_markup });
    person.presses(result, "来源");
    const updates = await callDouble(double, "getUpdates");
    const query = updates.result[0].callback_query;

    expect(query).toMatchObject({ data: "sources", from: { id: person.record.id } });
    const answerQuery = () => callDouble(double, "answerCallbackQuery", { callback_query_id: query.id });
    expect((await answerQuery()).result).toBe(true);
    expect((await answerQuery()).description).toMatch(/query is too old/);
    expect((await callDouble(double, "sendChatAction", { chat_id, action: "dance" })).description).toBe(
      "Bad Request: wrong parameter action in request",
    );
    const commands = [{ command: "ask", description: "Ask" }];
    await callDouble(double, "setMyCommands", { commands, language_code: "zh" });
    expect((await callDouble(double, "getMyCommands", { language_code: "zh" })).result).toEqual(commands);
    expect((await callDouble(double, "getMyCommands")).result).toEqual([]);
    const bad = [{ command: "Ask!", description: "Ask" }];
    expect((await callDouble(double, "setMyCommands", { commands: bad })).description).toBe(
      "Bad Request: BOT_COMMAND_INVALID",
    );
    await callDouble(double, "deleteMyCommands", { language_code: "zh" });
    expect(double.commands.size).toBe(0);
  });
});
