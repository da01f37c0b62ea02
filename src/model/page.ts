/**
 * A page is one file as it was read: its lines untouched, so that every later span can be traced back to
 * a line number of the file as printed.
 */
export interface Page {
  /** Path relative to the folder that was ingested; the name under which the page is cited. */
  readonly file: string;
  /** Lines without their terminators; line n of the file is `lines[n - 1]`. */
  readonly lines: readonly string[];
  /** What the file or folder name says about the page, when it says anything. */
  readonly hints: PageHints;
}

export interface PageHints {
  readonly newspaper?: string;
  /** ISO 8601 calendar date. */
  readonly date?: string;
  /** Page number or label as printed, for example "3" or "A02". */
  readonly page?: string;
}
