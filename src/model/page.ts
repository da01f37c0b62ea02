import type { Evidence, Scan } from "./article.ts";
import type { Language } from "./language.ts";

/**
 * A page is one file as it was read, or one part of a file that holds several: its lines untouched, so that every later span can be traced back to
 * a line number of the file as printed.
 */
export interface Page {
  /**
   * Path relative to the folder that was ingested; the name under which the page is cited. A page of a container is
   * named after it: `book.pdf#3`, `bundle.zip/2021/A01.txt`.
   */
  readonly file: string;
  /** Lines without their terminators; line n of the file is `lines[n - 1]`. */
  readonly lines: readonly string[];
  /** What the file or folder name says about the page, when it says anything. */
  readonly hints: PageHints;
  /** Where each word stands on the scan, when the file says so (ALTO): for clipping a quote out of the picture. */
  readonly words?: readonly PageWord[];
  readonly scan?: Scan;
}

export interface PageWord {
  /** 1-based line of the page. */
  readonly line: number;
  readonly text: string;
  /** In the file's own unit, from the upper left corner of the page. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

export interface PageHints {
  readonly newspaper?: string;
  /** ISO 8601 calendar date. */
  readonly date?: string;
  /** Page number or label as printed, for example "3" or "A02". */
  readonly page?: string;
  readonly language?: Language;
  /** The collection that the folder belongs to. */
  readonly collection?: string;
  /** Public address of the page's scan. */
  readonly url?: string;
  /** What says the newspaper and the date; the path when absent. */
  readonly newspaperSource?: Evidence["source"];
  readonly dateSource?: Evidence["source"];
}
