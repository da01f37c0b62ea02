import { describe, expect, it } from "vitest";
import { findSpellings } from "../../src/retrieve/find-spellings.ts";
import { soughtWords } from "../../src/retrieve/sought-words.ts";
import { realDictionary } from "../support/real-dictionary.ts";

const printed = (subject: string, text: string) =>
  soughtWords(subject, realDictionary()).map((word) => findSpellings(text, word));

describe("what a subject is printed as", () => {
  it.each([
    ["汝城", "汝城县与汝城人", [["汝城", "汝城"]]],
    ["汝城", "Rucheng is a county; RUCHENG lies south.", [["Rucheng", "Rucheng"]]],
    ["汝城", "Ruchengese", [[]]],
    ["臺風", "台风过境", [["台风"]]],
    ["汝 城", "汝城", [["汝城"]]],
    ["GDP", "ＧＤＰ增长，GDPR不算", [["GDP"]]],
    ["汝城GDP", "汝城GDP增长", [["汝城gdp"]]],
    ["football", "足球赛与footballs", [["football", "足球"]]],
    ["Rucheng", "汝城县", [["汝城"]]],
    ["Rucheng County", "汝城县", [["汝城"]]],
    ["Xiang Zengyan", "向曾妍说", [["向曾妍"]]],
    ["Shanghai", "上海没有伤害", [["上海"]]],
    ["China", "中国与赤那", [["中国"]]],
    ["Maling", "麻岭的男子", [["麻岭"]]],
    ["Hong Kong", "香港", [["香港"]]],
    ["traffic safety", "交通安全", [["交通"], ["安全"]]],
    ["the 12 ferries", "12条渡船，112条木船", [["渡船"], ["12"]]],
  ])("%s in %s", (subject, text, found) => {
    expect(printed(subject, text)).toEqual(found);
  });

  it("has nothing to look for in words that name nothing", () => {
    expect(soughtWords("of the", realDictionary())).toEqual([]);
  });
});
