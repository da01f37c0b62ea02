import type { FoundEncoding, SkippedFile } from "../read/read-result.ts";

/** What an ingest did, or would do. */
export interface IngestReport {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
  /** By a rebuild: files that were not read again and are as they were stored. */
  readonly kept: number;
  /** Articles of the added and updated files. */
  readonly articles: number;
  /** Of these: articles that were stored already, word for word, and not touched. */
  readonly articlesUnchanged: number;
  /** Passages that were stored, and how many of them had to be embedded: the others' vectors were there. */
  readonly passages: number;
  readonly embedded: number;
  readonly characters: number;
  /** Ids that lead to another article since this run. */
  readonly redirected: number;
  /** Files, or lines of files, that could not be read, with the reason; the rest was indexed. */
  readonly skipped: readonly SkippedFile[];
  /** Added and updated texts that are not in UTF-8, and the encoding they were read as. */
  readonly encodings: readonly FoundEncoding[];
  readonly elapsedMs: number;
}

export interface IngestProgress {
  readonly bytesDone: number;
  readonly bytesTotal: number;
  readonly passages: number;
}

/** One thing that happened to a file, told when it is stored. */
export type IngestEvent =
  | {
      readonly event: "added" | "updated";
      readonly file: string;
      readonly articles: number;
      readonly articlesUnchanged: number;
      readonly passages: number;
      readonly redirected: number;
      /** The file that it was until now. */
      readonly movedFrom?: string;
      /** Of its texts that are not in UTF-8. */
      readonly encodings?: readonly FoundEncoding[];
    }
  | { readonly event: "removed" | "kept"; readonly file: string }
  | { readonly event: "skipped"; readonly file: string; readonly reason: string };
