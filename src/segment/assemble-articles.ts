/**
 * Fourth step: blocks become articles. Sign-offs, signatures and datelines are sure; a heading in the middle of
 * text is weighed, and so is whether a headline belongs to the text below it or, where that article has none
 * yet, to the text above.
 */
import { type ArticleDraft, bodyOf, createDraft, hasText, hasWriter, wordsOf } from "./article-draft.ts";
import { attachLeads } from "./attach-leads.ts";
import { type Block, groupBlocks } from "./blocks.ts";
import { type GramWeight, gramsOf, weighGrams } from "./cohesion.ts";
import { beginsReport } from "./heading-evidence.ts";
import { headingBuild, isAlike } from "./heading-series.ts";
import { reorderColumns } from "./reorder-columns.ts";
import { repeatedParagraphs } from "./repeated-paragraphs.ts";
import { splitByWriters } from "./split-by-writers.ts";
import { insertStrays, strayParagraphs } from "./stray-paragraphs.ts";
import { BOUNDARY_POINTS, type BoundaryEvidence, SERIES_POINTS, weighBoundary } from "./weigh-boundary.ts";

/** Han characters up to which text above the by-line can be the article's own lead. */
const LONGEST_LEAD = 300;
/** Share of a headline's words that must stand in a text for the two to belong together. */
const LEAST_AFFINITY = 0.1;

interface Assembly {
  readonly blocks: readonly Block[];
  readonly weight: GramWeight;
  readonly drafts: ArticleDraft[];
  current: ArticleDraft | undefined;
}

export function assembleArticles(blocks: readonly Block[]): ArticleDraft[] {
  const assembly: Assembly = {
    blocks,
    weight: weighGrams(sectionGrams(blocks)),
    drafts: [],
    current: undefined,
  };
  for (const [index, block] of blocks.entries()) place(assembly, block, index);
  for (const draft of assembly.drafts) {
    insertStrays(draft);
    repairOrder(draft);
    dropRepetitions(draft);
  }
  return attachLeads(assembly.drafts, assembly.weight);
}

function place(assembly: Assembly, block: Block, index: number): void {
  switch (block.kind) {
    case "masthead":
    case "caption": {
      const last = assembly.drafts.at(-1);
      if (last?.kind === block.kind && continuesPicture(last, block)) last.parts.push(block);
      else
        assembly.drafts.push({
          ...createDraft(block.lines[0]?.reason ?? block.kind, block.kind),
          parts: [block],
        });
      return;
    }
    case "label":
      open(assembly, "words of a picture before any text").labels.push(block);
      return;
    case "heading":
      placeHeadings(assembly, block, index);
      return;
    case "byline":
      placeByline(assembly, block, index);
      return;
    case "signoff":
      endWith(assembly, block, index);
      return;
    default: {
      if (block.kind === "text" && reportsAnew(assembly.current, block)) begin(assembly, "a report begins");
      const draft = open(assembly, "text after a closed article");
      draft.parts.push(block);
      if (block.kind === "signature") draft.ended = true;
      if (block.writer !== undefined) endWith(assembly, undefined, index);
    }
  }
}

function repairOrder(draft: ArticleDraft): void {
  const printed = draft.parts.flatMap((part) => part.lines);
  const reordered = reorderColumns(printed);
  if (reordered === printed) return;
  draft.parts = groupBlocks(reordered);
  draft.reasons.push("a column that breaks off goes on at the top of the text");
}

function dropRepetitions(draft: ArticleDraft): void {
  const repeated = repeatedParagraphs(draft.parts);
  if (repeated.length === 0) return;
  draft.parts = draft.parts.filter((part) => !repeated.includes(part));
  draft.labels.push(...repeated);
  draft.reasons.push(`line ${repeated[0]?.lines[0]?.number} prints again what stands above`);
}

/** A paper's mark or dateline in the middle of text begins another article, unless only a lead stands above it. */
function reportsAnew(current: ArticleDraft | undefined, block: Block): boolean {
  const first = block.lines[0];
  if (!first || !beginsReport(first) || !current || current.ended || !hasText(current)) return false;
  const lead = current.head !== undefined && wordsOf(bodyOf(current)).length <= LONGEST_LEAD;
  const reported = current.parts.some((part) => part.lines[0] && beginsReport(part.lines[0]));
  return reported || !lead;
}

/** A caption's credit belongs to it; two captions or mastheads in a row do not belong together. */
function continuesPicture(last: ArticleDraft, block: Block): boolean {
  if (block.kind === "masthead") return true;
  const above = last.parts.at(-1)?.lines.at(-1);
  const line = block.lines[0];
  return line?.kind === "credit" && above?.kind === "caption";
}

