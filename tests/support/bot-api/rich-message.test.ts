import { describe, expect, it } from "vitest";
import { richMessage, richText } from "./rich-message.ts";

const html = (content: string) => richMessage({ html: content });

describe("richMessage", () => {
  it("reads blocks, quotes with credit, lists, details and footnotes as the Bot API gives them back", () => {
    const message = html(
      "<h3>A &amp; B</h3>before<p>one <b>two</b></p>" +
        '<blockquote>first<br>second<cite>Paper <a href="#n1">[1]</a></cite></blockquote>' +
        "<details open><summary>More</summary><p>inside</p></details>" +
        '<ol><li><tg-reference name="n1">note</tg-reference></li></ol>' +
        '<p><a href="https://a.example/?x=1&amp;y">link</a> <a href="#top">up</a></p>',
    );

    expect(message.blocks).toEqual([
      { type: "heading", size: 3, text: "A & B" },
      { type: "paragraph", text: "before" },
      { type: "paragraph", text: ["one ", { type: "bold", text: "two" }] },
      {
        type: "blockquote",
        blocks: [{ type: "paragraph", text: ["first", "\n", "second"] }],
        credit: ["Paper ", { type: "reference_link", text: "[1]", reference_name: "n1" }],
      },
      { type: "details", summary: "More", blocks: [{ type: "paragraph", text: "inside" }], is_open: true },
      {
        type: "list",
        items: [
          {
            label: "1.",
            blocks: [{ type: "paragraph", text: { type: "reference", text: "note", name: "n1" } }],
          },
        ],
      },
      {
        type: "paragraph",
        text: [
          { type: "url", text: "link", url: "https://a.example/?x=1&y" },
          " ",
          { type: "anchor_link", text: "up", anchor_name: "top" },
        ],
      },
    ]);
    expect(richText(message)).toContain("first\nsecond\nPaper [1]\nMore\ninside");
  });

  it.each([
    { name: "nothing", input: {}, says: "exactly one" },
    { name: "two sources", input: { html: "a", markdown: "a" }, says: "exactly one" },
    { name: "no text", input: { html: "<p> </p>" }, says: "rich message must be non-empty" },
    { name: "an unknown tag", input: { html: "<marquee>a</marquee>" }, says: 'unsupported tag "marquee"' },
    { name: "a tag that is not closed", input: { html: "<p>a" }, says: '"p" is not closed' },
    { name: "tags that cross", input: { html: "<b>a<i>b</b></i>" }, says: "unexpected end tag" },
    { name: "an end without a beginning", input: { html: "a</b>" }, says: "unexpected end tag" },
    { name: "a bare <", input: { html: "a < b" }, says: "no tag begins" },
    { name: "a bare &", input: { html: "a & b" }, says: 'a bare "&"' },
    { name: "an undocumented entity", input: { html: "&copy;" }, says: "unsupported entity" },
    { name: "half a pair", input: { html: "\ud83d" }, says: "UTF-8" },
    { name: "a block inside of inline text", input: { html: "<b><p>a</p></b>" }, says: "wrong place" },
    { name: "a summary alone", input: { html: "<summary>a</summary>" }, says: "wrong place" },
    { name: "details without a summary", input: { html: "<details>a</details>" }, says: "begin with" },
    { name: "a list without items", input: { html: "<ul></ul>" }, says: "List must be non-empty" },
    { name: "too many characters", input: { html: "𠮷".repeat(32_769) }, says: "too long" },
    { name: "too many blocks", input: { html: `<ul>${"<li>a</li>".repeat(250)}</ul>` }, says: "500 blocks" },
    {
      name: "too many levels",
      input: { html: `${"<b>".repeat(17)}a${"</b>".repeat(17)}` },
      says: "16 levels",
    },
  ])("refuses $name", ({ input, says }) => {
    expect(() => richMessage(input)).toThrow(says);
  });

  it("takes what is just within the limits", () => {
    const levels = `${"<b>".repeat(16)}a${"</b>".repeat(16)}`;
    expect(html("𠮷".repeat(32_768)).blocks).toHaveLength(1);
    expect(html("<p>a</p>".repeat(500)).blocks).toHaveLength(500);
    expect(richText(html(levels))).toBe("a");
  });
});
