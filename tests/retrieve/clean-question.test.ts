import { describe, expect, it } from "vitest";
import { cleanQuestion, questionLanguage } from "../../src/retrieve/clean-question.ts";

describe("cleanQuestion", () => {
  it.each([
    { name: "leaves a plain question alone", typed: "渡口什么时候停航？", clean: "渡口什么时候停航？" },
    { name: "takes a mention away", typed: "@archive_bot 渡口停航了吗", clean: "渡口停航了吗" },
    { name: "takes a mention at the end away", typed: "渡口停航了吗 @archive_bot", clean: "渡口停航了吗" },
    { name: "takes a command away", typed: "/ask How long is the bridge?", clean: "How long is the bridge?" },
    { name: "takes a command to a bot away", typed: "/ask@archive_bot 桥有多长", clean: "桥有多长" },
    { name: "keeps an e-mail address", typed: "Who is news@example.org?", clean: "Who is news@example.org?" },
    { name: "takes a Chinese greeting away", typed: "你好，请问桥有多长？", clean: "桥有多长？" },
    {
      name: "takes an English one away",
      typed: "Hi there, how long is the bridge?",
      clean: "how long is the bridge?",
    },
    { name: "takes a request away", typed: "Could you please tell me who built it?", clean: "who built it?" },
    {
      name: "closes blanks between Chinese characters",
      typed: "渡 口 换 了 几 条 船 ？",
      clean: "渡口换了几条船？",
    },
    { name: "makes many blanks one", typed: "  how   long\n is it ", clean: "how long is it" },
    { name: "drops invisible characters", typed: "渡\u200b口\ufeff", clean: "渡口" },
    { name: "keeps a greeting that is all there is", typed: "你好", clean: "你好" },
    { name: "makes nothing of nothing", typed: "   ", clean: "" },
  ])("$name", ({ typed, clean }) => {
    expect(cleanQuestion(typed)).toBe(clean);
  });
});

describe("questionLanguage", () => {
  it.each([
    { text: "渡口什么时候停航？", language: "zh" },
    { text: "When did the ferry stop?", language: "en" },
    { text: "Who is 向曾妍?", language: "en" },
    { text: "青禾的GDP是多少", language: "zh" },
    { text: "渡口", language: "zh" },
    { text: "2022?", language: "en" },
    { text: "", language: "en" },
  ])("takes “$text” for $language", ({ text, language }) => {
    expect(questionLanguage(text)).toBe(language);
  });
});
