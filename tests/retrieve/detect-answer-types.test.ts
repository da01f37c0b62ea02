import { describe, expect, it } from "vitest";
import { detectAnswerTypes } from "../../src/retrieve/detect-answer-types.ts";

describe("detectAnswerTypes", () => {
  it.each([
    { question: "修桥花了多少钱？", type: "money" },
    { question: "How much did the bridge cost?", type: "money" },
    { question: "how much RMB was paid??", type: "money" },
    { question: "有多少人来了夜市？", type: "count" },
    { question: "How many people came to the market?", type: "count" },
    { question: "收成涨了百分之几？", type: "percent" },
    { question: "What percentage of the road is finished?", type: "percent" },
    { question: "渡口什么时候停航？", type: "date" },
    { question: "When did the ferry stop?", type: "date" },
    { question: "修桥用了多久？", type: "duration" },
    { question: "How long did the repairs take?", type: "duration" },
    { question: "谁修了这座桥？", type: "person" },
    { question: "Who built the bridge?", type: "person" },
    { question: "夜市开在哪里？", type: "place" },
    { question: "Where is the market held?", type: "place" },
    { question: "渡口为什么停航？", type: "reason" },
    { question: "Why did the ferry stop?", type: "reason" },
    { question: "夜市有哪些摊位？", type: "list" },
    { question: "渡口停航了吗？", type: "yes-no" },
    { question: "Did the ferry stop?", type: "yes-no" },
    { question: "什么是夜市招聘？", type: "definition" },
    { question: "What is a night market?", type: "definition" },
  ] as const)("hears that “$question” asks for $type", ({ question, type }) => {
    expect(detectAnswerTypes(question)).toContain(type);
  });

  it.each([
    { question: "修桥花了多少钱？", first: "money", not: "date" },
    { question: "When did the ferry stop?", first: "date", not: "money" },
    { question: "谁修了这座桥？", first: "person", not: "count" },
    { question: "How many people came to the market?", first: "count", not: "person" },
  ] as const)("puts the most specific of “$question” first: $first, not $not", ({ question, first, not }) => {
    expect(detectAnswerTypes(question)[0]).toBe(first);
    expect(detectAnswerTypes(question)).not.toContain(not);
  });

  it("hears both things that are asked", () => {
    expect(detectAnswerTypes("How many people came, and how much money did they spend?")).toEqual(
      expect.arrayContaining(["count", "money"]),
    );
  });

  it.each(["渡口停航", "ferry", ""])("hears nothing in particular in “%s”", (question) => {
    expect(detectAnswerTypes(question)).toEqual(["other"]);
  });
});
