import { describe, expect, it } from "vitest";
import { renderPlain } from "../../src/render/render-plain.ts";
import { answered, citation, QUOTE, without } from "./sample-answer.ts";

describe("renderPlain", () => {
  it("shows headline, quote and source, in this order", () => {
    expect(renderPlain(answered())).toBe(
      [
        "103.31万元",
        "",
        `  │ ${QUOTE}`,
        "",
        "来源",
        "  1. 守护群众“养老钱” · 郴州日报 · 2023-05-04 · 第3版",
        "     000.txt:12-13",
      ].join("\n"),
    );
  });

  it("says so when the page carries neither newspaper nor date, and that a title is ours", () => {
    const undated = citation({ titleIsOurs: true });
    const answer = answered({ locale: "en", citations: [without(undated, "date", "page", "newspaper")] });

    expect(renderPlain(answer)).toContain(
      "  1. [untitled, begins: 守护群众“养老钱”] · the page carries neither newspaper name nor date\n",
    );
  });

  it("says when nothing is of the days or the newspaper asked for, but not of a value", () => {
    const missed = { meaning: "", matching: 0, fellBack: true };
    const narrowed = [
      { kind: "date" as const, words: "last March", ...missed },
      { kind: "value" as const, words: "3 million", ...missed },
      { kind: "newspaper" as const, words: "永岭日报", ...missed, matching: 2, fellBack: false },
    ];
    const english = renderPlain(answered({ locale: "en", narrowed }));
    expect(english).toContain("I found nothing from “last March”, so I looked beyond it.");
    expect(english).not.toMatch(/3 million|永岭日报/);
    expect(renderPlain(answered({ narrowed }))).toContain("没有找到符合“last March”的内容，以下不限于此。");
    expect(renderPlain(answered({ narrowed: narrowed.slice(2) }))).not.toContain("没有找到符合");
  });

  it("says how far the archive reaches, above what was found", () => {
    const coverage = { earliestDate: "2019-02-01", latestDate: "2022-03-31", undated: 0 };
    const english = renderPlain(answered({ locale: "en", status: "closest", coverage }));
    expect(english).toContain(
      "The archive reaches from 1 February 2019 to 31 March 2022.\nI found no direct answer.",
    );
    expect(renderPlain(answered({ coverage }))).toContain("最早是2019年2月1日，最晚到2022年3月31日。");
    const undated = { ...coverage, undated: 3 };
    expect(renderPlain(answered({ coverage: undated }))).toContain("另有 3 篇没有日期。");
    expect(renderPlain(answered({ locale: "en", coverage: { undated: 3 } }))).toContain(
      "No article in the archive carries a date.",
    );
  });

  it("names newspaper and date of reports that differ, or says that the page carries none", () => {
    const other = without(citation({ articleId: "000-02", quote: "追回99万元。" }), "date", "newspaper");
    const values = ["103.31万元", "99万元"].map((value, index) => ({ value, citation: index }));
    const several = { kind: "reports-differ" as const, values };
    expect(renderPlain(answered({ citations: [citation(), other], several }))).toContain(
      "\n103.31万元: 郴州日报 · 2023-05-04\n99万元: 版面未印报名和日期\n",
    );
  });

  it("says of other prints and of nearest articles what their pages do not carry", () => {
    const source = { file: "1.txt", lines: [[1, 1]] as [number, number][] };
    const alsoIn = [{ articleId: "2", title: "再刊", titleIsOurs: false, date: "2023-05-06", source }];
    expect(renderPlain(answered({ citations: [citation({ alsoIn })] }))).toContain(
      "《再刊》 版面未印报名 2023-05-06",
    );
    const nearest = [{ articleId: "3", title: "近文", newspaper: "渡口日报" }];
    const nothing = answered({ status: "not-found", text: "", citations: [], nearest, locale: "en" });
    expect(renderPlain(nothing)).toContain("近文 · 渡口日报 · the page carries no date");
  });

  it("says behind a quote that its text is uncertain", () => {
    const weak = [citation({ textUncertain: true })];
    expect(renderPlain(answered({ citations: weak }))).toContain(`  │ ${QUOTE}（文字不清）`);
    expect(renderPlain(answered({ citations: weak, locale: "en" }))).toContain(`${QUOTE} (text uncertain)`);
  });

  it("numbers quotes when there is more than one source, and joins the quotes and lines of one article", () => {
    const first = citation({ quote: "第一句。", source: { file: "000.txt", lines: [[12, 13]] } });
    const second = citation({
      quote: "第二句。",
      source: {
        file: "000.txt",
        lines: [
          [14, 14],
          [20, 20],
        ],
      },
    });
    const third = citation({
      quote: "第三句。",
      articleId: "001-02",
      source: { file: "001.txt", lines: [[3, 3]] },
    });
    const answer = answered({ text: "第一句。\n第二句。\n第三句。", citations: [first, second, third] });
    const text = renderPlain(answer);

    expect(text).toContain("  │ 第一句。\n  │ 第二句。 [1]");
    expect(text).toContain("  │ 第三句。 [2]");
    expect(text).toContain("     000.txt:12-14,20");
    expect(text).toContain("     001.txt:3");
  });

  it("does not dress our own words as a quote", () => {
    const text = renderPlain(answered({ text: `汝城人社局核查后追回。\n${QUOTE}` }));

    expect(text).toContain("\n\n汝城人社局核查后追回。\n\n  │ ");
  });

  it("shows the quotes of the citations when there is no text", () => {
    expect(renderPlain(answered({ text: "" }))).toContain(`  │ ${QUOTE}`);
  });

  it.each([
    { locale: "zh-Hans", says: "没有找到直接的答案，最接近的原文是：" },
    { locale: "zh-Hant", says: "沒有找到直接的答案，最接近的原文是：" },
    { locale: "en", says: "I found no direct answer. The closest I found:" },
  ] as const)("asserts nothing when only something near was found ($locale)", ({ locale, says }) => {
    const text = renderPlain({ ...answered({ locale, status: "closest" }), headline: "不该出现" });

    expect(text.startsWith(says)).toBe(true);
    expect(text).not.toContain("不该出现");
    expect(text).toContain("000.txt:12-13");
  });

  it("names nearest articles, and no sources, when nothing was found", () => {
    const nearest = [{ articleId: "1", title: "汝城新闻", newspaper: "郴州日报", date: "2023-05-04" }];
    const answer = {
      ...without(answered(), "headline", "fact"),
      status: "not-found",
      text: "",
      nearest,
    } as const;

    expect(renderPlain(answer)).toBe(
      "报纸档案里没有找到这个问题的答案。\n\n最接近的文章：\n  • 汝城新闻 · 郴州日报 · 2023-05-04",
    );
  });

  it("gives a hint instead of a refusal when the question was too short", () => {
    const answer = answered({
      status: "not-found",
      hint: "too-short",
      locale: "en",
      text: "",
      citations: [],
    });

    expect(renderPlain(answer)).toMatch(/^That is too short to search for/);
  });

  it("lets no control character of a page reach the terminal", () => {
    const text = renderPlain(
      answered({ headline: "\u001b[31m103\u0007\u202e万元", text: "a\u001b]0;x\u0007\r\nb" }),
    );

    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});
