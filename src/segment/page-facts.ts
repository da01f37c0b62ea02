/** What holds for a whole page: newspaper, date and page number, each with where it was taken from. */
import type { Evidence } from "../model/article.ts";
import type { Page } from "../model/page.ts";
import type { ArticleText } from "./article-text.ts";
import type { ClassifiedLine } from "./line-class.ts";
import { isNewspaperName, readMasthead } from "./masthead.ts";

/** Something that is known of an article, and how. */
export interface Fact {
  readonly value: string;
  readonly evidence: Evidence;
}

export interface PageFacts {
  readonly newspaper?: Fact;
  /** ISO 8601. */
  readonly date?: Fact;
  readonly page?: string;
}

/** "衡阳日报讯": the paper's own name at the beginning of a report. */
const OWN_MARK = /^[【[]?([\p{Script=Han}]{2,8}报)(?:社)?(?:讯|消息|.{0,6}电)/u;
/** "法制周报见习记者": the paper's name before its reporter's. */
const OWN_REPORTER =
  /([\p{Script=Han}]{2,6}(?:日报|晚报|周报|时报|晨报|早报|都市报|商报|导报|青年报))[^，。（）()]{0,6}?(?:全媒体|融媒体|首席|见习|实习)*记者/u;
/** Characters into a text in which the paper's mark and its reporters stand. */
const OPENING_LENGTH = 80;

/** What the path says of the page comes first, then its masthead, then what its articles call their paper. */
export function readPageFacts(
  page: Page,
  lines: readonly ClassifiedLine[],
  texts: readonly ArticleText[],
): PageFacts {
  const mastheads = lines
    .filter((line) => line.kind === "masthead")
    .map((line) => ({ ...(readMasthead(line.text) ?? { newspaper: line.text }), line: line.number }));
  const printed = (key: "newspaper" | "date"): Fact | undefined => {
    const found = mastheads.find((masthead) => key in masthead && masthead[key] !== undefined);
    const value = found?.[key];
    return value === undefined || !found
      ? undefined
      : { value, evidence: { source: "masthead", line: found.line } };
  };
  const { hints } = page;
  const newspaper =
    ofHint(hints.newspaper, hints.newspaperSource) ??
    printed("newspaper") ??
    findOwnNewspaper(openingsOf(lines, texts));
  const date = ofHint(hints.date, hints.dateSource) ?? printed("date");
  const number = hints.page ?? mastheads.find((masthead) => masthead.page !== undefined)?.page;
  return {
    ...(newspaper ? { newspaper } : {}),
    ...(date ? { date } : {}),
    ...(number === undefined ? {} : { page: number }),
  };
}

/** The page's newspaper for one of its articles: inferred when only another article calls the paper its own. */
export function newspaperOf({ newspaper }: PageFacts, ownLines: ReadonlySet<number>): Fact | undefined {
  const { source, line } = newspaper?.evidence ?? {};
  if (!newspaper || source !== "own-mark" || line === undefined || ownLines.has(line)) return newspaper;
  return { ...newspaper, evidence: { ...newspaper.evidence, isInferred: true } };
}

function ofHint(value: string | undefined, source: Evidence["source"] = "path"): Fact | undefined {
  return value === undefined ? undefined : { value, evidence: { source } };
}

interface Opening {
  readonly text: string;
  readonly line: number;
}

function openingsOf(lines: readonly ClassifiedLine[], texts: readonly ArticleText[]): Opening[] {
  return [
    ...texts.map(({ text, lineSpans }) => ({
      text: text.slice(0, OPENING_LENGTH),
      line: lineSpans[0]?.line ?? 1,
    })),
    ...lines
      .filter((line) => line.kind === "byline")
      .map(({ text, number }) => ({ text: text.slice(0, OPENING_LENGTH), line: number })),
  ];
}

/** The newspaper that the articles of a page name as their own: the name found most often, where it first stands. */
function findOwnNewspaper(openings: readonly Opening[]): Fact | undefined {
  const found = new Map<string, { count: number; readonly line: number }>();
  for (const { text, line } of openings) {
    const name = OWN_MARK.exec(text)?.[1] ?? OWN_REPORTER.exec(text)?.[1];
    if (name === undefined || !isNewspaperName(name) || /^本/u.test(name)) continue;
    const known = found.get(name);
    if (known) known.count++;
    else found.set(name, { count: 1, line });
  }
  const [best] = [...found].sort((first, second) => second[1].count - first[1].count);
  return best && { value: best[0], evidence: { source: "own-mark", line: best[1].line } };
}
