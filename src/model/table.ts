import { z } from "zod";

/** Words of an article's clean text: `text` is exactly what stands from `start` to `end` (UTF-16, end exclusive). */
export const textSpanSchema = z.object({
  text: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});

export const tableCellSchema = textSpanSchema.extend({
  /** From 0. A cell that was wrapped comes in pieces of the same column. */
  column: z.int().nonnegative(),
  /** The words above the column, those of several header rows apart by a space. */
  header: z.string().optional(),
  /** The table's unit, for a cell that is a bare number: `findQuantities(text + unit)` gives its value. */
  unit: z.string().optional(),
});
export type TableCell = z.infer<typeof tableCellSchema>;

export const tableRowSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** Those that are printed: a row may leave columns empty. */
  cells: z.array(tableCellSchema),
});
export type TableRow = z.infer<typeof tableRowSchema>;

/** A table within an article. Offsets count in the article's clean text. */
export const tableSchema = z.object({
  /** The line above it that announces it. */
  caption: textSpanSchema.optional(),
  /** What its bare numbers count ("万元"), as the line above it or the caption says. */
  unit: z.string().optional(),
  /** Empty when the table has no row of headers. */
  headers: z.array(textSpanSchema.extend({ column: z.int().nonnegative() })),
  rows: z.array(tableRowSchema),
});
export type Table = z.infer<typeof tableSchema>;
