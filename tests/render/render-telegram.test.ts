import { describe, expect, it } from "vitest";
import { renderTelegram } from "../../src/render/render-telegram.ts";
import { formattedText } from "../support/bot-api/formatted-text.ts";
import { answered, citation, QUOTE } from "./sample-answer.ts";

/** What Telegram makes of the HTML. */
function parsed(html: string) {
  const { text, entities } = formattedText({ text: html, parse_mode: "HTML" });
  const marked = (type: string) =>
    entities
      .filter((entity) => entity.type === type)
      .map(({ offset, length }) => text.slice(offset, offset + length));
  return { text, marked };
}

describe("renderTelegram", () => {
  it("says behind a quote that its text is uncertain, however short the message", () => {
    const weak = answered({ citations: [citation({ textUncertain: true })] });
    expect(renderTelegram(weak).html).toContain("（文字不清）</blockquote>");
    expect(renderTelegram(weak).plain).toContain(`> ${QUOTE}（文字不清）`);
    const short = renderTelegram(answered({ ...weak, text: QUOTE.repeat(30) }), { maxLength: 300 });
    expect(short.plain.length).toBeLessThanOrEqual(300);
  });

  it("sets headline and fact in bold, the quote apart, the source last", () => {
    const { html, plain } = renderTelegram(answered());
    const { text, marked } = parsed(html);

    expect(marked("bold")).toEqual(["103.31万元", "追回违规资金103.31万元", "来源"]);
    expect(marked("blockquote")).toEqual([QUOTE]);
    expect(marked("code")).toEqual(["000.txt:12-13"]);
    expect(text.endsWith("来源\n1. 守护群众“养老钱” · 郴州日报 · 2023-05-04 · 第3版\n000.txt:12-13")).toBe(
      true,
    );
    expect(plain).toContain(`> ${QUOTE}`);
  });

  it("marks no fact that does not stand in the quote word for word", () => {
    expect(parsed(renderTelegram(answered({ fact: "追回 103万" })).html).marked("bold")).toEqual([
      "103.31万元",
      "来源",
    ]);
  });

  it("folds a long quote", () => {
    const long = "长".repeat(400);
    const { html } = renderTelegram(answered({ text: long, citations: [citation({ quote: long })] }));

    expect(parsed(html).marked("expandable_blockquote")).toEqual([long]);
  });

  it("cuts the quote, keeps the fact readable in it, and keeps every source", () => {
    const long = `${"前".repeat(9000)}追回违规资金103.31万元${"后".repeat(9000)}`;
    const sources = Array.from({ length: 10 }, (_, index) =>
      citation({
        articleId: `a${index}`,
        title: `标题${index}`.repeat(40),
        source: { file: `${index}.txt`, lines: [[1, 2]] },
      }),
    );
    const citations = [citation({ quote: long }), ...sources];
    const { html } = renderTelegram(answered({ text: long, citations }));
    const { text, marked } = parsed(html);

    expect(text.length).toBeLessThanOrEqual(4096);
    expect(text.length).toBeGreaterThan(3800);
    expect(marked("bold")).toContain("追回违规资金103.31万元");
    for (let index = 0; index < 10; index += 1) expect(text).toContain(`${index}.txt:1-2`);
    expect(text.endsWith("9.txt:1-2")).toBe(true);
  });

  it("tells sources more briefly before it leaves any out, and says how many it left out", () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        citation({
          articleId: `a${index}`,
          title: "很长的标题".repeat(30),
          source: { file: `f${index}.txt`, lines: [[1, 2]] },
        }),
      );
    const forty = parsed(renderTelegram(answered({ citations: many(40) })).html).text;
    const hundreds = parsed(renderTelegram(answered({ citations: many(300) })).html).text;

    expect(forty).toContain("\n40. ");
    expect(forty).toContain("f39.txt:1-2");
    expect(hundreds).toMatch(/……另有 \d+ 处来源$/);
    expect(hundreds.length).toBeLessThanOrEqual(4096);
  });

  it("links a title to a web address and to nothing else", () => {
    const linked = (url: string) => renderTelegram(answered({ citations: [citation({ url })] })).html;

    expect(linked('https://scans.example/a?b=1&c="2"')).toContain(
      '<a href="https://scans.example/a?b=1&amp;c=%222%22">',
    );
    expect(linked("javascript:alert(1)")).not.toContain("<a ");
    expect(linked("tg://resolve?domain=x")).not.toContain("<a ");
    expect(linked("not an address")).not.toContain("<a ");
  });

  it("marks the title of an untitled article as ours", () => {
    const { html } = renderTelegram(answered({ citations: [citation({ titleIsOurs: true })] }));

    expect(parsed(html).text).toContain("（无题，首句：守护群众“养老钱”）");
  });

  it("shows markup of a page as text", () => {
    const wild = '<b>bold</i> &amp; <a href="x">y & z</blockquote>';
    const { html } = renderTelegram(
      answered({ headline: wild, text: wild, citations: [citation({ quote: wild, title: wild })] }),
    );
    const { text } = parsed(html);

    expect(text.split(wild)).toHaveLength(4);
  });

  it("says what it found when nothing supports an answer", () => {
    const nearest = [{ articleId: "1", title: "A <b> & C" }];
    const answer = answered({ status: "not-found", text: "", citations: [], nearest, locale: "en" });
    const { text } = parsed(renderTelegram(answer).html);

    expect(text).toBe(
      "I could not find an answer to this in the archive.\n\nNearest articles:\n• A <b> & C · the page carries neither newspaper name nor date",
    );
  });
});
