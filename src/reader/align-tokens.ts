/** Where a token stands in the text it was cut from: UTF-16 offsets, end exclusive. */
export interface TokenSpan {
  readonly start: number;
  readonly end: number;
}

/** A text as a tokenizer's normaliser leaves it, every UTF-16 unit with the stretch of the text it came from. */
export interface NormalisedText {
  readonly text: string;
  readonly origins: readonly TokenSpan[];
}

const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/**
 * Normalises a text one user-perceived character at a time, so that every unit of the result knows its origin: ㎡ is
 * m2, full width is half width, a flag stays whole. Runs of spaces become one, as SentencePiece has them.
 *
 * @param normalise of one character; may give none or several
 */
export function normaliseWithOrigins(text: string, normalise: (character: string) => string): NormalisedText {
  const units: string[] = [];
  const origins: TokenSpan[] = [];
  for (const { segment, index } of GRAPHEMES.segment(text)) {
    for (const unit of normalise(segment).split("")) {
      const last = origins.length - 1;
      if (unit === " " && units[last] === " ") {
        origins[last] = { start: origins[last]?.start ?? index, end: index + segment.length };
        continue;
      }
      units.push(unit);
      origins.push({ start: index, end: index + segment.length });
    }
  }
  return { text: units.join(""), origins };
}

/**
 * The stretches that pieces came from. The pieces, one behind the other, are the normalised text with `padding` before
 * it; a piece of padding alone is an empty stretch at 0.
 *
 * @throws RangeError when the pieces are another text
 */
export function alignTokens(
  pieces: readonly string[],
  { origins }: NormalisedText,
  padding: number,
): TokenSpan[] {
  let at = -padding;
  const spans = pieces.map((piece): TokenSpan => {
    const first = origins[Math.max(at, 0)];
    at += piece.length;
    const last = at > 0 ? origins[at - 1] : undefined;
    return first && last ? { start: first.start, end: last.end } : { start: 0, end: 0 };
  });
  if (at !== origins.length) throw new RangeError(`${at} units of pieces for ${origins.length} of text`);
  return spans;
}
