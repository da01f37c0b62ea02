import { describe, expect, it } from "vitest";
import { planQuery } from "../../src/retrieve/plan-query.ts";
import { spellNames } from "../../src/retrieve/spell-names.ts";
import { weighConcepts } from "../../src/retrieve/weigh-concepts.ts";
import { pinyinTerms } from "../../src/text/search-terms.ts";
import { realDictionary } from "../support/real-dictionary.ts";

const NAMESAKE = 0.25;

/** The alternatives of the only name of a question, after these passages were read. */
function spelled(question: string, texts: readonly string[]) {
  const terms = texts.map((text) => pinyinTerms(text));
  const frequencies = new Map(terms.flat().map((term) => [term, 2]));
  const known = weighConcepts(planQuery({ text: question }, realDictionary()), frequencies, {
    passages: 1000,
    passagesByLanguage: { zh: 950, en: 50 },
  });
  const candidates = texts.map((text, index) => ({
    title: "",
    text,
    pinyinTerms: (terms[index] as string[]).join(" "),
  }));
  return spellNames(known, candidates, NAMESAKE).filter(({ isName }) => isName)[0]?.alternatives;
}
const kinds = (alternatives: ReturnType<typeof spelled>) =>
  alternatives?.map(({ kind, terms, weight }) => `${kind} ${terms.join("+")} ${weight}`);

describe("spellNames", () => {
  it("takes the characters that are printed as a place, and what only sounds so for little", () => {
    const alternatives = spelled("How much did Rucheng recover?", [
      "汝城县社保局追回一笔钱",
      "如成片开垦，则",
      "女乘客",
    ]);
    expect(kinds(alternatives)).toEqual(["characters 汝城 1", `pinyin ru_cheng ${NAMESAKE}`]);
  });

  it("keeps two places of one sound", () => {
    const alternatives = spelled("What happened in Hengshan?", ["衡山县开了路", "横山区修桥"]);
    expect(kinds(alternatives)?.slice(0, 2)).toEqual(["characters 衡山 1", "characters 横山 1"]);
  });

  it("leaves a name alone of which no place is printed", () => {
    expect(kinds(spelled("Who is Li Jing?", ["李静和李晶", "力竞"]))).toEqual(["pinyin li_jing 1"]);
  });

  it("leaves a name of three syllables alone", () => {
    expect(kinds(spelled("Who is Xiang Zengyan?", ["向曾妍县长"]))).toEqual(["pinyin xiang_zeng+zeng_yan 1"]);
  });
});
