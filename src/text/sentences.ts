import { endsAbbreviated } from "./english-abbreviations.ts";
import { isHan } from "./han.ts";

/** A stretch of a text: `text` is exactly what stands from `start` to `end` (UTF-16 offsets, end exclusive). */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const ALWAYS_ENDS = "。！？；…!?";
const CLOSERS = "”’」』】》）)]\"'";
const CLAUSE_ENDS = "，,：:；;、—";
const TABLE_ROW = /\t|\|/;

function spanOf(text: string, start: number, end: number): TextSpan | undefined {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return from < to ? { start: from, end: to, text: text.slice(from, to) } : undefined;
}

/** Behind the stop at `at` and all stops and closing marks that belong to it. */
function behindStop(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && (ALWAYS_ENDS.includes(text.charAt(end)) || text.charAt(end) === ".")) end += 1;
  while (end < text.length && CLOSERS.includes(text.charAt(end))) end += 1;
  return end;
}

/** Whether the full stop at `at` ends a sentence, rather than a decimal, an abbreviation or an initial. */
function pointEnds(text: string, start: number, at: number, behind: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(behind);
  if (isHan(before.charCodeAt(0))) return at - start > 2;
  if (after !== "" && !/\s/.test(after)) return isHan(after.charCodeAt(0)) && !/\d/.test(before);
  const rest = text.slice(behind, behind + 24).trimStart();
  // "103. 31 万": scan noise inside a decimal, not two sentences.
  if (/\d/.test(before) && /^\d[\d\s]*[\u4e00-\u9fff%％]/.test(rest)) return false;
  if (rest !== "" && /^[a-z,;]/.test(rest)) return false;
  return rest === "" || !endsAbbreviated(text.slice(start, at + 1), rest);
}

function sentenceEnd(text: string, start: number, at: number): number | undefined {
  const mark = text.charAt(at);
  const behind = behindStop(text, at);
  const next = text.charAt(behind);
  if (ALWAYS_ENDS.includes(mark)) {
    // A quoted exclamation inside a sentence goes on behind its comma; so does "?q=" in an address.
    if ("，,、；;".includes(next) && next !== "") return undefined;
    if ("!?".includes(mark) && /[\w/]/.test(next)) return undefined;
    return behind;
  }
  return mark === "." && pointEnds(text, start, at, behind) ? behind : undefined;
}

function splitLine(text: string, lineStart: number, lineEnd: number): TextSpan[] {
  const line = text.slice(0, lineEnd);
  const found: (TextSpan | undefined)[] = [];
  let start = lineStart;
  const isRow = TABLE_ROW.test(text.slice(lineStart, lineEnd));
  for (let at = lineStart; at < lineEnd && !isRow; at += 1) {
    const end = sentenceEnd(line, start, at);
    if (end === undefined) continue;
    found.push(spanOf(line, start, end));
    start = end;
    at = end - 1;
  }
  found.push(spanOf(line, start, lineEnd));
  return found.filter((span) => span !== undefined);
}

/**
 * The sentences of a clean text, in order, without the white space around them. A line break always ends a
 * sentence; a table row (a line with tabs or bars) is one sentence; closing quotation marks stay with
 * their sentence; decimals, English abbreviations and initials end none.
 */
export function splitSentences(text: string): TextSpan[] {
  const sentences: TextSpan[] = [];
  let lineStart = 0;
  for (const line of text.split("\n")) {
    sentences.push(...splitLine(text, lineStart, lineStart + line.length));
    lineStart += line.length + 1;
  }
  return sentences;
}

/**
 * The clauses of a sentence or any other stretch, with their commas, colons and semicolons. Offsets count
 * from the start of the stretch, plus `base`. Thousands separators, clock times and ratios divide nothing,
 * nor does the enumeration comma 、 unless asked for with `splitEnumerations`.
 */
export function splitClauses(
  stretch: string,
  {
    base = 0,
    splitEnumerations = false,
  }: { readonly base?: number; readonly splitEnumerations?: boolean } = {},
): TextSpan[] {
  const clauses: (TextSpan | undefined)[] = [];
  let start = 0;
  for (let at = 0; at < stretch.length; at += 1) {
    const mark = stretch.charAt(at);
    if (!CLAUSE_ENDS.includes(mark) && !ALWAYS_ENDS.includes(mark)) continue;
    if (mark === "、" && !splitEnumerations) continue;
    if (/\d/.test(stretch.charAt(at - 1)) && /\d/.test(stretch.charAt(at + 1))) continue;
    let end = at + 1;
    while (end < stretch.length && `${CLAUSE_ENDS}${ALWAYS_ENDS}${CLOSERS}`.includes(stretch.charAt(end)))
      end += 1;
    clauses.push(spanOf(stretch, start, end));
    start = end;
    at = end - 1;
  }
  clauses.push(spanOf(stretch, start, stretch.length));
  return clauses
    .filter((span) => span !== undefined)
    .map(({ start: from, end, text }) => ({ start: from + base, end: end + base, text }));
}
