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

/** What a question names beside its subject, and by which the candidates are narrowed softly. */
export type NarrowingKind = "date" | "newspaper" | "value";

export interface RetrievedPassage extends Passage {
  readonly title: string;
  /** Weighted sum of the normalised leg scores, and what narrowing adds; comparable within one question only. */
  readonly score: number;
  readonly scores: LegScores;
  /** What the passage gains by the date, newspaper or value that the question names. */
  readonly gains?: Readonly<Partial<Record<NarrowingKind, number>>>;
}

/** One date, newspaper or value of the question, and what it did. */
export interface Narrowing {
  readonly kind: NarrowingKind;
  /** As typed, or as the archive names it. */
  readonly words: string;
  /** What it was taken to mean: "2021-03-01 to 2021-03-31". */
  readonly meaning: string;
  /** Candidates that fit. */
  readonly matching: number;
  /** Nothing fits: the list is as it would be without. */
  readonly fellBack: boolean;
}
