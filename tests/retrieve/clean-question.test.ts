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
    { name: "drops thanks", typed: "渡口换了几条船？谢谢啦", clean: "渡口换了几条船？" },
    { name: "drops English thanks", typed: "who built it? thanks a lot!", clean: "who built it?" },
    { name: "drops please at the end", typed: "who built it pls", clean: "who built it" },
    { name: "drops particles", typed: "那座桥啊，是谁修的呢？", clean: "那座桥，是谁修的？" },
    { name: "drops traditional ones", typed: "請問橋是誰修的呀", clean: "橋是誰修的" },
    { name: "keeps 吗, which asks", typed: "请问渡口停航了吗", clean: "渡口停航了吗" },
    { name: "keeps 呢, where nothing else asks", typed: "麻岭呢？", clean: "麻岭呢？" },
    { name: "drops asking whether one knows", typed: "有人知道谁修的桥吗", clean: "谁修的桥" },
    { name: "drops it in English", typed: "Does anyone know who built it?", clean: "who built it?" },
    { name: "drops hesitation", typed: "嗯，那个，渡口啥时候停的嘛", clean: "渡口啥时候停的" },
    { name: "keeps words that begin like filler", typed: "老师傅是谁", clean: "老师傅是谁" },
    { name: "keeps an English one too", typed: "well water in Shiban?", clean: "well water in Shiban?" },
    {
      name: "keeps thanks that are asked about",
      typed: "thanks to whom was it built?",
      clean: "thanks to whom was it built?",
    },
    { name: "mends question words", typed: "whos the mayor", clean: "who's the mayor" },
    { name: "mends mistyped ones", typed: "hw mcuh was it", clean: "how much was it" },
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
