/** What kinds of lines a page is made of. */
import type { PrintedLine } from "./printed-line.ts";

export type LineKind =
  /** Newspaper name, date, page number, editors. */
  | "masthead"
  /** Headline, kicker or sub-head. */
  | "heading"
  /** "——…" under a headline. */
  | "subtitle"
  | "byline"
  /** Writers or source in brackets at the end of an article. */
  | "signoff"
  /** "… 摄", "…供图" on a line of its own. */
  | "credit"
  /** Text under a picture. */
  | "caption"
  /** Words inside a picture or the name of a column: belongs to an article without being its text. */
  | "label"
  | "text"
  /** "Telephone: …": a line that is a paragraph by itself. */
  | "field"
  /** A row of cells apart by tabs. */
  | "table"
  /** A row of personal names. */
  | "names"
  /** Issuing body or date under a notice. */
  | "signature";

export interface ClassifiedLine extends PrintedLine {
  readonly kind: LineKind;
  /** Why the line was put into its kind. */
  readonly reason: string;
}

export function withKind(line: ClassifiedLine, kind: LineKind, reason: string): ClassifiedLine {
  return { ...line, kind, reason };
}
