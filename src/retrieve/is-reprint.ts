import { findDates } from "../text/dates.ts";
import { foldWidth } from "../text/fold-width.ts";
import { findQuantities } from "../text/quantities.ts";
import { splitSentences } from "../text/sentences.ts";
import { containment, shinglesOf } from "../text/shingles.ts";

/** So much of a text must stand in another to be a print of the same story. Experiment: eval/measure-reprints.ts. */
export const REPRINT_CONTAINMENT = 0.7;
/** Sentences that share so much tell the same thing: their figures must agree. */
const SAME_SENTENCE = 0.4;
/** A caption or a heading of fewer shingles proves nothing. */
const FEWEST_SHINGLES = 20;

/**
 * Whether a text is another print of a story: most of it stands in the other text, and where both say the same they
 * name the same figures. A follow-up with new figures, and a report that contradicts, are stories of their own: the
 * reader must see both.
 */
export function isReprint(text: string, of: string): boolean {
  const shingles = shinglesOf(text);
  if (shingles.size < FEWEST_SHINGLES) return false;
  return containment(shingles, shinglesOf(of)) >= REPRINT_CONTAINMENT && !figuresDiffer(text, of);
}

/** Whether two sentences that tell the same thing name other figures. */
function figuresDiffer(text: string, other: string): boolean {
  const sentencesOf = (words: string) =>
    splitSentences(words).map((sentence) => ({ ...sentence, shingles: shinglesOf(sentence.text) }));
  const others = sentencesOf(other);
  return sentencesOf(text).some(({ text: sentence, shingles }) => {
    const [best] = others
      .map((candidate) => ({ candidate, shared: containment(shingles, candidate.shingles) }))
      .filter(({ shared }) => shared >= SAME_SENTENCE)
      .sort((a, b) => b.shared - a.shared);
    return best !== undefined && !namesFiguresOf(sentence, best.candidate.text);
  });
}

/** Whether every figure of one text is named in another, in whatever writing. */
export function namesFiguresOf(text: string, other: string): boolean {
  const named = figuresOf(other);
  return [...figuresOf(text)].every((figure) => named.has(figure));
}

function figuresOf(text: string): Set<string> {
  const plain = foldWidth(text);
  return new Set([
    ...findQuantities(plain).map(({ value, unit }) => `${value} ${unit ?? ""}`),
    ...findDates(plain)
      .filter(({ day, month }) => (day ?? month) !== undefined)
      .map(({ month, day, until }) => `${month ?? ""}/${day ?? ""}/${until?.day ?? ""}`),
  ]);
}
