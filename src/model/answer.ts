import type { ComputedCount } from "./archive-scan.ts";
import type { Citation } from "./citation.ts";
import type { Language } from "./language.ts";
import type { Narrowing } from "./retrieval.ts";

/**
 * The three honest outcomes. `answered` asserts and has at least one citation; `closest` asserts nothing
 * and quotes what is near; `not-found` cites nothing and only names the nearest articles.
 */
export type AnswerStatus = "answered" | "closest" | "not-found";

/**
 * What the archive has of a pasted excerpt. `printed`: in one story, as pasted but for slips. `differs`: in one story,
 * but in other words, figures or names. `several`: in stories that have nothing else in common. `part`: some of it.
 * `absent`: nothing.
 */
export type ExcerptOutcome = "printed" | "differs" | "several" | "part" | "absent";

export interface NearestArticle {
  readonly articleId: string;
  readonly title: string;
  readonly newspaper?: string;
  readonly date?: string;
}

export interface Answer {
  readonly status: AnswerStatus;
  /** The language of the question, in which everything but the quotes is worded. */
  readonly language: Language;
  /** The answer itself, at most 80 characters; only when `answered`. */
  readonly headline?: string;
  /** The quotes shown under the headline, at most about 320 characters; empty when `not-found`. */
  readonly text: string;
  /** The part of a quote that the headline is taken from, verbatim, for marking it; only when `answered`. */
  readonly fact?: string;
  readonly citations: readonly Citation[];
  /** Nearest articles, best first, at most 3, offered as such. */
  readonly nearest: readonly NearestArticle[];
  /** The dates, newspapers and values of the question, and what each did to the search; absent when it names none. */
  readonly narrowed?: readonly Narrowing[];
  /** What was counted over the whole index, for a question about the archive itself. */
  readonly computed?: ComputedCount;
  /** For a pasted excerpt, which asks where it is printed. */
  readonly excerpt?: ExcerptOutcome;
  /** A question too short or too vague to search for: the reader gets a hint how to ask. */
  readonly hint?: "too-short";
  /** Milliseconds by stage. */
  readonly timings: Readonly<Record<string, number>>;
}
