import { describe, expect, it } from "vitest";
import type { BilingualDictionary } from "../../src/retrieve/bilingual-dictionary.ts";
import { chineseConcepts } from "../../src/retrieve/chinese-concepts.ts";
import { addEnglishAlternatives } from "../../src/retrieve/english-alternatives.ts";

const dictionary: BilingualDictionary = {
  has: (stem) => stem === "bridg",
  translate: (stem) => (stem === "bridg" ? [{ word: "大桥", weight: 1 }] : []),
};
const bridged = (question: string, text: string) =>
  addEnglishAlternatives(chineseConcepts(question), question, [{ title: "", text }], dictionary)
    .flatMap(({ surface, alternatives }) => alternatives.map(({ terms }) => `${surface}: ${terms.join(" ")}`))
    .filter((line) => /[a-z]/.test(line));

describe("addEnglishAlternatives", () => {
  it("leads from the words of an English page to the pairs of a Chinese question", () => {
    expect(bridged("大桥多长", "The new bridges of the town")).toEqual(["大桥: bridg"]);
  });
  it("reads names as pinyin", () => {
    expect(bridged("桃溪的船", "A boat from Taoxi")).toEqual(["桃溪: taoxi"]);
  });
  it("leaves the concepts alone where nothing means them", () => {
    expect(bridged("渡口", "Nothing of the kind")).toEqual([]);
  });
});
