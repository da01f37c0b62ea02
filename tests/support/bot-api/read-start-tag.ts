import { decodeHtmlEntity } from "./decode-html-entity.ts";
import { byteOffset, cannotParse } from "./parse-html-error.ts";

export interface StartTag {
  readonly name: string;
  /** The one attribute that matters for the tag: address, language, emoji, expandable. */
  readonly argument?: string;
}

const SUPPORTED = new Set(
  "a b strong i em s strike del u ins tg-spoiler tg-emoji tg-time span pre code blockquote".split(" "),
);

interface Attribute {
  readonly name: string;
  /** Absent when the attribute stands without a value. */
  readonly value?: string;
}

/** Reads `<name attribute="value">` at `begin`, or throws what Telegram answers to it. */
export function readStartTag(html: string, begin: number): { readonly tag: StartTag; readonly end: number } {
  const offset = byteOffset(html, begin);
  const named = /^<([^\s>]*)/.exec(html.slice(begin));
  const name = (named?.[1] ?? "").toLowerCase();
  let index = begin + 1 + name.length;
  if (index >= html.length) throw cannotParse(`Unclosed start tag at byte offset ${offset}`);
  if (!SUPPORTED.has(name)) throw cannotParse(`Unsupported start tag "${name}" at byte offset ${offset}`);

  let argument: string | undefined;
  for (;;) {
    index = skipSpaces(html, index);
    if (html[index] === ">") break;
    const { attribute, end } = readAttribute(html, index, name, offset);
    argument = argumentOf(name, attribute) ?? argument;
    index = end;
  }
  if (name === "span" && argument !== "spoiler") {
    throw cannotParse(`Tag "span" must have class "tg-spoiler" at byte offset ${offset}`);
  }
  return { tag: { name, ...(argument === undefined ? {} : { argument }) }, end: index + 1 };
}

function readAttribute(
  html: string,
  begin: number,
  tagName: string,
  tagOffset: number,
): { readonly attribute: Attribute; readonly end: number } {
  const name = /^[^\s=>/"']*/.exec(html.slice(begin))?.[0] ?? "";
  const unclosed = () => cannotParse(`Unclosed start tag "${tagName}" at byte offset ${tagOffset}`);
  if (name === "")
    throw cannotParse(`Empty attribute name in the tag "${tagName}" at byte offset ${tagOffset}`);
  let index = skipSpaces(html, begin + name.length);
  if (index >= html.length) throw unclosed();
  if (html[index] !== "=") return { attribute: { name }, end: index };
  index = skipSpaces(html, index + 1);
  const quote = html[index];
  if (quote === undefined) throw unclosed();
  const { value, end } =
    quote === '"' || quote === "'" ? readString(html, index, quote) : readToken(html, index);
  if (end >= html.length) throw cannotParse(`Unclosed start tag at byte offset ${tagOffset}`);
  return { attribute: { name, value }, end };
}

function readString(html: string, begin: number, quote: string): { value: string; end: number } {
  let value = "";
  let index = begin + 1;
  while (index < html.length && html[index] !== quote) {
    const decoded = html[index] === "&" ? decodeHtmlEntity(html, index) : undefined;
    value += decoded?.character ?? html[index];
    index = decoded?.end ?? index + 1;
  }
  return { value, end: index + 1 };
}

function readToken(html: string, begin: number): { value: string; end: number } {
  const value = /^[A-Za-z0-9.-]*/.exec(html.slice(begin))?.[0] ?? "";
  const end = begin + value.length;
  if (!/[\s>]/.test(html[end] ?? "")) {
    throw cannotParse(`Unexpected end of name token at byte offset ${byteOffset(html, begin)}`);
  }
  return { value: value.toLowerCase(), end };
}

function argumentOf(tag: string, { name, value }: Attribute): string | undefined {
  if (tag === "blockquote" && name === "expandable") return "expandable";
  if (tag === "a" && name === "href") return value;
  if (tag === "tg-emoji" && name === "emoji-id") return value;
  if (tag === "code" && name === "class" && value?.startsWith("language-"))
    return value.slice("language-".length);
  if (tag === "span" && name === "class" && value?.startsWith("tg-")) return value.slice("tg-".length);
  return undefined;
}

function skipSpaces(html: string, begin: number): number {
  let index = begin;
  while (index < html.length && /\s/.test(html[index] ?? "")) index += 1;
  return index;
}
