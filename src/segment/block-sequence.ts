/** What stands around a block on its page. */
import { wordsOf } from "./article-draft.ts";
import type { Block } from "./blocks.ts";
import { type Grams, gramsOf } from "./cohesion.ts";
import { beginsReport } from "./heading-evidence.ts";
import { headingBuild, isAlike } from "./heading-series.ts";

/** Whether headings built alike stand around a heading: with marks that tell, as bare words, or none. */
export type Series = "telling" | "plain" | "none";

const TEXT_KINDS: ReadonlySet<Block["kind"]> = new Set(["text", "table", "names"]);
const CLOSING_KINDS: ReadonlySet<Block["kind"]> = new Set(["signoff", "signature", "byline", "masthead"]);

export function isTextual(block: Block): boolean {
  return TEXT_KINDS.has(block.kind);
}

/** The next block that is neither a caption nor words of a picture. */
export function nextBlock(blocks: readonly Block[], index: number): Block | undefined {
  for (let at = index + 1; at < blocks.length; at++) {
    const block = blocks[at];
    if (block && block.kind !== "caption" && block.kind !== "label") return block;
  }
  return undefined;
}

/** The text between a heading and the next heading or end of an article. */
export function textBelow(blocks: readonly Block[], index: number): Block[] {
  const found: Block[] = [];
  for (let at = index + 1; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    if (["heading", "signoff", "signature", "masthead"].includes(block.kind)) break;
    if (isTextual(block)) found.push(block);
    if (block.writer !== undefined) break;
  }
  return found;
}

/** True iff an article plainly begins with this heading: a subtitle, a by-line or the paper's mark follows. */
export function startsArticle(heading: Block, next: Block | undefined): boolean {
  if (heading.lines.some((line) => line.kind === "subtitle" || /——$/u.test(line.compact))) return true;
  return next !== undefined && (next.kind === "byline" || isReport(next));
}

/** True iff the block is text that begins as a report does. */
export function isReport(block: Block): boolean {
  const first = block.lines[0];
  return block.kind === "text" && first !== undefined && beginsReport(first);
}

/**
 * The series that a heading belongs to. Only headings count between which nothing closes or begins an
 * article: headlines of neighbouring articles may be built alike too.
 */
export function seriesAround(blocks: readonly Block[], index: number, heading: Block): Series {
  const build = headingBuild(heading.lines.map((line) => line.text));
  if (/[：:]/u.test(build.marks)) return "none";
  const alike = [...stretch(blocks, index, -1), ...stretch(blocks, index, 1)].some((other) =>
    isLike(build, other),
  );
  if (!alike) return "none";
  return build.marks === "" ? "plain" : "telling";
}

/** True iff no heading built like this one stands above it in its stretch. */
export function isFirstOfSeries(blocks: readonly Block[], index: number): boolean {
  const build = headingBuild((blocks[index]?.lines ?? []).map((line) => line.text));
  return !stretch(blocks, index, -1).some((other) => isLike(build, other));
}

function isLike(build: ReturnType<typeof headingBuild>, other: Block): boolean {
  return isAlike(build, headingBuild(other.lines.map((line) => line.text)));
}

/** The headings above (-1) or below (1) up to where an article closes or begins. */
function stretch(blocks: readonly Block[], index: number, step: -1 | 1): Block[] {
  const headings: Block[] = [];
  for (let at = index + step; at >= 0 && at < blocks.length; at += step) {
    const block = blocks[at] as Block;
    if (CLOSING_KINDS.has(block.kind) || isReport(block) || (block.writer !== undefined && step < 0)) break;
    if (block.kind === "heading") headings.push(block);
    if (block.writer !== undefined) break;
  }
  return headings;
}

/** Grams of every stretch of text between headings, by which common words lose their weight. */
export function sectionGrams(blocks: readonly Block[]): Grams[] {
  const sections: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === "heading") sections.push([]);
    else if (isTextual(block)) sections.at(-1)?.push(block);
  }
  return sections.filter((section) => section.length > 0).map((section) => gramsOf(wordsOf(section)));
}