function begin(assembly: Assembly, reason: string): ArticleDraft {
  const draft = createDraft(reason);
  assembly.drafts.push(draft);
  assembly.current = draft;
  return draft;
}

/** The draft that takes the next block: the current one unless it is closed. */
function open(assembly: Assembly, reason: string): ArticleDraft {
  const { current } = assembly;
  return current === undefined || current.ended ? begin(assembly, reason) : current;
}

/** Closes the current article with its writers; two writers mean two articles. */
function endWith(assembly: Assembly, signoff: Block | undefined, index: number): void {
  const draft = open(assembly, "a sign-off without text");
  const next = nextBlock(assembly.blocks, index);
  const tail = splitByWriters(draft, {
    weight: assembly.weight,
    headingBelow: next?.kind === "heading" ? next : undefined,
    isSeries: (heading) => seriesOf(assembly.blocks, heading) === "telling",
  });
  if (tail !== undefined) {
    assembly.drafts.splice(assembly.drafts.indexOf(draft) + 1, 0, tail);
    assembly.current = tail;
  }
  const last = tail ?? draft;
  if (signoff) last.writers.push(signoff);
  last.ended = true;
}

function placeByline(assembly: Assembly, block: Block, index: number): void {
  const { current } = assembly;
  if (current === undefined || current.ended) {
    begin(assembly, "a by-line").writers.push(block);
    return;
  }
  if (!hasText(current)) {
    current.writers.push(block);
    return;
  }
  const next = nextBlock(assembly.blocks, index);
  if (next === undefined || next.kind === "heading" || next.kind === "masthead") {
    endWith(assembly, block, index);
  } else if (current.head && !hasWriter(current) && wordsOf(bodyOf(current)).length <= LONGEST_LEAD) {
    current.writers.push(block);
  } else {
    begin(assembly, "a by-line after text").writers.push(block);
  }
}

/** Below an untitled article two headlines may meet: its own, and after a gap the next article's. */
function placeHeadings(assembly: Assembly, heading: Block, index: number): void {
  const { current } = assembly;
  const gap = heading.lines.findIndex((line, at) => at > 0 && line.blanksBefore > 0);
  const whole = /[：:，,—]$/u.test(heading.lines[gap - 1]?.compact ?? "");
  if (current && current.head === undefined && hasText(current) && gap > 0 && !whole) {
    const own = { ...heading, lines: heading.lines.slice(0, gap) };
    const next = { ...heading, lines: heading.lines.slice(gap) };
    const [ownEvidence, nextEvidence] = [own, next].map((part) => weigh(assembly, current, part, index));
    const meets = ownEvidence && nextEvidence && ownEvidence.affinityAbove > ownEvidence.affinityBelow;
    const begins =
      nextEvidence &&
      (nextEvidence.points >= BOUNDARY_POINTS || nextEvidence.affinityBelow > nextEvidence.affinityAbove);
    if (meets && begins) {
      placeHeading(assembly, own, index);
      placeHeading(assembly, next, index);
      return;
    }
  }
  placeHeading(assembly, heading, index);
}

function placeHeading(assembly: Assembly, heading: Block, index: number): void {
  const { current } = assembly;
  const next = nextBlock(assembly.blocks, index);
  const starts = startsArticle(heading, next);
  const series = seriesOf(assembly.blocks, heading);
  if (current === undefined || (!hasText(current) && current.ended)) {
    if (series === "telling" && !starts) begin(assembly, "a sub-head at the top").parts.push(heading);
    else begin(assembly, "a headline").head = heading;
    return;
  }
  if (!hasText(current) && !current.ended) {
    if (current.head === undefined && current.parts.length === 0) current.head = heading;
    else current.parts.push(heading);
    return;
  }
  const evidence = weigh(assembly, current, heading, index);
  const trace = evidence.reasons.join("; ");
  const points = evidence.points + SERIES_POINTS[series];
  const boundary = current.ended || starts || points >= BOUNDARY_POINTS;
  const firstOfSeries = series === "telling" && !starts && isFirstOfSeries(assembly.blocks, heading);
  if (current.head === undefined && series !== "telling" && !starts && standsInside(evidence, current)) {
    current.head = heading;
    current.reasons.push(`its headline stands inside it: ${trace}`);
    return;
  }
  if (!boundary && !(firstOfSeries && evidence.points >= BOUNDARY_POINTS)) {
    current.parts.push(heading);
    current.reasons.push(`sub-head in line ${heading.lines[0]?.number}: ${trace}`);
    return;
  }
  if (series === "telling" && !starts) {
    begin(assembly, `a series of sub-heads begins: ${trace}`).parts.push(heading);
  } else if (current.head === undefined && belongsAbove(evidence, next)) {
    current.head = heading;
    current.ended = true;
    current.reasons.push(`its headline stands below it: ${trace}`);
  } else {
    const draft = begin(assembly, `a headline: ${trace}`);
    draft.head = heading;
    if (!current.ended) moveStrays(current, draft, textBelow(assembly.blocks, index), assembly.weight);
  }
}

