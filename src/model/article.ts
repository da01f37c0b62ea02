import { z } from "zod";
import { languageSchema } from "./language.ts";

/** Inclusive range of 1-based line numbers. */
export const lineRangeSchema = z.tuple([z.int().positive(), z.int().positive()]);
export type LineRange = z.infer<typeof lineRangeSchema>;

/** Where something stands in the archive: the file and its line ranges. */
export const sourceSchema = z.object({ file: z.string(), lines: z.array(lineRangeSchema) });
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
});
export type LineSpan = z.infer<typeof lineSpanSchema>;

/**
 * Where a date or newspaper was taken from. Nothing is completed by guessing: a dateline without a year gives no date.
 * What does not stand with the article itself, but was concluded from elsewhere on its page, is marked as inferred.
 */
export const evidenceSchema = z.object({
  source: z.enum(["path", "front-matter", "record", "masthead", "signature", "dateline", "own-mark"]),
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
  /** Public address of the article or its scan, when the archive knows one. */
  url: z.string().optional(),
});
export type Article = z.infer<typeof articleSchema>;
