import type { Page, PageHints } from "../model/page.ts";
import type { PageDivision } from "./mets-divisions.ts";
import type { ArticleLine } from "./read-article-lines.ts";

/** One file's bytes on their way to becoming pages. */
export interface SourceFile {
  /** Name under which it is cited. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** What `archive.yaml` says of the file's folder; it overrides what the path says. */
  readonly folder: PageHints;
  /** Which blocks of the page make which article, when METS says so. */
  readonly divisions?: readonly PageDivision[];
  /** Reads a page on which an article goes on, by its path from this file. */
  readonly readBeside?: (path: string) => Promise<Uint8Array | { readonly problem: string }>;
}

export interface SkippedFile {
  readonly file: string;
  readonly reason: string;
}

/** A page that is to be segmented, or articles that come as such. */
export type ReadPart =
  | { readonly kind: "page"; readonly page: Page }
  | { readonly kind: "articles"; readonly file: string; readonly articles: readonly ArticleLine[] };

/** How a text was decoded that is not in UTF-8. */
export interface FoundEncoding {
  readonly file: string;
  readonly encoding: string;
}

/** What a file holds; a container (PDF, zip) has several parts. */
export interface ReadFile {
  readonly kind: "read";
  readonly parts: readonly ReadPart[];
  /** Parts and lines of the file that could not be read; the others were. */
  readonly problems: readonly SkippedFile[];
  readonly encodings: readonly FoundEncoding[];
}

/** A file that could not be read at all, and why. */
export interface UnreadFile {
  readonly kind: "problem";
  readonly reason: string;
}

export type ReadResult = ReadFile | UnreadFile;

export const unread = (reason: string): UnreadFile => ({ kind: "problem", reason });

export function readParts(
  parts: readonly ReadPart[],
  { problems = [], encodings = [] }: Partial<Pick<ReadFile, "problems" | "encodings">> = {},
): ReadFile {
  return { kind: "read", parts, problems, encodings };
}
