import type { PageHints } from "../model/page.ts";
import { parseFrontMatter } from "./archive-metadata.ts";
import { splitLines } from "./decode-text.ts";
import { overrideHints, pageHints } from "./page-hints.ts";
import { type ReadResult, readParts, type SourceFile, unread } from "./read-result.ts";
import { pagePart, textOf } from "./read-text.ts";

const TABLE_RULE = /^\|?(?: *:?-+:? *\|)+(?: *:?-+:?)?$/;
const FENCE = /^---\s*$/;

/**
 * A Markdown file with a title in its front matter is one article; any other is a page to segment. Line numbers are
 * those of the file. Of Markdown's signs, those for headings and emphasis are taken away.
 */
export function readMarkdown(source: SourceFile): ReadResult {
  const decoded = textOf(source);
  if ("problem" in decoded) return unread(decoded.problem);
  const { file } = source;
  const lines = splitLines(decoded.text);
  const end = FENCE.test(lines[0] ?? "")
    ? lines.findIndex((line, index) => index > 0 && FENCE.test(line))
    : -1;
  const parsed = parseFrontMatter(lines.slice(1, Math.max(end, 1)).join("\n"));
  const problems =
    "problem" in parsed ? [{ file: `${file}:1`, reason: `front matter ${parsed.problem}` }] : [];
  const { title, byline, ...fields } = "metadata" in parsed ? parsed.metadata : {};
  const hints = overrideHints(pageHints(source), pageFields(fields), "front-matter");
  const plain = withoutBars(lines.map((line, index) => (index <= end ? "" : withoutMarks(line))));
  const part = pagePart({ file, lines: plain, hints });
  if ("problem" in part) return unread(part.problem);
  const report = { problems, encodings: decoded.encodings };
  if (plain.every((line) => line.trim() === ""))
    return unread("holds nothing but blanks below its front matter");
  if (title === undefined) return readParts([part], report);
  const paragraphs = paragraphsOf(plain).filter(({ text }) => text !== title);
  if (paragraphs.length === 0) return unread("holds a title and no text");
  return readParts(
    [
      {
        kind: "articles",
        file,
        articles: [
          {
            ...hints,
            title,
            ...(byline ? { byline } : {}),
            text: paragraphs.map(({ text }) => text).join("\n"),
            line: paragraphs[0]?.line ?? 1,
            paragraphLines: paragraphs.map(({ line }) => line),
          },
        ],
      },
    ],
    report,
  );
}

/** The known keys alone: front matter may hold those of other programs. */
function pageFields({ newspaper, date, page, language, url }: Record<string, unknown>) {
  const known = Object.entries({ newspaper, date, page, language, url });
  return Object.fromEntries(known.filter(([, value]) => value !== undefined)) as PageHints;
}

const withoutMarks = (line: string) =>
  line
    .replace(/^ {0,3}#{1,6}\s+(.*?)\s*#*$/, "$1")
    .replace(/(\*\*|__)(?=\S)(.+?)\1/g, "$2")
    .replace(/\[([^\]]+)\]\([^)\s]+\)/g, "$1");

/** Tables with their cells apart by tabs; the line that parts headers from rows is one of Markdown's signs. */
function withoutBars(lines: readonly string[]): string[] {
  const plain = [...lines];
  for (const [index, line] of lines.entries()) {
    if (!TABLE_RULE.test(line.trim()) || !lines[index - 1]?.includes("|")) continue;
    plain[index] = "";
    plain[index - 1] = cellsOf(lines[index - 1] ?? "");
    for (let row = index + 1; lines[row]?.includes("|"); row++) plain[row] = cellsOf(lines[row] ?? "");
  }
  return plain;
}

const cellsOf = (row: string) =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll("\\|", "|"))
    .join("\t");

/** Printed lines, each a paragraph of its own: a quote stands on exactly its line. */
function paragraphsOf(lines: readonly string[]): { readonly text: string; readonly line: number }[] {
  return lines
    .map((line, index) => ({
      // Below another row, a tab at the beginning stands for an empty cell.
      text: /\S\t/.test(lines[index - 1] ?? "") && line.startsWith("\t") ? line : line.trim(),
      line: index + 1,
    }))
    .filter(({ text }) => text.trim() !== "");
}
