import { BooleanQuery, MatchQuery, Occur, type Table } from "@lancedb/lancedb";
import { type Language, languageSchema } from "../model/language.ts";
import type { IndexedPassage, TermField, TermQuery } from "./archive-store.ts";
import { allOf, quoted, restrict } from "./lance-conditions.ts";

export const COLUMN_OF_FIELD: Readonly<Record<TermField, string>> = {
  bodyTerms: "body_terms",
  titleTerms: "title_terms",
  pinyinTerms: "pinyin_terms",
};

const PASSAGE_COLUMNS = [
  "id",
  "article_id",
  "ordinal",
  "start",
  "end",
  "text",
  "title",
  "language",
  "body_terms",
  "title_terms",
  "pinyin_terms",
  "vector",
];

export interface VectorSearch {
  readonly vector: Float32Array;
  readonly language: Language;
  readonly limit: number;
  /** Of these alone, when some are given. */
  readonly articleIds?: readonly string[] | undefined;
}

/** Nearest passages of one language by cosine, best first. */
export async function searchByVector(
  passages: Table,
  { vector, language, limit, articleIds }: VectorSearch,
  visible: string | undefined,
): Promise<IndexedPassage[]> {
  if (articleIds?.length === 0) return [];
  const within = articleIds && `article_id IN (${quoted(articleIds)})`;
  const rows = await passages
    .query()
    .nearestTo(vector)
    .distanceType("cosine")
    .where(allOf(`language = '${language}'`, within, visible) as string)
    // Left out, LanceDB returns it all the same and warns on standard error.
    .select([...PASSAGE_COLUMNS, "_distance"])
    .limit(limit)
    .toArray();
  return rows.map(toPassage);
}

/** Best passages by LanceDB's BM25 over several columns (their sum), best first. */
export async function searchByTerms(
  passages: Table,
  queries: readonly TermQuery[],
  limit: number,
  visible: string | undefined,
): Promise<IndexedPassage[]> {
  const clauses = queries
    .filter(({ terms }) => terms.length > 0)
    .map(({ field, terms, boost }): [Occur, MatchQuery] => [
      Occur.Should,
      new MatchQuery(terms.join(" "), COLUMN_OF_FIELD[field], { boost }),
    ]);
  if (clauses.length === 0) return [];
  const query = passages
    .query()
    .fullTextSearch(new BooleanQuery(clauses))
    .select([...PASSAGE_COLUMNS, "_score"])
    .limit(limit);
  // LanceDB leaves out what the condition excludes before it takes the best.
  const rows = await restrict(query, visible).toArray();
  return rows.map(toPassage);
}

/** A row as LanceDB returns it, with Arrow values, to a passage of plain values. */
function toPassage(row: Record<string, unknown>): IndexedPassage {
  return {
    id: String(row["id"]),
    articleId: String(row["article_id"]),
    ordinal: Number(row["ordinal"]),
    start: Number(row["start"]),
    end: Number(row["end"]),
    text: String(row["text"]),
    title: String(row["title"]),
    language: languageSchema.parse(row["language"]),
    bodyTerms: String(row["body_terms"]),
    titleTerms: String(row["title_terms"]),
    pinyinTerms: String(row["pinyin_terms"]),
    vector: (row["vector"] as { toArray(): Float32Array }).toArray(),
  };
}
