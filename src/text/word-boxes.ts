import type { Article, LineSpan, Scan, WordBox } from "../model/article.ts";
import type { PageWord } from "../model/page.ts";
import { withoutWhitespace } from "./clean-line.ts";

/** A word's place on the scan of its page. */
export interface ScanBox extends Scan {
  /** The page's file. */
  readonly file: string;
  /** In the scan's unit, from the upper left corner of the page. */
  readonly left: number;
  readonly top: number;
  readonly boxWidth: number;
  readonly boxHeight: number;
}

/** The boxes of a quoted stretch of an article, in reading order; none where the page is no ALTO page. */
export function boxesOfSpan(
  {
    source,
    lineSpans,
    wordBoxes = [],
    scans = [],
  }: Pick<Article, "source" | "lineSpans" | "wordBoxes" | "scans">,
  start: number,
  end: number,
): ScanBox[] {
  const pages = [source, ...(source.continuedIn ?? [])];
  return wordBoxes
    .filter(([from, to]) => from < end && to > start)
    .map(([from, , left, top, boxWidth, boxHeight]) => {
      const page = lineSpans.findLast((span) => span.start <= from)?.continuation ?? 0;
      return { file: pages[page]?.file ?? source.file, ...scans[page], left, top, boxWidth, boxHeight };
    });
}

/**
 * Where the words of a page stand in an article's clean text. White space counts for nothing; what is no longer in the
 * text (a headline, a hyphen, a credit) has no box.
 */
export function alignWords(
  text: string,
  lineSpans: readonly LineSpan[],
  wordsOfPages: readonly (readonly PageWord[] | undefined)[],
): WordBox[] {
  const byLine = wordsOfPages.map((words = []) => {
    const lines = new Map<number, PageWord[]>();
    for (const word of words) {
      const line = lines.get(word.line);
      if (line) line.push(word);
      else lines.set(word.line, [word]);
    }
    return lines;
  });
  return lineSpans.flatMap(({ start, end, line, continuation = 0 }) => {
    let at = start;
    return (byLine[continuation]?.get(line) ?? []).flatMap((word): WordBox[] => {
      const found = findWord(text, word.text, at, end);
      if (!found) return [];
      at = found.end;
      const { left, top, width, height } = word.box;
      return [[found.start, found.end, left, top, width, height]];
    });
  });
}

/** The word, or what the line kept of its beginning, at the first place from `from` on where it stands. */
function findWord(text: string, word: string, from: number, to: number) {
  const wanted = withoutWhitespace(word);
  for (let start = from; start < to && wanted !== ""; start++) {
    if (/\s/.test(text.charAt(start))) continue;
    let end = start;
    let matched = 0;
    while (end < to && matched < wanted.length) {
      const character = text.charAt(end);
      if (character === wanted.charAt(matched)) matched++;
      else if (!/\s/.test(character)) break;
      end++;
    }
    if (matched === wanted.length || (matched > 0 && end === to)) return { start, end };
  }
  return undefined;
}
