import { describe, expect, it } from "vitest";
import { recogniseExcerpt } from "../../src/retrieve/recognise-excerpt.ts";

describe("recogniseExcerpt", () => {
  it.each([
    ["two sentences", "白鹭县渡口今年换了三条新船。老船工们把旧桨送进了县里的博物馆。"],
    ["English print", "The old mill at Danhe reopened in May. Its roof had been repaired at great cost."],
    ["a sentence cut off", "白鹭县渡口管理站今年换了三条新船，老船工们把旧桨送进博物馆，"],
    ["telephone numbers", "白鹭渡口0700-5550119\n船票咨询值班室0700-"],
  ])("takes %s for a statement", (_, typed) => {
    expect(recogniseExcerpt(typed)).toMatchObject({ kind: "statement", text: typed });
  });

  it("takes the question about an excerpt off it, and its language", () => {
    expect(recogniseExcerpt("Which newspaper printed this: “白鹭县渡口今年换了三条新船”?")).toEqual({
      kind: "asked",
      text: "白鹭县渡口今年换了三条新船",
      language: "en",
      holdsReport: true,
    });
  });

  it.each([
    ["of one who speaks", "去年我们渡口换了三条新船，大家都说收入高。你知道收入是多少吗？", false],
    ["behind another", "白鹭县渡口去年换了几条新船，船是谁造的？一共花了多少？", false],
    ["of a report", "去年渡口换了三条新船，船租收入一千二百万元。\n今年怎么办？", true],
    ["of a report of two", "老船工们犯了愁，新渡口的船票往后归县里来管理。船往哪儿停？票怎么卖？", true],
  ])("leaves a question %s to be answered", (_, typed, holdsReport) => {
    expect(recogniseExcerpt(typed)).toMatchObject({ kind: "question", holdsReport });
  });

  it.each([
    "白鹭县渡口今年换了几条新船？",
    "白鹭渡口的电话是0700-5550119吗？",
    "汝城追回",
    "Who runs the ferry at Bailu?",
  ])("does not take %s for an excerpt", (typed) => {
    expect(recogniseExcerpt(typed)).toBeUndefined();
  });
});
