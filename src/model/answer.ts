import type { ComputedCount } from "./archive-scan.ts";
import type { Citation } from "./citation.ts";
import type { Language, Locale } from "./language.ts";
import type { ComparedBy } from "./query-plan.ts";
import type { Narrowing } from "./retrieval.ts";
import type { RowComputation } from "./row-computation.ts";

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

/** A value as one of the cited quotes prints it. */
export interface ToldValue {
  /** Verbatim in the quote. */
  readonly value: string;
  /** Position of the quote among the citations. */
  readonly citation: number;
  /** Of a comparison: what the value is of, in words of the question. */
  readonly subject?: string;
}

/** Values told side by side; the headline says these and nothing else. */
export interface SeveralValues {
  /** `compared`: of the subjects that the question compares; `reports-differ`: of one thing, by different articles. */
  readonly kind: "compared" | "reports-differ";
  /** At least two. Reports that differ come newest first, those without a date last. */
  readonly values: readonly ToldValue[];
  /** The first value is the larger (the earlier, …) of them; absent when the quotes do not prove which is. */
  readonly by?: ComparedBy;
}

/** A sentence in words of a language model's, proven by the quotes that it cites. */
export interface WrittenSentence {
  readonly text: string;
  /** Positions of its quotes among the citations; at least one. */
  readonly citations: readonly number[];
}

/**
 * Told while an answer is written: all sentences of it that are proven by now, whenever there is one more. What is answered
 * in the end may be something else.
 */
export type OnWritten = (sentences: readonly string[]) => void;

/** How far the archive reaches. */
export interface Coverage {
  /** ISO 8601 dates of the oldest and newest dated article; absent when none carries a date. */
  readonly earliestDate?: string;
  readonly latestDate?: string;
  /** Articles without a date, which may be from any time. */
  readonly undated: number;
}

export interface Answer {
  readonly status: AnswerStatus;
  /** The language of the question, in which headline and values are put. */
  readonly language: Language;
  /** In which everything around headline and quotes is worded: the language in the script of the question. */
  readonly locale: Locale;
  /** The answer itself, at most 80 characters; only when `answered`. */
  readonly headline?: string;
  /** The quotes shown under the headline, at most about 320 characters, or what was written; empty when `not-found`. */
  readonly text: string;
  /** The sentences of the text, one a line, when a language model wrote it. */
  readonly written?: readonly WrittenSentence[];
  /** The part of a quote that the headline is taken from, verbatim, for marking it; only when `answered`. */
  readonly fact?: string;
  readonly citations: readonly Citation[];
  /** Nearest articles, best first, at most 3, offered as such. */
  readonly nearest: readonly NearestArticle[];
  /** The dates, newspapers and values of the question, and what each did to the search; absent when it names none. */
  readonly narrowed?: readonly Narrowing[];
  /** Values that the headline tells side by side. */
  readonly several?: SeveralValues;
  /** Told when the question asks for a time that the dated articles do not reach, or for the present. */
  readonly coverage?: Coverage;
  /** What was counted over the whole index, for a question about the archive itself. */
  readonly computed?: ComputedCount;
  /** What was computed over the rows of a table or the names of a list; only when `answered`. */
  readonly computation?: RowComputation;
  /** For a pasted excerpt, which asks where it is printed. */
  readonly excerpt?: ExcerptOutcome;
  /** A question too short or too vague to search for: the reader gets a hint how to ask. */
  readonly hint?: "too-short";
  /** Milliseconds by stage. */
  readonly timings: Readonly<Record<string, number>>;
}
