import { z } from "zod";
import { languageSchema } from "./language.ts";
import { tableSchema } from "./table.ts";

/** Inclusive range of 1-based line numbers. */
export const lineRangeSchema = z.tuple([z.int().positive(), z.int().positive()]);
export type LineRange = z.infer<typeof lineRangeSchema>;

/** Further page of an article that goes over several, in reading order. */
export const continuationSchema = z.object({
  file: z.string(),
  lines: z.array(lineRangeSchema),
  /** Page number or label, when it is known. */
  page: z.string().optional(),
});
export type Continuation = z.infer<typeof continuationSchema>;

/** Where something stands in the archive: the file and its line ranges, and the pages on which it goes on. */
export const sourceSchema = z.object({
  file: z.string(),
  lines: z.array(lineRangeSchema),
  continuedIn: z.array(continuationSchema).optional(),
});
export type Source = z.infer<typeof sourceSchema>;

export const articleKindSchema = z.enum(["news", "notice", "table", "caption", "list", "masthead"]);
export type ArticleKind = z.infer<typeof articleKindSchema>;

/**
 * One stretch of an article's clean text that comes from one line of the page.
 * `start` and `end` are UTF-16 offsets into `Article.text` (end exclusive), `line` is 1-based.
 */
export const lineSpanSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  line: z.int().positive(),
  /** The line is one of the n-th page in `Source.continuedIn`, from 1; absent for the first page. */
  continuation: z.int().positive().optional(),
});
export type LineSpan = z.infer<typeof lineSpanSchema>;

/** A page of a scan, as ALTO describes it. */
export const scanSchema = z.object({
  /** Size in `unit`, as the words' boxes are. */
  width: z.number().optional(),
  height: z.number().optional(),
  /** "pixel", "mm10" (tenths of a millimetre) or "inch1200". */
  unit: z.string().optional(),
  /** Name of the picture. */
  image: z.string().optional(),
});
export type Scan = z.infer<typeof scanSchema>;

/** One word of the clean text on the scan: start, end (UTF-16 offsets, end exclusive), left, top, width, height. */
export const wordBoxSchema = z.tuple([z.int(), z.int(), z.number(), z.number(), z.number(), z.number()]);
export type WordBox = z.infer<typeof wordBoxSchema>;

/**
 * Where a date or newspaper was taken from. Nothing is completed by guessing: a dateline without a year gives no date.
 * What does not stand with the article itself, but was concluded from elsewhere on its page, is marked as inferred.
 */
export const evidenceSchema = z.object({
  source: z.enum([
    "path",
    "archive.yaml",
    "front-matter",
    "html-metadata",
    "record",
    "masthead",
    "signature",
    "dateline",
    "own-mark",
  ]),
  /** Line of the page that prints it; absent for what stands outside the page. */
  line: z.int().positive().optional(),
  isInferred: z.literal(true).optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const articleSchema = z.object({
  /** Stable: the same file gives the same id. */
  id: z.string(),
  title: z.string(),
  /** True when the page prints no title and we made a label of the article's first words. */
  titleIsOurs: z.boolean(),
  subtitle: z.string().optional(),
  newspaper: z.string().optional(),
  newspaperEvidence: evidenceSchema.optional(),
  /** ISO 8601 date that the page, its name or the article prints; absent when none does. */
  date: z.string().optional(),
  dateEvidence: evidenceSchema.optional(),
  page: z.string().optional(),
  /** The collection that `archive.yaml` names for its folder: what belongs together, and may be hidden together. */
  collection: z.string().optional(),
  byline: z.string().optional(),
  /** Places that the dateline names ("新华社北京3月3日电"), as printed. */
  places: z.array(z.string()).optional(),
  kind: articleKindSchema,
  language: languageSchema,
  source: sourceSchema,
  /** Clean text: hard wraps joined, noise spaces gone, paragraphs separated by "\n". */
  text: z.string(),
  /** 0 to 1: how readable the text came out of scan and extraction (`text/text-quality.ts`). */
  quality: z.number().min(0).max(1).optional(),
  /** Exact map from `text` back to page lines, ascending by `start`. */
  lineSpans: z.array(lineSpanSchema),
  /** Tables in the text, with what stands above each column. */
  tables: z.array(tableSchema).optional(),
  /** Where the words of the text stand on the scan, ascending by start; only of ALTO pages. */
  wordBoxes: z.array(wordBoxSchema).optional(),
  /** The scan of the first page and those of its continuations, in order; only of ALTO pages. */
  scans: z.array(scanSchema).optional(),
  /** Public address of the article or its scan, when the archive knows one. */
  url: z.string().optional(),
});
export type Article = z.infer<typeof articleSchema>;
