import { describe, expect, it } from "vitest";
import type { ComputedCount } from "../../src/model/archive-scan.ts";
import { answerTo, heldArchive, quietTime, RUCHENG, startBot } from "./bot-under-test.ts";

describe("the bot in a private chat", () => {
  it("answers any text as a reply, in HTML, with the source and without link previews", async () => {
    const { double, asked } = await startBot();
    const person = double.user();
    const question = person.sends("汝城追回了多少钱？");

    const reply = await double.transcript.waitFor(({ answers }) => answers(person.chat)[0]);

    expect(asked).toEqual([{ text: "汝城追回了多少钱？", earlierTurns: [] }]);
    expect(reply.reply_to_message?.message_id).toBe(question.message_id);
    expect(reply.link_preview_options).toEqual({ is_disabled: true });
    expect(reply.text).toContain("郴州日报");
    expect(reply.text).toContain("000.txt:12-13");
    const fact = reply.entities?.find(
      ({ offset, length }) => reply.text?.slice(offset, offset + length) === "103.31万元",
    );
    expect(fact?.type).toBe("bold");
    expect(reply.entities?.map(({ type }) => type)).toContain("blockquote");
  });

  it("shows typing before the answer, again before it fades, and not after", async () => {
    const { answerQuestion, release } = heldArchive();
    const { double } = await startBot({ typingIntervalMs: 40, answerQuestion });
    const person = double.user();
    person.sends("慢问题？");
    await double.transcript.waitFor(({ calls }) => (calls("sendChatAction").length >= 3 ? true : undefined));
    release();
    await double.transcript.waitFor(({ answers }) => answers()[0]);
    const count = double.transcript.calls("sendChatAction").length;
    await quietTime();

    const actions = double.transcript.calls("sendChatAction");
    expect(actions.length).toBe(count);
    expect(actions[0]?.parameters).toEqual({ chat_id: person.record.id, action: "typing" });
  });

  it("gives the earlier questions of the conversation along, the last four of them", async () => {
    const { double, asked } = await startBot({ pace: { chatAllowance: { most: 100, withinMs: 5_000 } } });
    const person = double.user();
    const stranger = double.user();
    for (const [index, question] of ["一？", "二？", "三？", "四？", "五？", "六？"].entries()) {
      person.sends(question);
      await double.transcript.waitFor(({ answers }) => answers(person.chat)[index]);
    }
    stranger.sends("别人的问题？");
    await double.transcript.waitFor(({ answers }) => answers(stranger.chat)[0]);

    expect(asked.at(-2)).toEqual({ text: "六？", earlierTurns: ["二？", "三？", "四？", "五？"] });
    expect(asked.at(-1)).toEqual({ text: "别人的问题？", earlierTurns: [] });
  });

  it("does not remember a question that was too short to search for", async () => {
    const { double, asked } = await startBot({
      answerQuestion: async ({ text }) =>
        text === "汝"
          ? answerTo(text, { status: "not-found", hint: "too-short", text: "", citations: [] })
          : answerTo(text),
    });
    const person = double.user();
    person.sends("汝");
    const hint = await double.transcript.waitFor(({ answers }) => answers()[0]);
    person.sends("汝城追回了多少钱");
    await double.transcript.waitFor(({ answers }) => answers()[1]);

    expect(hint.text).toContain("问题太短");
    expect(asked[1]?.earlierTurns).toEqual([]);
  });

  it("takes greetings and its own name off the question", async () => {
    const { double, asked } = await startBot();
    const person = double.user();
    person.sends("您好，请问汝城追回了多少钱？");
    await double.transcript.waitFor(({ answers }) => answers()[0]);
    person.sends("Hello @Archivist_Bot, how much did Rucheng recover?");
    await double.transcript.waitFor(({ answers }) => answers()[1]);

    expect(asked.map(({ text }) => text)).toEqual(["汝城追回了多少钱？", "how much did Rucheng recover?"]);
  });

  it("tells how to ask when nothing is asked, and that it reads text when a photo comes", async () => {
    const { double, asked } = await startBot();
    const person = double.user({ language_code: "en" });
    person.sends("hi!");
    const hint = await double.transcript.waitFor(({ answers }) => answers()[0]);
    person.sendsPhoto(undefined);
    const textOnly = await double.transcript.waitFor(({ answers }) => answers()[1]);
    person.sendsPhoto("汝城追回了多少钱？");
    await double.transcript.waitFor(({ answers }) => answers()[2]);

    expect(hint.text).toContain("Tell me what to look for");
    expect(textOnly.text).toContain("only read text");
    expect(asked.map(({ text }) => text)).toEqual(["汝城追回了多少钱？"]);
  });

  it.each([
    { status: "closest", text: "没有找到直接的答案", also: "000.txt:12-13" },
    { status: "not-found", text: "没有找到这个问题的答案", also: "最接近的文章" },
  ] as const)("words the outcome $status honestly", async ({ status, text, also }) => {
    const nearest = [{ articleId: "1", title: "汝城新闻" }];
    const overrides = status === "closest" ? { status } : { status, text: "", citations: [], nearest };
    const { double } = await startBot({
      answerQuestion: async (question) => {
        const { headline: _headline, fact: _fact, ...answer } = answerTo(question.text, overrides);
        return answer;
      },
    });
    double.user().sends("天气怎么样？");
    const reply = await double.transcript.waitFor(({ answers }) => answers()[0]);

    expect(reply.text).toContain(text);
    expect(reply.text).toContain(also);
    expect(reply.text).not.toContain("答：");
  });

  it.each([
    { name: "with a caption on its first part", captions: ["汝城追回了多少钱？", undefined, undefined] },
    { name: "with a caption on its last part", captions: [undefined, undefined, "汝城追回了多少钱？"] },
  ])("answers an album $name once, without a word on its other parts", async ({ captions }) => {
    const { double, asked } = await startBot({ album: { albumPauseMs: 150 } });
    const person = double.user();
    for (const caption of captions) person.sendsPhoto(caption, { extra: { media_group_id: "1" } });
    await double.transcript.waitFor(({ answers }) => answers(person.chat)[0]);
    await quietTime(400);

    expect(asked.map(({ text }) => text)).toEqual(["汝城追回了多少钱？"]);
    expect(double.transcript.answers(person.chat)).toHaveLength(1);
  });

  it("tells once that it reads text when an album comes without any, and again for the next one", async () => {
    const { double } = await startBot({ album: { albumPauseMs: 150 } });
    const person = double.user({ language_code: "en" });
    for (const album of ["1", "1", "1", "2"]) {
      person.sendsPhoto(undefined, { extra: { media_group_id: album } });
    }
    await double.transcript.waitFor(({ answers }) => answers(person.chat)[1]);
    await quietTime(400);

    expect(double.transcript.answers(person.chat).map(({ text }) => text)).toEqual([
      expect.stringContaining("only read text"),
      expect.stringContaining("only read text"),
    ]);
  });

  it("shows a count with what was counted and five of the articles, and where else a story is printed", async () => {
    const alsoIn = [
      {
        articleId: "r",
        title: "养老钱",
        titleIsOurs: false,
        newspaper: "永岭日报",
        date: "2022-04-01",
        source: RUCHENG.source,
      },
    ];
    const citations = Array.from({ length: 10 }, (_, at) => ({ ...RUCHENG, articleId: `a${at}`, alsoIn }));
    const computed: ComputedCount = {
      kind: "count",
      subject: "汝城",
      criterion: "mention",
      articles: 12,
      of: 66,
      inPassing: 0,
      undated: 0,
      words: [{ word: "汝城", articles: 12 }],
      leftOut: [],
      scope: {},
    };
    const { double } = await startBot({
      answerQuestion: async ({ text }) => answerTo(text, { headline: "12篇", citations, computed }),
    });
    double.user().sends("有多少篇报道提到汝城？");
    const reply = await double.transcript.waitFor(({ answers }) => answers()[0]);

    expect(reply.text).toContain("12篇\n\n档案共 66 篇，其中 12 篇提到“汝城”。");
    expect(reply.text?.match(/另见：《养老钱》 永岭日报 2022-04-01/g)).toHaveLength(5);
    expect(reply.text).toMatch(/……另有 7 篇$/);
  });
});
