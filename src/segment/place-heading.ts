/** Whether a heading opens an article, divides one, or stands below the article whose headline it is. */
import { type ArticleDraft, bodyOf, hasText, hasWriter, wordsOf } from "./article-draft.ts";
import { type Assembly, beginArticle } from "./assembly.ts";
import {
  isFirstOfSeries,
  isReport,
  nextBlock,
  type Series,
  seriesAround,
  startsArticle,
  textBelow,
} from "./block-sequence.ts";
import type { Block } from "./blocks.ts";
import { strayParagraphs } from "./stray-paragraphs.ts";
import { BOUNDARY_POINTS, type BoundaryEvidence, SERIES_POINTS, weighBoundary } from "./weigh-boundary.ts";
import { runsOn } from "./word-joint.ts";

/** Han characters up to which text above a headline can be the beginning of its article. */
const LONGEST_BEGINNING = 300;
/** Share of a headline's words that must stand in a text for the two to belong together. */
const LEAST_AFFINITY = 0.1;
/** Share of a headline's words by which its own text may hold fewer where headlines stand below their texts. */
const HABIT = 0.15;
/** Points for a new article at a single heading below a short report. */
const LONE_POINTS = 1.5;
/** Width in em from which a line is a whole paragraph and not a hard wrap. */
const PARAGRAPH_WIDTH = 46;

/** Below an untitled article two headlines may meet: its own, and after a gap the next article's. */
export function placeHeadings(assembly: Assembly, heading: Block, index: number): void {
  const { current } = assembly;
  const widest = Math.max(1, ...heading.lines.slice(1).map((line) => line.blanksBefore));
  const gap = heading.lines.findIndex((line, at) => at > 0 && line.blanksBefore === widest);
  const whole = /[：:，,—]$/u.test(heading.lines[gap - 1]?.compact ?? "");
  if (current && current.head === undefined && hasText(current) && gap > 0 && !whole) {
    const own = { ...heading, lines: heading.lines.slice(0, gap) };
    const next = { ...heading, lines: heading.lines.slice(gap) };
    const ownEvidence = weigh(assembly, current, own, index);
    const nextEvidence = weigh(assembly, current, next, index);
    const begins =
      nextEvidence.points >= BOUNDARY_POINTS || nextEvidence.affinityBelow > nextEvidence.affinityAbove;
    if (ownEvidence.affinityAbove > ownEvidence.affinityBelow && begins) {
      placeHeading(assembly, own, index);
      placeHeading(assembly, next, index);
      return;
    }
  }
  placeHeading(assembly, heading, index);
}

function placeHeading(assembly: Assembly, heading: Block, index: number): void {
  const { current, blocks } = assembly;
  const starts = startsArticle(heading, nextBlock(blocks, index));
  const series = starts ? "none" : seriesAround(blocks, index, heading);
  if (current === undefined || (current.ended && !hasText(current))) {
    if (series === "telling") beginArticle(assembly, "a sub-head at the top").parts.push(heading);
    else beginArticle(assembly, "a headline").head = heading;
  } else if (!hasText(current)) {
    if (current.head === undefined && current.parts.length === 0) current.head = heading;
    else current.parts.push(heading);
  } else {
    placeAfterText({ assembly, current, heading, index, series, starts });
  }
}

interface Placement {
  readonly assembly: Assembly;
  readonly current: ArticleDraft;
  readonly heading: Block;
  readonly index: number;
  readonly series: Series;
  readonly starts: boolean;
}

