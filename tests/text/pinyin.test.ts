import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readingsOf, splitPinyin, syllableRuns, syllablesOf } from "../../src/text/pinyin.ts";
import { SYLLABLES } from "../../src/text/syllables.ts";

describe("syllablesOf", () => {
  it.each([
    ["a county", "汝城", "ru cheng"],
    ["readings by context", "重庆长沙", "chong qing chang sha"],
    ["traditional characters", "長沙縣", "chang sha xian"],
    ["ü as v", "绿女吕略", "lv nv lv lve"],
    ["ü behind j, q, x, y as u", "居去须鱼", "ju qu xu yu"],
    ["other writing is passed over", "A县12人, b", "xian ren"],
    ["nothing", "abc 12", ""],
  ])("%s", (_name, text, syllables) => {
    expect(syllablesOf(text).join(" ")).toBe(syllables);
  });

  it("keeps unbroken runs apart", () => {
    expect(syllableRuns("汝城，12人")).toEqual([
      { run: "汝城", syllables: ["ru", "cheng"] },
      { run: "人", syllables: ["ren"] },
    ]);
  });

  it("yields one entry a Han character", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."汝城重长曾a1 ，𠀀") }), (text) => {
        expect(syllablesOf(text)).toHaveLength(
          [...text].filter((character) => /\p{Script=Han}/u.test(character)).length,
        );
      }),
    );
  });
});

describe("readingsOf", () => {
  it.each([
    ["曾", ["ceng", "zeng"]],
    ["長", ["chang", "zhang"]],
    ["汝", ["ru"]],
    ["a", ["a"]],
    ["，", []],
  ])("%s", (character, readings) => {
    expect(readingsOf(character)).toEqual(readings);
  });
});

describe("splitPinyin", () => {
  it.each([
    ["rucheng", "ru cheng"],
    ["RUCHENG", "ru cheng"],
    ["xiangzengyan", "xiang zeng yan|xi ang zeng yan"],
    ["Dongan", "dong an"],
    ["Xian", "xian|xi an"],
    ["Xi'an", "xi an"],
    ["Xi’an", "xi an"],
    ["Feng-xiang", "feng xiang|feng xi ang"],
    ["Tiananmen", "tian an men|ti an an men|ti a nan men"],
    ["Lǜliáng", "lv liang|lv li ang"],
    ["Lyuliang", "lv liang|lv li ang"],
    ["Lvliang", "lv liang|lv li ang"],
    ["Lu", "lu|lv"],
    ["Nüwa", "nv wa"],
    ["recover", ""],
    ["police", "po li ce"],
    ["school", ""],
    ["Smith", ""],
    ["汝城", ""],
    ["r2d2", ""],
    ["", ""],
    ["'", ""],
    ["anananananananananananan" + "an", ""],
  ])("%s", (word, splits) => {
    expect(
      splitPinyin(word)
        .map((split) => split.join(" "))
        .join("|"),
    ).toBe(splits);
  });

  it("finds every sequence of syllables again", () => {
    const sequence = fc.array(fc.constantFrom(...[...SYLLABLES].filter((syllable) => syllable.length < 5)), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(sequence, (syllables) => {
        expect(splitPinyin(syllables.join(""))).toContainEqual(syllables);
      }),
    );
  });
});
