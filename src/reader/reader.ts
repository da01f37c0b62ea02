/** The port to a model that reads a question and a passage together. */

/** A stretch of an article that is read, a few sentences. */
export interface ReaderWindow {
  /** Of the article; may be empty. */
  readonly title: string;
  readonly text: string;
}

/** What was read in one window. */
export interface Reading {
  /** The span that answers best: UTF-16 offsets into the window's text, end exclusive; never empty unless the text is. */
  readonly start: number;
  readonly end: number;
  /** Log-odds of that span against "not in this window". */
  readonly spanScore: number;
  /** Log-odds that the window answers the question at all. */
  readonly answerable: number;
}

export interface Reader {
  /** One reading a window, in the order given; the windows of one call are read side by side. */
  read(question: string, windows: readonly ReaderWindow[]): Promise<Reading[]>;
  close(): Promise<void>;
}
