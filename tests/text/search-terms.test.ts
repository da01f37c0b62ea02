import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWords } from "../../src/text/read-words.ts";
import { characterPairs, pinyinTerms, searchTerms } from "../../src/text/search-terms.ts";

describe("searchTerms", () => {
  it.each([
    ["pairs of characters, folded", "永嶺追回", "永岭 岭追 追回"],
    ["a lone character", "县 12", "县 12"],
    ["numbers without separators", "1,033,100元和３．２万", "1033100 元和 3.2 万"],
    ["stems without function words", "The ferries of Yongling", "ferri yongl"],
  ])("%s", (_name, text, terms) => {
    expect(searchTerms(text).join(" ")).toBe(terms);
  });
});

describe("pinyinTerms", () => {
  it.each([
    ["a name", "永岭县", "yong_ling ling_xian"],
    ["a name between other words", "记者在永岭报道", "yong_ling"],
    ["a name of three characters", "校长向曾妍说", "xiang_zeng zeng_yan"],
    ["a surname by its own reading", "单晓和曾妍", "shan_xiao zeng_yan"],
    ["traditional characters", "永嶺縣", "yong_ling ling_xian"],
  ])("holds %s", (_name, text, wanted) => {
    expect(pinyinTerms(text)).toEqual(expect.arrayContaining(wanted.split(" ")));
  });

  it.each([
    ["投入城市建设", "ru_cheng"],
    ["收入乘客分担", "ru_cheng"],
    ["统一行动安排", "dong_an"],
    ["他曾经来过", "zeng_jing"],
  ])(
    "%s does not sound like %s: words are no names, nor is the end of one and the start of another",
    (text, pair) => {
      expect(pinyinTerms(text)).not.toContain(pair);
    },
  );
});

describe("readWords", () => {
  it("finds boundaries within the run and never beside a lone character", () => {
    const run = fc.array(fc.constantFrom(..."投入城市汝行动安排县收𠀀")).map((parts) => parts.join(""));
    fc.assert(
      fc.property(run, (text) => {
        const pairs = characterPairs(text);
        for (const at of readWords(text).boundaries) {
          expect(at).toBeGreaterThanOrEqual(2);
          expect(at).toBeLessThanOrEqual(pairs.length - 1);
        }
      }),
    );
    expect([...readWords("投入城市").boundaries]).toEqual([2]);
    expect(readWords("汝城县")).toEqual({ boundaries: new Set(), isAlone: [true, true, true] });
  });
});
