/** Clean text of an article, with the line of the page from which every stretch of it comes. */
import type { LineSpan } from "../model/article.ts";
import { cleanRunningLine, cleanSpacedLine, cleanTableRow, withoutWhitespace } from "../text/clean-line.ts";
import { joinLines } from "../text/join-lines.ts";
import type { Block } from "./blocks.ts";
import { readTrailingCredit, type TrailingCredit } from "./credit-lines.ts";
import type { ClassifiedLine } from "./line-class.ts";

export interface ArticleText {
  /** Paragraphs and rows apart by "\n". */
  readonly text: string;
  /** Ascending; every span is the clean content of its line. */
  readonly lineSpans: readonly LineSpan[];
  /** What closes the text as its credit and is not part of it ("（… 摄）"), clean. */
  readonly credit?: string;
}

interface Piece {
  readonly content: string;
  readonly line: number;
  /** What stands before it: nothing for the first piece of a text. */
  readonly joiner: string;
}

export function buildArticleText(blocks: readonly Block[], chinese: boolean): ArticleText {
  const pieces: Piece[] = [];
  let credit: string | undefined;
  for (const block of blocks) {
    const { contents, ...end } = cleanBlock(block, chinese);
    credit = end.credit ?? credit;
    for (const [index, { content, line, joiner }] of contents.entries()) {
      if (content === "") continue;
      const first = pieces.length === 0;
      pieces.push({ content, line, joiner: first ? "" : index === 0 ? "\n" : joiner });
    }
  }
  let text = "";
  const lineSpans: LineSpan[] = [];
  for (const { content, line, joiner } of pieces) {
    const start = text.length + joiner.length;
    text += joiner + content;
    lineSpans.push({ start, end: text.length, line });
  }
  return { text, lineSpans, ...(credit === undefined ? {} : { credit }) };
}

interface CleanBlock {
  readonly contents: readonly Piece[];
  readonly credit?: string;
}

function cleanBlock(block: Block, chinese: boolean): CleanBlock {
  const lines = block.lines.filter((line) => line.kind !== "credit");
  const ownCredit = block.lines.find((line) => line.kind === "credit");
  switch (block.kind) {
    case "table":
      return { contents: lines.map((line) => piece(cleanTableRow(line.raw), line, "\n")) };
    case "names":
    case "signature":
    case "masthead":
      return { contents: lines.map((line) => piece(cleanSpacedLine(line.raw), line, "\n")) };
    case "heading":
      return { contents: lines.map((line) => piece(cleanSpacedLine(line.raw), line, " ")) };
    default: {
      const { contents, credit } = cutCredit(joinParagraph(lines, chinese), block.writer);
      const printed = credit ?? (ownCredit ? cleanSpacedLine(ownCredit.raw) : undefined);
      return { contents, ...(printed === undefined ? {} : { credit: printed }) };
    }
  }
}

function joinParagraph(lines: readonly ClassifiedLine[], chinese: boolean): Piece[] {
  const pieces: Piece[] = [];
  for (const line of lines) {
    const content = cleanRunningLine(line.raw);
    const last = pieces.pop();
    if (last === undefined) {
      pieces.push(piece(content, line, ""));
      continue;
    }
    const { first, joiner } = joinLines(last.content, content, chinese);
    pieces.push({ ...last, content: first }, piece(content, line, joiner));
  }
  return pieces;
}

/** Takes the credit off the end of a paragraph; it may begin on an earlier line than it ends. */
function cutCredit(pieces: readonly Piece[], writer: string | undefined): CleanBlock {
  const paragraph = pieces.map(({ joiner, content }) => joiner + content).join("");
  const credit = readTrailingCredit(paragraph) ?? findWriter(paragraph, writer);
  if (!credit || credit.start === 0) return { contents: pieces };
  const contents: Piece[] = [];
  let offset = 0;
  for (const { content, joiner, line } of pieces) {
    const start = offset + joiner.length;
    offset = start + content.length;
    contents.push({ content: content.slice(0, Math.max(0, credit.start - start)), joiner, line });
  }
  return { contents, credit: credit.names };
}

/** The sign-off that was read before cleaning: a line break inside it took a space between two names away. */
function findWriter(paragraph: string, writer: string | undefined): TrailingCredit | undefined {
  const bracket = /[（(]([^（）()]{2,44})[）)]$/u.exec(paragraph);
  const same = withoutWhitespace(bracket?.[1] ?? "") === withoutWhitespace(writer ?? "");
  return bracket && writer && same ? { start: bracket.index, names: writer, kind: "writer" } : undefined;
}

function piece(content: string, line: ClassifiedLine, joiner: string): Piece {
  return { content, line: line.number, joiner };
}
