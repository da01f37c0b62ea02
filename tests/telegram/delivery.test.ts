import { describe, expect, it } from "vitest";
import { STUB_MAY_STAND_TWICE } from "../../src/telegram/send-stub.ts";
import { answerTo, emptyLedger, heldArchive, quietTime, startBot } from "./bot-under-test.ts";

/** The stub is sent, the answer takes its place. */
const METHODS = ["sendMessage", "editMessageText"] as const;
const STUB = "🔎 正在档案里查找……";
const CANNOT_PARSE = {
  kind: "refuse",
  code: 400,
  description: 'Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 0',
} as const;
/** In none of the words that the bot knows. */
const UNKNOWN_REFUSAL = {
  kind: "refuse",
  code: 400,
  description: "Bad Request: ENTITY_BOUNDS_INVALID",
} as const;

describe("delivery of an answer", () => {
  it("sends plain text when Telegram cannot parse the HTML", async () => {
    const { double, log } = await startBot();
    double.faults.next("editMessageText", CANNOT_PARSE);
    double.user().sends("问题？");
    const reply = await double.transcript.waitFor(({ answers }) => answers()[0]);

    const edits = double.transcript.calls("editMessageText");
    expect(edits.map(({ parameters }) => parameters["parse_mode"])).toEqual(["HTML", undefined]);
    expect(reply.text).toContain("> 核查5644条疑点数据");
    expect(reply.text).toContain("000.txt:12-13");
    expect(log.filter(({ level }) => level === "warn")).toHaveLength(1);
  });

  it.each([
    { times: 1, says: "> 核查5644条疑点数据", isBare: false },
    { times: 2, says: "> 核查5644条疑点数据", isBare: true },
    { times: 3, says: "抱歉", isBare: true },
  ])("is no stub for ever when Telegram refuses it $times times for who knows what", async (given) => {
    const ledger = await emptyLedger();
    const { double, log } = await startBot({ ledger });
    double.faults.next("editMessageText", UNKNOWN_REFUSAL, given.times);
    double.user().sends("问题？");
    const reply = await double.transcript.waitFor(({ answers }) => answers()[0]);

    expect(reply.text).toContain(given.says);
    expect(reply.reply_markup === undefined).toBe(given.isBare);
    expect(double.transcript.calls("editMessageText")).toHaveLength(given.times + 1);
    await expect.poll(() => ledger.unfinished()).toEqual([]);
    const refusals = log.filter(({ level }) => level === "warn" || level === "error");
    expect(refusals.map(({ fields }) => fields["description"])).toEqual(
      Array(given.times).fill(UNKNOWN_REFUSAL.description),
    );
    expect(refusals.at(-1)?.level).toBe(given.times === 3 ? "error" : "warn");
  });

  it("ends when Telegram does not even take the apology", async () => {
    const ledger = await emptyLedger();
    const { double, log } = await startBot({ ledger });
    double.faults.next("editMessageText", UNKNOWN_REFUSAL, 100);
    double.user().sends("问题？");
    await double.transcript.waitFor(({ calls }) => calls("editMessageText")[3]);
    await expect.poll(() => ledger.unfinished()).toEqual([]);
    await quietTime();

    expect(double.transcript.calls("editMessageText")).toHaveLength(5);
    expect(log.filter(({ message }) => message === "update could not be handled")).toHaveLength(1);
  });

  it.each(METHODS)("waits as long as Telegram asks to repeat %s and then delivers", async (method) => {
    const { double } = await startBot();
    double.faults.tooManyRequests(method, 1);
    double.user().sends("问题？");
    await double.transcript.waitFor(({ answers }) => answers()[0]);
    const [refused, accepted] = double.transcript.calls(method);

    expect(refused?.status).toBe(429);
    expect((accepted?.atMs ?? 0) - (refused?.atMs ?? 0)).toBeGreaterThanOrEqual(950);
  });

  it.each([
    { name: "500", fault: { kind: "refuse", code: 500, description: "Internal Server Error" } },
    {
      name: "a gateway's 502",
      fault: { kind: "respond", status: 502, body: "<html>502 Bad Gateway</html>" },
    },
    { name: "a cut connection", fault: { kind: "drop" } },
  ] as const)("tries again after $name, the stub and the answer", async ({ fault }) => {
    const { double, log } = await startBot();
    for (const method of METHODS) double.faults.next(method, fault, 3);
    double.user().sends("问题？");
    await double.transcript.waitFor(({ answers }) => answers()[0]);
    await quietTime(50);

    expect(double.transcript.botMessages()).toHaveLength(1);
    expect(METHODS.map((method) => double.transcript.calls(method).length)).toEqual([4, 4]);
    expect(log.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("says an answer once when responses are lost; only the stub may stand twice, and the log tells", async () => {
    const { double, log } = await startBot();
    for (const method of METHODS) double.faults.next(method, { kind: "lose-response" });
    double.user().sends("问题？");
    await double.transcript.waitFor(({ answers }) => answers()[0]);
    await quietTime(50);

    expect(double.transcript.answers()).toHaveLength(1);
    expect(double.transcript.botMessages().map(({ text }) => text)).toEqual(Array(2).fill(STUB));
    expect(log.filter(({ message }) => message === STUB_MAY_STAND_TWICE)).toHaveLength(1);
    expect(log.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("does not say the reply to a command again when the response to it is lost", async () => {
    const { double, log } = await startBot();
    double.faults.next("sendMessage", { kind: "lose-response" });
    const person = double.user({ language_code: "en" });
    person.sends("/help");
    await double.transcript.waitFor(({ answers }) => answers()[0]);
    await quietTime();

    expect(double.transcript.answers()).toHaveLength(1);
    expect(log.filter(({ message }) => message.includes("it is not sent again"))).toHaveLength(1);
    expect(log.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("repeats the reply to a command that Telegram surely did not send", async () => {
    const { double } = await startBot();
    double.faults.next("sendMessage", { kind: "refuse", code: 502, description: "Bad Gateway" }, 2);
    double.user().sends("/help");
    const sends = await double.transcript.waitFor(({ calls }) =>
      calls("sendMessage").at(-1)?.status === 200 ? calls("sendMessage") : undefined,
    );

    expect(sends.map(({ status }) => status)).toEqual([502, 502, 200]);
  });

  it("outlasts a Telegram that cannot be reached", async () => {
    const { double } = await startBot();
    const person = double.user();
    person.sends("第一问？");
    await double.transcript.waitFor(({ answers }) => answers()[0]);
    const acceptAgain = await double.refuseConnections();
    await quietTime(20);
    person.sends("第二问？");
    person.sends("/help");
    await quietTime(100);
    expect(double.transcript.answers()).toHaveLength(1);
    await acceptAgain();
    await double.transcript.waitFor(({ answers }) => answers()[2]);

    expect(double.transcript.botMessages()).toHaveLength(3);
  });

  it("does not repeat a refusal that stays one, and logs it once", async () => {
    const { double, log } = await startBot();
    double.faults.next("sendMessage", {
      kind: "refuse",
      code: 400,
      description: "Bad Request: CHAT_RESTRICTED",
    });
    double.user().sends("问题？");
    const errors = () => log.filter(({ level }) => level === "error");
    await expect.poll(errors).toHaveLength(1);
    await quietTime();

    expect(double.transcript.calls("sendMessage")).toHaveLength(1);
    expect(errors()).toHaveLength(1);
  });

  it("answers without a reply when the question was deleted meanwhile", async () => {
    const { answerQuestion, release } = heldArchive();
    const { double } = await startBot({ answerQuestion });
    const person = double.user();
    const question = person.sends("问题？");
    person.chat.deletes(question);
    await double.transcript.waitFor(({ calls }) => calls("sendMessage")[0]);
    release();
    const reply = await double.transcript.waitFor(({ answers }) => answers()[0]);

    expect(reply.reply_to_message).toBeUndefined();
  });

  it("takes being blocked or thrown out for no defect", async () => {
    const { double, log } = await startBot();
    const [person, other] = [double.user(), double.user()];
    const group = double.group("读报");
    person.sends("问题？");
    person.blocksBot();
    other.sends("@archivist_bot 问题？", { chat: group });
    group.kicksBot();
    await double.transcript.waitFor(({ calls }) => (calls("sendMessage").length === 2 ? true : undefined));
    await quietTime(50);

    expect(double.transcript.calls("sendMessage").map(({ status }) => status)).toEqual([403, 403]);
    expect(log.filter(({ level }) => level === "error")).toEqual([]);
    await expect.poll(() => log.filter(({ message }) => message === "not allowed to write")).toHaveLength(2);
  });

  it("follows a group that became a supergroup", async () => {
    const { double } = await startBot();
    const [group, supergroup] = [double.group("读报"), double.supergroup("读报")];
    double.user().sends("@archivist_bot 问题？", { chat: group });
    group.migratesTo(supergroup);
    const reply = await double.transcript.waitFor(({ answers }) => answers(supergroup)[0]);

    expect(reply.text).toContain("答：问题");
  });

  it("does not let a typing indicator that fails get in the way", async () => {
    const { answerQuestion, release } = heldArchive();
    const { double, log } = await startBot({ answerQuestion, typingIntervalMs: 200 });
    double.faults.tooManyRequests("sendChatAction", 30, 5);
    double.user().sends("问题？");
    await double.transcript.waitFor(({ calls }) =>
      calls("sendChatAction").find(({ status }) => status === 429),
    );
    await quietTime(500);
    release();
    await double.transcript.waitFor(({ answers }) => answers()[0]);

    expect(double.transcript.calls("sendChatAction")).toHaveLength(1);
    expect(log.filter(({ level }) => level !== "info")).toEqual([]);
  });

  it("delivers an answer with markup, emoji and 20,000 characters within the limit", async () => {
    const wild = `<b>&amp;</i> 👩‍👩‍👧‍👦 مرحبا "quoted" ${"汝城<&>🀄".repeat(3000)}`;
    const { double, log } = await startBot({
      answerQuestion: async ({ text }) => answerTo(text, { text: wild, headline: wild.slice(0, 80) }),
    });
    double.user().sends("问题？");
    const reply = await double.transcript.waitFor(({ answers }) => answers()[0]);

    expect(reply.text?.length).toBeLessThanOrEqual(4096);
    expect(reply.text).toContain("000.txt:12-13");
    expect(double.transcript.calls("sendMessage")).toHaveLength(1);
    expect(log.filter(({ level }) => level !== "info")).toEqual([]);
  });
});