function moveStrays(from: ArticleDraft, to: ArticleDraft, below: readonly Block[], weight: GramWeight): void {
  const strays = strayParagraphs(from, below, weight);
  if (strays.length === 0) return;
  from.parts = from.parts.filter((part) => !strays.includes(part));
  to.strays = strays;
  to.reasons.push(`from line ${strays[0]?.lines[0]?.number}: a paragraph that stands above its headline`);
}

/** A headline below its text: its words stand above and not below, or there is no text below. */
function belongsAbove(evidence: BoundaryEvidence, next: Block | undefined): boolean {
  if (next === undefined || next.kind === "masthead") return true;
  return evidence.affinityAbove > evidence.affinityBelow;
}

/** A headline in the middle of its text: a short beginning stands above it, and both sides hold its words. */
function standsInside({ affinityAbove, affinityBelow }: BoundaryEvidence, current: ArticleDraft): boolean {
  const short = !current.ended && wordsOf(current.parts).length <= LONGEST_LEAD;
  return short && Math.min(affinityAbove, affinityBelow) >= LEAST_AFFINITY;
}

function weigh(assembly: Assembly, current: ArticleDraft, heading: Block, index: number): BoundaryEvidence {
  const body = bodyOf(current);
  const last = body.at(-1)?.lines.at(-1);
  const next = assembly.blocks[index + 1]?.lines[0];
  const below = textBelow(assembly.blocks, index);
  const strays = strayParagraphs(current, below, assembly.weight);
  return weighBoundary({
    heading,
    headline: current.head,
    above: wordsOf(body.filter((block) => !strays.includes(block))),
    below: wordsOf(below),
    weight: assembly.weight,
    listBelow: isList(below[0]) && !isList(body.at(-1)),
    spaced: assembly.blocks.some(
      (block) => block.kind === "heading" && (block.lines[0]?.blanksBefore ?? 0) > 0,
    ),
    untitled: current.head === undefined,
    cutOff: last !== undefined && last.kind === "text" && !last.closed,
    tight: next?.blanksBefore === 0 && (heading.lines[0]?.blanksBefore ?? 0) > 0 && (last?.width ?? 0) > 46,
  });
}

function isList(block: Block | undefined): boolean {
  return (
    block !== undefined &&
    (block.kind === "table" || block.kind === "names" || block.lines[0]?.kind === "field")
  );
}

function nextBlock(blocks: readonly Block[], index: number): Block | undefined {
  return blocks.slice(index + 1).find((block) => block.kind !== "caption" && block.kind !== "label");
}

/** The text between a heading and the next. */
function textBelow(blocks: readonly Block[], index: number): Block[] {
  const found: Block[] = [];
  for (const block of blocks.slice(index + 1)) {
    if (["heading", "signoff", "signature", "masthead"].includes(block.kind)) break;
    if (["text", "table", "names"].includes(block.kind)) found.push(block);
    if (block.writer !== undefined) break;
  }
  return found;
}

/** True iff an article plainly begins with this heading: a subtitle, a by-line or the paper's mark follows. */
function startsArticle(heading: Block, next: Block | undefined): boolean {
  if (heading.lines.some((line) => line.kind === "subtitle" || /——$/u.test(line.compact))) return true;
  const first = next?.lines[0];
  return next?.kind === "byline" || (first !== undefined && next?.kind === "text" && beginsReport(first));
}

function seriesOf(blocks: readonly Block[], heading: Block): "telling" | "plain" | "none" {
  const build = headingBuild(heading.lines.map((line) => line.text));
  const alike = blocks.some(
    (other) =>
      other !== heading &&
      other.kind === "heading" &&
      isAlike(build, headingBuild(other.lines.map((line) => line.text))),
  );
  if (!alike || /[：:]/u.test(build.marks)) return "none";
  return build.marks === "" ? "plain" : "telling";
}

function isFirstOfSeries(blocks: readonly Block[], heading: Block): boolean {
  const build = headingBuild(heading.lines.map((line) => line.text));
  const first = blocks.find(
    (block) => block.kind === "heading" && isAlike(build, headingBuild(block.lines.map((line) => line.text))),
  );
  return first === heading;
}

/** Grams of every stretch of text between headings, by which common words lose their weight. */
function sectionGrams(blocks: readonly Block[]) {
  const sections: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === "heading") sections.push([]);
    else if (["text", "table", "names"].includes(block.kind)) sections.at(-1)?.push(block);
  }
  return sections.filter((section) => section.length > 0).map((section) => gramsOf(wordsOf(section)));
}
