import type { Article } from "./article.ts";
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

/** What a question names beside its subject, and by which the candidates are narrowed softly. */
export type NarrowingKind = "date" | "newspaper" | "value";

export interface RetrievedPassage extends Passage {
  readonly title: string;
  /** Sum of `contributions` and `gains`; comparable within one question only. */
  readonly score: number;
  /** What each leg would say alone. */
  readonly scores: LegScores;
  /** What each leg adds to the score: a concept counts through the leg on which it is supported best. */
  readonly contributions: LegScores;
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

/** An article to be read for a question. */
export interface SelectedArticle {
  readonly article: Article;
  /** Other prints of the same story, in the order of the search. */
  readonly reprints: readonly Article[];
  /** What was found of it, in reading order. */
  readonly passages: readonly RetrievedPassage[];
}
