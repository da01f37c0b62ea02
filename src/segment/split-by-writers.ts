/**
 * One article has one by-line. Where a by-line stands above and a sign-off below, two articles stand between
 * them and no headline was seen to part them. They part at a heading that looked like a sub-head, or where the
 * words of the headline below first come up, or where the text above and below share least.
 */

import { foldScript } from "../text/fold-script.ts";
import { type ArticleDraft, createDraft, wordsOf } from "./article-draft.ts";
import type { Block } from "./blocks.ts";
import { coverage, type GramWeight, gramsOf } from "./cohesion.ts";

/** Characters that each of the two must have. */
const LEAST_TEXT = 80;
/** Share of weighed character pairs above which two sides are one article after all: at a heading, and without. */
const MOST_SHARED_AT_HEADING = 0.12;
const MOST_SHARED = 0.03;
/** How much more of the headline below must stand in the second article than in the first. */
const LEAST_DIFFERENCE = 0.15;

/** "本报讯（记者 …）", "【记者…报道】" within the first characters of a text. */
const REPORTERS = /^[^。！？]{0,24}?[（(【[][^（）()【】]*(?:记者|通讯员)/u;
const OPENING_LENGTH = 80;

interface Gap {
  readonly index: number;
  readonly heading: boolean;
  readonly above: string;
  readonly below: string;
}

export interface SplitOptions {
  readonly weight: GramWeight;
  /** The heading that follows the sign-off, when one does. */
  readonly headingBelow: Block | undefined;
  /** Headings that are one of a series of sub-heads. */
  readonly isSeries: (heading: Block) => boolean;
}

/**
 * Cuts the second article off a draft that is about to get a second writer. The draft keeps its first part;
 * the rest comes back, or `undefined` when there is no first writer or no place where the text parts.
 */
export function splitByWriters(draft: ArticleDraft, options: SplitOptions): ArticleDraft | undefined {
  if (draft.writers.length === 0 && !namesReporters(draft)) return undefined;
  const gaps = findGaps(draft, options);
  const index = atHeading(gaps, options) ?? atHeadlineBelow(gaps, options) ?? atLeastShared(gaps, options);
  if (index === undefined) return undefined;
  const tail = createDraft("a second writer signs: the text parts where it changes its subject");
  tail.parts.push(...draft.parts.splice(index));
  if (tail.parts[0]?.kind === "heading") tail.head = tail.parts.shift() as Block;
  draft.ended = true;
  return tail;
}

/** True iff the text names its reporters in brackets at its beginning. */
function namesReporters(draft: ArticleDraft): boolean {
  return REPORTERS.test(foldScript(wordsOf(draft.parts.slice(0, 1)).slice(0, OPENING_LENGTH)));
}

function findGaps(draft: ArticleDraft, { isSeries }: SplitOptions): Gap[] {
  return draft.parts.flatMap((part, index): Gap[] => {
    const apart = index > 0 && (part.lines[0]?.blanksBefore ?? 0) > 0;
    if (!apart || (part.kind === "heading" && isSeries(part))) return [];
    const above = wordsOf(draft.parts.slice(0, index));
    const below = wordsOf(draft.parts.slice(index));
    const long = Math.min(above.length, below.length) >= LEAST_TEXT;
    return long ? [{ index, heading: part.kind === "heading", above, below }] : [];
  });
}

function atHeading(gaps: readonly Gap[], { weight }: SplitOptions): number | undefined {
  const headings = gaps.filter((gap) => gap.heading);
  return leastShared(headings, weight, MOST_SHARED_AT_HEADING);
}

/** The shortest second article that holds what the headline below says and the first does not. */
function atHeadlineBelow(gaps: readonly Gap[], { weight, headingBelow }: SplitOptions): number | undefined {
  if (headingBelow === undefined) return undefined;
  const headline = gramsOf(wordsOf([headingBelow]));
  let best: { index: number; difference: number } | undefined;
  for (const { index, above, below } of gaps) {
    const difference =
      coverage(headline, gramsOf(below), weight) - coverage(headline, gramsOf(above), weight);
    if (difference >= LEAST_DIFFERENCE && difference >= (best?.difference ?? 0)) best = { index, difference };
  }
  return best?.index;
}

function atLeastShared(gaps: readonly Gap[], { weight }: SplitOptions): number | undefined {
  return leastShared(gaps, weight, MOST_SHARED);
}

function leastShared(gaps: readonly Gap[], weight: GramWeight, most: number): number | undefined {
  const measured = gaps.map(({ index, above, below }) => {
    const [shorter, longer] = above.length < below.length ? [above, below] : [below, above];
    return { index, shared: coverage(gramsOf(shorter), gramsOf(longer), weight) };
  });
  const [best] = measured.sort((first, second) => first.shared - second.shared);
  return best !== undefined && best.shared <= most ? best.index : undefined;
}
