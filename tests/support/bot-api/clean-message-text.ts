/** What the server does to every text before it stores it; entities move along or vanish. */
import type { ParsedText } from "./parse-html.ts";
import type { EntityRecord } from "./records.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: the server turns them into spaces
const CONTROL_CHARACTERS = /[\u0000-\u0009\u000b\u000c\u000e-\u001f]/g;
const REMOVED = /\r|[\u2028-\u202e]|\u0333|\u033f|\u030a/g;

/** Control characters become spaces, some marks are dropped, blank edges are trimmed, blockquotes unnested. */
export function cleanMessageText({ text, entities }: ParsedText): ParsedText {
  const spaced = text.replace(CONTROL_CHARACTERS, " ");
  const removedBefore = countBefore(spaced, REMOVED);
  const kept = spaced.replace(REMOVED, "");
  const end = kept.trimEnd().length;
  const start = end - kept.slice(0, end).replace(/^[ \n]+/, "").length;
  const trimmed = kept.slice(start, end);
  const moved = entities.map((entity) => {
    const from = clamp(entity.offset - removedBefore(entity.offset) - start, trimmed.length);
    const until = entity.offset + entity.length;
    const to = clamp(until - removedBefore(until) - start, trimmed.length);
    return { ...entity, offset: from, length: to - from };
  });
  return { text: trimmed, entities: withoutNestedQuotes(moved.filter((entity) => isKept(entity, trimmed))) };
}

function isKept({ type, offset, length }: EntityRecord, text: string): boolean {
  if (length <= 0) return false;
  return ["code", "pre"].includes(type) || text.slice(offset, offset + length).trim() !== "";
}

/** Blockquotes cannot nest: the inner one is dropped without an error. */
function withoutNestedQuotes(entities: readonly EntityRecord[]): EntityRecord[] {
  const isQuote = ({ type }: EntityRecord) => type === "blockquote" || type === "expandable_blockquote";
  return entities.filter(
    (entity, index) =>
      !isQuote(entity) ||
      !entities
        .slice(0, index)
        .some((outer) => isQuote(outer) && entity.offset < outer.offset + outer.length),
  );
}

function countBefore(text: string, pattern: RegExp): (index: number) => number {
  const positions = [...text.matchAll(pattern)].map((match) => match.index);
  return (index) => positions.filter((position) => position < index).length;
}

function clamp(value: number, maximum: number): number {
  return Math.max(0, Math.min(value, maximum));
}
