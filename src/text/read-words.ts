const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** The words of a run of Chinese characters, counted in characters (code points). */
export interface RunWords {
  /** Where one word of several characters ends and another begins: the index of the character that follows. */
  readonly boundaries: ReadonlySet<number>;
  /** For each character whether it stands outside all words of several characters. */
  readonly isAlone: readonly boolean[];
}

/** Reads a run by the words of ICU, which Node brings along. Names that it does not know fall into single characters. */
export function readWords(run: string): RunWords {
  const boundaries = new Set<number>();
  const isAlone: boolean[] = [];
  for (const { segment } of segmenter.segment(run)) {
    const { length } = [...segment];
    if (length > 1 && isAlone.at(-1) === false) boundaries.add(isAlone.length);
    for (let character = 0; character < length; character++) isAlone.push(length === 1);
  }
  return { boundaries, isAlone };
}
