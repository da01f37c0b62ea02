import { createRequire } from "node:module";
import type { Schema as ArrowSchema } from "apache-arrow";
import type { TableName } from "./index-tables.ts";

/** As LanceDB loads it: an import would load the other build of the library beside that, 0.15 s at every start. */
const { Field, FixedSizeList, Float32, Int32, Schema, Utf8 } = createRequire(import.meta.url)(
  "apache-arrow",
) as typeof import("apache-arrow");

const text = (name: string) => new Field(name, new Utf8(), false);
const integer = (name: string) => new Field(name, new Int32(), false);

/** Snapshots as JSON. The only table that is always read at its newest version. */
export const manifestTable = new Schema([text("key"), text("value")]);

/**
 * The columns of every table for vectors of a length. An article's `body` is the article as JSON. Articles and passages
 * of no collection have an empty one; terms are counted by collection.
 */
export function tableSchemas(dimensions: number): Readonly<Record<TableName, ArrowSchema>> {
  return {
    files: new Schema([text("file"), text("path"), text("content_hash"), integer("articles")]),
    articles: new Schema([
      text("id"),
      text("file"),
      integer("position"),
      text("anchor"),
      text("newspaper"),
      text("date"),
      text("collection"),
      text("body"),
    ]),
    passages: new Schema([
      text("id"),
      text("article_id"),
      text("file"),
      text("collection"),
      integer("ordinal"),
      integer("start"),
      integer("end"),
      text("text"),
      text("title"),
      text("language"),
      text("body_terms"),
      text("title_terms"),
      text("pinyin_terms"),
      text("vector_key"),
      new Field("vector", new FixedSizeList(dimensions, new Field("item", new Float32(), true)), false),
    ]),
    redirects: new Schema([text("id"), text("target")]),
    terms: new Schema([text("term"), text("collection"), integer("passages")]),
  };
}
