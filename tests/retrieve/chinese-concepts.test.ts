import { describe, expect, it } from "vitest";
import { chineseConcepts } from "../../src/retrieve/chinese-concepts.ts";

const surfacesOf = (question: string) => chineseConcepts(question).map(({ surface }) => surface);

describe("chineseConcepts", () => {
  it.each([
    {
      name: "pairs of characters, without the question word",
      question: "汝城追回了多少钱？",
      has: ["汝城", "追回"],
      lacks: ["多少", "少钱", "回了"],
    },
    {
      name: "traditional characters as simplified ones",
      question: "渡口換新船",
      has: ["换新"],
      lacks: ["換新"],
    },
    { name: "a number", question: "103.31万元是谁的", has: ["103.31"], lacks: [] },
    { name: "a number in full width", question: "１２５０人", has: ["1250"], lacks: [] },
    { name: "a number without its thousands separators", question: "1,250人", has: ["1250"], lacks: [] },
    { name: "a Latin word", question: "青禾的GDP是多少", has: ["青禾", "gdp"], lacks: ["是多"] },
    {
      name: "no particle of politeness",
      question: "请问渡口停航了吗",
      has: ["渡口", "停航"],
      lacks: ["请问", "了吗"],
    },
  ])("finds $name", ({ question, has, lacks }) => {
    expect(surfacesOf(question)).toEqual(expect.arrayContaining(has));
    for (const surface of lacks) expect(surfacesOf(question)).not.toContain(surface);
  });

  it("reads a Latin word as a name in pinyin where it can be one", () => {
    const [rucheng] = chineseConcepts("Rucheng追回了多少钱？");
    expect(rucheng).toMatchObject({ surface: "rucheng", isName: true });
    expect(rucheng?.alternatives).toContainEqual({ kind: "pinyin", terms: ["ru_cheng"], weight: 1 });
    expect(chineseConcepts("青禾的GDP是多少").every(({ isName }) => !isName)).toBe(true);
  });

  it("finds the same pair once", () => {
    expect(surfacesOf("渡口和渡口")).toEqual([...new Set(surfacesOf("渡口和渡口"))]);
  });

  it("trusts a lone character less than a pair", () => {
    const [alone] = chineseConcepts("桥");
    const [pair] = chineseConcepts("渡口");
    expect(alone?.alternatives[0]?.weight).toBeLessThan(pair?.alternatives[0]?.weight as number);
  });

  it.each(["", "？", "多少钱？", "是谁"])("finds nothing to look for in “%s”", (question) => {
    expect(surfacesOf(question).filter((surface) => surface.length > 1)).toEqual([]);
  });
});
