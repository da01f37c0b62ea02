import type { Passage } from "./passage.ts";

/** Scores of one passage by leg. */
export interface LegScores {
  /** Cosine of the question's and the passage's vectors, relative to the candidates of the same language (z-score). */
  readonly dense: number;
  /** Share of the question, by importance, that the passage covers by the question's own terms; about 0…2. */
  readonly lexical: number;
  /** The same by dictionary translations. */
  readonly bridge: number;
  /** The same by names read as pinyin. */
  readonly pinyin: number;
}

export interface RetrievedPassage extends Passage {
  readonly title: string;
  /** Sum of `contributions`; comparable within one question only. */
  readonly score: number;
  /** What each leg would say alone. */
  readonly scores: LegScores;
  /** What each leg adds to the score: a concept counts through the leg on which it is supported best. */
  readonly contributions: LegScores;
}
