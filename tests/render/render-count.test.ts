import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/model/answer.ts";
import type { ComputedCount } from "../../src/model/archive-scan.ts";
import type { Reprint } from "../../src/model/citation.ts";
import { renderPlain } from "../../src/render/render-plain.ts";
import { renderTelegram } from "../../src/render/render-telegram.ts";
import { answered, citation, without } from "./sample-answer.ts";

const computed: ComputedCount = {
  kind: "count",
  subject: "Rucheng",
  criterion: "mention",
  articles: 12,
  of: 66,
  inPassing: 0,
  undated: 0,
  words: [
    { word: "汝城", articles: 11 },
    { word: "Rucheng", articles: 3 },
  ],
  leftOut: [{ word: "入城", articles: 4 }],
  scope: {},
  earliestDate: "2021-09-15",
  latestDate: "2022-06-20",
};
const citations = Array.from({ length: 10 }, (_, at) =>
  citation({ articleId: `a${at}`, title: `第${at}篇`, quote: `汝城第${at}回见报。` }),
);
const counted = (overrides: Partial<ComputedCount> = {}, answer: Partial<Answer> = {}): Answer => ({
  ...without(answered(), "fact"),
  locale: "en",
  headline: "12 articles",
  text: citations.map(({ quote }) => quote).join("\n"),
  citations,
  computed: { ...computed, ...overrides },
  ...answer,
});

describe("a count", () => {
  it("says in a terminal what was counted, and names the rest by number", () => {
    const shown = renderPlain(counted());
    expect(shown).toContain(
      "12 articles\n\n12 of the 66 articles in the archive (2021-09-15 to 2022-06-20) mention “Rucheng”. " +
        "Words counted: 汝城 (11), Rucheng (3). Not counted, as they only sound like it: 入城 (4).",
    );
    expect(shown).toContain("10. 第9篇");
    expect(shown).toMatch(/… and 2 more articles$/);
  });

  it("is cut in Telegram after five articles, quotes and all", () => {
    for (const text of Object.values(renderTelegram(counted()))) {
      expect(text).toContain("5. 第4篇");
      expect(text).not.toContain("第5篇");
      expect(text).not.toContain("第5回");
      expect(text).toMatch(/… and 7 more articles$/);
    }
  });

  it.each([
    [
      { articles: 0, words: [], leftOut: [] },
      "None of the 66 articles in the archive (2021-09-15 to 2022-06-20) mentions “Rucheng”.",
    ],
    [
      { articles: 0, of: 0, words: [], scope: { newspaper: "Heron Post", period: "2022" } },
      "The archive holds no articles (Heron Post, 2022).",
    ],
  ])("that is nothing says so instead of an answer: %j", (overrides, words) => {
    const nothing = counted(overrides, { status: "not-found", text: "", citations: [] });
    const shown = renderPlain({ ...without(nothing, "headline") });
    expect(shown.startsWith(words)).toBe(true);
    expect(shown).not.toContain("I could not find");
  });

  it.each([
    [
      "en",
      { kind: "first", date: "2021-12-08", undated: 2 },
      "The earliest of 12 articles that mention “Rucheng”, of the 66 articles",
    ],
    [
      "en",
      { kind: "first", date: "2021-12-08", undated: 2 },
      "2 of them carry no date and cannot be placed.",
    ],
    ["en", { kind: "latest", undated: 12 }, "but none of them carries a date."],
    [
      "en",
      { criterion: "about", inPassing: 3 },
      "12 of the 66 articles in the archive (2021-09-15 to 2022-06-20) are about “Rucheng”.",
    ],
    ["en", { criterion: "about", inPassing: 3 }, "3 more name it only in passing."],
    ["zh-Hans", {}, "档案（2021-09-15 至 2022-06-20）共 66 篇，其中 12 篇提到“Rucheng”。"],
    [
      "zh-Hans",
      { kind: "latest", date: "2022-06-20", undated: 1 },
      "这是最近的日期。有 1 篇没有日期，无法排先后。",
    ],
    ["zh-Hans", { criterion: "about", inPassing: 3 }, "另有 3 篇只是顺带提到。"],
    ["zh-Hans", { kind: "first" }, "但都没有印日期。"],
    [
      "zh-Hant",
      {},
      "資料庫（2021-09-15 至 2022-06-20）共 66 篇，其中 12 篇提到「Rucheng」。計入的詞：汝城 11 篇、",
    ],
    ["zh-Hant", { criterion: "about", inPassing: 3 }, "12 篇主要講到「Rucheng」。標題或開頭點到，"],
    [
      "en",
      { articles: 1, of: 1, undated: 0 },
      "1 of the one article in the archive (2021-09-15 to 2022-06-20) mentions",
    ],
  ] as const)("is explained in %s with %j", (locale, overrides, words) => {
    expect(renderPlain(counted(overrides, { locale }))).toContain(words);
  });
});

describe("a story that is printed more than once", () => {
  const reprints = Array.from(
    { length: 5 },
    (_, at): Reprint => ({
      articleId: `r${at}`,
      title: `“养老钱”<${at}>`,
      titleIsOurs: false,
      newspaper: "永岭日报",
      date: "2022-04-01",
      page: "A04",
      source: { file: "r.txt", lines: [[1, 2]] },
    }),
  );

  it.each([
    ["zh-Hans", 1, "另见：《“养老钱”<0>》 永岭日报 2022-04-01 A04"],
    ["zh-Hans", 5, "，另有 2 处"],
    ["en", 5, " and 2 more"],
  ] as const)("names its other prints in %s, at most three of %i", (locale, count, words) => {
    const answer = answered({ locale, citations: [citation({ alsoIn: reprints.slice(0, count) })] });
    const { html, plain } = renderTelegram(answer);
    for (const text of [renderPlain(answer), plain]) expect(text).toContain(words);
    expect(html).toContain("&lt;0&gt;");
    expect(html).not.toContain("<3>");
    expect(renderPlain(answer)).not.toContain("<3>");
  });

  it("leaves them out before a source is left out", () => {
    const answer = answered({
      citations: Array.from({ length: 30 }, (_, at) => citation({ articleId: `a${at}`, alsoIn: reprints })),
    });
    const { plain } = renderTelegram(answer, { maxLength: 2500 });
    expect(plain.length).toBeLessThanOrEqual(2500);
    expect(plain).toContain("30. ");
    expect(plain).not.toContain("另见");
  });
});
