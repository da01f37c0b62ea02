/** All that an answer says, with nothing cut, as texts that can be laid out in any way. */
import type { AnswerParts, Paragraph } from "./answer-parts.ts";
import type { Phrases } from "./phrases.ts";
import type { SourceEntry } from "./source-entries.ts";

export interface AnswerPiece {
  /** Never empty. */
  readonly text: string;
  readonly look: "own" | "bold" | "quote" | "location" | "aside";
  /** Of the source that a quote is from, its place in the list. */
  readonly source?: number;
  /** Words of ours behind a quote: that it may read otherwise, and the number of its source. */
  readonly remark?: string;
  /** Belongs to the piece before it, and stands on the next line. */
  readonly isBelow?: true;
}

/** Everything but the list of sources, in the order in which it is shown. */
export function wholeText(parts: AnswerParts, phrases: Phrases): AnswerPiece[] {
  const { notice = "", headline = "", explanation = "", paragraphs, nearest } = parts;
  const pieces: AnswerPiece[] = [
    { text: notice, look: "own" },
    { text: headline, look: "bold" },
    { text: explanation, look: "own" },
    ...paragraphs.flatMap(paragraphPieces),
    { text: nearest.length === 0 ? "" : phrases.nearestArticles, look: "own" },
    ...nearest.map((title) => ({ text: `• ${title}`, look: "own", isBelow: true }) as const),
  ];
  return pieces.filter(({ text }) => text !== "");
}

/** The list of sources. */
export function wholeSources({ sources, moreArticles = "" }: AnswerParts, phrases: Phrases): AnswerPiece[] {
  const heading = sources.length === 1 ? phrases.source : phrases.sources;
  const pieces: AnswerPiece[] = [
    { text: sources.length === 0 ? "" : heading, look: "bold" },
    ...sources.flatMap(sourcePieces),
    { text: moreArticles, look: "own", isBelow: true },
  ];
  return pieces.filter(({ text }) => text !== "");
}

function paragraphPieces({ text, isQuote, sourceNumber, caution = "", tableRow }: Paragraph): AnswerPiece[] {
  const remark = `${caution}${sourceNumber === undefined ? "" : ` [${sourceNumber}]`}`;
  if (!isQuote) return [{ text: `${text}${remark}`, look: "own" }];
  // Where there is but one source, it has no number.
  const source = (sourceNumber ?? 1) - 1;
  return [
    { text, look: "quote", remark, source },
    ...(tableRow === undefined ? [] : [{ text: `(${tableRow})`, look: "own", isBelow: true } as const]),
  ];
}

function sourcePieces({ title, details, location, alsoIn = "" }: SourceEntry, place: number): AnswerPiece[] {
  return [
    { text: `${place + 1}. ${[title, ...details].join(" · ")}`, look: "own", isBelow: true },
    { text: location, look: "location", isBelow: true },
    { text: alsoIn, look: "aside", isBelow: true },
  ];
}
