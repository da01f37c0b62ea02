import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderRich } from "../../src/render/render-rich.ts";
import { telegramParts } from "../../src/render/telegram-parts.ts";
import { richMessage, richText } from "../support/bot-api/rich-message.ts";
import { answers, FUZZ_RUNS, FUZZ_TIMEOUT_MS } from "./arbitrary-answers.ts";
import { answered, citation, QUOTE, without } from "./sample-answer.ts";

const rendered = (overrides: Parameters<typeof answered>[0] = {}) =>
  richMessage({ html: renderRich(answered(overrides)) });

describe("renderRich", () => {
  it("shows headline, quote with its source, and the source as a footnote", () => {
    const { blocks } = rendered({ citations: [citation({ url: "https://a.example/?x=1&y" })] });

    expect(blocks).toEqual([
      { type: "heading", size: 3, text: "103.31万元" },
      {
        type: "blockquote",
        blocks: [
          {
            type: "paragraph",
            text: ["核查5644条疑点数据，", { type: "bold", text: "追回违规资金103.31万元" }, "。"],
          },
        ],
        credit: ["守护群众“养老钱” ", { type: "reference_link", text: "[1]", reference_name: "source-1" }],
      },
      { type: "paragraph", text: { type: "bold", text: "来源" } },
      {
        type: "list",
        items: [
          {
            label: "1.",
            blocks: [
              {
                type: "paragraph",
                text: {
                  type: "reference",
                  name: "source-1",
                  text: [
                    { type: "url", text: "守护群众“养老钱”", url: "https://a.example/?x=1&y" },
                    " · 郴州日报 · 2023-05-04 · 第3版",
                    "\n",
                    { type: "code", text: "000.txt:12-13" },
                  ],
                },
              },
            ],
          },
        ],
      },
    ]);
  });

  it("folds a long quote under its beginning, and what comes after five quotes", () => {
    const long = citation({ quote: `很长的一句。${"又一句。".repeat(100)}` });
    const [, details] = rendered({ citations: [long], text: long.quote }).blocks;
    expect(details).toMatchObject({ type: "details", blocks: [{ type: "blockquote" }] });
    expect(details?.summary).toMatch(/^很长的一句。.*…$/);

    const citations = Array.from({ length: 7 }, (_, index) =>
      citation({
        articleId: `a${index}`,
        quote: `第${index}句。`,
        source: { file: `f${index}`, lines: [[1, 1]] },
      }),
    );
    const { blocks } = rendered({ citations, text: citations.map(({ quote }) => quote).join("\n") });
    expect(blocks.map(({ type }) => type)).toEqual([
      "heading",
      ...Array(5).fill("blockquote"),
      "details",
      "details",
    ]);
    expect(blocks.at(-2)?.blocks).toHaveLength(2);
    expect(blocks.at(-1)).toMatchObject({ summary: "来源", blocks: [{ type: "list" }] });
  });

  it("says of what is no answer that it is none", () => {
    const closest = renderRich(without(answered({ status: "closest" }), "headline", "fact"));
    expect(richText(richMessage({ html: closest }))).toMatch(/^没有找到直接的答案/);

    const nearest = [{ articleId: "1", title: "山火 <扑灭>" }];
    const nothing = answered({ status: "not-found", citations: [], text: "", nearest });
    const { blocks } = richMessage({ html: renderRich(without(nothing, "headline", "fact")) });
    expect(blocks.at(-1)).toMatchObject({ type: "list", items: [{ label: "•" }] });
    expect(richText({ blocks })).toContain("山火 <扑灭>");
  });

  it("makes none of an answer that is more than a rich message may hold", () => {
    expect(
      renderRich(
        answered({ citations: [citation({ quote: QUOTE.repeat(2000) })], text: QUOTE.repeat(2000) }),
      ),
    ).toBe(undefined);
    const citations = Array.from({ length: 250 }, (_, index) => citation({ articleId: `a${index}` }));
    expect(renderRich(answered({ citations }))).toBe(undefined);
  });
});

describe("a rich message, whatever the answer contains", { timeout: FUZZ_TIMEOUT_MS }, () => {
  it("is one that Telegram documents, with all of the answer in it", () => {
    let rich = 0;
    fc.assert(
      fc.property(answers, (answer) => {
        const html = renderRich(answer);
        if (html === undefined) return;
        rich += 1;
        const text = withoutSpaces(richText(richMessage({ html })));
        const { headline = "", paragraphs, sources } = telegramParts(answer);
        const said = [headline, ...paragraphs.map((each) => each.text)];
        for (const words of [...said, ...sources.map(({ location }) => location)]) {
          expect(text).toContain(withoutSpaces(words));
        }
        const links = [...html.matchAll(/href="#([^"]*)"/g)].map(([, name]) => name);
        for (const name of links) expect(html).toContain(`<tg-reference name="${name}">`);
      }),
      { numRuns: Math.ceil(FUZZ_RUNS / 2), endOnFailure: true },
    );
    expect(rich).toBeGreaterThan(FUZZ_RUNS / 10);
  });
});

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, "");
}
