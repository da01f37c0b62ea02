import { describe, expect, it } from "vitest";
import type { QueryConcept } from "../../src/model/query-plan.ts";
import { englishConcepts } from "../../src/retrieve/english-concepts.ts";
import { realDictionary } from "../support/real-dictionary.ts";

const conceptsOf = (question: string) => englishConcepts(question, realDictionary());
const surfacesOf = (question: string) => conceptsOf(question).map(({ surface }) => surface);

function conceptOf(question: string, surface: string): QueryConcept {
  const concept = conceptsOf(question).find((candidate) => candidate.surface === surface);
  if (!concept) throw new Error(`no concept "${surface}" in ${surfacesOf(question).join(", ")}`);
  return concept;
}

const weightOf = ({ alternatives }: QueryConcept, ...terms: string[]) =>
  alternatives.find((alternative) => alternative.terms.join(" ") === terms.join(" "))?.weight;

describe("englishConcepts", () => {
  it("keeps what a passage can hold and leaves out what only asks", () => {
    expect(surfacesOf("How much did Rucheng recover?")).toEqual(["Rucheng", "recover"]);
  });

  it("reads a name as pinyin, and lets an English page print it as typed", () => {
    const rucheng = conceptOf("How much did Rucheng recover?", "Rucheng");
    expect(rucheng.isName).toBe(true);
    expect(rucheng.alternatives).toContainEqual({ kind: "pinyin", terms: ["ru_cheng"], weight: 1 });
    expect(rucheng.alternatives.map(({ kind }) => kind)).toContain("term");
  });

  it("reads a name in small letters at the start", () => {
    expect(conceptOf("rucheng recoverd how much", "rucheng").isName).toBe(true);
  });

  it("reads the words of a name together", () => {
    const name = conceptOf("Who is Xiang Zengyan?", "Xiang Zengyan");
    expect(name.isName).toBe(true);
    expect(name.alternatives.some(({ terms }) => terms.join(" ") === "xiang_zeng zeng_yan")).toBe(true);
  });

  it.each([
    { typed: "Where is Dongan county?", surface: "Dongan", pairs: "dong_an" },
    { typed: "Where is Dong'an?", surface: "Dong'an", pairs: "dong_an" },
    { typed: "Where is Yong Zhou?", surface: "Yong Zhou", pairs: "yong_zhou" },
    { typed: "What of rǔ chéng?", surface: "rǔ chéng", pairs: "ru_cheng" },
    { typed: "Who is Zengyan Xiang?", surface: "Zengyan Xiang", pairs: "xiang_zeng zeng_yan" },
  ])("reads “$surface” as $pairs", ({ typed, surface, pairs }) => {
    expect(weightOf(conceptOf(typed, surface), ...pairs.split(" "))).toBe(1);
  });

  it("offers the name that a mistyped one may have been, as a correction", () => {
    const corrected = conceptOf("What of Ruchen?", "Ruchen").alternatives.filter(
      ({ isCorrection }) => isCorrection,
    );
    expect(corrected.map(({ terms }) => terms.join(" "))).toContain("ru_cheng");
    expect(corrected.every(({ weight }) => weight < 1)).toBe(true);
  });

  it("corrects a short name, which is no word, into names only", () => {
    const corrected = conceptOf("Who met in Lnwu?", "lnwu").alternatives.filter(
      ({ isCorrection }) => isCorrection,
    );
    expect(corrected.map(({ terms }) => terms.join(" "))).toContain("lin_wu");
    expect(corrected.every(({ kind }) => kind === "pinyin")).toBe(true);
  });

  it("takes a word that the dictionary only knows as pinyin for a name, in small letters too", () => {
    const hengshan = conceptOf("who runs the hengshan centre?", "hengshan");
    expect(hengshan).toMatchObject({ isName: true });
    expect(weightOf(hengshan, "heng_shan")).toBe(1);
    expect(conceptOf("how many women came?", "women").isName).toBe(false);
    expect(conceptOf("how long men waited", "men").isName).toBe(false);
  });

  it("corrects no word that it knows", () => {
    expect(
      conceptOf("who paid the pension", "pension").alternatives.some(({ isCorrection }) => isCorrection),
    ).toBe(false);
    expect(
      conceptOf("who paid the pensoin", "pensoin").alternatives.some(({ isCorrection }) => isCorrection),
    ).toBe(true);
  });

  it("gives a word its Chinese translations", () => {
    const recover = conceptOf("Who recovered the money?", "recovered");
    expect(recover.isName).toBe(false);
    expect(weightOf(recover, "追回")).toBe(1);
    expect(recover.alternatives[0]).toMatchObject({ kind: "term", weight: 1 });
  });

  it("finds translations through a typing error, and trusts them less", () => {
    const misspelled = conceptOf("who recoverd it", "recoverd");
    const weight = weightOf(misspelled, "追回") ?? 0;
    expect(weight).toBeGreaterThan(0);
    expect(weight).toBeLessThan(1);
  });

  it("does not take an ordinary word for a name because it could be pinyin", () => {
    expect(conceptsOf("how many women came").find(({ surface }) => surface === "women")?.isName).toBe(false);
  });

  it.each([
    { name: "a number", question: "Who paid 103.31 of it?", surface: "103.31" },
    { name: "a number without its thousands separators", question: "Who paid 1,250 of it?", surface: "1250" },
    { name: "a word without its 's", question: "What is the mayor's name?", surface: "mayor" },
  ])("keeps $name", ({ question, surface }) => {
    expect(surfacesOf(question)).toContain(surface);
  });

  it.each(["", "???", "how much is it?", "a b c"])("finds no concept in “%s”", (question) => {
    expect(conceptsOf(question)).toEqual([]);
  });
});
