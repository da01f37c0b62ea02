import { describe, expect, it } from "vitest";
import { planQuery } from "../../src/retrieve/plan-query.ts";
import { inverseDocumentFrequency, termsToWeigh, weighConcepts } from "../../src/retrieve/weigh-concepts.ts";
import { realDictionary } from "../support/real-dictionary.ts";

const PASSAGES = 1000;

function weigh(text: string, frequencies: Readonly<Record<string, number>>) {
  const plan = planQuery({ text }, realDictionary());
  return weighConcepts(plan, new Map(Object.entries(frequencies)), {
    passages: PASSAGES,
    passagesByLanguage: { zh: 950, en: 50 },
  });
}
const find = (concepts: ReturnType<typeof weigh>, surface: string) =>
  concepts.find((concept) => concept.surface === surface);

describe("weighConcepts", () => {
  it("drops a pair that two words make where they meet", () => {
    const concepts = weigh("汝城追回", { 汝城: 5, 追回: 9 });
    expect(concepts.map(({ surface }) => surface)).toEqual(["汝城", "追回"]);
  });

  it("keeps a word that the archive lacks, as something missing", () => {
    const concepts = weigh("月球 追回", { 追回: 9 });
    expect(find(concepts, "月球")).toMatchObject({ alternatives: [] });
    expect(find(concepts, "月球")?.importance).toBeGreaterThan(find(concepts, "追回")?.importance as number);
  });

  it("gives a rare word more importance than a common one", () => {
    const concepts = weigh("渡口 青禾", { 渡口: 3, 青禾: 300 });
    expect(find(concepts, "渡口")?.importance).toBeGreaterThan(find(concepts, "青禾")?.importance as number);
  });

  it("keeps of the translations what the archive holds, best first", () => {
    const recover = find(weigh("Who recovered it?", { 追回: 9, 回收: 200 }), "recovered");
    expect(recover?.alternatives.map(({ terms }) => terms.join())).toEqual(["追回", "回收"]);
  });

  it("gives a rarer synonym no more importance than the typed word", () => {
    const alone = find(weigh("追回", { 追回: 90 }), "追回");
    const beside = find(weigh("追回", { 追回: 90, 追缴: 1 }), "追回");
    expect(beside?.alternatives).toHaveLength(2);
    expect(beside?.importance).toBe(alone?.importance);
  });

  it("drops an alternative of which one term is missing", () => {
    const name = find(weigh("Who is Xiang Zengyan?", { xiang_zeng: 2 }), "Xiang Zengyan");
    expect(name?.alternatives).toEqual([]);
  });

  it("takes a word for as common as all its translations together, the surer ones first", () => {
    const rare = find(weigh("Who recovered it?", { 追回: 9 }), "recovered");
    const common = find(weigh("Who recovered it?", { 追回: 9, 回收: 200 }), "recovered");
    expect(common?.idf.zh).toBeLessThan(rare?.idf.zh as number);
  });

  it("measures a Latin word against the passages of its own language", () => {
    const bus = find(weigh("Is there a bus?", { bu: 20 }), "bus");
    expect(bus?.idf.en).toBeCloseTo(inverseDocumentFrequency(20, 50));
    expect(bus?.idf.zh).toBeCloseTo(inverseDocumentFrequency(0, 950));
  });

  it("takes a name for as rare as all its spellings together", () => {
    const both = find(weigh("Who went to Rucheng?", { ru_cheng: 10, rucheng: 2 }), "Rucheng");
    const pinyinOnly = find(weigh("Who went to Rucheng?", { ru_cheng: 10 }), "Rucheng");
    expect(both?.alternatives.length).toBeGreaterThan(1);
    expect(new Set(both?.alternatives.map(({ idf }) => idf)).size).toBe(1);
    expect(both?.importance).toBeLessThan(pinyinOnly?.importance as number);
  });
});

describe("termsToWeigh", () => {
  it("names every term once", () => {
    const terms = termsToWeigh(planQuery({ text: "Rucheng, Rucheng recovered" }, realDictionary()));
    expect(terms).toEqual(expect.arrayContaining(["ru_cheng", "追回", "recov"]));
    expect(new Set(terms).size).toBe(terms.length);
  });
});

describe("inverseDocumentFrequency", () => {
  it("falls as a term gets commoner, and stays positive", () => {
    const values = [0, 1, 10, 500, 1000].map((count) => inverseDocumentFrequency(count, PASSAGES));
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(values.at(-1)).toBeGreaterThan(0);
    expect(inverseDocumentFrequency(0, 0)).toBeGreaterThan(0);
    expect(inverseDocumentFrequency(PASSAGES + 5, PASSAGES)).toBeGreaterThan(0);
  });
});