function placeAfterText({ assembly, current, heading, index, series, starts }: Placement): void {
  const { blocks } = assembly;
  const evidence = weigh(assembly, current, heading, index);
  const trace = `line ${heading.lines[0]?.number}: ${evidence.reasons.join("; ")}`;
  const untitled = current.head === undefined;
  const inside = standsInside(evidence, current) || goesOnBelow(current, nextBlock(blocks, index));
  if (untitled && series !== "telling" && !starts && inside) {
    current.head = heading;
    current.reasons.push(`its headline stands inside it, ${trace}`);
    return;
  }
  const opensSeries = series === "telling" && isFirstOfSeries(blocks, index);
  const lone = series === "none" && isShortReport(current) ? LONE_POINTS : 0;
  const points = (opensSeries ? evidence.points : evidence.points + SERIES_POINTS[series]) + lone;
  if (!current.ended && !starts && points < BOUNDARY_POINTS) {
    current.parts.push(heading);
    current.reasons.push(`a sub-head, ${trace}`);
  } else if (series === "telling") {
    beginArticle(assembly, `a series of sub-heads begins, ${trace}`).parts.push(heading);
  } else if (untitled && belongsAbove(evidence, nextBlock(blocks, index), followsHeadBelow(assembly))) {
    current.head = heading;
    current.ended = true;
    current.headBelow = true;
    current.reasons.push(`its headline stands below it, ${trace}`);
  } else {
    const draft = beginArticle(assembly, `a headline, ${trace}`);
    draft.head = heading;
    if (!current.ended) moveStrays(assembly, current, draft, index);
  }
}

function moveStrays(assembly: Assembly, from: ArticleDraft, to: ArticleDraft, index: number): void {
  const strays = strayParagraphs(from, textBelow(assembly.blocks, index), assembly.weight);
  if (strays.length === 0) return;
  from.parts = from.parts.filter((part) => !strays.includes(part));
  to.strays = strays;
  to.reasons.push(`from line ${strays[0]?.lines[0]?.number}: a paragraph that stands above its headline`);
}

/** A report of a few sentences has no sub-heads, least of all a single one. */
function isShortReport(current: ArticleDraft): boolean {
  return current.parts.some(isReport) && wordsOf(bodyOf(current)).length <= LONGEST_BEGINNING;
}

/** A headline below its text: its words stand above and not below, or there is no text below. */
function belongsAbove(
  { affinityAbove, affinityBelow }: BoundaryEvidence,
  next: Block | undefined,
  habit: boolean,
): boolean {
  if (next === undefined || next.kind === "masthead") return true;
  return affinityAbove + (habit ? HABIT : 0) > affinityBelow;
}

/** True iff the article before the current one has its headline below: a column sets them all alike. */
function followsHeadBelow({ drafts, current }: Assembly): boolean {
  const news = drafts.filter(({ kind }) => kind === "article");
  return news.at(-1) === current && news.at(-2)?.headBelow === true;
}

/** A headline in the middle of its text: a short beginning stands above it, and both sides hold its words. */
function standsInside({ affinityAbove, affinityBelow }: BoundaryEvidence, current: ArticleDraft): boolean {
  const short = !current.ended && wordsOf(current.parts).length <= LONGEST_BEGINNING;
  return short && Math.min(affinityAbove, affinityBelow) >= LEAST_AFFINITY;
}

/** True iff the text above the headline breaks off inside a word that the text below finishes. */
function goesOnBelow(current: ArticleDraft, next: Block | undefined): boolean {
  const above = bodyOf(current).at(-1)?.lines.at(-1);
  const below = next?.lines[0];
  if (current.ended || next?.kind !== "text" || above?.kind !== "text" || above.closed || !below)
    return false;
  return runsOn(above.compact, below.compact);
}

function weigh(assembly: Assembly, current: ArticleDraft, heading: Block, index: number): BoundaryEvidence {
  const body = bodyOf(current);
  const last = body.at(-1)?.lines.at(-1);
  const first = heading.lines[0];
  const below = textBelow(assembly.blocks, index);
  const strays = strayParagraphs(current, below, assembly.weight);
  const paragraphs = (last?.width ?? 0) > PARAGRAPH_WIDTH;
  return weighBoundary({
    heading,
    headline: current.head,
    above: wordsOf(body.filter((block) => !strays.includes(block))),
    below: wordsOf(below),
    weight: assembly.weight,
    listBelow: isList(below[0]) && !isList(body.at(-1)),
    spaced: assembly.spaced,
    untitled: current.head === undefined,
    signed: hasWriter(current),
    cutOff: last?.kind === "text" && !last.closed,
    tight: paragraphs && (first?.blanksBefore ?? 0) > 0 && below[0]?.lines[0]?.blanksBefore === 0,
  });
}

function isList(block: Block | undefined): boolean {
  return block?.kind === "table" || block?.kind === "names" || block?.lines[0]?.kind === "field";
}
