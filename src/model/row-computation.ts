/** Where a row or a name stands in an article's clean text: UTF-16 offsets, end exclusive. */
export interface RowSpan {
  readonly start: number;
  readonly end: number;
}

/** What a row must say: the words stand in its cell of the column. */
export interface RowCondition {
  readonly column: number;
  readonly header: string;
  readonly words: string;
}

/**
 * What was computed over the rows of one table, or the names of one list. It stands in no quote: verification finds the
 * rows in the article again and computes it anew.
 */
export interface RowComputation {
  /** `highest` of dates is the latest; `select`: the rows that meet the conditions, told and not counted. */
  readonly kind: "count" | "highest" | "lowest" | "select";
  readonly articleId: string;
  readonly of: "table" | "list";
  /** Every row looked through. */
  readonly rows: readonly RowSpan[];
  /** Rows that do not meet all of them are left out. */
  readonly conditions: readonly RowCondition[];
  /** The column whose values were compared, with `highest` and `lowest`. */
  readonly compared?: { readonly column: number; readonly header: string; readonly isDate: boolean };
  /** The rows that answer, all of them where several share the extreme. */
  readonly result: readonly RowSpan[];
  /** The columns whose cells answer, in the order in which they are told; of a count none. */
  readonly answerColumns: readonly number[];
  /** The number that the sentence before the rows prints, where it is another than that of the rows, and the sentence. */
  readonly announced?: RowSpan & { readonly text: string };
}
