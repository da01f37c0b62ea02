import { describe, expect, it } from "vitest";
import { readPhrasalVerb, relatedToChinese, relatedToEnglish } from "../../src/retrieve/relation-words.ts";

const wordsOf = (text: string) => text.split(" ").map((word) => ({ text: word }));
const chineseOf = (alternatives: readonly { readonly terms: readonly string[] }[]) =>
  alternatives.map(({ terms }) => terms.join("+"));

describe("relation words", () => {
  it.each([
    ["got back", 1],
    ["winning back", 1],
    ["get its money back", 3],
    ["clawed back", 1],
  ])("reads %s as one relation", (text, particleAt) => {
    const read = readPhrasalVerb(wordsOf(text), 0);
    expect(read).toMatchObject({ particleAt, concept: { surface: text, isName: false } });
    expect(chineseOf(read?.concept.alternatives ?? [])).toContain("追回");
  });

  it.each(["went back", "get the whole of it back", "get", "back"])("reads no relation in %s", (text) => {
    expect(readPhrasalVerb(wordsOf(text), 0)).toBeUndefined();
  });

  it("keeps having back apart from claiming", () => {
    expect(chineseOf(relatedToChinese("追回"))).toEqual(["追缴", "收回", "挽回", "要回"]);
    expect(chineseOf(relatedToChinese("追讨"))).not.toContain("追回");
    expect(chineseOf(relatedToEnglish("recoup"))).not.toContain("追讨");
  });

  it("knows no relation of other words, nor one of itself", () => {
    expect(relatedToChinese("汝城")).toEqual([]);
    expect(relatedToEnglish("donat").every(({ isSynonym }) => isSynonym)).toBe(true);
    expect(chineseOf(relatedToEnglish("donat"))).not.toContain("donat");
  });
});
