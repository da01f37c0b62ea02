import type { Page } from "../model/page.ts";
import { decodeText, splitLines } from "./decode-text.ts";
import { overrideHints, pageHints } from "./page-hints.ts";
import { type ArticleLines, readArticleLines } from "./read-article-lines.ts";
import {
  type FoundEncoding,
  type ReadPart,
  type ReadResult,
  readParts,
  type SourceFile,
  unread,
} from "./read-result.ts";

/** Characters of a line above which a file is no page: a printed line has some twenty, a page without breaks thousands. */
const LONGEST_LINE = 100_000;
/** A page of more is none: the fullest broadsheet has some 30 000 characters. Segmenting as many takes seconds. */
const LONGEST_PAGE = 2_000_000;
const MOST_LINES = 50_000;

/** The decoded text of a file, with its encoding as the report tells it. */
export function textOf({
  file,
  bytes,
}: Pick<SourceFile, "file" | "bytes">):
  | { readonly text: string; readonly encodings: readonly FoundEncoding[] }
  | { readonly problem: string } {
  const decoded = decodeText(bytes);
  if ("problem" in decoded) return decoded;
  const { text, encoding } = decoded;
  return { text, encodings: encoding === undefined ? [] : [{ file, encoding }] };
}

/** A page made of lines, unless they are more than a page can be. */
export function pagePart(page: Page): ReadPart | { readonly problem: string } {
  const longest = page.lines.findIndex((line) => line.length > LONGEST_LINE);
  if (longest >= 0) {
    const length = page.lines[longest]?.length;
    return {
      problem: `has ${length} characters in line ${longest + 1}, more than a page can: break it into lines`,
    };
  }
  if (page.lines.length > MOST_LINES) {
    return { problem: `has ${page.lines.length} lines, more than a page can: cut it into pages` };
  }
  const length = page.lines.reduce((sum, line) => sum + line.length, 0);
  if (length > LONGEST_PAGE)
    return { problem: `has ${length} characters, more than a page can: cut it into pages` };
  return { kind: "page", page };
}

/** A text file is one page, its lines untouched. */
export function readText(source: SourceFile): ReadResult {
  const decoded = textOf(source);
  if ("problem" in decoded) return unread(decoded.problem);
  const part = pagePart({
    file: source.file,
    lines: splitLines(decoded.text),
    hints: pageHints(source),
  });
  return "problem" in part ? unread(part.problem) : readParts([part], decoded);
}

/** JSON lines are articles, one a line. */
export function readJsonLines(source: SourceFile): ReadResult {
  const decoded = textOf(source);
  if ("problem" in decoded) return unread(decoded.problem);
  return readParts(...articlesIn(source, readArticleLines(splitLines(decoded.text)), decoded.encodings));
}

/** Articles as a part of their file, completed by what `archive.yaml` says, and the lines that are none. */
export function articlesIn(
  { file, folder }: SourceFile,
  { articles, problems }: ArticleLines,
  encodings: readonly FoundEncoding[],
): Parameters<typeof readParts> {
  const described = overrideHints({}, folder, "archive.yaml");
  const part: ReadPart = {
    kind: "articles",
    file,
    articles: articles.map((article) => ({
      ...described,
      ...article,
      ...(article.newspaper === undefined ? {} : { newspaperSource: "record" as const }),
      ...(article.date === undefined ? {} : { dateSource: "record" as const }),
    })),
  };
  return [
    [part],
    { problems: problems.map(({ line, reason }) => ({ file: `${file}:${line}`, reason })), encodings },
  ];
}
