import { describe, expect, it } from "vitest";
import { answerButtons } from "../../src/render/answer-buttons.ts";
import { renderContext, renderSource } from "../../src/render/render-citation.ts";
import { MAX_MESSAGE_LENGTH } from "../../src/render/render-telegram.ts";
import { parseHtml } from "../support/bot-api/parse-html.ts";
import { answered, citation, QUOTE } from "./sample-answer.ts";

const BEFORE = "前面一段，说的是别的事。\n";
const AFTER = "\n后面一段 <i>&amp;。";

describe("renderSource", () => {
  it("shows quote, place and number in the language of the question", () => {
    const citations = [citation(), citation({ articleId: "b", title: "另一篇", quote: "<b>二" })];
    const { html, plain } = renderSource(answered({ citations }), 1);

    expect(plain).toBe("来源 2 / 2\n\n<b>二\n\n另一篇 · 郴州日报 · 2023-05-04 · 第3版\n000.txt:12-13");
    expect(parseHtml(html).text).toBe(plain);
    expect(renderSource(answered({ locale: "en" }), 0).plain).toMatch(/^Source\n/);
  });

  it.each([{ quote: "长".repeat(9_000) }, { title: "&".repeat(9_000), quote: "<".repeat(9_000) }])(
    "cuts the words and never the source",
    (overrides) => {
      const { html, plain } = renderSource(answered({ citations: [citation(overrides)] }), 0);

      expect(parseHtml(html).text.length).toBeLessThanOrEqual(MAX_MESSAGE_LENGTH);
      expect(plain).toContain("000.txt:12-13");
    },
  );
});

describe("renderContext", () => {
  it("marks the quote within the text around it", () => {
    const { html, plain } = renderContext(answered(), 0, { text: `${BEFORE}${QUOTE}${AFTER}` });

    expect(plain).toContain(`${BEFORE}${QUOTE}${AFTER}`);
    expect(html).toContain(`<b>${QUOTE}</b>`);
    expect(parseHtml(html).text).toBe(plain);
  });

  it("cuts what is far from the quote", () => {
    const { plain, html } = renderContext(answered(), 0, {
      text: `${"前".repeat(5_000)}${QUOTE}${"后".repeat(5_000)}`,
    });

    expect(plain).toMatch(/…前+核查/);
    expect(plain).toMatch(/。后+…/);
    expect(parseHtml(html).text.length).toBeLessThanOrEqual(MAX_MESSAGE_LENGTH);
  });

  it.each([{ article: undefined }, { article: { text: "改过的文字" } }])(
    "says that the words stand nowhere any more",
    ({ article }) => {
      expect(renderContext(answered(), 0, article).plain).toContain("档案里已没有这篇文章");
      expect(renderContext(answered({ locale: "en" }), 0, article).plain).toContain(QUOTE);
    },
  );
});

describe("answerButtons", () => {
  const encode = ({ kind }: { readonly kind: string }) => kind;
  const textsOf = (overrides: Parameters<typeof answered>[0]) =>
    answerButtons(answered(overrides), encode, false).map((row) => row.map(({ text }) => text));

  it("are those for which there is something to show", () => {
    expect(textsOf({})).toEqual([
      ["📚 来源", "📖 上下文"],
      ["👍", "👎"],
    ]);
    expect(textsOf({ locale: "en", citations: [citation({ url: "https://example.org/1" })] })[0]).toEqual([
      "📚 Sources",
      "📖 Context",
      "🔗 Open",
    ]);
    expect(textsOf({ citations: [citation({ url: "javascript:alert(1)" })] })[0]).toHaveLength(2);
    expect(textsOf({ status: "not-found", citations: [] })).toEqual([["👍", "👎"]]);
    expect(textsOf({ status: "not-found", citations: [], hint: "too-short" })).toEqual([]);
  });
});
