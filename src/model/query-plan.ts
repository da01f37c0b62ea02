import type { Language } from "./language.ts";

/** What kind of thing the question asks for. */
export type AnswerType =
  | "money"
  | "count"
  | "percent"
  | "date"
  | "duration"
  | "person"
  | "place"
  | "yes-no"
  | "list"
  | "definition"
  | "reason"
  | "other";

/** Kinds of answer that are figures: amounts and times. */
export const FIGURE_TYPES: ReadonlySet<AnswerType> = new Set([
  "money",
  "percent",
  "count",
  "duration",
  "date",
]);

/**
 * One unit of what is asked: a Chinese word pair, a number, a Latin word, with everything that may stand for it in
 * a passage. A passage supports the concept to the degree of its best alternative.
 */
export interface QueryConcept {
  /** As typed (an English word) or as folded (a run of Chinese characters). */
  readonly surface: string;
  readonly alternatives: readonly ConceptAlternative[];
  /** A name in pinyin or a capitalised word: what the question is about rather than what it asks. */
  readonly isName: boolean;
  /** Taken over from the turn before: it counts less than what is asked now. */
  readonly isEarlier?: boolean;
}

export interface ConceptAlternative {
  /**
   * `term`: a search term of the body or title; `word`: a Chinese word to be found in the text; `pinyin`: syllable
   * pairs; `characters`: those that the archive prints for a name in pinyin.
   */
  readonly kind: "term" | "word" | "pinyin" | "characters";
  /** All of these must stand in the passage for the alternative to count in full. */
  readonly terms: readonly string[];
  /** 0…1: how surely the alternative means the concept. */
  readonly weight: number;
  /** Of a spelling other than the typed one: it counts only where the archive does not hold what was typed. */
  readonly isCorrection?: boolean;
  /** Another word for what was typed: where the archive holds that too, it says no more however rare it is. */
  readonly isSynonym?: boolean;
}

/** Which of several values is asked for. */
export type ComparedBy = "larger" | "smaller" | "older" | "younger" | "earlier" | "later";

/** One thing that is asked: "how many suspects, and how much money?" has two parts. */
export interface QuestionPart {
  readonly text: string;
  /** Of a comparison: what this part alone asks about, as typed; the other parts ask the same of others. */
  readonly subject?: string;
  /** Most specific first. */
  readonly answerTypes: readonly AnswerType[];
  /** Units in which an answer may be given, by their names in `text/measure-units`; empty when any will do. */
  readonly units: readonly string[];
  /** The words for what is counted or named: "parking spaces" of "how many parking spaces". */
  readonly noun: string;
  /** What is asked of the subject: "population" of "the population of Linwu"; empty when none is named. */
  readonly attribute: string;
}

/** A time that the question speaks of: days, or a month or day of every year. */
export interface AskedPeriod {
  /** As typed. */
  readonly words: string;
  /** First and last day, ISO 8601, both within. */
  readonly range?: { readonly from: string; readonly to: string };
  readonly yearly?: { readonly month: number; readonly day?: number };
  /** Told from the newest article's day: a text of that time prints the same word. */
  readonly isRelative: boolean;
}

/** A number that the question names, and that a passage may print in another notation. */
export interface AskedValue {
  /** As typed: "1.03 million yuan". */
  readonly words: string;
  /** Its exact value in plain digits, see `text/decimal`. */
  readonly value: string;
  readonly kind: "money" | "count" | "measure" | "percent" | "plain";
  /** By its one name of `text/measure-units`; absent when none is named. */
  readonly unit?: string;
}

/** What a plan needs to know of the archive. */
export interface ArchiveOutline {
  /** Day of the newest dated article, ISO 8601: "last month" is told from it. */
  readonly latestDate?: string;
  /** Day of the oldest dated article. */
  readonly earliestDate?: string;
  /** Articles without a date. */
  readonly undated?: number;
  /** Newspapers by the names their articles carry. */
  readonly newspapers: readonly string[];
}

/** A question as the retrieval and answering stages understand it. */
export interface QueryPlan {
  readonly language: Language;
  /** The question without mentions, greetings and scan-like blanks: what is embedded. */
  readonly text: string;
  /** The same without what was taken over from the turn before. */
  readonly asked: string;
  /** What a reader is asked: of two questions in one it answers the first, so what was taken over only if it is asked again. */
  readonly read: string;
  /** Completed from the conversation for its shortness alone: it may have nothing to do with the turn before. */
  readonly mayBeNewTopic?: true;
  /** Asks of another what the turn before asked: "And Linwu?", 那湘潭呢？ */
  readonly asksAgain?: true;
  /** What is asked, in order; at least one. */
  readonly parts: readonly QuestionPart[];
  /** Of a comparison, which of its parts' values is asked for. */
  readonly by?: ComparedBy;
  readonly concepts: readonly QueryConcept[];
  readonly answerTypes: readonly AnswerType[];
  /** Calendar years named in the question. */
  readonly years: readonly number[];
  /** Times named in the question: passages that speak of them, or were printed then, come first. */
  readonly periods: readonly AskedPeriod[];
  /** Newspapers of the archive that the question names, as the archive names them. */
  readonly newspapers: readonly string[];
  readonly values: readonly AskedValue[];
  /** One line a decision, for `--explain`. */
  readonly trace: readonly string[];
}

/** An alternative that the archive holds, with how much its presence says. */
export interface WeighedAlternative extends ConceptAlternative {
  /** Inverse document frequency of the rarest of its terms. */
  readonly idf: number;
}

export interface WeighedConcept {
  readonly surface: string;
  readonly isName: boolean;
  readonly isEarlier?: boolean;
  /** What a passage gains by supporting the concept in full. */
  readonly importance: number;
  /** Inverse document frequency of the concept, all its alternatives together, among the passages of each language. */
  readonly idf: Readonly<Record<Language, number>>;
  /** Best first; empty when the archive holds none of them. */
  readonly alternatives: readonly WeighedAlternative[];
}
