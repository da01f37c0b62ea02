import type { Passage } from "./passage.ts";

/** Scores of one passage by leg, each relative to the question's candidates of the same language (z-score). */
export interface LegScores {
  /** Cosine of the question's and the passage's vectors. */
  readonly dense: number;
  /** BM25 of the question's own terms. */
  readonly lexical: number;
  /** BM25 of dictionary translations. */
  readonly bridge: number;
  /** BM25 of names read as pinyin. */
  readonly pinyin: number;
}

export interface RetrievedPassage extends Passage {
  readonly title: string;
  /** Weighted sum of the normalised leg scores; comparable within one question only. */
  readonly score: number;
  readonly scores: LegScores;
}
