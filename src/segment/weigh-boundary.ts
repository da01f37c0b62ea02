/**
 * Weighs whether a heading in the middle of text begins a new article or divides the one it stands in. Headlines
 * name their subject: what they say comes back below and not above. Sub-heads come in series, are short, and
 * stand between paragraphs that speak of the same things.
 */
import type { Block } from "./blocks.ts";
import { coverage, type GramWeight, gramsOf } from "./cohesion.ts";
import { isNoticeTitle } from "./notice-words.ts";

export interface BoundaryContext {
  readonly heading: Block;
  /** Headline of the article so far. */
  readonly headline: Block | undefined;
  /** Text of the article so far. */
  readonly above: string;
  /** Text up to the next heading. */
  readonly below: string;
  readonly weight: GramWeight;
  /** The text above stops in the middle of a sentence. */
  readonly cutOff: boolean;
  /** The article so far has no headline. */
  readonly untitled: boolean;
  /** The article so far begins with its by-line: a headline that stood above it is lost. */
  readonly signed: boolean;
  /** Headings of this page have space above. */
  readonly spaced: boolean;
  /** Rows of a list or table stand below, and none above. */
  readonly listBelow: boolean;
  /** The heading stands tight on its text although headings of the page do not. */
  readonly tight: boolean;
}

export interface BoundaryEvidence {
  /** Points for a new article, the series left aside. */
  readonly points: number;
  /** Share of the heading's words that stand in the text above and below. */
  readonly affinityAbove: number;
  readonly affinityBelow: number;
  readonly reasons: readonly string[];
}

/** Points from which a heading begins a new article. */
export const BOUNDARY_POINTS = 2;
/** Points that a series of like headings takes away. */
export const SERIES_POINTS = { telling: -4, plain: -1.5, none: 0 } as const;

/** Characters from which the words shared by two texts tell anything. */
const LEAST_COMPARED = 90;
/** Characters on either side that are compared: the longer the texts, the more they share by chance. */
const NEAR = 900;
/** Share of a sub-head's words that its headline says too. */
const LEAST_REPEATED = 0.2;
/** Shares of weighed character pairs that unrelated, and related, texts of one page have in common. */
const UNRELATED = 0.021;
const HARDLY_RELATED = 0.045;
const RELATED = 0.058;
const PLACE_COLON = /^[^：:，]{2,12}[：:]/u;
const PLACE_END = /[省市县区州镇乡村]/gu;

export function weighBoundary(context: BoundaryContext): BoundaryEvidence {
  const { heading, above, below, weight } = context;
  const reasons: string[] = [];
  let points = 0;
  const weigh = (worth: number, reason: string) => {
    points += worth;
    reasons.push(`${worth > 0 ? "+" : ""}${Math.round(worth * 10) / 10} ${reason}`);
  };
  const words = heading.lines.map((line) => line.compact).join("");
  const headingGrams = gramsOf(
    heading.lines
      .map((line) => line.text)
      .join(" ")
      .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ""),
  );
  const belowGrams = gramsOf(below);
  const [nearAbove, nearBelow] = [gramsOf(above.slice(-NEAR)), gramsOf(below.slice(0, NEAR))];
  const affinityAbove = coverage(
    headingGrams,
    gramsOf(`${headlineText(context.headline, heading)}\n${above}`),
    weight,
  );
  const affinityBelow = coverage(headingGrams, belowGrams, weight);
  const difference = affinityBelow - affinityAbove;
  if (context.untitled && !(context.signed && difference > 0))
    weigh(3 * Math.abs(difference), "words of the heading come back on one side");
  else weigh(3 * difference, "words of the heading come back below more than above");

  const compared = Math.min(above.length, below.length) >= LEAST_COMPARED;
  const related = coverage(nearBelow, nearAbove, weight);
  if (related <= UNRELATED) weigh(compared ? 2 : 1, "the texts above and below have nothing in common");
  else if (related <= HARDLY_RELATED)
    weigh(compared ? 1 : 0.5, "the texts above and below have little in common");
  else if (related >= 2 * RELATED) weigh(-1.5, "the text goes on about the same things");
  else if (related >= RELATED) weigh(-1, "the text goes on about like things");

  if (heading.lines.some((line) => isNoticeTitle(line.text))) weigh(4, "the title of a notice");
  if (heading.lines.some((line) => PLACE_COLON.test(line.compact))) weigh(2, "a place or body and a colon");
  if (placesOf(words).some((place) => below.includes(place) && !above.includes(place)))
    weigh(1.5, "names a place that the text above does not");
  if (heading.lines.some((line, index) => index > 0 && line.blanksBefore > 0))
    weigh(1.5, "a heading of several parts");
  if (heading.lines.some((line) => line.reason.includes("wider than the column")))
    weigh(1.5, "wider than a sub-head can be");
  if ([...words].length <= 6) weigh(-1.5, "very short");
  if (context.headline && repeats(heading, context.headline, weight))
    weigh(-2.5, "repeats words of the headline above");
  if (context.listBelow) weigh(1.5, "a list begins below");
  if (context.spaced && heading.lines[0]?.blanksBefore === 0) weigh(-2, "no space above");
  if (context.untitled && !context.signed) weigh(1, "the article above has no headline yet");
  if (context.tight) weigh(-2, "tight above its text, as headlines here are not");
  if (context.cutOff) weigh(1, "the text above breaks off");
  if (above.length < 60) weigh(-2, "hardly any text above");
  return { points, affinityAbove, affinityBelow, reasons };
}

/** True iff the heading says again what the headline says; the name of a column above both does not count. */
function repeats(heading: Block, headline: Block, weight: GramWeight): boolean {
  const own = gramsOf(heading.lines.map((line) => line.compact).join("\n"));
  return coverage(own, gramsOf(headlineText(headline, heading)), weight) >= LEAST_REPEATED;
}

function headlineText(headline: Block | undefined, heading: Block): string {
  const shared = new Set(heading.lines.map((line) => line.compact));
  const lines = headline?.lines.map((line) => line.compact) ?? [];
  return lines.filter((line) => !shared.has(line)).join("\n");
}

/** Every stretch of three or four characters that ends as names of places do. */
function placesOf(words: string): string[] {
  return [...words.matchAll(PLACE_END)].flatMap(({ index }) =>
    [2, 3].filter((length) => index >= length).map((length) => words.slice(index - length, index + 1)),
  );
}
