/**
 * Telegram's HTML parse mode: which tags there are, how they nest, what is an entity, and in which words
 * anything else is refused. Offsets in errors count UTF-8 bytes of the raw text, offsets of entities UTF-16
 * units of the parsed text, both as Telegram does.
 */
import { badRequest } from "./api-error.ts";
import { decodeHtmlEntity } from "./decode-html-entity.ts";
import { byteOffset, cannotParse } from "./parse-html-error.ts";
import { readStartTag, type StartTag } from "./read-start-tag.ts";
import type { EntityRecord } from "./records.ts";

export interface ParsedText {
  readonly text: string;
  readonly entities: readonly EntityRecord[];
}

const ENTITY_TYPES: Readonly<Record<string, string>> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  span: "spoiler",
  "tg-spoiler": "spoiler",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
};

interface OpenTag extends StartTag {
  readonly textOffset: number;
}

/** Parses HTML into text and entities, or throws the 400 that Telegram answers. */
export function parseHtml(html: string): ParsedText {
  const open: OpenTag[] = [];
  const entities: EntityRecord[] = [];
  let text = "";
  let index = 0;
  while (index < html.length) {
    if (html[index] === "&") {
      const decoded = decodeHtmlEntity(html, index);
      text += decoded?.character ?? "&";
      index = decoded?.end ?? index + 1;
    } else if (html[index] !== "<") {
      text += html[index];
      index += 1;
    } else if (html[index + 1] === "/") {
      const { tag, end } = readEndTag(html, index, open);
      const entity = toEntity(tag, text);
      if (entity !== undefined) entities.push(entity);
      index = end;
    } else {
      const { tag, end } = readStartTag(html, index);
      open.push({ ...tag, textOffset: text.length });
      index = end;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) {
    throw cannotParse(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  }
  return { text, entities: entities.sort((a, b) => a.offset - b.offset || b.length - a.length) };
}

function readEndTag(html: string, begin: number, open: OpenTag[]): { tag: OpenTag; end: number } {
  const offset = byteOffset(html, begin);
  const tag = open.pop();
  if (tag === undefined) throw cannotParse(`Unexpected end tag at byte offset ${offset}`);
  const match = /^<\/([^\s>]*)\s*(>?)/.exec(html.slice(begin));
  if (match === null || match[2] !== ">") throw cannotParse(`Unclosed end tag at byte offset ${offset}`);
  const name = (match[1] ?? "").toLowerCase();
  if (name !== "" && name !== tag.name) {
    throw cannotParse(
      `Unmatched end tag at byte offset ${offset}, expected "</${tag.name}>", found "</${name}>"`,
    );
  }
  return { tag, end: begin + match[0].length };
}

function toEntity(tag: OpenTag, text: string): EntityRecord | undefined {
  const span = { offset: tag.textOffset, length: text.length - tag.textOffset };
  if (span.length === 0) return undefined;
  if (tag.name === "a") return linkEntity(tag.argument ?? text.slice(tag.textOffset), span);
  if (tag.name === "blockquote" && tag.argument !== undefined)
    return { type: "expandable_blockquote", ...span };
  if (tag.name === "code" && tag.argument !== undefined)
    return { type: "code", ...span, language: tag.argument };
  if (tag.name === "tg-emoji") {
    if (!/^[1-9][0-9]*$/.test(tag.argument ?? "")) {
      throw badRequest("Invalid custom emoji identifier specified");
    }
    return { type: "custom_emoji", ...span, custom_emoji_id: tag.argument ?? "" };
  }
  return { type: ENTITY_TYPES[tag.name] ?? tag.name, ...span };
}

/** An address that is none leaves the words without a link; it is no error. */
function linkEntity(url: string, span: { offset: number; length: number }): EntityRecord | undefined {
  const address = /^(https?|tg|tonsite):/i.test(url) ? url : `http://${url}`;
  if (!URL.canParse(address) || !/\.|^tg:|localhost/i.test(address)) return undefined;
  return { type: "text_link", ...span, url: address };
}
