import { beforeAll, describe, expect, it } from "vitest";
import { loadVocabulary } from "../../../src/answer/verify/load-vocabulary.ts";
import type { Vocabulary } from "../../../src/answer/verify/vocabulary.ts";
import type { ReplySentence } from "../../../src/answer/written/reply.ts";
import { createSettling, quotesOf } from "../../../src/answer/written/settle-reply.ts";
import { PROJECT_ROOT } from "../../architecture/project-files.ts";
import { articleOf } from "../../support/article-of.ts";
import { realDictionary } from "../../support/real-dictionary.ts";

const TOLD = [
  "新船共花费128万元",
  "新船长24米",
  "渡船每天开18班",
  "旧船用了31年",
  "渡口有工人12名",
  "码头有9级台阶",
];
const article = articleOf({ id: "ferry", title: "渡口", text: `${TOLD.join("。\n")}。` });
const passage = {
  article,
  number: 1,
  start: 0,
  end: article.text.length,
  shown: article.text,
  heading: article.title,
};
const sentenceOf = (text: string): ReplySentence => ({
  text: `${text}。`,
  quotes: [{ passage: 1, quote: text }],
});

let vocabulary: Vocabulary;
beforeAll(() => {
  vocabulary = loadVocabulary(`${PROJECT_ROOT}/dictionary/ordinary-words.txt.gz`, realDictionary());
});

/** What is kept and dropped after each sentence. */
function settle(sentences: readonly ReplySentence[]) {
  const ranked = [{ ...passage, score: 0 }];
  const settling = createSettling({
    passages: [passage],
    ranked,
    language: "zh",
    vocabulary,
    isAbout: () => true,
    isContradicted: () => false,
  });
  return sentences.map((sentence) => {
    settling.take(sentence, "");
    return { kept: settling.kept.map(({ text }) => text), dropped: [...settling.dropped] };
  });
}

describe("createSettling", () => {
  it("keeps what is proven, never takes back what it kept, and stops at four quotes and five sentences", () => {
    const steps = settle(TOLD.map(sentenceOf));
    const texts = TOLD.map((text) => `${text}。`);
    expect(steps.map(({ kept }) => kept)).toEqual([1, 2, 3, 4, 4, 4].map((most) => texts.slice(0, most)));
    expect(steps.at(-1)?.dropped).toEqual(["too many quotes"]);
  });

  it("counts sentences that are dropped, and a quote that is used twice once", () => {
    const lie = { ...sentenceOf(TOLD[0] ?? ""), text: "新船共花费129万元。" };
    const first = sentenceOf(TOLD[0] ?? "");
    const steps = settle([lie, first, first, sentenceOf(TOLD[1] ?? ""), lie, sentenceOf(TOLD[2] ?? "")]);
    expect(steps.at(-1)?.kept).toEqual(["新船共花费128万元。", "新船共花费128万元。", "新船长24米。"]);
    expect(steps.at(-1)?.dropped).toHaveLength(2);
  });
});

describe("quotesOf", () => {
  it("gives each quote once", () => {
    const [one, other] = [
      { article, start: 0, end: 4 },
      { article, start: 5, end: 9 },
    ];
    const sentences = [
      { text: "a", quotes: [one, other] },
      { text: "b", quotes: [{ ...other }] },
    ];
    expect(quotesOf(sentences)).toEqual([one, other]);
  });
});
