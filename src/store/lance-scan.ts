/** Reading the whole index rather than the best of it: for counting and listing. */
import { MatchQuery, Operator, type Table } from "@lancedb/lancedb";
import type { ArticleFacts, ScannedPassage, TermField } from "./archive-store.ts";
import { restrict } from "./lance-conditions.ts";
import { COLUMN_OF_FIELD } from "./lance-search.ts";

const COLUMNS = ["article_id", "text", "title"];

/** Every passage in which all of the terms stand in one field. No terms: every passage. */
export async function passagesWithTerms(
  passages: Table,
  field: TermField,
  terms: readonly string[],
  visible: string | undefined,
): Promise<ScannedPassage[]> {
  const distinct = [...new Set(terms)];
  const rows =
    distinct.length === 0
      ? passages.query().select(COLUMNS)
      : passages
          .query()
          .fullTextSearch(
            new MatchQuery(distinct.join(" "), COLUMN_OF_FIELD[field], { operator: Operator.And }),
          )
          .select([...COLUMNS, "_score"])
          // Without a limit LanceDB returns the best ten.
          .limit(Math.max(1, await passages.countRows()));
  // In batches: rows of a common word are many, and only their three columns are kept.
  const found: ScannedPassage[] = [];
  for await (const batch of restrict(rows, visible)) {
    for (const row of batch) {
      found.push({
        articleId: String(row["article_id"]),
        text: String(row["text"]),
        title: String(row["title"]),
      });
    }
  }
  return found;
}

/** All articles without their texts, in the order of files and of reading. */
export async function listArticleFacts(
  articles: Table,
  visible: string | undefined,
): Promise<ArticleFacts[]> {
  const columns = ["id", "file", "position", "newspaper", "date"];
  const rows = await restrict(articles.query().select(columns), visible).toArray();
  return rows
    .map((row) => ({
      id: String(row.id),
      newspaper: String(row.newspaper),
      date: String(row.date),
      file: String(row.file),
      position: Number(row.position),
    }))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.position - b.position))
    .map(({ id, newspaper, date }) => ({
      id,
      ...(newspaper ? { newspaper } : {}),
      ...(date ? { date } : {}),
    }));
}
