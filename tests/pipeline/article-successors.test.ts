import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleSuccessors } from "../../src/pipeline/article-successors.ts";
import { articleOf } from "../support/article-of.ts";

const sentenceOf = (index: number) => `第${index}村收柑橘${index * 37 + 11}吨，比${index * 3 + 2}年前多。`;
const textOf = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => sentenceOf(from + index)).join("");
const successorOf = (lost: string, candidates: Readonly<Record<string, string>>) =>
  articleSuccessors(
    [articleOf({ id: "lost", text: lost })],
    Object.entries(candidates).map(([id, text]) => articleOf({ id, text })),
  ).get("lost");

describe("articleSuccessors", () => {
  it.each([
    {
      name: "the same words in other wraps and marks",
      lost: textOf(0, 5),
      candidates: { a: textOf(0, 5).replaceAll("，", " \n") },
      successor: "a",
    },
    {
      name: "the greater of two parts",
      lost: textOf(0, 9),
      candidates: { a: textOf(0, 3), b: textOf(3, 9) },
      successor: "b",
    },
    {
      name: "what it was joined into",
      lost: textOf(0, 3),
      candidates: { a: textOf(20, 30), b: textOf(0, 12) },
      successor: "b",
    },
    {
      name: "nothing that shares a phrase alone",
      lost: `${textOf(0, 9)}${textOf(50, 51)}`,
      candidates: { a: textOf(50, 60) },
      successor: undefined,
    },
    { name: "nothing where there is nothing", lost: textOf(0, 9), candidates: {}, successor: undefined },
    {
      name: "a text of few words, if it is the same",
      lost: "停航。",
      candidates: { a: "停航", b: "通航" },
      successor: "a",
    },
    {
      name: "English by its words",
      lost: "The ferry gets two new boats and runs six more trips a day.",
      candidates: {
        a: "Oranges are sold out.",
        b: "On Monday the ferry gets two new boats and runs six more trips.",
      },
      successor: "b",
    },
  ])("finds $name", ({ lost, candidates, successor }) => {
    expect(successorOf(lost, candidates as unknown as Record<string, string>)).toBe(successor);
  });

  it("finds an article again from which a quarter was taken, wherever", () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 20 }), fc.nat(), (length, at) => {
        const from = at % length;
        const sentences = Array.from({ length }, (_, index) => sentenceOf(index));
        sentences.splice(from, Math.max(1, Math.floor(length / 4)));
        return successorOf(textOf(0, length), { other: textOf(40, 60), same: sentences.join("") }) === "same";
      }),
    );
  });
});
