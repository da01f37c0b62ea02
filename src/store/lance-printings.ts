import type { Table } from "@lancedb/lancedb";
import type { NewspaperHolding } from "../model/archive-browsing.ts";
import type { Printing, PrintingQuery } from "./archive-store.ts";

/** Values for an SQL list. */
export function quoted(values: readonly string[]): string {
  return values.map((value) => `'${value.replaceAll("'", "''")}'`).join(", ");
}

/** Newspaper and date of articles, without reading the articles. */
export async function findPrintings(articles: Table, articleIds: readonly string[]): Promise<Printing[]> {
  if (articleIds.length === 0) return [];
  const rows = await articles
    .query()
    .where(`id IN (${quoted(articleIds)})`)
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
): Promise<string[]> {
  const conditions = [
    ...(newspapers ? [`newspaper IN (${quoted(newspapers)})`] : []),
    // Dates are stored as text; those of articles without one are empty.
    ...(days ? [`date >= ${quoted([days.from])}`, `date <= ${quoted([days.to])}`] : []),
  ];
  if (conditions.length === 0 || newspapers?.length === 0) return [];
  const rows = await articles.query().where(conditions.join(" AND ")).select(["id"]).limit(limit).toArray();
  return rows.map((row) => String(row.id));
}

/** Figures over all articles: how many, how many without a date, the oldest and newest day, and all that by newspaper. */
export async function readDatesAndNewspapers(articles: Table) {
  const rows = await articles.query().select(["newspaper", "date"]).toArray();
  const datesOf = new Map<string, string[]>();
  for (const { newspaper, date } of rows) {
    const dates = datesOf.get(String(newspaper));
    if (dates) dates.push(String(date));
    else datesOf.set(String(newspaper), [String(date)]);
  }
  const newspapers = [...datesOf.keys()].filter(Boolean).sort();
  const holdings = [...newspapers, ""].flatMap((newspaper): NewspaperHolding[] => {
    const dates = datesOf.get(newspaper);
    return dates ? [{ ...(newspaper ? { newspaper } : {}), ...figuresOf(dates) }] : [];
  });
  return { ...figuresOf([...datesOf.values()].flat()), newspapers, holdings };
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
