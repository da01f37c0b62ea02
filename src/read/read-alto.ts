import type { PageWord } from "../model/page.ts";
import { dividedArticles } from "./divided-articles.ts";
import { descendants, isNestedTooDeep, localName, type MarkupElement, parseXml } from "./parse-markup.ts";
import { pathHints } from "./path-hints.ts";
import { type ReadPart, type ReadResult, readParts, type SourceFile, unread } from "./read-result.ts";
import { pagePart, textOf } from "./read-text.ts";

/** Characters of an ALTO file above which it is not read: a full page with boxes takes some three million. */
const LONGEST_ALTO = 20_000_000;

/** The text of an ALTO file: its lines, an empty one after every block, and where each word stands. */
export interface AltoText {
  readonly lines: readonly string[];
  readonly words: readonly PageWord[];
  /** The lines that each text block stands on, first and last, by the block's id. */
  readonly blocks: ReadonlyMap<string, readonly [from: number, to: number]>;
}

/** An ALTO file is a page of recognised text, cut into articles where METS says so; boxes of words are kept. */
export function readAlto(source: SourceFile): ReadResult {
  const decoded = textOf(source);
  if ("problem" in decoded) return unread(decoded.problem);
  const { text, encodings } = decoded;
  if (text.length > LONGEST_ALTO) return unread(`has ${text.length} characters, more than an ALTO page can`);
  if (isNestedTooDeep(text)) return unread("nests its elements deeper than an ALTO page does");
  const root = parseXml(text);
  if (root && localName(root) === "mets")
    return unread("is METS without its pages: zip it with its ALTO files");
  if (!root || localName(root) !== "alto") return unread("is XML, but not ALTO");
  const { lines, words, blocks } = altoText(root);
  if (lines.length === 0) return unread("is an ALTO page without text");
  const { file, folder, divisions = [] } = source;
  const hints = { ...pathHints(file), ...folder };
  const { articles, rest } = dividedArticles({ lines, blocks }, divisions, hints);
  const parts: ReadPart[] = articles.length > 0 ? [{ kind: "articles", file, articles }] : [];
  if (rest.some((line) => line !== "")) {
    const part = pagePart({ file, lines: rest, hints, words });
    if ("problem" in part) return unread(part.problem);
    parts.push(part);
  }
  return readParts(parts, { encodings });
}

/** Lines and words of an ALTO document. */
export function altoText(alto: MarkupElement): AltoText {
  const lines: string[] = [];
  const words: PageWord[] = [];
  const blocks = new Map<string, readonly [number, number]>();
  for (const block of descendants(alto, "TextBlock")) {
    const from = lines.length + 1;
    for (const textLine of descendants(block, "TextLine")) {
      const printed = lineOf(textLine, lines.length + 1);
      if (printed.text.trim() === "") continue;
      lines.push(printed.text);
      words.push(...printed.words);
    }
    if (lines.length < from) continue;
    blocks.set(block.getAttribute("ID") ?? "", [from, lines.length]);
    lines.push("");
  }
  if (lines.at(-1) === "") lines.pop();
  return { lines, words, blocks };
}

function lineOf(
  textLine: MarkupElement,
  line: number,
): { readonly text: string; readonly words: readonly PageWord[] } {
  let text = "";
  const words: PageWord[] = [];
  for (const child of textLine.children) {
    const kind = localName(child);
    if (kind === "sp") text += " ";
    else if (kind === "hyp") text += child.getAttribute("CONTENT") ?? "-";
    else if (kind === "string") {
      const content = child.getAttribute("CONTENT") ?? "";
      text += content;
      words.push({ line, text: content, box: boxOf(child) });
    }
  }
  return { text, words };
}

function boxOf(element: MarkupElement): PageWord["box"] {
  const number = (name: string) => Number(element.getAttribute(name) ?? 0) || 0;
  return { left: number("HPOS"), top: number("VPOS"), width: number("WIDTH"), height: number("HEIGHT") };
}
