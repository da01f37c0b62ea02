/** Questions about the archive as a whole: what is counted, listed or dated over all of its articles. */
import type { Language } from "./language.ts";

export type ScanKind = "count" | "list" | "first" | "latest";

/** What part of the archive is looked through; everything when both are absent. */
export interface ScanScope {
  /** As the pages name it. */
  readonly newspaper?: string;
  /** Beginning of an ISO date: `2022` or `2022-03`. */
  readonly period?: string;
}

/** "How many articles mention X?", understood. */
export interface ScanRequest {
  readonly kind: ScanKind;
  readonly language: Language;
  /** The words to look for, as typed. */
  readonly subject: string;
  /** Articles about it are asked for, not every one that mentions it. */
  readonly isAbout: boolean;
  readonly scope: ScanScope;
}

/** A word that was looked for and the number of articles in which it stands. */
export interface WordCount {
  readonly word: string;
  readonly articles: number;
}

/**
 * A figure computed over the whole index. It stands in no quote: verification accepts it from the scan alone, which
 * hands over the articles that it counted.
 */
export interface ComputedCount {
  readonly kind: ScanKind;
  readonly subject: string;
  /** `about`: named in the title or opening words, or at least twice; `mention`: named at all. */
  readonly criterion: "mention" | "about";
  /** Articles counted. */
  readonly articles: number;
  /** Articles looked through: those within the scope. */
  readonly of: number;
  /** With `about`: articles that name it only in passing; otherwise 0. */
  readonly inPassing: number;
  /** Articles counted that carry no date. */
  readonly undated: number;
  /** What was found, the most frequent first. */
  readonly words: readonly WordCount[];
  /** Words that sound like the name asked for and were left out of the count. */
  readonly leftOut: readonly WordCount[];
  readonly scope: ScanScope;
  /** ISO dates of the oldest and newest dated article looked through. */
  readonly earliestDate?: string;
  readonly latestDate?: string;
  /** The date asked for, with `first` and `latest`; absent when no article counted carries one. */
  readonly date?: string;
}
