import type { Passage } from "./passage.ts";

/** Scores of one passage by leg, each normalised over the question's candidates (z-score). */
export interface LegScores {
  /** Cosine of the question's and the passage's vectors, less the mean of the passages of the same language. */
  readonly dense: number;
  /** BM25 of the question's own terms. */
  readonly lexical: number;
  /** BM25 of dictionary translations. */
  readonly bridge: number;
  /** BM25 of names read as pinyin. */
  readonly pinyin: number;
  /** BM25 of what is asked, each concept by the best of its term, translation or pinyin: comparable across languages. */
  readonly words: number;
  /** The same of the names that the question is about. */
  readonly names: number;
}

export interface RetrievedPassage extends Passage {
  readonly title: string;
  /** Weighted sum of the normalised leg scores; comparable within one question only. */
  readonly score: number;
  readonly scores: LegScores;
}
