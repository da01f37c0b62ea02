/** What is read from a reply, whatever a model writes around its JSON. */
import { describe, expect, it } from "vitest";
import { parseReply } from "../../../src/answer/written/reply.ts";

const REPLY = {
  found: true,
  answer: "128万元",
  sentences: [
    { text: 'Prices {of "1987"} rose.', quotes: [{ passage: 1, quote: "他说：“}”，又说</think>\\" }] },
  ],
};
const WRITTEN = JSON.stringify(REPLY);

describe("parseReply", () => {
  it.each([
    { name: "nothing", text: WRITTEN },
    { name: "a code fence", text: `\`\`\`json\n${JSON.stringify(REPLY, null, 2)}\n\`\`\`` },
    { name: "words with braces behind it", text: `${WRITTEN}\n\nI hope {this} helps!` },
    { name: "a second object behind it", text: `${WRITTEN}\n{"found": false}` },
    { name: "a thought", text: `<think>{"found": false} or not?</think>\n${WRITTEN}` },
    { name: "the rest of a thought", text: `\nPerhaps {so}? Yes.\n</think>\n\n${WRITTEN}` },
  ])("reads the reply with $name", ({ text }) => {
    expect(parseReply(text)).toEqual(REPLY);
  });

  it.each([
    { name: "words alone", text: "Sorry, I cannot do that.", reason: "no JSON object" },
    { name: "half of it", text: `Sure!\n${WRITTEN.slice(0, 60)}`, reason: "no JSON object" },
    { name: "what is no JSON", text: "{found: true}", reason: "no valid JSON" },
    { name: "another form", text: '{"found": "yes"}', reason: "not as asked for: found" },
  ])("says what is wrong with $name, and repeats none of it", ({ text, reason }) => {
    expect(() => parseReply(text)).toThrow(reason);
    expect(() => parseReply(text)).not.toThrow(text.slice(0, 20));
  });
});
