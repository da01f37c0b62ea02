/**
 * Rich HTML as the Bot API documents it ("Rich HTML style"): which tags there are, how deep they nest, which named
 * characters there are. Telegram documents no words for its refusals, so these are the double's own.
 */
import { badRequest } from "./api-error.ts";

export interface RichElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly RichNode[];
}

export type RichNode = string | RichElement;

const MAX_LEVELS = 16;
/** Tags that the double knows: text, headings, quotes, lists, details, links and footnotes. */
const TAGS = new Set(
  (
    "a b strong i em u ins s strike del code mark sub sup tg-spoiler tg-reference " +
    "h1 h2 h3 h4 h5 h6 p pre footer hr br ul ol li blockquote cite aside details summary"
  ).split(" "),
);
/** Documented, but not known to the double. */
const OTHER_TAGS = new Set(
  (
    "tg-emoji img tg-time tg-math input video audio tg-document figure figcaption tg-map tg-collage tg-slideshow table " +
    "caption tr th td tg-math-block tg-button tg-button-row"
  ).split(" "),
);
const EMPTY_TAGS = new Set(["hr", "br"]);
const NAMED: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  hellip: "…",
  mdash: "—",
  ndash: "–",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
};
const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*(\/?)>/iy;
const CHARACTER = /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));/iy;

interface OpenElement extends RichElement {
  readonly children: RichNode[];
}

/** The tree that rich HTML stands for, or the 400 of one that Telegram does not document. */
export function parseRichHtml(html: string): readonly RichNode[] {
  const root: OpenElement = { name: "", attributes: {}, children: [] };
  const open = [root];
  for (let index = 0; index < html.length; ) {
    const current = open.at(-1) ?? root;
    if (html[index] === "<") {
      const [tag, closing, name = "", attributes = "", selfClosing] = matchAt(TAG, html, index);
      if (tag === undefined) throw refused(`no tag begins at ${index}`);
      index += tag.length;
      if (closing) closeTag(open, name.toLowerCase());
      else openTag(open, name.toLowerCase(), attributes, selfClosing === "/");
    } else {
      const { text, end } = readText(html, index);
      current.children.push(text);
      index = end;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed !== root) throw refused(`"${unclosed?.name}" is not closed`);
  return root.children;
}

/** A 400 for a rich message. */
export function refused(detail: string): Error {
  return badRequest(`RICH_MESSAGE_INVALID: ${detail}`);
}

function openTag(open: OpenElement[], name: string, attributes: string, isSelfClosing: boolean): void {
  if (OTHER_TAGS.has(name)) throw refused(`the double does not know the tag "${name}"`);
  if (!TAGS.has(name)) throw refused(`unsupported tag "${name}"`);
  const element: OpenElement = { name, attributes: readAttributes(attributes), children: [] };
  open.at(-1)?.children.push(element);
  if (isSelfClosing && !EMPTY_TAGS.has(name)) throw refused(`"${name}" closes itself`);
  if (EMPTY_TAGS.has(name)) return;
  open.push(element);
  if (open.length - 1 > MAX_LEVELS) throw refused(`more than ${MAX_LEVELS} levels`);
}

function closeTag(open: OpenElement[], name: string): void {
  const element = open.pop();
  if (element?.name !== name || name === "") throw refused(`unexpected end tag "${name}"`);
}

function readAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([a-z-]+)(?:="([^"]*)")?/gi)];
  return Object.fromEntries(pairs.map(([, name = "", value = ""]) => [name.toLowerCase(), decode(value)]));
}

function readText(html: string, begin: number): { readonly text: string; readonly end: number } {
  const next = html.indexOf("<", begin);
  const end = next < 0 ? html.length : next;
  return { text: decode(html.slice(begin, end)), end };
}

function decode(text: string): string {
  let decoded = "";
  for (let index = 0; index < text.length; ) {
    const [whole, hexadecimal, decimal, name] = matchAt(CHARACTER, text, index);
    if (text[index] !== "&") {
      decoded += text[index];
      index += 1;
      continue;
    }
    if (whole === undefined) throw refused(`a bare "&"`);
    const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    const character = name === undefined ? String.fromCodePoint(code) : NAMED[name];
    if (character === undefined) throw refused(`unsupported entity "${whole}"`);
    decoded += character;
    index += whole.length;
  }
  return decoded;
}

function matchAt(pattern: RegExp, text: string, index: number): readonly (string | undefined)[] {
  pattern.lastIndex = index;
  return pattern.exec(text) ?? [];
}
