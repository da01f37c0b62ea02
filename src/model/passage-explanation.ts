import type { ConceptAlternative } from "./query-plan.ts";
import type { LegScores, NarrowingKind } from "./retrieval.ts";

/** Why a passage is where it is in a list of results. */
export interface PassageExplanation {
  readonly passageId: string;
  /** The searches of the index that brought it, each with its place there, from 1. */
  readonly foundBy: readonly { readonly search: string; readonly rank: number }[];
  /** Cosine of the question's and the passage's vectors. */
  readonly cosine: number;
  /** The concepts of the question, in its order. */
  readonly concepts: readonly ConceptMatch[];
  /** What every leg adds to the score. */
  readonly legs: readonly LegShare[];
  /** What the dates, newspapers and values of the question add. */
  readonly gains: Readonly<Partial<Record<NarrowingKind, number>>>;
  readonly score: number;
}

export interface ConceptMatch {
  readonly surface: string;
  readonly isName: boolean;
  /** The best alternative in the passage itself; absent when none stands there. */
  readonly best?: {
    readonly kind: ConceptAlternative["kind"];
    readonly terms: readonly string[];
    readonly weight: number;
    readonly idf: number;
    readonly places: readonly ("title" | "body" | "pinyin")[];
    /** BM25, times weight. */
    readonly score: number;
  };
  /** The best score that any passage of the article has, of which the passage gets a share. */
  readonly articleScore: number;
}

export interface LegShare {
  readonly leg: keyof LegScores;
  /** What the leg would say alone: a z-score for `dense`, a share of the question for the others. */
  readonly score: number;
  readonly weight: number;
  /** What it adds: of a concept that several legs support only the best counts. */
  readonly contribution: number;
}
