import type { TokenSpan } from "./align-tokens.ts";

const BEFORE = /^[\s，,、；;：:。.!！?？]+/u;
const BEHIND = /[\s，,、；;：:。!！?？]+$|(?<!\d)\.$/u;

/** A span without the white space and stops at its ends: tokens take them along. A span of nothing else stays. */
export function trimSpan(text: string, start: number, end: number): TokenSpan {
  const span = text.slice(start, end);
  const before = BEFORE.exec(span)?.[0].length ?? 0;
  if (before === span.length) return { start, end };
  const behind = BEHIND.exec(span)?.[0].length ?? 0;
  return { start: start + before, end: end - behind };
}
