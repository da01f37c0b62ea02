import type { LineRange } from "../model/article.ts";
import type { Citation, Reprint } from "../model/citation.ts";
import { cleanLine, cleanText } from "./clean-text.ts";
import type { Phrases } from "./phrases.ts";
import { printingOf } from "./printing.ts";
import { webAddress } from "./web-address.ts";

/** One line of the list of sources: an article in a file, with all the lines that the answer quotes. */
export interface SourceEntry {
  /** The printed title, or our label marked as ours. */
  readonly title: string;
  /** Newspaper and date (or that the page carries none) and page, in that order. */
  readonly details: readonly string[];
  /** Files and lines, as in `000.txt:12-14,20; 001.txt:3`. */
  readonly location: string;
  /** Public address of the article or its scan; only http and https. */
  readonly url?: string;
  /** Where else the story is printed, in one line. */
  readonly alsoIn?: string;
  readonly quotes: readonly string[];
}

/** The list of sources in the order of the citations, one entry for each article. */
export function listSources(citations: readonly Citation[], phrases: Phrases): SourceEntry[] {
  const byArticle = new Map<string, [Citation, ...Citation[]]>();
  for (const citation of citations) {
    const key = JSON.stringify([citation.articleId, citation.source.file]);
    const group = byArticle.get(key);
    if (group === undefined) byArticle.set(key, [citation]);
    else group.push(citation);
  }
  return [...byArticle.values()].map((group) => toEntry(group, phrases));
}

/** Further prints named; the others are told by their number. */
const REPRINTS_NAMED = 3;

function alsoInLine(reprints: readonly Reprint[], phrases: Phrases): string {
  const named = reprints
    .slice(0, REPRINTS_NAMED)
    .map((print) =>
      [
        print.titleIsOurs ? phrases.untitled(cleanLine(print.title)) : phrases.titled(cleanLine(print.title)),
        ...printingOf(print, phrases),
        cleanLine(print.page ?? ""),
      ]
        .filter((detail) => detail !== "")
        .join(" "),
    );
  return phrases.alsoIn(named, reprints.length - named.length);
}

function toEntry(group: readonly [Citation, ...Citation[]], phrases: Phrases): SourceEntry {
  const [first] = group;
  const title = cleanLine(first.title) || cleanLine(first.source.file);
  const url = webAddress(first.url);
  const reprints = first.alsoIn ?? [];
  return {
    title: first.titleIsOurs ? phrases.untitled(title) : title,
    details: [
      ...printingOf(first, phrases),
      first.page === undefined ? "" : phrases.page(cleanLine(first.page)),
    ].filter((detail) => detail !== ""),
    location: locationsOf(group.flatMap(({ source }) => [source, ...(source.continuedIn ?? [])])),
    ...(url === undefined ? {} : { url }),
    ...(reprints.length === 0 ? {} : { alsoIn: alsoInLine(reprints, phrases) }),
    quotes: group.map(({ quote }) => cleanText(quote)),
  };
}

/** Files with their lines, in the order in which they are first quoted. */
function locationsOf(
  pages: readonly { readonly file: string; readonly lines: readonly LineRange[] }[],
): string {
  const linesOf = new Map<string, LineRange[]>();
  for (const { file, lines } of pages) linesOf.set(file, [...(linesOf.get(file) ?? []), ...lines]);
  return [...linesOf].map(([file, lines]) => locationOf(cleanLine(file), lines)).join("; ");
}

function locationOf(file: string, lines: readonly LineRange[]): string {
  if (lines.length === 0) return file;
  const merged: [number, number][] = [];
  for (const [from, to] of [...lines].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return `${file}:${merged.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(",")}`;
}
