import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FollowedSentence, followReply } from "../../../src/answer/written/follow-reply.ts";
import type { Reply } from "../../../src/answer/written/reply.ts";

const REPLY: Reply = {
  found: true,
  answer: "128万元",
  sentences: [
    { text: "新船共花费“128万元”{}[]，𠮷安渡口。", quotes: [{ passage: 1, quote: '花费128万元\n\\"𠮷' }] },
    { text: "每天开18班。", quotes: [] },
    { text: "It is 24 metres long.", quotes: [{ passage: 2, quote: "24 metres" }] },
  ],
};
const WRITTEN = JSON.stringify(REPLY);
const ALL = REPLY.sentences.map((sentence) => ({ sentence, answer: "128万元" }));

/** What is told of a text that comes in pieces, and after how many of its characters each was told. */
function follow(pieces: readonly string[]): { readonly told: FollowedSentence[]; readonly after: number[] } {
  const told: FollowedSentence[] = [];
  const after: number[] = [];
  let given = 0;
  const read = followReply((followed) => {
    told.push(followed);
    after.push(given);
  });
  for (const piece of pieces) {
    given += piece.length;
    read(piece);
  }
  return { told, after };
}

/** Cut between any two UTF-16 units, also within a character. */
const unitsOf = (text: string) => text.split("");

describe("followReply", () => {
  it("tells every sentence with its last brace, wherever the pieces are cut", () => {
    const { told, after } = follow(unitsOf(WRITTEN));
    expect(told).toEqual(ALL);
    const ends = REPLY.sentences.map((sentence) => {
      const text = JSON.stringify(sentence);
      return WRITTEN.indexOf(text) + text.length;
    });
    expect(after).toEqual(ends);

    for (let cut = 0; cut <= WRITTEN.length; cut += 1)
      expect(follow([WRITTEN.slice(0, cut), WRITTEN.slice(cut)]).told).toEqual(ALL);
  });

  it.each([
    { name: "a code fence", text: `\`\`\`json\n${JSON.stringify(REPLY, null, 2)}\n\`\`\`\nDone {1}.` },
    { name: "words", text: `Here is the answer:\n\n${WRITTEN}\nI hope that helps!` },
    { name: "a thought", text: `<think>{"found": true, "sentences": [}</think>\n${WRITTEN}` },
    { name: "two thoughts", text: `<thinking>a { b</thinking> <think>{</think>${WRITTEN}` },
  ])("passes over $name around the JSON", ({ text }) => {
    expect(follow(unitsOf(text)).told).toEqual(ALL);
    expect(follow([text]).told).toEqual(ALL);
  });

  it.each([
    { name: "nothing is found", text: WRITTEN.replace("true", "false") },
    {
      name: "it has not said whether anything is found",
      text: JSON.stringify({ ...REPLY, found: undefined }),
    },
    {
      name: "it says so after the sentences",
      text: JSON.stringify({ sentences: REPLY.sentences, found: true }),
    },
    { name: "found is a word", text: WRITTEN.replace("true", '"true"') },
    { name: "there is more in it than was asked for", text: WRITTEN.replace("{", '{"note":"x",') },
    { name: "the sentences are no list", text: JSON.stringify({ ...REPLY, sentences: { a: ALL[0] } }) },
    { name: "the JSON stands in a list", text: `[1, {"a": 2}, ${WRITTEN}]` },
    { name: "it only thinks", text: `<think>${WRITTEN}` },
    { name: "it is no JSON", text: WRITTEN.replaceAll('"', "'") },
  ])("tells nothing when $name", ({ text }) => {
    expect(follow(unitsOf(text)).told).toEqual([]);
  });

  it.each([
    { name: "a sentence is a word", second: '"每天开18班。"' },
    { name: "a sentence has no quotes", second: '{"text":"每天开18班。"}' },
    { name: "a passage is a word", second: '{"text":"x","quotes":[{"passage":"1","quote":"x"}]}' },
    { name: "a sentence says more than it should", second: '{"text":"x","quotes":[],"mood":"sure"}' },
    { name: "the JSON breaks", second: "{text: 1}" },
  ])("tells no more once $name", ({ second }) => {
    const text = WRITTEN.replace(JSON.stringify(REPLY.sentences[1]), second);
    expect(text).not.toBe(WRITTEN);
    expect(follow(unitsOf(text)).told).toEqual(ALL.slice(0, 1));
  });

  it("tells of a reply that is cut off what was whole by then", () => {
    fc.assert(
      fc.property(fc.nat(WRITTEN.length), (length) => {
        const { told } = follow(unitsOf(WRITTEN.slice(0, length)));
        const whole = REPLY.sentences.filter((sentence) =>
          WRITTEN.slice(0, length).includes(JSON.stringify(sentence)),
        );
        expect(told.map(({ sentence }) => sentence)).toEqual(whole);
      }),
    );
  });

  it("lets through what goes wrong where it is told", () => {
    const read = followReply(() => {
      throw new Error("of ours");
    });
    expect(() => read(WRITTEN)).toThrow("of ours");
  });
});
