/**
 * One page of raw text into its articles. Small steps, each a pure function of the one before:
 * printed lines, their kinds, blocks, drafts of articles, articles.
 */
import type { Article, LineRange } from "../model/article.ts";
import type { Page } from "../model/page.ts";
import type { ExplainedPage, LineRole, LineTrace } from "../model/page-trace.ts";
import { detectLanguage } from "../text/detect-language.ts";
import { findTables } from "../text/find-tables.ts";
import { measureTextQuality } from "../text/text-quality.ts";
import { alignWords } from "../text/word-boxes.ts";
import { type ArticleDraft, wordsOf } from "./article-draft.ts";
import { articleIds } from "./article-id.ts";
import { findByline, findDate, findKind } from "./article-metadata.ts";
import { type ArticleText, buildArticleText } from "./article-text.ts";
import { assembleArticles } from "./assemble-articles.ts";
import { type Block, groupBlocks } from "./blocks.ts";
import { classifyLines } from "./classify-lines.ts";
import { composeTitle } from "./compose-title.ts";
import { readDateline } from "./dateline.ts";
import { divideLongPage } from "./divide-long-page.ts";
import { evenSpacing } from "./even-spacing.ts";
import { type ClassifiedLine, withKind } from "./line-class.ts";
import { labelOfFirstWords } from "./own-label.ts";
import { newspaperOf, type PageFacts, readPageFacts } from "./page-facts.ts";
import { readPrintedLines } from "./printed-line.ts";
import { separateCells } from "./separate-cells.ts";
import { settleLines } from "./settle-lines.ts";

/** Raised whenever the same page would come out as other articles or other text: part of the index fingerprint. */
export const SEGMENTATION_VERSION = 3;

/** The articles of a page in reading order. A page without a printed character has none. */
export function segmentPage(page: Page): Article[] {
  return [...explainPage(page).articles];
}

/** The articles of a page, with the reason for the place of every line. */
export function explainPage(page: Page): ExplainedPage {
  const stretches = divideLongPage(evenSpacing(readPrintedLines(separateCells(page.lines)))).map((printed) =>
    settleLines(classifyLines(printed)),
  );
  const lines = stretches.flat();
  const drafts = stretches
    .flatMap((stretch) => assembleArticles(groupBlocks(stretch)))
    .filter((draft) => linesOf(draft).length > 0);
  const texts = drafts.map((draft) => textOf(draft));
  const facts = readPageFacts(page, lines, texts);
  const ids = articleIds(
    page.file,
    texts.map(({ text }) => text),
  );
  const articles = drafts.map((draft, index) =>
    finishArticle({ page, draft, built: texts[index] as ArticleText, id: ids[index] ?? "", facts }),
  );
  return {
    articles,
    lines: drafts
      .flatMap((draft, index) => traceLines(draft, ids[index] ?? ""))
      .sort((first, second) => first.line - second.line),
    decisions: drafts.map(({ reasons }, index) => ({ articleId: ids[index] ?? "", reasons })),
  };
}

function traceLines(draft: ArticleDraft, articleId: string): LineTrace[] {
  const roles: readonly (readonly [LineRole, readonly Block[]])[] = [
    ["headline", draft.head ? [draft.head] : []],
    ["label", draft.labels],
    ["text", draft.parts],
    ["writer", draft.writers],
  ];
  return roles.flatMap(([role, blocks]) =>
    blocks
      .flatMap((block) => block.lines)
      .map(({ number, kind, reason }) => ({ line: number, kind, reason, role, articleId })),
  );
}

interface FinishOptions {
  readonly page: Page;
  readonly draft: ArticleDraft;
  readonly built: ArticleText;
  readonly id: string;
  readonly facts: PageFacts;
}

function finishArticle({ page, draft, built, id, facts }: FinishOptions): Article {
  const { text, lineSpans, credit } = built;
  const language = page.hints.language ?? detectLanguage(text);
  const heading = draft.head ? composeTitle(draft.head) : undefined;
  const title = heading?.title ?? labelOfFirstWords(text, language);
  const byline = findByline(draft, text, credit);
  const dateline = readDateline(built);
  const date = facts.date ?? findDate(draft, dateline);
  const newspaper = newspaperOf(facts, new Set(linesOf(draft).map((line) => line.number)));
  const { page: pageNumber } = facts;
  const tables = findTables(text);
  return {
    id,
    title,
    titleIsOurs: heading === undefined,
    ...(heading?.subtitle === undefined ? {} : { subtitle: heading.subtitle }),
    ...(newspaper ? { newspaper: newspaper.value, newspaperEvidence: newspaper.evidence } : {}),
    ...(date ? { date: date.value, dateEvidence: date.evidence } : {}),
    ...(pageNumber === undefined ? {} : { page: pageNumber }),
    ...(page.hints.collection === undefined ? {} : { collection: page.hints.collection }),
    ...(byline === undefined ? {} : { byline }),
    ...(dateline && dateline.places.length > 0 ? { places: [...dateline.places] } : {}),
    kind: findKind(draft, title),
    language,
    source: { file: page.file, lines: lineRanges(draft, page.lines) },
    text,
    quality: measureTextQuality(text),
    lineSpans: [...lineSpans],
    ...(tables.length > 0 ? { tables } : {}),
    ...(page.words ? { wordBoxes: alignWords(text, lineSpans, [page.words]), scans: [page.scan ?? {}] } : {}),
    ...(page.hints.url === undefined ? {} : { url: page.hints.url }),
  };
}

/** A heading or credit without text keeps its own words as text, so that nothing printed is lost. */
function textOf(draft: ArticleDraft): ArticleText {
  const chinese = detectLanguage(wordsOf(draft.parts)) === "zh";
  const built = buildArticleText(draft.parts, chinese);
  if (built.text !== "") return built;
  const lines = linesOf(draft).map((line) => withKind(line, "signature", line.reason));
  const rows: Block = { kind: "signature", lines };
  return buildArticleText([rows], chinese);
}

/** All lines of an article in reading order: headline and writers, then its parts. */
function linesOf(draft: ArticleDraft): ClassifiedLine[] {
  const blocks = [...(draft.head ? [draft.head] : []), ...draft.labels, ...draft.parts, ...draft.writers];
  return blocks.flatMap((block) => block.lines);
}

/** Line numbers in reading order as ranges; blank lines between two lines of a range do not part it. */
function lineRanges(draft: ArticleDraft, pageLines: readonly string[]): LineRange[] {
  const ranges: LineRange[] = [];
  const blank = (line: number) => (pageLines[line - 1] ?? "").trim() === "";
  for (const { number } of linesOf(draft)) {
    const last = ranges.at(-1);
    let next = (last?.[1] ?? 0) + 1;
    while (next < number && blank(next)) next++;
    if (last && next === number) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}
