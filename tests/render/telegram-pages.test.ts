import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/model/answer.ts";
import { phrasesFor } from "../../src/render/phrases.ts";
import { renderTelegram } from "../../src/render/render-telegram.ts";
import { isCut, renderPages } from "../../src/render/telegram-pages.ts";
import { telegramParts } from "../../src/render/telegram-parts.ts";
import { formattedText } from "../support/bot-api/formatted-text.ts";
import { answers, FUZZ_RUNS, FUZZ_TIMEOUT_MS } from "./arbitrary-answers.ts";
import { answered, citation } from "./sample-answer.ts";

/** An answer with quotes of 3,000 characters each, from sources of their own. */
function longAnswer(quotes: number): Answer {
  const citations = Array.from({ length: quotes }, (_, index) =>
    citation({
      articleId: `a${index}`,
      title: `第${index}篇`,
      source: { file: `file${index}.txt`, lines: [[1, 9]] },
      quote: `第${index}篇开头。${"汝城追回违规资金。".repeat(330)}第${index}篇结尾。`,
    }),
  );
  return answered({ citations, text: citations.map(({ quote }) => quote).join("\n") });
}

describe("renderPages", () => {
  it("makes no pages of an answer that one message shows whole", () => {
    expect(renderPages(answered())).toEqual([]);
    expect(isCut(answered())).toBe(false);
  });

  it("shows every quote whole, each page with the sources of what stands on it, at its end", () => {
    const pages = renderPages(longAnswer(3)).map(({ plain }) => plain);

    expect(pages[0]?.split("\n\n").slice(0, 2)).toEqual([`全部内容 1 / ${pages.length}`, "103.31万元"]);
    for (const index of [0, 1, 2]) {
      const from = pages.findIndex((page) => page.includes(`第${index}篇开头`));
      const to = pages.findIndex((page) => page.includes(`第${index}篇结尾`));
      for (const page of pages.slice(from, to + 1)) expect(page).toContain(`第${index}篇 · 郴州日报`);
    }
    for (const page of pages) expect(page.split("\n").at(-1)).toMatch(/^file\d\.txt:1-9$/);
    expect(pages.join("")).not.toContain("…");
  });

  it("lists all articles of a count that the message names only the first of", () => {
    const citations = Array.from({ length: 20 }, (_, index) =>
      citation({
        articleId: `a${index}`,
        title: `第${index}篇`,
        source: { file: `f${index}.txt`, lines: [[1, 1]] },
      }),
    );
    const answer = answered({
      citations,
      computed: {
        kind: "list",
        subject: "汝城",
        criterion: "mention",
        articles: 20,
        of: 100,
        inPassing: 0,
        undated: 0,
        words: [{ word: "汝城", articles: 20 }],
        leftOut: [],
        scope: {},
      },
    });
    const text = renderPages(answer)
      .map(({ plain }) => plain)
      .join("\n");

    expect(renderTelegram(answer).plain).toContain("另有 15 篇");
    expect(citations.every(({ title }) => text.includes(`${title} · `))).toBe(true);
  });

  it("marks the fact once, on the page where it stands", () => {
    const quote = `${"汝城追回违规资金。".repeat(500)}共103.31万元。`;
    const pages = renderPages(
      answered({ citations: [citation({ quote })], text: quote, fact: "103.31万元", headline: "一百万" }),
    );

    expect(pages.map(({ html }) => html.includes("<b>103.31万元</b>"))).toEqual([false, true]);
  });
});

/** What stands between the heading of a page and the sources at its end, from the HTML, without any white space. */
function bodyOf(html: string, { locale }: Answer, place: number, total: number): string {
  const text = html
    .replace(/<[^>]+>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
  const heading = phrasesFor(locale).buttons.pageOf(place + 1, total);
  expect(text.startsWith(`${heading}\n\n`)).toBe(true);
  const end = html.includes("<blockquote>") ? startOfSources(text) : undefined;
  return withoutSpaces(text.slice(heading.length, end));
}

function startOfSources(page: string): number {
  return Math.max(
    ...["来源", "來源", "Source", "Sources"].map((heading) => page.lastIndexOf(`\n\n${heading}\n`)),
  );
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, "");
}

/** All that an answer says, as one text without any white space: with and without its list of sources. */
function everythingIn(answer: Answer): { readonly text: string; readonly withSources: string } {
  const parts = telegramParts(answer);
  const {
    notice = "",
    headline = "",
    explanation = "",
    paragraphs,
    nearest,
    sources,
    moreArticles = "",
  } = parts;
  const quotes = paragraphs.map(
    ({ text, caution = "", sourceNumber, tableRow }) =>
      `${text}${caution}${sourceNumber === undefined ? "" : `[${sourceNumber}]`}${tableRow ? `(${tableRow})` : ""}`,
  );
  const near = nearest.map((title) => `•${title}`);
  const phrases = phrasesFor(answer.locale);
  const nearHeading = near.length === 0 ? "" : phrases.nearestArticles;
  const text = withoutSpaces([notice, headline, explanation, ...quotes, nearHeading, ...near].join(""));
  const list = sources.map(
    ({ title, details, location, alsoIn = "" }, index) =>
      `${index + 1}.${[title, ...details].join("·")}${location}${alsoIn}`,
  );
  const heading = sources.length === 1 ? phrases.source : phrases.sources;
  return { text, withSources: withoutSpaces([text, heading, ...list, moreArticles].join("")) };
}

describe("the pages of an answer, whatever it contains", { timeout: FUZZ_TIMEOUT_MS }, () => {
  it("hold all of it when they are joined, and Telegram takes each", () => {
    let cut = 0;
    fc.assert(
      fc.property(answers, (answer) => {
        const pages = renderPages(answer);
        for (const { html, plain } of pages) {
          expect(`${html}${plain}`).not.toMatch(/\p{Surrogate}/u);
          expect(plain.length).toBeLessThanOrEqual(4096);
          formattedText({ text: html, parse_mode: "HTML" });
          formattedText({ text: plain });
        }
        if (pages.length === 0) return;
        cut += 1;
        const body = pages.map(({ html }, place) => bodyOf(html, answer, place, pages.length)).join("");
        const everything = everythingIn(answer);
        expect([everything.text, everything.withSources]).toContain(body);
      }),
      { numRuns: Math.ceil(FUZZ_RUNS / 3), endOnFailure: true },
    );
    expect(cut).toBeGreaterThan(FUZZ_RUNS / 60);
  });

  it("each end with the sources of the quotes on them", () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const sources = telegramParts(answer).sources.length;
        for (const { plain } of renderPages(answer)) {
          const quoted = [...plain.matchAll(/^> .* \[(\d)\]$/gm)].map(([, number]) => Number(number));
          const tail = plain.slice(startOfSources(plain));
          if (sources < 2) continue;
          for (const number of quoted) {
            expect(tail).toMatch(new RegExp(`^${number}\\. `, "m"));
            expect(tail).toContain(`file${number - 1}.txt:`);
          }
        }
      }),
      { numRuns: Math.ceil(FUZZ_RUNS / 6), endOnFailure: true },
    );
  });
});
