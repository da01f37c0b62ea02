import type { Table } from "@lancedb/lancedb";
import type { NewspaperHolding } from "../model/archive-browsing.ts";
import type { Printing, PrintingQuery } from "./archive-store.ts";
import { allOf, quoted, restrict } from "./lance-conditions.ts";

/** Newspaper and date of articles, without reading the articles. */
export async function findPrintings(
  articles: Table,
  articleIds: readonly string[],
  visible: string | undefined,
): Promise<Printing[]> {
  if (articleIds.length === 0) return [];
  const rows = await articles
    .query()
    .where(allOf(`id IN (${quoted(articleIds)})`, visible) as string)
    .select(["id", "newspaper", "date"])
    .toArray();
  return rows.map((row) => ({
    articleId: String(row.id),
    ...(row.newspaper ? { newspaper: String(row.newspaper) } : {}),
    ...(row.date ? { date: String(row.date) } : {}),
  }));
}

/** Ids of articles of some newspapers and days. */
export async function findPrinted(
  articles: Table,
  { newspapers, days }: PrintingQuery,
  limit: number,
  visible: string | undefined,
): Promise<string[]> {
  const conditions = [
    ...(newspapers ? [`newspaper IN (${quoted(newspapers)})`] : []),
    // Dates are stored as text; those of articles without one are empty.
    ...(days ? [`date >= ${quoted([days.from])}`, `date <= ${quoted([days.to])}`] : []),
  ];
  if (conditions.length === 0 || newspapers?.length === 0) return [];
  const where = allOf(...conditions, visible) as string;
  const rows = await articles.query().where(where).select(["id"]).limit(limit).toArray();
  return rows.map((row) => String(row.id));
}

/**
 * Figures over all articles: how many, in how many files, how many without a date, the oldest and newest day, and all but
 * the files by newspaper; newspapers and collections, sorted.
 */
export async function readFigures(articles: Table, visible: string | undefined) {
  const columns = ["newspaper", "date", "collection", "file"];
  const rows = await restrict(articles.query().select(columns), visible).toArray();
  const distinct = (column: string) =>
    [...new Set(rows.map((row) => String(row[column])).filter(Boolean))].sort();
  const datesOf = new Map<string, string[]>();
  for (const { newspaper, date } of rows) {
    const dates = datesOf.get(String(newspaper));
    if (dates) dates.push(String(date));
    else datesOf.set(String(newspaper), [String(date)]);
  }
  const newspapers = distinct("newspaper");
  const holdings = [...newspapers, ""].flatMap((newspaper): NewspaperHolding[] => {
    const dates = datesOf.get(newspaper);
    return dates ? [{ ...(newspaper ? { newspaper } : {}), ...figuresOf(dates) }] : [];
  });
  return {
    ...figuresOf([...datesOf.values()].flat()),
    files: distinct("file").length,
    newspapers,
    holdings,
    collections: distinct("collection"),
  };
}

function figuresOf(dates: readonly string[]): Omit<NewspaperHolding, "newspaper"> {
  const sorted = dates.filter(Boolean).sort();
  const [earliestDate, latestDate] = [sorted[0], sorted.at(-1)];
  return {
    articles: dates.length,
    undated: dates.length - sorted.length,
    ...(earliestDate && latestDate ? { earliestDate, latestDate } : {}),
  };
}
