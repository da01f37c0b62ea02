import { describe, expect, it } from "vitest";
import { richText } from "../support/bot-api/rich-message.ts";
import { answerTo, emptyLedger, quietTime, RUCHENG, startBot } from "./bot-under-test.ts";

const QUESTION = "汝城追回了多少钱？";
const messageFormat = "rich";

/** What a Bot API server says that does not know `rich_message`: it sees an edit without a text. */
const NO_TEXT = { kind: "refuse", code: 400, description: "Bad Request: message text is empty" } as const;

describe("with MESSAGE_FORMAT=rich", () => {
  it("the stub becomes a rich message with quote, credit and footnote, and buttons beneath", async () => {
    const { double, log } = await startBot({ messageFormat });
    double.user().sends(QUESTION);
    const answer = await double.transcript.waitFor(({ answers }) => answers()[0]);

    expect(answer.text).toBeUndefined();
    expect(answer.rich_message?.blocks.map(({ type }) => type)).toEqual([
      "heading",
      "blockquote",
      "paragraph",
      "list",
    ]);
    expect(richText(answer.rich_message ?? { blocks: [] })).toContain("000.txt:12-13");
    expect(answer.reply_markup?.inline_keyboard.flat()).toHaveLength(4);
    expect(double.transcript.botMessages()).toHaveLength(1);
    const [edit] = double.transcript.calls("editMessageText");
    expect(edit?.parameters).toMatchObject({ rich_message: { skip_entity_detection: true } });
    expect(log.filter(({ level }) => level !== "info")).toEqual([]);
  });

  it.each([
    { times: 1, what: "HTML", starts: `答：${QUESTION}\n\n核查` },
    { times: 2, what: "plain text", starts: `答：${QUESTION}\n\n> 核查` },
  ])("$what is sent when Telegram refuses it $times times", async ({ times, starts }) => {
    const { double, log } = await startBot({ messageFormat });
    double.faults.next("editMessageText", NO_TEXT, times);
    double.user().sends(QUESTION);
    const answer = await double.transcript.waitFor(({ answers }) => answers()[0]);

    expect(answer.text?.startsWith(starts)).toBe(true);
    expect(answer.rich_message).toBeUndefined();
    expect(answer.reply_markup?.inline_keyboard.flat()).toHaveLength(4);
    expect(log.filter(({ level }) => level === "warn")).toHaveLength(times);
  });

  it("is made again after a lost response, and stands once", async () => {
    const ledger = await emptyLedger();
    const { double, log } = await startBot({ messageFormat, ledger });
    double.faults.next("editMessageText", { kind: "lose-response" });
    double.user().sends(QUESTION);
    const answer = await double.transcript.waitFor(({ answers }) => answers()[0]);
    await expect.poll(() => ledger.unfinished()).toEqual([]);

    expect(double.transcript.calls("editMessageText").map(({ description }) => description ?? "")).toEqual([
      "",
      expect.stringContaining("message is not modified"),
    ]);
    expect(double.transcript.answers()).toEqual([answer]);
    expect(log.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("a source is shown in its place and leads back to it, and an edited question changes it", async () => {
    const { double } = await startBot({ messageFormat });
    const person = double.user();
    const question = person.sends(QUESTION);
    const answer = await double.transcript.waitFor(({ answers }) => answers()[0]);
    person.presses(answer, "📚 来源");
    const source = await double.transcript.waitFor(({ answers }) =>
      answers().find(({ text }) => text?.startsWith("来源\n")),
    );
    expect(source.rich_message).toBeUndefined();
    person.presses(source, "↩ 返回");
    const back = await double.transcript.waitFor(({ answers }) =>
      answers().find(({ rich_message }) => rich_message !== undefined),
    );
    expect(back).toMatchObject({ message_id: answer.message_id, rich_message: answer.rich_message });
    person.edits(question, "资兴追回了多少钱？");
    const changed = await double.transcript.waitFor(({ answers }) =>
      answers().find(({ rich_message }) => rich_message && richText(rich_message).startsWith("答：资兴")),
    );

    expect(changed.message_id).toBe(answer.message_id);
    expect(double.transcript.botMessages()).toHaveLength(1);
  });

  it("needs no button for a long answer that is whole, and HTML has it where Telegram takes that only", async () => {
    const quote = `开头。${"汝城县追回违规资金。".repeat(600)}结尾。`;
    const answerQuestion = async ({ text }: { readonly text: string }) =>
      answerTo(text, { text: quote, citations: [{ ...RUCHENG, quote }] });
    const { double } = await startBot({ messageFormat, answerQuestion });
    const person = double.user();
    person.sends("一？");
    const [whole] = await double.transcript.waitFor(({ answers }) => (answers()[0] ? answers() : undefined));
    double.faults.next("editMessageText", NO_TEXT);
    person.sends("二？");
    const cut = await double.transcript.waitFor(({ answers }) => answers()[1]);

    expect(richText(whole?.rich_message ?? { blocks: [] })).toContain(quote);
    expect(whole?.reply_markup?.inline_keyboard[0]?.[0]?.text).toBe("📚 来源");
    expect(cut.reply_markup?.inline_keyboard[0]?.[0]?.text).toBe("📄 全文");
  });

  it("what is more than a rich message may hold is HTML", async () => {
    const quote = "汝城县追回违规资金。".repeat(4000);
    const { double, log } = await startBot({
      messageFormat,
      answerQuestion: async ({ text }) => answerTo(text, { text: quote, citations: [{ ...RUCHENG, quote }] }),
    });
    double.user().sends(QUESTION);
    const answer = await double.transcript.waitFor(({ answers }) => answers()[0]);
    await quietTime(50);

    expect(answer.text).toContain("…");
    expect(log.filter(({ level }) => level !== "info")).toEqual([]);
  });

  it("an apology is plain", async () => {
    const { double } = await startBot({
      messageFormat,
      answerQuestion: () => Promise.reject(new Error("x")),
    });
    double.user().sends(QUESTION);
    const answer = await double.transcript.waitFor(({ answers }) => answers()[0]);

    expect(answer.text).toContain("抱歉");
  });
});
