import type { LineSpan } from "../model/article.ts";
import type { PageHints } from "../model/page.ts";
import { detectLanguage } from "../text/detect-language.ts";
import { joinLines } from "../text/join-lines.ts";
import { alignWords } from "../text/word-boxes.ts";
import type { AltoText, LineBounds } from "./alto-text.ts";
import type { PageDivision } from "./mets-divisions.ts";
import { pathHints } from "./path-hints.ts";
import type { ArticleLine } from "./read-article-lines.ts";

export interface OtherPage {
  /** Name under which it is cited. */
  readonly file: string;
  readonly alto: AltoText;
}

/**
 * The articles that begin on a page whose divisions are known, and the page without what any article claims: that is
 * left to be segmented. Every text block is a paragraph; the one that only repeats the title is left out of the text.
 *
 * @param others the pages on which its articles go on, by the paths that the divisions give
 */
export function dividedArticles(
  alto: AltoText,
  divisions: readonly PageDivision[],
  { hints, others }: { readonly hints: PageHints; readonly others: ReadonlyMap<string, OtherPage> },
): { readonly articles: readonly ArticleLine[]; readonly rest: readonly string[] } {
  const rest = [...alto.lines];
  for (const { id } of divisions.flatMap(({ blocks }) => blocks.filter(({ page }) => page === undefined))) {
    for (const [from, to] of alto.blocks.get(id) ?? []) rest.fill("", from - 1, to);
  }
  const articles = divisions
    .filter(({ beginsElsewhere }) => !beginsElsewhere)
    .flatMap((division) => articleOf(alto, division, others))
    .map((article) => ({ ...hints, ...article }));
  return { articles, rest };
}

function articleOf(
  alto: AltoText,
  { title: label, blocks }: PageDivision,
  others: ReadonlyMap<string, OtherPage>,
): ArticleLine[] {
  const continued = [...new Set(blocks.flatMap(({ page }) => page ?? []))].flatMap((page) => {
    const other = others.get(page);
    return other ? [{ page, ...other }] : [];
  });
  const pages = [alto, ...continued.map((other) => other.alto)];
  const taken = new Set<string>();
  const paragraphs = blocks.flatMap(({ id, page, isHeading = false }) => {
    const index = page === undefined ? 0 : continued.findIndex((other) => other.page === page) + 1;
    if (page !== undefined && index === 0) return [];
    return (pages[index]?.blocks.get(id) ?? []).flatMap((bounds) => {
      // A composed block and one of its text blocks may both be pointed at.
      const key = `${index}:${bounds[0]}`;
      if (taken.has(key)) return [];
      taken.add(key);
      return [{ ...paragraphOf(pages[index]?.lines ?? [], bounds, index), isHeading }];
    });
  });
  if (paragraphs.length === 0) return [];
  const headings = paragraphs.filter(({ isHeading }) => isHeading).map(({ text }) => text);
  const title = label || headings.join(" ");
  const isTitle = ({ text, isHeading }: { readonly text: string; readonly isHeading: boolean }) =>
    label === "" ? isHeading : sameWords(text, title);
  const body = paragraphs.filter((paragraph) => !isTitle(paragraph));
  const { text, lineSpans } = joinParagraphs(body.length > 0 ? body : paragraphs);
  const wordsOfPages = pages.map(({ words }) => words);
  return [
    {
      title,
      text,
      line: lineSpans[0]?.line ?? 1,
      lineSpans,
      ...(continued.length > 0 ? { continuedIn: continued.map(({ file }) => continuationOf(file)) } : {}),
      wordBoxes: alignWords(text, lineSpans, wordsOfPages),
      scans: pages.map(({ scan }) => scan),
    },
  ];
}

function continuationOf(file: string): { readonly file: string; readonly page?: string } {
  const { page } = pathHints(file);
  return { file, ...(page ? { page } : {}) };
}

interface SpannedText {
  readonly text: string;
  readonly lineSpans: readonly LineSpan[];
}

function paragraphOf(lines: readonly string[], [from, to]: LineBounds, continuation: number): SpannedText {
  const chinese = detectLanguage(lines.join("")) === "zh";
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
    lineSpans.push({
      start: text.length,
      end: text.length + content.length,
      line,
      ...(continuation > 0 ? { continuation } : {}),
    });
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
    for (const span of paragraph.lineSpans) {
      lineSpans.push({ ...span, start: span.start + offset, end: span.end + offset });
    }
    text += paragraph.text;
  }
  return { text, lineSpans };
}

const bare = (text: string) => text.replace(/[\s\p{P}]/gu, "").toLowerCase();
const sameWords = (text: string, title: string) => title !== "" && bare(text) === bare(title);
