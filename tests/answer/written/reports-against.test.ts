import { beforeAll, describe, expect, it } from "vitest";
import type { AnswerInput } from "../../../src/answer/answerer.ts";
import { type RankedEvidence, rankEvidence } from "../../../src/answer/select-evidence.ts";
import { isAbout, reportsAgainst } from "../../../src/answer/written/reports-against.ts";
import { articleOf, inputFor } from "../evidence-of.ts";

const ARTICLE = articleOf(
  "ferry",
  "铜鼓渡口换新船",
  "铜鼓渡口今年换新船，新船一共花了128万元。旧船卖了9万元。码头上有两家茶馆。",
);
const QUESTION = "铜鼓渡口的新船花了多少钱？";
const spanOf = (words: string) => {
  const start = ARTICLE.text.indexOf(words);
  return { article: ARTICLE, start, end: start + words.length };
};

let input: AnswerInput;
let ranked: readonly RankedEvidence[];
beforeAll(async () => {
  input = inputFor(QUESTION, [ARTICLE]);
  ranked = await rankEvidence(input);
});

function against(sentence: string, answer: string, isAsserted: boolean) {
  return reportsAgainst({ text: sentence, quotes: [spanOf(sentence)], answer }, input, ranked, isAsserted);
}

describe("reportsAgainst", () => {
  it("finds nothing against the value that was found without a model", () => {
    expect(against("新船一共花了128万元", "128万元", true)).toBeUndefined();
  });

  it("holds a value that is asserted against one in a sentence that says less of the question", () => {
    expect(against("旧船卖了9万元", "9万元", true)).toBe("says less");
  });

  it("holds nothing against it that would not be asserted itself", () => {
    expect(against("旧船卖了9万元", "9万元", false)).toBeUndefined();
  });
});

describe("isAbout", () => {
  it("takes a quote that holds a value, and none that tells nothing of what is asked", () => {
    expect(isAbout(spanOf("新船一共花了128万元"), input, ranked)).toBe(true);
    expect(isAbout(spanOf("码头上有两家茶馆"), inputFor("谁修了铜鼓渡口？", [ARTICLE]), [])).toBe(false);
  });
});
