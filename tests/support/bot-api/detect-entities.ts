/**
 * Entities that Telegram finds in any text by itself. What bounds a word matters: letters of every script
 * do, so "汝城@bot" and "@bot汝城" mention nobody and "/ask汝城" is no command.
 */
import type { ParsedText } from "./parse-html.ts";
import type { EntityRecord } from "./records.ts";

const WORD = /[\p{L}\p{N}_]/u;
const PATTERNS: readonly { readonly type: string; readonly pattern: RegExp }[] = [
  { type: "bot_command", pattern: /\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![A-Za-z0-9_])/g },
  { type: "mention", pattern: /@[A-Za-z0-9_]{2,32}(?![A-Za-z0-9_])/g },
  { type: "hashtag", pattern: /#(?=[^\s#]*\p{L})[\p{L}\p{N}_]{1,256}/gu },
  { type: "url", pattern: /https?:\/\/[^\s<>"]+/g },
];

/** The given entities and those found in the text outside of them, in order. */
export function detectEntities({ text, entities }: ParsedText): ParsedText {
  const opaque = entities.filter(({ type }) => ["code", "pre", "text_link", "text_mention"].includes(type));
  const found: EntityRecord[] = [];
  for (const { type, pattern } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length };
      if (!isBounded(text, entity) || [...opaque, ...found].some((other) => overlaps(entity, other)))
        continue;
      found.push(entity);
    }
  }
  const all = [...entities, ...found];
  return { text, entities: all.sort((a, b) => a.offset - b.offset || b.length - a.length) };
}

function isBounded(text: string, { type, offset, length }: EntityRecord): boolean {
  if (type === "url") return true;
  const before = characterBefore(text, offset);
  const after = String.fromCodePoint(text.codePointAt(offset + length) ?? 32);
  const forbidden = type === "bot_command" ? /[/<>]/ : /^$/;
  return ![before, after].some((character) => WORD.test(character) || forbidden.test(character));
}

function characterBefore(text: string, index: number): string {
  return [...text.slice(Math.max(0, index - 2), index)].at(-1) ?? " ";
}

function overlaps(a: EntityRecord, b: EntityRecord): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}
