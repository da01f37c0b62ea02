import type { Message, UserFromGetMe } from "grammy/types";
import { describe, expect, it } from "vitest";
import { readMessage } from "../../src/telegram/read-message.ts";

const ME = {
  id: 1,
  is_bot: true,
  first_name: "Archivist",
  username: "Archivist_Bot",
  can_read_all_group_messages: true,
} as UserFromGetMe;

function message(text: string, fields: Record<string, unknown> = {}): Message {
  return {
    message_id: 5,
    date: 0,
    chat: { id: -100, type: "supergroup", title: "读报" },
    from: { id: 2, is_bot: false, first_name: "Person" },
    text,
    ...fields,
  } as unknown as Message;
}

const ours = message("我们的答案", { from: ME, reply_to_message: undefined });
const theirs = message("他们的话");
const topicRoot = message("", { from: ME, text: undefined, forum_topic_created: { name: "话题" } });

describe("readMessage", () => {
  it.each([
    { name: "talk in a group", given: message("多少钱？"), wants: undefined },
    { name: "a mention in another case", given: message("@ARCHIVIST_bot 多少钱？"), wants: "多少钱？" },
    { name: "a full-width mention", given: message("＠archivist_bot 多少钱？"), wants: "多少钱？" },
    {
      name: "a mention in the middle",
      given: message("请问@archivist_bot汝城多少钱？"),
      wants: "汝城多少钱？",
    },
    { name: "a reply to us", given: message("多少钱？", { reply_to_message: ours }), wants: "多少钱？" },
    {
      name: "a reply to another",
      given: message("多少钱？", { reply_to_message: theirs }),
      wants: undefined,
    },
    {
      name: "a topic of ours",
      given: message("多少钱？", { reply_to_message: topicRoot }),
      wants: undefined,
    },
    { name: "our own message", given: message("@archivist_bot 多少钱？", { from: ME }), wants: undefined },
    {
      name: "a mention without a user name",
      given: message("档案员 多少钱？", {
        entities: [{ type: "text_mention", offset: 0, length: 3, user: ME }],
      }),
      wants: "档案员 多少钱？",
    },
    {
      name: "a caption that mentions us",
      given: message("", { text: undefined, caption: "@archivist_bot 多少钱？", photo: [] }),
      wants: "多少钱？",
    },
    { name: "a photo in a group", given: message("", { text: undefined, photo: [] }), wants: undefined },
  ])("$name", ({ given, wants }) => {
    const incoming = readMessage(given, ME);
    expect(incoming?.kind === "question" ? incoming.text : incoming).toEqual(wants);
  });

  it.each([
    { text: "/help", readsAll: true, kind: undefined },
    { text: "/help", readsAll: false, kind: "command" },
    { text: "/help@archivist_bot", readsAll: true, kind: "command" },
    { text: "/help@other_bot", readsAll: false, kind: undefined },
    { text: "/ask 多少钱？", readsAll: true, kind: "question" },
    { text: "/ask", readsAll: true, kind: "nothing-asked" },
    { text: "/unknown", readsAll: false, kind: undefined },
    { text: "/unknown@archivist_bot", readsAll: true, kind: "nothing-asked" },
    { text: "/ask/me", readsAll: true, kind: undefined },
    { text: "@archivist_bot /help", readsAll: true, kind: "command" },
    { text: "@archivist_bot /ask 多少钱？", readsAll: true, kind: "question" },
    { text: "@archivist_bot /weather@other_bot", readsAll: true, kind: undefined },
    { text: "@archivist_bot /weather 多少钱？", readsAll: true, kind: "question" },
  ])("$text in a group of a bot that reads all: $readsAll is $kind", ({ text, readsAll, kind }) => {
    expect(readMessage(message(text), { ...ME, can_read_all_group_messages: readsAll })?.kind).toBe(kind);
  });

  it.each([
    { origin: { type: "user", sender_user: theirs.from }, kind: "question" },
    { origin: { type: "hidden_user", sender_user_name: "Person" }, kind: "question" },
    { origin: { type: "user", sender_user: ME }, kind: "nothing-asked" },
  ])("a part of a message in another chat, by $origin, is $kind", ({ origin, kind }) => {
    const marked = { external_reply: { origin }, quote: { text: "汝城追回了多少钱？", position: 0 } };

    expect(readMessage(message("@archivist_bot", marked), ME)).toEqual(
      kind === "question" ? { kind, text: "汝城追回了多少钱？" } : { kind },
    );
  });

  it.each([
    ["location", { latitude: 25.5, longitude: 113.7 }],
    ["contact", { phone_number: "1", first_name: "Person" }],
    ["poll", { id: "1", question: "多少钱？" }],
    ["dice", { emoji: "🎲", value: 3 }],
  ])("says in private that it reads text when a %s comes", (kind, content) => {
    const chat = { id: 2, type: "private", first_name: "Person" };

    expect(readMessage(message("", { text: undefined, chat, [kind]: content }), ME)?.kind).toBe("not-text");
  });

  it("does not ask its own answer back when a reply to it says nothing", () => {
    expect(readMessage(message("@archivist_bot ?", { reply_to_message: ours }), ME)?.kind).toBe(
      "nothing-asked",
    );
  });
});
