import type { LineSpan } from "../model/article.ts";
import type { PageHints } from "../model/page.ts";
import { detectLanguage } from "../text/detect-language.ts";
import { joinLines } from "../text/join-lines.ts";
import type { PageDivision } from "./mets-divisions.ts";
import type { AltoText } from "./read-alto.ts";
import type { ArticleLine } from "./read-article-lines.ts";

/**
 * The articles of a page whose divisions are known, and the page without them: what no division claims is left to be
 * segmented. Every text block is a paragraph; the one that only repeats the title is left out of the text.
 */
export function dividedArticles(
  { lines, blocks }: Pick<AltoText, "lines" | "blocks">,
  divisions: readonly PageDivision[],
  hints: PageHints,
): { readonly articles: readonly ArticleLine[]; readonly rest: readonly string[] } {
  const rest = [...lines];
  const articles = divisions.flatMap((division): ArticleLine[] => {
    const chinese = detectLanguage(lines.join("")) === "zh";
    const paragraphs = division.blocks.flatMap((id) => {
      const range = blocks.get(id);
      return range ? [paragraphOf(lines, range, chinese)] : [];
    });
    if (paragraphs.length === 0) return [];
    for (const id of division.blocks) {
      const [from, to] = blocks.get(id) ?? [1, 0];
      rest.fill("", from - 1, to);
    }
    const body = paragraphs.filter(({ text }) => !sameWords(text, division.title));
    const { text, lineSpans } = joinParagraphs(body.length > 0 ? body : paragraphs);
    return [{ ...hints, title: division.title, text, line: lineSpans[0]?.line ?? 1, lineSpans }];
  });
  return { articles, rest };
}

interface SpannedText {
  readonly text: string;
  readonly lineSpans: readonly LineSpan[];
}

function paragraphOf(
  lines: readonly string[],
  [from, to]: readonly [number, number],
  chinese: boolean,
): SpannedText {
  let text = "";
  const lineSpans: LineSpan[] = [];
  for (let line = from; line <= to; line++) {
    const content = (lines[line - 1] ?? "").trim();
    const last = lineSpans.at(-1);
    if (last) {
      const { first, joiner } = joinLines(text, content, chinese);
      text = first + joiner;
      last.end = Math.min(last.end, first.length);
    }
    lineSpans.push({ start: text.length, end: text.length + content.length, line });
    text += content;
  }
  return { text, lineSpans };
}

function joinParagraphs(paragraphs: readonly SpannedText[]): SpannedText {
  let text = "";
  const lineSpans: LineSpan[] = [];
  for (const paragraph of paragraphs) {
    if (text !== "") text += "\n";
    const offset = text.length;
    for (const { start, end, line } of paragraph.lineSpans) {
      lineSpans.push({ start: start + offset, end: end + offset, line });
    }
    text += paragraph.text;
  }
  return { text, lineSpans };
}

const bare = (text: string) => text.replace(/[\s\p{P}]/gu, "").toLowerCase();
const sameWords = (text: string, title: string) => title !== "" && bare(text) === bare(title);
