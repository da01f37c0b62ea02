/** From the tree of rich HTML to the blocks and texts of a RichMessage: what may stand where. */
import { badRequest } from "./api-error.ts";
import { type RichElement, type RichNode, refused } from "./parse-rich-html.ts";
import type { RichBlockRecord, RichTextRecord } from "./records.ts";

const INLINE: Readonly<Record<string, string>> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  code: "code",
  mark: "marked",
  sub: "subscript",
  sup: "superscript",
  "tg-spoiler": "spoiler",
};

/** The blocks of a message, or the 400 for what stands where it may not. */
export function richBlocks(tree: readonly RichNode[]): RichBlockRecord[] {
  return blocksOf(tree, new Set(namesOf(tree, "tg-reference")));
}

/** Stretches of text between blocks are paragraphs. */
function blocksOf(nodes: readonly RichNode[], references: ReadonlySet<string>): RichBlockRecord[] {
  const blocks: RichBlockRecord[] = [];
  let inline: RichNode[] = [];
  const endParagraph = () => {
    if (withoutBlanks(inline).length > 0)
      blocks.push({ type: "paragraph", text: textOf(inline, references) });
    inline = [];
  };
  for (const node of nodes) {
    if (isInline(node)) inline.push(node);
    else {
      endParagraph();
      blocks.push(blockOf(node, references));
    }
  }
  endParagraph();
  return blocks;
}

function blockOf(element: RichElement, references: ReadonlySet<string>): RichBlockRecord {
  const { name, attributes, children } = element;
  if (name === "hr") return { type: "divider" };
  if (name === "p") return { type: "paragraph", text: textOf(children, references) };
  if (name === "footer") return { type: "footer", text: textOf(children, references) };
  if (name === "pre") return { type: "pre", text: textOf(children, references) };
  const heading = /^h([1-6])$/.exec(name);
  if (heading) return { type: "heading", size: Number(heading[1]), text: textOf(children, references) };
  if (name === "ul" || name === "ol") return listOf(element, references);
  if (name === "details") {
    const [summary, ...content] = withoutBlanks(children);
    if (!isElement(summary, "summary")) throw refused('"details" must begin with "summary"');
    const blocks = blocksOf(content, references);
    if (blocks.length === 0) throw refused('"details" must be non-empty');
    const isOpen = "open" in attributes;
    return {
      type: "details",
      summary: textOf(summary.children, references),
      blocks,
      ...(isOpen ? { is_open: true } : {}),
    };
  }
  if (name === "blockquote" || name === "aside") {
    const cite = children.at(-1);
    const isCited = isElement(cite, "cite");
    const content = isCited ? children.slice(0, -1) : children;
    const credit = isCited ? { credit: textOf(cite.children, references) } : {};
    if (name === "aside") return { type: "pullquote", text: textOf(content, references), ...credit };
    if ("expandable" in attributes) {
      return { type: "expandable_blockquote", text: textOf(content, references), ...credit };
    }
    const blocks = blocksOf(content, references);
    if (blocks.length === 0) throw refused('"blockquote" must be non-empty');
    return { type: "blockquote", blocks, ...credit };
  }
  throw refused(`"${name}" stands in the wrong place`);
}

function listOf({ name, children }: RichElement, references: ReadonlySet<string>): RichBlockRecord {
  const items = withoutBlanks(children).map((child, index) => {
    if (!isElement(child, "li")) throw refused(`"${name}" may hold "li" only`);
    const blocks = blocksOf(child.children, references);
    if (blocks.length === 0) throw badRequest("List item must be non-empty");
    return { label: name === "ol" ? `${index + 1}.` : "•", blocks };
  });
  if (items.length === 0) throw badRequest("List must be non-empty");
  return { type: "list", items };
}

function textOf(nodes: readonly RichNode[], references: ReadonlySet<string>): RichTextRecord {
  const texts = nodes.map((node) => inlineOf(node, references));
  return texts.length === 1 && texts[0] !== undefined ? texts[0] : texts;
}

function inlineOf(node: RichNode, references: ReadonlySet<string>): RichTextRecord {
  if (typeof node === "string") return node.replace(/\s+/g, " ");
  const { name, attributes, children } = node;
  if (name === "br") return "\n";
  const text = textOf(children, references);
  const type = INLINE[name];
  if (type !== undefined) return { type, text };
  if (name === "tg-reference") {
    if (!attributes["name"]) throw refused('"tg-reference" has no name');
    return { type: "reference", text, name: attributes["name"] };
  }
  if (name === "a") return linkOf(text, attributes, references);
  throw refused(`"${name}" stands in the wrong place`);
}

function linkOf(
  text: RichTextRecord,
  { href, name }: RichElement["attributes"],
  references: ReadonlySet<string>,
): RichTextRecord {
  if (name !== undefined) return { type: "anchor", name };
  if (href === undefined || href === "") throw refused('"a" leads nowhere');
  if (!href.startsWith("#")) return { type: "url", text, url: href };
  const target = href.slice(1);
  return references.has(target)
    ? { type: "reference_link", text, reference_name: target }
    : { type: "anchor_link", text, anchor_name: target };
}

function isInline(node: RichNode): node is string | RichElement {
  return typeof node === "string" || node.name in INLINE || ["a", "br", "tg-reference"].includes(node.name);
}

function isElement(node: RichNode | undefined, name: string): node is RichElement {
  return typeof node === "object" && node.name === name;
}

function withoutBlanks(nodes: readonly RichNode[]): RichNode[] {
  return nodes.filter((node) => typeof node !== "string" || node.trim() !== "");
}

function namesOf(nodes: readonly RichNode[], tag: string): string[] {
  return nodes.flatMap((node) =>
    typeof node === "string"
      ? []
      : [...(node.name === tag ? [node.attributes["name"] ?? ""] : []), ...namesOf(node.children, tag)],
  );
}
