import { describe, expect, it } from "vitest";
import { formattedText } from "./formatted-text.ts";
import { parseHtml } from "./parse-html.ts";

describe("parseHtml", () => {
  it.each([
    { html: "<b>fett</b>", text: "fett", entities: [{ type: "bold", offset: 0, length: 4 }] },
    { html: "<STRONG>a</strong>", text: "a", entities: [{ type: "bold", offset: 0, length: 1 }] },
    { html: "𠮷<i>野</i>", text: "𠮷野", entities: [{ type: "italic", offset: 2, length: 1 }] },
    {
      html: "<b>a<u>b</u></b>",
      text: "ab",
      entities: [
        { type: "bold", offset: 0, length: 2 },
        { type: "underline", offset: 1, length: 1 },
      ],
    },
    {
      html: "<blockquote expandable>q</blockquote>",
      text: "q",
      entities: [{ type: "expandable_blockquote", offset: 0, length: 1 }],
    },
    {
      html: '<a href="https://e.example/?a=1&amp;b">t</a>',
      text: "t",
      entities: [{ type: "text_link", offset: 0, length: 1, url: "https://e.example/?a=1&b" }],
    },
    { html: "<a href='nonsense'>t</a>", text: "t", entities: [] },
    {
      html: '<code class="language-ts">x</code>',
      text: "x",
      entities: [{ type: "code", offset: 0, length: 1, language: "ts" }],
    },
    {
      html: '<span class="tg-spoiler">s</span>',
      text: "s",
      entities: [{ type: "spoiler", offset: 0, length: 1 }],
    },
    { html: "<b></b>x", text: "x", entities: [] },
    { html: "<b>x</>", text: "x", entities: [{ type: "bold", offset: 0, length: 1 }] },
    {
      html: "&lt;&gt;&amp;&quot;&nbsp;&copy &#65;&#x4e2d; a & b",
      text: '<>&"&nbsp;&copy A中 a & b',
      entities: [],
    },
    { html: "a > b", text: "a > b", entities: [] },
  ])("reads $html", ({ html, text, entities }) => {
    expect(parseHtml(html)).toEqual({ text, entities });
  });

  it.each([
    { html: "<p>x</p>", error: 'Unsupported start tag "p" at byte offset 0' },
    { html: "汝城<br/>", error: 'Unsupported start tag "br/" at byte offset 6' },
    { html: "a < b", error: 'Unsupported start tag "" at byte offset 2' },
    { html: "a <", error: "Unclosed start tag at byte offset 2" },
    { html: "<b", error: "Unclosed start tag at byte offset 0" },
    { html: '<a href="x', error: "Unclosed start tag at byte offset 0" },
    { html: "<a href", error: 'Unclosed start tag "a" at byte offset 0' },
    { html: '<a ="x">t</a>', error: 'Empty attribute name in the tag "a" at byte offset 0' },
    { html: "<a href=x_y>t</a>", error: "Unexpected end of name token at byte offset 8" },
    { html: "<span>x</span>", error: 'Tag "span" must have class "tg-spoiler" at byte offset 0' },
    { html: "<b>x", error: 'Can\'t find end tag corresponding to start tag "b"' },
    { html: "汝</b>", error: "Unexpected end tag at byte offset 3" },
    { html: "<b>x</i>", error: 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"' },
    { html: "<b><i>x</b></i>", error: 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"' },
    { html: "<b>x</b", error: "Unclosed end tag at byte offset 4" },
  ])("refuses $html", ({ html, error }) => {
    expect(() => parseHtml(html)).toThrow(`Bad Request: can't parse entities: ${error}`);
  });
});

describe("formattedText", () => {
  const html = (text: string) => formattedText({ text, parse_mode: "HTML" });

  it("trims blank edges and moves the entities along", () => {
    expect(html(" \n <b>x</b> y \n")).toEqual({
      text: "x y",
      entities: [{ type: "bold", offset: 0, length: 1 }],
    });
  });

  it("drops entities of nothing but blanks, and blockquotes inside of blockquotes", () => {
    expect(html("a<b> </b>b").entities).toEqual([]);
    expect(html("<blockquote>a<blockquote>b</blockquote></blockquote>").entities).toHaveLength(1);
  });

  it("turns control characters into blanks and drops direction overrides", () => {
    expect(html("a\u0007b\u202ec\r\nd").text).toBe("a bc\nd");
  });

  it.each([
    { name: "no text", parameters: {}, error: "message text is empty" },
    { name: "an empty text", parameters: { text: "" }, error: "message text is empty" },
    { name: "blanks", parameters: { text: " \n " }, error: "text must be non-empty" },
    {
      name: "empty tags",
      parameters: { text: "<b></b>", parse_mode: "HTML" },
      error: "text must be non-empty",
    },
    { name: "4097 characters", parameters: { text: "字".repeat(4097) }, error: "message is too long" },
    { name: "2049 pairs", parameters: { text: "𠮷".repeat(2049) }, error: "message is too long" },
    {
      name: "more than 32 KiB",
      parameters: { text: "&lt;".repeat(8193), parse_mode: "HTML" },
      error: "text is too long",
    },
    { name: "half a pair", parameters: { text: "a\ud83d" }, error: "strings must be encoded in UTF-8" },
    {
      name: "another parse mode",
      parameters: { text: "a", parse_mode: "RTF" },
      error: "unsupported parse_mode",
    },
  ])("refuses $name", ({ parameters, error }) => {
    expect(() => formattedText(parameters)).toThrow(`Bad Request: ${error}`);
  });

  it("counts after parsing: 4096 escaped characters are not too long", () => {
    expect(html("&amp;".repeat(4096)).text).toHaveLength(4096);
  });

  it.each([
    { text: "@archivist_bot 多少？", types: ["mention"] },
    { text: "汝城@archivist_bot", types: [] },
    { text: "@archivist_bot汝城", types: [] },
    { text: "/ask@archivist_bot 多少？", types: ["bot_command"] },
    { text: "/ask汝城", types: [] },
    { text: "a/ask", types: [] },
    { text: "see https://e.example/@x and #汝城", types: ["url", "hashtag"] },
  ])("finds $types in $text", ({ text, types }) => {
    expect(formattedText({ text }).entities.map(({ type }) => type)).toEqual(types);
  });

  it("finds nothing in code", () => {
    expect(html("<code>@archivist_bot</code>").entities.map(({ type }) => type)).toEqual(["code"]);
  });
});
