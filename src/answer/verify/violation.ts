export type ViolationRule =
  /** `answered` without a headline, or a headline where nothing is asserted. */
  | "headline"
  /** Too few or too many citations, or text, for the status. */
  | "citations"
  | "article-unknown"
  | "quote-not-in-article"
  /** The quote begins or ends inside a number or a date of its article. */
  | "quote-cuts-number"
  /** A cell of the row shown beside a quote, or its header, is not the article's. */
  | "row-not-in-article"
  | "fact-not-quoted"
  | "number-unsupported"
  | "date-unsupported"
  | "name-unsupported"
  /** Chinese words that stand in no quote. */
  | "words-unsupported"
  /** A figure computed over the index that no scan of it proves. */
  | "count-unproven"
  /** Something computed over rows that the rows of the article do not prove. */
  | "rows-unproven"
  /** Values called larger, or reports said to differ, where the quotes do not prove it. */
  | "comparison-unproven"
  /** Newspaper, date or page of an excerpt that are not those of the article cited. */
  | "place-unproven"
  /** A sentence denies what its quotes say, or says the opposite. */
  | "polarity-contradicted"
  /** A sentence is in another language than the question. */
  | "wrong-language"
  /** Addresses, mentions or markup where plain words belong. */
  | "not-plain";

/** One way in which an answer breaks its contract. */
export interface Violation {
  readonly rule: ViolationRule;
  readonly where: "answer" | "headline" | "text" | "fact" | "citation";
  /** The words that are not covered, as they stand in the answer. */
  readonly what: string;
}
