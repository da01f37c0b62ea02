import type { Passage } from "./passage.ts";

/** Scores of one passage by leg, each normalised over the question's candidates (z-score), and their weighted sum. */
export interface LegScores {
  readonly dense: number;
  readonly lexical: number;
  readonly bridge: number;
  readonly pinyin: number;
}

export interface RetrievedPassage extends Passage {
  readonly title: string;
  /** Weighted sum of the normalised leg scores; comparable within one question only. */
  readonly score: number;
  readonly scores: LegScores;
}
