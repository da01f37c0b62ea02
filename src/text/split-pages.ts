import { splitClauses, splitSentences, type TextSpan } from "./sentences.ts";

const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/**
 * A text as pages of whole sentences, in order, with nothing but white space between them. A sentence that is longer
 * than a page is cut at its clauses, and a clause between two characters as they are read; only a character longer than
 * a page is cut between its code points.
 *
 * @param maxLength UTF-16 units of a page, 2 at least
 * @returns at least one page; an empty one for a text without words
 */
export function splitPages(text: string, maxLength: number): TextSpan[] {
  const pages: { start: number; end: number }[] = [];
  for (const { start, end } of splitSentences(text).flatMap((sentence) => fitting(sentence, maxLength))) {
    const page = pages.at(-1);
    if (page !== undefined && end - page.start <= maxLength) page.end = end;
    else pages.push({ start, end });
  }
  if (pages.length === 0) pages.push({ start: 0, end: 0 });
  return pages.map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
}

/** The sentence, or its clauses, or pieces of them, none longer than a page. */
function fitting(sentence: TextSpan, maxLength: number): TextSpan[] {
  if (sentence.text.length <= maxLength) return [sentence];
  return splitClauses(sentence.text, { base: sentence.start }).flatMap((clause) =>
    clause.text.length <= maxLength ? [clause] : pieces(clause, maxLength),
  );
}

function pieces({ start, text }: TextSpan, maxLength: number): TextSpan[] {
  const found: TextSpan[] = [];
  for (let at = 0; at < text.length; ) {
    // A window, because every look at a segmented text copies all of it.
    const window = text.slice(at, at + maxLength + 1);
    const length = at + maxLength >= text.length ? text.length - at : characterStart(window, maxLength);
    found.push({ start: start + at, end: start + at + length, text: window.slice(0, length) });
    at += length;
  }
  return found;
}

/** Where the character begins that stands at `index`; `index` or one less, when that is the beginning of the text. */
function characterStart(text: string, index: number): number {
  const begins = GRAPHEMES.segment(text).containing(index)?.index ?? 0;
  if (begins > 0) return begins;
  return (text.codePointAt(index - 1) ?? 0) > 0xffff ? index - 1 : index;
}
